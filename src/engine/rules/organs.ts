import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, PersonId } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { personOf } from './reading.ts';

export const ORGANS = [
  'politburo',
  'politburoCandidates',
  'centralCommittee',
  'centralCommitteeCandidates',
  'controlCommission',
] as const;
export type Organ = (typeof ORGANS)[number];

/** The named people in an organ. */
function members(state: State, organ: Organ): readonly PersonId[] {
  return organ === 'politburo' || organ === 'politburoCandidates' ? state.open[organ] : state.open[organ].named;
}

function setMembers({ open }: State, organ: Organ, named: readonly PersonId[]): void {
  if (organ === 'politburo' || organ === 'politburoCandidates') open[organ] = named;
  else open[organ] = { named, unnamed: open[organ].unnamed };
}

/** Takes a person out of an organ; nothing where he does not sit in it. */
export function leaveOrgan(state: State, out: Out, organ: Organ, person: PersonId): void {
  const list = members(state, organ);
  if (!list.includes(person)) return;
  setMembers(
    state,
    organ,
    list.filter((p) => p !== person),
  );
  out.push({ type: 'organChanged', organ, person, joined: false });
}

/** Takes a person into an organ; nothing where he sits in it already. */
export function joinOrgan(state: State, out: Out, organ: Organ, person: PersonId): void {
  const list = members(state, organ);
  if (list.includes(person)) return;
  setMembers(state, organ, [...list, person]);
  out.push({ type: 'organChanged', organ, person, joined: true });
}

/** Out of every organ: on expulsion, and at death. */
export function leaveAllOrgans(state: State, out: Out, person: PersonId): void {
  for (const organ of ORGANS) leaveOrgan(state, out, organ, person);
}

/** Seats of the Central Committee that a faction holds, named and unnamed. */
export function committeeSeats(open: Open, faction: FactionId): number {
  let seats = open.centralCommittee.unnamed[faction];
  for (const person of open.centralCommittee.named) if (personOf(open, person).side === faction) seats += 1;
  return seats;
}

/** All seats of the Central Committee. */
export function committeeSize(open: Open): number {
  const { named, unnamed } = open.centralCommittee;
  return named.length + unnamed.none + unnamed.apparatus + unnamed.left + unnamed.leningrad + unnamed.right;
}

/**
 * The faction of the majority with most seats in the Central Committee: it moves what has to be moved. The order of the seats
 * breaks ties; where the majority is empty or gone the strongest faction there is.
 */
export function leadingFaction(content: Content, open: Open): FactionId {
  let best: FactionId | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const f of content.seats) {
    const { present, broken } = open.factions[f];
    if (!present) continue;
    const rank =
      committeeSeats(open, f) + (open.majority.includes(f) ? MAJORITY_FIRST : 0) - (broken ? BROKEN_LAST : 0);
    if (rank > most) {
      most = rank;
      best = f;
    }
  }
  if (best === null) throw new Error('nobody plays');
  return best;
}

/** Ranks, far above any number of seats: majority before opposition, the broken last of all. */
const MAJORITY_FIRST = 1e4;
const BROKEN_LAST = 1e5;
