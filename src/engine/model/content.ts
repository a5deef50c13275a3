import type { ChoiceSpec, Condition, Effect, OrgTag } from './effect.ts';
import type {
  Ability,
  Axis,
  CardId,
  CentralOffice,
  Cohort,
  FactionId,
  GatheringKind,
  Module,
  OfficeId,
  OrgId,
  PersonId,
  PrecedentKind,
  ScenarioId,
  Side,
  SituationId,
  TestamentStage,
} from './ids.ts';
import type { ComputerDef } from './judgement.ts';
import type { NumberName } from './numbers.ts';

/** What the rules read of a scenario, checked and frozen. Titles, notes, sources and portraits are elsewhere. */
export interface Content {
  readonly scenario: ScenarioId;
  /** Hash of everything below, in canonical order. */
  readonly contentHash: string;
  readonly numbers: Readonly<Record<NumberName, number>>;
  readonly modules: Readonly<Record<Module, boolean>>;
  /** Factions that exist in this scenario, in the order of FACTIONS. */
  readonly seats: readonly FactionId[];
  /** Seats a person may take. */
  readonly playable: readonly FactionId[];
  readonly factions: Readonly<Record<FactionId, FactionDef>>;
  readonly orgs: readonly OrgDef[];
  readonly org: Readonly<Record<OrgId, OrgDef>>;
  readonly people: readonly PersonDef[];
  readonly person: Readonly<Record<PersonId, PersonDef>>;
  readonly cards: readonly CardDef[];
  readonly card: Readonly<Record<CardId, CardDef>>;
  readonly situations: readonly SituationDef[];
  readonly situation: Readonly<Record<SituationId, SituationDef>>;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly cardsDated: number;
  readonly cardsEveryday: number;
  readonly rounds: number;
  /** Index 0 is turn 1 (1924 I). */
  readonly calendar: readonly TurnDef[];
  readonly start: StartDef;
  readonly victory: VictoryDef;
  /** Deck order fixed by the scenario (top first), however often a deck is made; cards not named follow, shuffled. */
  readonly deckOrder: readonly CardId[];
  /** How the computer judges; outside the hash. */
  readonly computer: ComputerDef;
  /** Turns whose situations are not drawn by lot: the scenario names those that happen beside the fixed ones, in order. */
  readonly lots: readonly { readonly turn: number; readonly situations: readonly SituationId[] }[];
}

export interface FactionDef {
  readonly id: FactionId;
  readonly ability: Ability;
  /** In order: the first two are faction leaders, whom nobody can court. */
  readonly leaders: readonly PersonId[];
  /** Whose fall breaks the faction: all of these expelled. */
  readonly principals: readonly PersonId[];
  readonly conviction: Readonly<Record<Axis, number>>;
  readonly aim: AimKind;
}

export const AIMS = ['rivalsRemoved', 'democracy', 'collectiveLeadership', 'nepAlive'] as const;
export type AimKind = (typeof AIMS)[number];

export interface OrgDef {
  readonly id: OrgId;
  readonly tags: readonly OrgTag[];
  /** Position on the map, degrees. */
  readonly at: readonly [longitude: number, latitude: number];
}

export interface PersonDef {
  readonly id: PersonId;
  /** 1 to 5. */
  readonly oratory: number;
  readonly pen: number;
  readonly apparatus: number;
  /** 0 to 5: how readily an appointee takes his patron's side. */
  readonly ambition: number;
  readonly joined: number;
  /** Facts that polemic by past can use. */
  readonly past: readonly PastMark[];
  /** From which turn on he may be appointed or elected (1 = from the start). */
  readonly from: number;
}
export const PAST_MARKS = [
  'menshevik',
  'bund',
  'octoberDoubt',
  'leftCommunist',
  'otherParty',
  'tradeUnionDebate',
  'signed46',
] as const;
export type PastMark = (typeof PAST_MARKS)[number];

export const CARD_KINDS = [
  'speech',
  'article',
  'office',
  'intrigue',
  'police',
  'meeting',
  'economy',
  'abroad',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export interface CardDef {
  readonly id: CardId;
  readonly deck: 'dated' | 'everyday';
  readonly kind: CardKind;
  /** Whose event it is; null: anybody's. */
  readonly owner: FactionId | null;
  /** 1 to 4 operation points. */
  readonly influence: number;
  /** Turns in which it is in the deck, inclusive. */
  readonly window: readonly [from: number, to: number];
  /** Leaves the game when its event happens. */
  readonly once: boolean;
  readonly requires: readonly Condition[];
  readonly choose: readonly ChoiceSpec[];
  readonly effects: readonly Effect[];
  /** May be sealed as a last word in a vote; pull points added to its side. */
  readonly lastWord: number;
}

export interface SituationDef {
  readonly id: SituationId;
  readonly turn: readonly [from: number, to: number];
  /** Fixed: happens in its first turn. Drawn: `calendar.drawn` of those whose window is open, by lot, each once. */
  readonly fixed: boolean;
  readonly requires: readonly Condition[];
  readonly effects: readonly Effect[];
}

export interface TurnDef {
  readonly turn: number;
  /** Net admissions by the call that closes this turn: people, before operations bend them. */
  readonly admissions: number;
  /** Share (0 to 1) of all candidates promoted to full member in this turn's aftermath. */
  readonly promotion: number;
  /** Ordinary departures: share (0 to 1) of members who die, leave or are struck off by their own cells. */
  readonly departures: number;
  readonly gathering: GatheringDef | null;
  /** Plenums that the calendar calls after rounds 2 and 3. */
  readonly plenums: readonly (2 | 3)[];
  /** A month of discussion before a congress: one open platform is free. */
  readonly discussion: boolean;
  /** How many situations are drawn beside the fixed ones. */
  readonly drawn: number;
}

export interface GatheringDef {
  readonly kind: 'conference' | 'congress';
  readonly number: number;
  /** Members a delegate. */
  readonly norm: number;
  readonly candidatesVote: boolean;
  /** Sizes that a congress gives the organs. */
  readonly centralCommittee: number;
  readonly centralCommitteeCandidates: number;
  readonly controlCommission: number;
  readonly politburo: number;
  readonly politburoCandidates: number;
}

export interface StartDef {
  readonly turn: number;
  readonly regime: number;
  readonly crisis: number;
  readonly line: Readonly<Record<Axis, number>>;
  readonly majority: readonly FactionId[];
  readonly factions: Readonly<Record<FactionId, FactionStart>>;
  readonly orgs: Readonly<Record<OrgId, OrgStart>>;
  readonly people: Readonly<Record<PersonId, PersonStart>>;
  readonly offices: Readonly<Partial<Record<OfficeId, PersonId>>>;
  readonly politburo: readonly PersonId[];
  readonly politburoCandidates: readonly PersonId[];
  readonly centralCommittee: CommitteeStart;
  readonly centralCommitteeCandidates: CommitteeStart;
  readonly controlCommission: CommitteeStart;
  readonly pacts: readonly { readonly kind: 'bloc' | 'truce'; readonly a: FactionId; readonly b: FactionId }[];
  readonly precedents: readonly PrecedentKind[];
  readonly testament: TestamentStage;
  /** The delegates of the last congress by side, where the scenario begins after one: its turn, and how they stood. */
  readonly lastCongress?: { readonly turn: number; readonly seats: Readonly<Record<Side, number>> };
}

export interface CommitteeStart {
  readonly named: readonly PersonId[];
  readonly unnamed: Readonly<Record<Side, number>>;
}

export interface FactionStart {
  readonly legacy: number;
  readonly exposure: number;
  readonly line: Readonly<Record<Axis, number>>;
  readonly trust: Readonly<Record<FactionId, number>>;
}

export interface OrgStart {
  readonly full: number;
  readonly candidates: number;
  /** Share (0 to 1) of all its members who are of the Enrolment at the start; or that of full members and that of candidates. */
  readonly enrolment: number | { readonly full: number; readonly candidates: number };
  /** Share of committed members by faction (0 to 1, sum at most 1), by cohort; the rest are uncommitted. */
  readonly support: Readonly<Record<Cohort, Readonly<Partial<Record<FactionId, number>>>>>;
  readonly mood: Readonly<Record<Axis, number>>;
  readonly resentment: number;
}

export interface PersonStart {
  readonly side: Side;
  readonly firmness: number;
  readonly standing: number;
  readonly health: number;
  readonly status: 'member' | 'expelled' | 'exiled' | 'deported';
  /** Turn in which one who is expelled or exiled has recanted already. */
  readonly recantedTurn?: number;
}

/** What is counted at the end, and whether the scenario knows endings before its time. */
export interface VictoryDef {
  readonly early: boolean;
  /** Mandate points; or in lessons that end with a gathering its delegates; or the goals alone. */
  readonly count: 'mandate' | 'delegates' | 'goals';
  /** What this scenario gives points for beside what is counted, in the same unit. */
  readonly goals?: readonly GoalDef[];
}

/** Points that a faction has at the end if all of this holds. Nobody directs it: what it names is named outright. */
export interface GoalDef {
  readonly faction: FactionId;
  readonly points: number;
  readonly when: readonly Condition[];
}

export type { CentralOffice, GatheringKind };
