import type { Decision } from './decision.ts';
import type { Delegation, Gathering } from './gathering.ts';
import type {
  Axis,
  Band,
  CardId,
  Cohort,
  FactionId,
  Grade,
  Measure,
  OfficeId,
  OrgId,
  PersonId,
  PrecedentKind,
  ScenarioId,
  Side,
  SituationId,
  TestamentStage,
} from './ids.ts';
import type { Offer, Pact } from './pact.ts';

/**
 * A state is JSON and nothing else. It is cut by who may know it: `open` is known to all, `own[f]` to faction f alone,
 * `shut` to nobody. What one faction may know is therefore `open` and its own part: no rule can look further by accident.
 */
export interface State {
  open: OpenState;
  own: Record<FactionId, OwnState>;
  shut: ShutState;
}

/** People, counted, by the side they support. */
export type Boxes = Record<Side, number>;

export interface OrgState {
  members: Record<Cohort, Record<Grade, Boxes>>;
  /** 0 to 5. */
  resentment: number;
  /** -2 to +2 on each axis. */
  mood: Record<Axis, number>;
  /** Set when an emergency conference is called: turn and round after which it meets. */
  conference: { turn: number; round: number } | null;
  /** Emergency measures in force here, not yet confirmed or repealed. */
  emergencyMeasures: boolean;
  /** Percent of its members that a network, once found, no longer hides, by faction: known to all. */
  foundNetworks: Partial<Record<FactionId, number>>;
}

export interface PersonState {
  /** `faceDown`: lies in the files of the faction `filedBy` until delegates are next chosen. */
  side: Side | 'faceDown';
  filedBy: FactionId | null;
  /** What rivals may read of his firmness; null for the uncommitted and for those who lie face down. */
  band: Band | null;
  /** 0 to 10. */
  standing: number;
  /** 0 (dead) to 5. */
  health: number;
  status: 'member' | 'expelled' | 'exiled' | 'deported' | 'dead';
  /** The reprimands that still count. */
  reprimands: number;
  /** Turn in which he recanted after expulsion. */
  recantedTurn: number | null;
  /** Turn in which he was expelled, exiled or deported last. */
  fellTurn: number | null;
  /** Points of courting that stay with him once he is uncommitted, by the faction that courts. */
  courtedBy: Partial<Record<FactionId, number>>;
}

/** Free acts that a faction has once a turn: beside a card, and to recant at a sitting. */
export const DESK_ACTS = [
  'emergencyMeasures',
  'callConference',
  'invokeComintern',
  'publishPlatform',
  'demonstrate',
  'recant',
] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

export interface OfficeState {
  holder: PersonId | null;
  deputy: PersonId | null;
  failed: boolean;
  /** The deputy has withheld his consent for this turn. */
  blocked: boolean;
}

/** Named people and the unnamed rest counted by side. */
export interface Committee {
  readonly named: readonly PersonId[];
  readonly unnamed: Readonly<Boxes>;
}

export interface FactionState {
  present: boolean;
  broken: boolean;
  /** 0 to 10. */
  legacy: number;
  /** 0 to 10. */
  exposure: number;
  line: Record<Axis, number>;
  lineChanges: number;
  offersLeft: number;
  shelvesLeft: number;
  motionsLeft: number;
  assignmentsLeft: number;
  /** Polemics it may still publish this turn. */
  polemicsLeft: number;
  imposedLeft: number;
  abilityUsed: boolean;
  pravdaUsed: boolean;
  declared: boolean;
  /** Exposure from an open pact of two factions outside the majority so far: 0 to 6. */
  exposureFromPact: number;
  /** Whether anything this turn made evidence: if not, exposure falls by 1. */
  actedThisTurn: boolean;
  platformThisTurn: boolean;
  /** Turn in which each free act was last used: none needs to be reset. */
  desk: Readonly<Partial<Record<DeskAct, number>>>;
  /** Pull added in the votes of this turn. */
  pull: number;
  handSize: { dated: number; everyday: number };
  expulsionsVoted: number;
  /** Until the next congress opens no motion may remove the leader who won a vote of confidence. */
  confidence: boolean;
  crisisAdded: number;
}

export interface Precedent {
  readonly kind: PrecedentKind;
  readonly turn: number;
  readonly by: FactionId | null;
}

export const STEPS = [
  'dateline',
  'hand',
  'diplomacy',
  'rounds',
  'sitting',
  'eve',
  'gathering',
  'closing',
  'aftermath',
  'over',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * What is open to all. A list that is `readonly` is never changed, but another put in its place: so copies of a state share it.
 */
export interface OpenState {
  scenario: ScenarioId;
  turn: number;
  step: Step;
  /** 1 to 4 while cards are played. */
  round: number;
  /** Position in `order` of the faction that acts. */
  seat: number;
  order: readonly FactionId[];
  /** 2 when people share a screen: two rounds in succession, to halve the handing-over. */
  roundsTogether: 1 | 2;
  /** Whether this round's question for a plenum has been put. */
  plenumAsked: boolean;
  majority: readonly FactionId[];
  regime: number;
  crisis: number;
  line: Record<Axis, number>;
  factions: Record<FactionId, FactionState>;
  orgs: Record<OrgId, OrgState>;
  people: Record<PersonId, PersonState>;
  offices: Record<OfficeId, OfficeState>;
  politburo: readonly PersonId[];
  politburoCandidates: readonly PersonId[];
  centralCommittee: Committee;
  centralCommitteeCandidates: Committee;
  controlCommission: Committee;
  trust: Record<FactionId, Record<FactionId, number>>;
  pacts: Pact[];
  precedents: readonly Precedent[];
  testament: { stage: TestamentStage };
  admission: { done: boolean; bend: number; org: OrgId | null };
  economy: { measure: Measure; due: { turn: number; crisis: number; org?: OrgId; by?: FactionId }[]; harvest: number };
  candidatesVote: boolean | null;
  /** Plenums held this turn outside its end: at most two. */
  plenumsHeld: number;
  discards: { dated: readonly CardId[]; everyday: readonly CardId[] };
  gone: readonly CardId[];
  situations: readonly SituationId[];
  gathering: Gathering | null;
  /** The delegates of the last congress or conference chosen. */
  delegations: Delegation[];
  /** Votes of delegates by side at the end of the last congress. */
  lastCongress: {
    readonly turn: number;
    readonly seats: Readonly<Record<Side, number>>;
    readonly total: number;
  } | null;
  ballot: { turn: number; for: number; against: number; absent: number } | null;
  /** Pending steps of discipline that come a turn or two later. */
  sentences: readonly { readonly person: PersonId; readonly step: 'exile' | 'deportation'; readonly turn: number }[];
  /** Turn in which a sitting removed the General Secretary for a named successor. */
  generalSecretaryRemoved: number | null;
  mandate: Record<FactionId, number>;
  stack: Decision[];
  ending: Ending | null;
}

export interface OwnState {
  hand: readonly CardId[];
  /** Percent of an organisation kept safe. */
  networks: Partial<Record<OrgId, number>>;
  hiddenEvidence: number;
  secretPacts: Pact[];
  /** The true side of those who lie face down in this faction's files. */
  files: Record<PersonId, Side>;
  /** Exact firmness (0 to 5) of this faction's people and of those in its files. */
  firmness: Record<PersonId, number>;
  sealed: Sealed | null;
  /** An offer made or received and not yet answered. */
  offer: Offer | null;
}

export interface Sealed {
  stance: 'for' | 'against' | 'abstain';
  speaker: PersonId | null;
  lastWord: CardId | null;
}

export interface ShutState {
  rng: RngState;
  decks: { dated: readonly CardId[]; everyday: readonly CardId[] };
}

/** The state of the generator (alea). */
export interface RngState {
  c: number;
  s0: number;
  s1: number;
  s2: number;
}

export const ENDINGS = [
  'master',
  'newCourse',
  'split',
  'bonaparte',
  'asItHappened',
  'apparatusMandate',
  'leftMandate',
  'leningradMandate',
  'rightMandate',
  'collectiveLeadership',
  'nepAlive',
  'partyDemocracy',
  // A scenario that ends before December 1929, or counts by its own goals.
  'ahead',
  'shared',
] as const;
export type EndingId = (typeof ENDINGS)[number];

export interface Ending {
  id: EndingId;
  winner: FactionId | null;
  /** Mandate points at the end (delegates in lessons). */
  scores: Record<FactionId, number>;
}
