import type { Content, GoalDef } from '../engine/model/content.ts';
import type { Delegation } from '../engine/model/gathering.ts';
import {
  FACTIONS,
  type FactionId,
  type OrgId,
  type PersonId,
  SIDES,
  type Side,
  secretaryOf,
} from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { Breakdown } from '../engine/model/message.ts';
import { explain } from '../engine/model/tally.ts';
import { aimMost } from '../engine/rules/aims.ts';
import { delegationsFor } from '../engine/rules/bodies.ts';
import { delegateOutlook } from '../engine/rules/delegates.ts';
import { outlookOf } from '../engine/rules/forecastVote.ts';
import { goalHolds } from '../engine/rules/goals.ts';
import { mandateOf } from '../engine/rules/mandate.ts';
import {
  inMajority,
  isLeader,
  leaderOf,
  officeOf,
  orgDef,
  orgOf,
  presentFactions,
  sideSeen,
  standingOf,
} from '../engine/rules/reading.ts';

export type SideCounts = Readonly<Record<Side, number>>;

/** An organisation as a board shows it. Everything is computed from what the viewer may know. */
export interface OrgRow {
  readonly id: OrgId;
  /** Degrees. */
  readonly at: readonly [longitude: number, latitude: number];
  /** People, full members and candidates of both cohorts. */
  readonly members: number;
  readonly candidates: number;
  readonly sides: SideCounts;
  readonly old: SideCounts;
  readonly enrolment: SideCounts;
  readonly secretary: PersonId | null;
  readonly secretarySide: Side | 'faceDown';
  readonly deputy: PersonId | null;
  readonly resentment: number;
  readonly mood: { readonly economy: number; readonly world: number };
  /** Delegates if they were chosen today; `none` are the free ones. */
  readonly delegates: SideCounts;
  readonly seats: number;
  /** Percent of its members in my hidden network. */
  readonly network: number;
  readonly foundNetworks: Readonly<Partial<Record<FactionId, number>>>;
  readonly conference: { readonly turn: number; readonly round: number } | null;
  readonly emergencyMeasures: boolean;
}

export interface FactionRow {
  readonly id: FactionId;
  /** 0 to 10, the mean of its three best. */
  readonly standing: number;
  readonly legacy: number;
  readonly exposure: number;
  /** Points of mandate as things stand, by what brings them. */
  readonly mandate: Breakdown;
  /** The points of it that its own aim can bring. */
  readonly aimMost: number;
  readonly majority: boolean;
  readonly broken: boolean;
  readonly leader: PersonId | null;
  readonly delegates: number;
  readonly cards: number;
}

export interface PersonRow {
  readonly id: PersonId;
  readonly side: Side | 'faceDown';
  readonly leader: boolean;
  readonly seat: 'politburo' | 'candidate' | 'committee' | 'control' | null;
}

type Range = readonly [low: number, high: number];

/** The range of the vote on the motion on the floor, as far as the viewer can see. */
export interface Outlook {
  readonly for: Range;
  readonly against: Range;
  readonly abstain: Range;
  readonly needed: number;
  readonly votes: number;
}

/** A goal of the scenario's own, and whether it is reached as things stand. */
export interface GoalRow {
  readonly goal: GoalDef;
  readonly reached: boolean;
}

export interface Board {
  readonly orgs: readonly OrgRow[];
  readonly factions: readonly FactionRow[];
  readonly people: readonly PersonRow[];
  /** Delegates if chosen today, of the whole Party. */
  readonly delegates: SideCounts;
  readonly seats: number;
  /** Who sits and votes at the gathering that meets now, on the motion that is on the floor; null when none meets. */
  readonly voters: readonly DelegationRow[] | null;
  /** Null when no motion is on the floor. */
  readonly outlook: Outlook | null;
  /** In the order of the scenario; none where it counts nothing of its own. */
  readonly goals: readonly GoalRow[];
}

/** Votes that come from one place, by side; `none` are the free. */
export interface DelegationRow {
  readonly source: Delegation['source'];
  readonly sides: SideCounts;
}

export function boardOf(content: Content, known: Known): Board {
  const orgs = content.orgs.map((org) => orgRow(content, known, org.id));
  const delegates = sum(orgs.map((org) => org.delegates));
  return {
    orgs,
    delegates,
    seats: orgs.reduce((n, org) => n + org.seats, 0),
    ...sitting(content, known),
    factions: presentFactions(known.open).map((f) => factionRow(content, known, f, delegates[f])),
    people: content.people.map(({ id }) => ({
      id,
      side: sideSeen(known, id),
      leader: isLeader(content, id),
      seat: seatOf(known, id),
    })),
    goals: (content.victory.goals ?? []).map((goal) => ({ goal, reached: goalHolds(content, known.open, goal) })),
  };
}

const seen = new WeakMap<Known, { readonly content: Content; readonly board: Board }>();

/** The same of a view that does not change any more, summed up once for all that show it. */
export function boardSeen(content: Content, known: Known): Board {
  const had = seen.get(known);
  if (had?.content === content) return had.board;
  const board = boardOf(content, known);
  seen.set(known, { content, board });
  return board;
}

function sitting(content: Content, known: Known): Pick<Board, 'voters' | 'outlook'> {
  const { gathering } = known.open;
  if (gathering === null) return { voters: null, outlook: null };
  const { kind, org, current } = gathering;
  const voters = delegationsFor(content, known.open, kind, org, current?.motion ?? null).map((delegation) => {
    const sides = none();
    sides.none = delegation.free;
    for (const f of FACTIONS) for (const n of delegation.bound[f]) sides[f] += n;
    return { source: delegation.source, sides };
  });
  if (current === null) return { voters, outlook: null };
  const { low, high } = outlookOf(content, known, current.motion, current.by, null);
  const range = (a: number, b: number): Range => [Math.min(a, b), Math.max(a, b)];
  const outlook: Outlook = {
    for: range(low.for, high.for),
    against: range(low.against, high.against),
    abstain: range(low.abstain, high.abstain),
    needed: Math.max(low.needed, high.needed),
    votes: voters.reduce((n, row) => n + SIDES.reduce((m, side) => m + row.sides[side], 0), 0),
  };
  return { voters, outlook };
}

function none(): Record<Side, number> {
  return { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
}

function sum(parts: readonly SideCounts[]): SideCounts {
  const total = none();
  for (const part of parts) for (const side of SIDES) total[side] += part[side];
  return total;
}

function orgRow(content: Content, known: Known, id: OrgId): OrgRow {
  const org = orgOf(known.open, id);
  const old = sum([org.members.old.full, org.members.old.candidate]);
  const enrolment = sum([org.members.enrolment.full, org.members.enrolment.candidate]);
  const sides = sum([old, enrolment]);
  const office = officeOf(known.open, secretaryOf(id));
  const candidates = sum([org.members.old.candidate, org.members.enrolment.candidate]);
  const { seats, sides: delegates } = delegatesToday(content, known, id);
  return {
    id,
    at: orgDef(content, id).at,
    members: SIDES.reduce((n, side) => n + sides[side], 0),
    candidates: SIDES.reduce((n, side) => n + candidates[side], 0),
    sides,
    old,
    enrolment,
    secretary: office.holder,
    secretarySide: office.holder === null ? 'none' : sideSeen(known, office.holder),
    deputy: office.deputy,
    resentment: org.resentment,
    mood: org.mood,
    delegates,
    seats,
    network: known.own.networks[id] ?? 0,
    foundNetworks: org.foundNetworks,
    conference: org.conference,
    emergencyMeasures: org.emergencyMeasures,
  };
}

/** Where a secretary's side is not known to the viewer, the middle of what it may make. */
function delegatesToday(
  content: Content,
  known: Known,
  id: OrgId,
): { readonly seats: number; readonly sides: SideCounts } {
  const { seats, low, high } = delegateOutlook(content, known, id);
  const sides = none();
  for (const side of SIDES) sides[side] = Math.round((low[side] + high[side]) / 2);
  return { seats, sides };
}

function factionRow(content: Content, known: Known, id: FactionId, delegates: number): FactionRow {
  const f = known.open.factions[id];
  return {
    id,
    standing: standingOf(content, known.open, id),
    legacy: f.legacy,
    exposure: f.exposure,
    mandate: explain((tally) => mandateOf(content, known.open, id, tally)),
    aimMost: aimMost(content, id),
    majority: inMajority(known.open, id),
    broken: f.broken,
    leader: leaderOf(content, known.open, id),
    delegates,
    cards: f.handSize.dated + f.handSize.everyday,
  };
}

function seatOf(known: Known, id: PersonId): PersonRow['seat'] {
  const { open } = known;
  if (open.politburo.includes(id)) return 'politburo';
  if (open.politburoCandidates.includes(id)) return 'candidate';
  if (open.centralCommittee.named.includes(id) || open.centralCommitteeCandidates.named.includes(id))
    return 'committee';
  return open.controlCommission.named.includes(id) ? 'control' : null;
}
