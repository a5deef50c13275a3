import type { Content } from '../model/content.ts';
import type { Delegation, DelegationSource } from '../model/gathering.ts';
import type { FactionId, GatheringKind, OrgId, PersonId, Side } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Motion } from '../model/motion.ts';
import { conferenceDelegation } from './delegates.ts';
import { canAct, personOf } from './reading.ts';
import { delegatesOf, seatsIn } from './slate.ts';

/** Who decides a motion: the sitting itself, the two thirds of the decree of 1921, or the Politburo with the OGPU. */
export type Body = 'sitting' | 'joint' | 'politburo';

type Delegations = readonly Open['delegations'][number][];
type CommitteeSeen = Open['centralCommittee'];

/**
 * Discipline over members of the Central Committee is for Central Committee, candidates and Control Commission together; a
 * congress, which stands above them, may expel by itself. Exile and deportation are for the Politburo.
 */
export function bodyOf(motion: Motion, kind: GatheringKind): Body {
  if (motion.kind !== 'discipline') return 'sitting';
  switch (motion.step) {
    case 'centralCommittee':
      return 'joint';
    case 'party':
      return kind === 'congress' ? 'sitting' : 'joint';
    case 'exile':
    case 'deportation':
      return 'politburo';
    default:
      return 'sitting';
  }
}

/** The votes on a motion by side and firmness. Reads what is open: who lies face down has not shown where he stands and is free. */
export function delegationsFor(
  content: Content,
  open: Open,
  kind: GatheringKind,
  org: OrgId | null,
  motion: Motion | null,
): Delegations {
  const body = motion === null ? 'sitting' : bodyOf(motion, kind);
  if (body === 'politburo') return [politburoDelegation(open)];
  if (body === 'joint') {
    return [
      committeeDelegation(content, open, 'centralCommittee', open.centralCommittee),
      committeeDelegation(content, open, 'centralCommitteeCandidates', open.centralCommitteeCandidates),
      committeeDelegation(content, open, 'controlCommission', open.controlCommission),
    ];
  }
  switch (kind) {
    case 'plenum':
    case 'eve':
    case 'closing':
      return [committeeDelegation(content, open, 'centralCommittee', open.centralCommittee)];
    case 'conference':
    case 'congress':
      return open.delegations;
    case 'orgConference':
      return org === null ? [] : [conferenceDelegation(content, open, org)];
  }
}

/** Full members of the Politburo. */
function politburoDelegation(open: Open): Delegation {
  const delegation = empty('politburo');
  for (const person of open.politburo) seat(open, delegation, person);
  return delegation;
}

/**
 * A committee: named people by side and firmness, the unnamed by side. Of a faction's unnamed seats a share
 * (`vote.unnamedLoose`) wavers like free delegates.
 */
function committeeDelegation(
  content: Content,
  open: Open,
  source: DelegationSource,
  committee: CommitteeSeen,
): Delegation {
  const delegation = empty(source);
  for (const person of committee.named) seat(open, delegation, person);
  delegation.free += committee.unnamed.none;
  for (const f of FACTIONS) {
    const loose = Math.round(committee.unnamed[f] * content.numbers['vote.unnamedLoose']);
    delegation.bound[f][0] += loose;
    delegation.bound[f][1] += committee.unnamed[f] - loose;
  }
  return delegation;
}

function empty(source: DelegationSource): Delegation {
  return { source, free: 0, bound: { apparatus: [0, 0, 0], left: [0, 0, 0], leningrad: [0, 0, 0], right: [0, 0, 0] } };
}

function seat(open: Open, delegation: Delegation, person: PersonId): void {
  if (!canAct(open, person)) return;
  const { side, band } = personOf(open, person);
  if (side === 'none' || side === 'faceDown') delegation.free += 1;
  else if (band === 'forSale') delegation.bound[side][0] += 1;
  else if (band === 'wavering') delegation.bound[side][1] += 1;
  else delegation.bound[side][2] += 1;
}

export function votesIn(delegations: Delegations): number {
  let sum = 0;
  for (const d of delegations) sum += seatsIn(d);
  return sum;
}

/** Votes of a side, whatever their firmness; `none`: the free. */
export function votesOf(delegations: Delegations, side: Side): number {
  let sum = 0;
  for (const d of delegations) sum += delegatesOf(d, side);
  return sum;
}

/** Whether a person sits in an organ that a plenum consists of: Central Committee, its candidates, Control Commission. */
export function sitsInCommittees(open: Open, person: PersonId): boolean {
  return (
    open.centralCommittee.named.includes(person) ||
    open.centralCommitteeCandidates.named.includes(person) ||
    open.controlCommission.named.includes(person)
  );
}

/**
 * Who may speak for a faction: at a conference or congress any of its people in the Party, with a vote or consultative; at
 * a plenum those who sit in one of its committees. He must stand openly with the faction.
 */
export function maySpeak(open: Open, kind: GatheringKind, faction: FactionId, person: PersonId): boolean {
  if (personOf(open, person).side !== faction || !canAct(open, person)) return false;
  if (kind === 'conference' || kind === 'congress' || kind === 'orgConference') return true;
  return sitsInCommittees(open, person);
}

/** The people who may speak for a faction, in the content's order. */
export function speakersOf(content: Content, open: Open, kind: GatheringKind, faction: FactionId): PersonId[] {
  const list: PersonId[] = [];
  for (const { id } of content.people) if (maySpeak(open, kind, faction, id)) list.push(id);
  return list;
}

/** Everybody, the best orators first, in the content's order among equals. */
const BY_ORATORY = new WeakMap<Content, readonly PersonId[]>();

function byOratory(content: Content): readonly PersonId[] {
  let sorted = BY_ORATORY.get(content);
  if (sorted === undefined) {
    sorted = [...content.people].sort((a, b) => b.oratory - a.oratory).map(({ id }) => id);
    BY_ORATORY.set(content, sorted);
  }
  return sorted;
}

/** The best of those who may speak for a faction; null where nobody may. */
export function oratorOf(content: Content, open: Open, kind: GatheringKind, faction: FactionId): PersonId | null {
  for (const id of byOratory(content)) if (maySpeak(open, kind, faction, id)) return id;
  return null;
}

/** Factions with a vote or a voice on a motion, strongest standing first as the turn's order has them. */
export function voicesOn(content: Content, open: Open, kind: GatheringKind, delegations: Delegations): FactionId[] {
  const list: FactionId[] = [];
  for (const f of seated(content, open)) {
    if (votesOf(delegations, f) > 0 || oratorOf(content, open, kind, f) !== null) list.push(f);
  }
  return list;
}

/** Factions in play, broken ones too, in the order of this turn. */
export function seated(content: Content, open: Open): FactionId[] {
  const list: FactionId[] = [];
  for (const f of open.order) if (open.factions[f].present) list.push(f);
  for (const f of content.seats) if (open.factions[f].present && !list.includes(f)) list.push(f);
  return list;
}
