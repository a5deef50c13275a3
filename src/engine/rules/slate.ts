import type { Content } from '../model/content.ts';
import type { Delegation } from '../model/gathering.ts';
import type { FactionId, OrgId, Side } from '../model/ids.ts';
import { FACTIONS, SIDES, secretaryOf } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { NumberName } from '../model/numbers.ts';
import { silent } from '../model/tally.ts';
import { apportion } from './apportion.ts';
import { power } from './curves.ts';
import { supporters, votersOf, votingMembers } from './membership.ts';
import { clamp, must, officeOf, orgOf, personOf } from './reading.ts';
import { representation } from './representation.ts';

/** How an organisation chooses. */
export interface Choosing {
  /** The side of its secretary, who helps to draw up the slate; `none`: nobody does. */
  readonly secretary: Side;
  /** 0 workers' democracy to 4 iron discipline. */
  readonly regime: number;
  /** Whether candidates for membership vote too, as in 1924. */
  readonly candidates: boolean;
}

const K: readonly NumberName[] = ['delegates.k0', 'delegates.k1', 'delegates.k2', 'delegates.k3', 'delegates.k4'];
const D: readonly NumberName[] = ['delegates.d0', 'delegates.d1', 'delegates.d2', 'delegates.d3', 'delegates.d4'];

/** Seats of every organisation, in the content's order: by voting members, one seat for `norm` of them, largest remainders. */
export function seatsByOrg(content: Content, open: Open): number[] {
  const rule = representation(content, open);
  const voters = content.orgs.map((org) => (rule === null ? 0 : votingMembers(open, org.id, rule.candidates)));
  const all = voters.reduce((sum, n) => sum + n, 0);
  return apportion(rule === null ? 0 : Math.round(all / rule.norm), voters);
}

/** Supporters as the slate counts them: the Old Party by its weight, the secretary's own by his. */
function support(content: Content, open: Open, org: OrgId, how: Choosing, faction: FactionId): number {
  const { old, enrolment } = orgOf(open, org).members;
  const oldParty = old.full[faction] + (how.candidates ? old.candidate[faction] : 0);
  const young = enrolment.full[faction] + (how.candidates ? enrolment.candidate[faction] : 0);
  const weighted = oldParty * content.numbers['delegates.oldWeight'] + young;
  return faction === how.secretary ? weighted * content.numbers['delegates.secretaryWeight'] : weighted;
}

/**
 * Shares of an organisation's seats (they add up to 1), in the order of SIDES: `none` are the free. Section 7 of the rule
 * book: free = uncommitted share x (1 - d); the rest is the slate, where each faction has S^k of the sum of all S^k. The tally
 * hears, in seats, what made the share of the side `of`. Abstraction of the game: exponent and weights.
 */
function shares(
  content: Content,
  open: Open,
  org: OrgId,
  seats: number,
  how: Choosing,
  of: Side,
  tally: Tally,
): number[] {
  const k = content.numbers[must(K[how.regime], 'exponent')];
  const d = content.numbers[must(D[how.regime], 'share of the slate')];
  const all = votingMembers(open, org, how.candidates);
  const committed: number[] = [];
  let most = 0;
  for (const f of FACTIONS) {
    const own = support(content, open, org, how, f);
    committed.push(own);
    if (own > most) most = own;
  }
  if (all === 0 || most === 0) {
    tally.base(of === 'none' ? seats : 0);
    return [1, 0, 0, 0, 0];
  }
  const uncommitted = votersOf(open, org, 'none', how.candidates) / all;
  const free = uncommitted * (1 - d);
  let sum = 0;
  const weights: number[] = [];
  for (const own of committed) {
    const weight = power(own / most, k);
    weights.push(weight);
    sum += weight;
  }
  const result = [free];
  for (const weight of weights) result.push(((1 - free) * weight) / sum);
  if (tally !== silent) tellShares(content, open, org, seats, how, of, uncommitted, result, tally);
  return result;
}

/** The same share step by step: members, the Old Party's double count, the secretary's hand, the regime's slate. */
function tellShares(
  content: Content,
  open: Open,
  org: OrgId,
  seats: number,
  how: Choosing,
  of: Side,
  uncommitted: number,
  result: readonly number[],
  tally: Tally,
): void {
  const final = seats * (result[SIDES.indexOf(of)] ?? 0);
  if (of === 'none') {
    tally.base(seats * uncommitted);
    tally.add('freeSeats', final - seats * uncommitted);
    return;
  }
  const part = (count: (f: FactionId) => number) => {
    let sum = 0;
    for (const f of FACTIONS) sum += count(f);
    return sum === 0 ? 0 : (seats * (1 - uncommitted) * count(of)) / sum;
  };
  const unaided: Choosing = { ...how, secretary: 'none' };
  const heads = part(
    (f) => supporters(open, org, 'old', f, how.candidates) + supporters(open, org, 'enrolment', f, how.candidates),
  );
  const weighted = part((f) => support(content, open, org, unaided, f));
  const aided = part((f) => support(content, open, org, how, f));
  tally.base(heads);
  tally.add('oldParty', weighted - heads);
  tally.add('secretary', aided - weighted);
  tally.add('slate', final - aided);
}

/**
 * The delegates of one organisation. Most of a faction's delegates from the Old Party are firm, the rest and those from the
 * Enrolment wavering, and a share of the latter is loose: of firmness below 2, and free in every vote. A secretary who is for sale, or who
 * stands against the stronger part of his organisation, draws up a looser slate. The tally hears what made `of`.
 */
export function chosenBy(
  content: Content,
  open: Open,
  org: OrgId,
  seats: number,
  how: Choosing,
  of: Side,
  tally: Tally,
): Delegation {
  const [free = 0, apparatus = 0, left = 0, leningrad = 0, right = 0] = seatsBySide(
    content,
    open,
    org,
    seats,
    how,
    of,
    tally,
  );
  return {
    source: org,
    free,
    bound: {
      apparatus: classes(content, open, org, how, 'apparatus', apparatus),
      left: classes(content, open, org, how, 'left', left),
      leningrad: classes(content, open, org, how, 'leningrad', leningrad),
      right: classes(content, open, org, how, 'right', right),
    },
  };
}

/** The same counted by side alone, in the order of SIDES: `none` are the free. */
export function seatsBySide(
  content: Content,
  open: Open,
  org: OrgId,
  seats: number,
  how: Choosing,
  of: Side,
  tally: Tally,
): number[] {
  return apportion(seats, shares(content, open, org, seats, how, of, tally));
}

/** A faction's delegates by firmness: loose, wavering, firm. */
function classes(
  content: Content,
  open: Open,
  org: OrgId,
  how: Choosing,
  faction: FactionId,
  delegates: number,
): [number, number, number] {
  if (delegates === 0) return [0, 0, 0];
  const [loose = 0, wavering = 0, firm = 0] = apportion(delegates, firmness(content, open, org, how, faction));
  return [loose, wavering, firm];
}

/** Weights of a faction's loose, wavering and firm delegates. */
function firmness(content: Content, open: Open, org: OrgId, how: Choosing, faction: FactionId): number[] {
  const n = content.numbers;
  const old = supporters(open, org, 'old', faction, how.candidates) * n['delegates.oldWeight'];
  const enrolment = supporters(open, org, 'enrolment', faction, how.candidates);
  const factor = faction === how.secretary && weakHand(content, open, org, how, faction) ? n['delegates.weakHand'] : 1;
  const loose = clamp(n['delegates.looseShare'] * factor, 0, 1);
  const firm = old * n['delegates.firmShare'];
  return [enrolment * loose, enrolment * (1 - loose) + old - firm, firm];
}

/** Whether the secretary is for sale, or another faction is stronger in his organisation than his own without his help. */
function weakHand(content: Content, open: Open, org: OrgId, how: Choosing, faction: FactionId): boolean {
  const { holder } = officeOf(open, secretaryOf(org));
  if (holder !== null && personOf(open, holder).band === 'forSale') return true;
  const unaided: Choosing = { ...how, secretary: 'none' };
  const own = support(content, open, org, unaided, faction);
  return FACTIONS.some((f) => f !== faction && support(content, open, org, unaided, f) > own);
}

/** Delegates of a faction whatever their firmness, or the free. */
export function delegatesOf(delegation: Open['delegations'][number], side: Side): number {
  if (side === 'none') return delegation.free;
  let sum = 0;
  for (const n of delegation.bound[side]) sum += n;
  return sum;
}

export function seatsIn(delegation: Open['delegations'][number]): number {
  let sum = delegation.free;
  for (const f of FACTIONS) sum += delegatesOf(delegation, f);
  return sum;
}
