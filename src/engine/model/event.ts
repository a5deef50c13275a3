import type { Choice, PolemicGround } from './effect.ts';
import type { DelegationSource, PullReport, VoteResult } from './gathering.ts';
import type {
  Axis,
  CardId,
  Cohort,
  FactionId,
  GatheringKind,
  Grade,
  LadderStep,
  Measure,
  Module,
  OfficeId,
  OrgId,
  PactKind,
  PersonId,
  PrecedentKind,
  Side,
  SituationId,
  Stance,
  TestamentStage,
} from './ids.ts';
import type { Breakdown } from './message.ts';
import type { Motion } from './motion.ts';
import type { Term } from './pact.ts';
import type { Ending, Step } from './state.ts';

/**
 * A fact, with its numbers. Scenes, panels, report and computer learn of the game by events alone, through `eventsFor`.
 * `only`: just these factions learn of it (everybody when absent); a coarser event for the rest is emitted beside it where there is one.
 */
export type Event =
  | { readonly type: 'turnBegan'; readonly turn: number }
  | { readonly type: 'stepBegan'; readonly step: Step; readonly round: number }
  | { readonly type: 'situation'; readonly situation: SituationId }
  /** Cards drawn: `cards` null for those who may not see them. */
  | {
      readonly type: 'drew';
      readonly faction: FactionId;
      readonly count: number;
      readonly cards: readonly CardId[] | null;
      readonly only?: readonly FactionId[];
    }
  | { readonly type: 'deckShuffled'; readonly deck: 'dated' | 'everyday' }
  | { readonly type: 'cardLapsed'; readonly card: CardId; readonly faction: FactionId | null }
  | {
      readonly type: 'cardPlayed';
      readonly faction: FactionId;
      readonly card: CardId;
      readonly mode: 'event' | 'influence' | 'shelved' | 'lastWord';
    }
  | { readonly type: 'heldBack'; readonly faction: FactionId }
  | { readonly type: 'eventHappened'; readonly card: CardId; readonly director: FactionId; readonly choice: Choice }
  | { readonly type: 'eventCameToNothing'; readonly card: CardId }
  // Members
  | {
      readonly type: 'membersMoved';
      readonly org: OrgId;
      readonly cohort: Cohort;
      readonly from: Side;
      readonly to: Side;
      readonly count: number;
      readonly why: 'agitation' | 'event' | 'patronage' | 'decay' | 'broken' | 'congress';
    }
  | {
      readonly type: 'agitated';
      readonly faction: FactionId;
      readonly org: OrgId;
      readonly count: number;
      readonly reasons: Breakdown;
    }
  | {
      readonly type: 'membersAdmitted';
      readonly org: OrgId;
      readonly grade: Grade;
      readonly count: number;
      readonly side: Side;
    }
  | { readonly type: 'candidatesPromoted'; readonly org: OrgId; readonly count: number }
  | { readonly type: 'membersDeparted'; readonly org: OrgId; readonly count: number }
  | {
      readonly type: 'membersExpelled';
      readonly org: OrgId;
      readonly side: Side;
      readonly count: number;
      readonly by: FactionId | null;
    }
  | { readonly type: 'admissionSet'; readonly by: FactionId; readonly bend: -1 | 0 | 1; readonly org: OrgId }
  // Gauges
  | {
      readonly type: 'resentmentChanged';
      readonly org: OrgId;
      readonly by: number;
      readonly to: number;
      readonly why: string;
    }
  | { readonly type: 'moodChanged'; readonly org: OrgId; readonly axis: Axis; readonly by: number; readonly to: number }
  | {
      readonly type: 'crisisChanged';
      readonly by: number;
      readonly to: number;
      readonly why: string;
      readonly faction: FactionId | null;
    }
  | {
      readonly type: 'exposureChanged';
      readonly faction: FactionId;
      readonly by: number;
      readonly to: number;
      readonly why: string;
    }
  | {
      readonly type: 'legacyChanged';
      readonly faction: FactionId;
      readonly by: number;
      readonly to: number;
      readonly why: string;
    }
  | {
      readonly type: 'standingChanged';
      readonly person: PersonId;
      readonly by: number;
      readonly to: number;
      readonly why: string;
    }
  | {
      readonly type: 'trustChanged';
      readonly a: FactionId;
      readonly b: FactionId;
      readonly by: number;
      readonly to: number;
      readonly why: string;
    }
  | {
      readonly type: 'hiddenEvidenceMade';
      readonly faction: FactionId;
      readonly count: number;
      readonly only: readonly FactionId[];
    }
  | {
      readonly type: 'evidenceFound';
      readonly faction: FactionId;
      readonly by: FactionId | null;
      readonly count: number;
    }
  | { readonly type: 'precedentSet'; readonly kind: PrecedentKind; readonly by: FactionId | null }
  | { readonly type: 'regimeChanged'; readonly from: number; readonly to: number }
  | {
      readonly type: 'lineAdopted';
      readonly economy: number;
      readonly world: number;
      readonly majority: readonly FactionId[];
    }
  | { readonly type: 'lineDeclared'; readonly faction: FactionId; readonly axis: Axis; readonly to: number }
  | {
      readonly type: 'testamentMoved';
      readonly from: TestamentStage;
      readonly to: TestamentStage;
      readonly by: FactionId | null;
      readonly harm: Breakdown | null;
    }
  // People and offices
  | {
      readonly type: 'appointed';
      readonly office: OfficeId;
      readonly person: PersonId;
      readonly by: FactionId | null;
      readonly imposed: boolean;
      readonly displaced: PersonId | null;
    }
  | {
      readonly type: 'allegianceFiled';
      readonly person: PersonId;
      readonly side: Side;
      readonly only: readonly FactionId[];
    }
  | { readonly type: 'allegianceHidden'; readonly person: PersonId; readonly by: FactionId }
  | { readonly type: 'allegianceShown'; readonly person: PersonId; readonly side: Side }
  | { readonly type: 'allegianceChanged'; readonly person: PersonId; readonly from: Side; readonly to: Side }
  | {
      readonly type: 'firmnessChanged';
      readonly person: PersonId;
      readonly by: number;
      readonly to: number | null;
      readonly only?: readonly FactionId[];
    }
  | { readonly type: 'deputised'; readonly office: OfficeId; readonly person: PersonId }
  | {
      readonly type: 'officeVacated';
      readonly office: OfficeId;
      readonly person: PersonId;
      readonly why: 'removed' | 'resigned' | 'died' | 'expelled' | 'moved';
    }
  | { readonly type: 'officeFailed'; readonly office: OfficeId }
  | { readonly type: 'consentAsked'; readonly office: OfficeId; readonly of: FactionId }
  | { readonly type: 'consentGiven'; readonly office: OfficeId; readonly of: FactionId; readonly given: boolean }
  | { readonly type: 'stepTaken'; readonly step: LadderStep; readonly person: PersonId; readonly by: FactionId | null }
  | {
      readonly type: 'sentencePassed';
      readonly step: 'exile' | 'deportation';
      readonly person: PersonId;
      readonly turn: number;
    }
  | { readonly type: 'readmitted'; readonly person: PersonId }
  | { readonly type: 'healthChanged'; readonly person: PersonId; readonly to: number }
  | { readonly type: 'died'; readonly person: PersonId }
  | { readonly type: 'factionBroken'; readonly faction: FactionId; readonly partner: FactionId | null }
  | {
      readonly type: 'organChanged';
      readonly organ:
        | 'politburo'
        | 'politburoCandidates'
        | 'centralCommittee'
        | 'centralCommitteeCandidates'
        | 'controlCommission';
      readonly person: PersonId;
      readonly joined: boolean;
    }
  | {
      readonly type: 'organsElected';
      readonly organ: 'centralCommittee' | 'centralCommitteeCandidates' | 'controlCommission';
      readonly unnamed: Readonly<Record<Side, number>>;
      readonly size: number;
    }
  // Operations
  | {
      readonly type: 'polemicFought';
      readonly by: PersonId;
      readonly target: PersonId;
      readonly ground: PolemicGround;
      readonly attack: Breakdown;
      readonly defence: Breakdown;
      readonly won: boolean;
    }
  | { readonly type: 'spaceRefused'; readonly by: FactionId; readonly person: PersonId }
  | { readonly type: 'courted'; readonly faction: FactionId; readonly person: PersonId; readonly points: number }
  | {
      readonly type: 'networkBuilt';
      readonly faction: FactionId;
      readonly org: OrgId;
      readonly percent: number;
      readonly only: readonly FactionId[];
    }
  | { readonly type: 'networkFound'; readonly faction: FactionId; readonly org: OrgId }
  | { readonly type: 'networkBroken'; readonly faction: FactionId; readonly org: OrgId }
  /** An operation whose nature the others cannot see: they learn only that something was done. */
  | { readonly type: 'somethingDone'; readonly faction: FactionId }
  | { readonly type: 'emergencyMeasures'; readonly org: OrgId; readonly state: 'taken' | 'confirmed' | 'repealed' }
  /** `stopped`: the OGPU found the press; the evidence stays, the platform is not read. */
  | { readonly type: 'platformPublished'; readonly faction: FactionId; readonly stopped: boolean }
  | { readonly type: 'cominternInvoked'; readonly faction: FactionId; readonly person: PersonId }
  | { readonly type: 'demonstrated'; readonly faction: FactionId; readonly org: OrgId }
  | { readonly type: 'armyAppealed'; readonly faction: FactionId; readonly chance: Breakdown; readonly won: boolean }
  | {
      readonly type: 'declared';
      readonly faction: FactionId;
      readonly what: 'recant' | 'defy' | 'resign' | 'offerResignation' | 'changeLine' | 'nothing';
    }
  // Pacts and economy
  | {
      readonly type: 'offerMade';
      readonly from: FactionId;
      readonly to: FactionId;
      readonly pact: PactKind;
      readonly gives: Term | null;
      readonly takes: Term | null;
      readonly secret: boolean;
      readonly only?: readonly FactionId[];
    }
  /** An offer answered with another: `from` now offers what he would sign `instead` of what `to` had offered him. */
  | {
      readonly type: 'offerCountered';
      readonly from: FactionId;
      readonly to: FactionId;
      readonly pact: PactKind;
      readonly instead: PactKind;
      readonly gives: Term | null;
      readonly takes: Term | null;
      readonly secret: boolean;
      readonly only?: readonly FactionId[];
    }
  | {
      readonly type: 'offerAnswered';
      readonly from: FactionId;
      readonly to: FactionId;
      readonly pact: PactKind;
      readonly accepted: boolean;
      readonly only?: readonly FactionId[];
    }
  | {
      readonly type: 'pactMade';
      readonly a: FactionId;
      readonly b: FactionId;
      readonly pact: PactKind;
      readonly secret: boolean;
      readonly only?: readonly FactionId[];
    }
  | {
      readonly type: 'pactEnded';
      readonly a: FactionId;
      readonly b: FactionId;
      readonly pact: PactKind;
      readonly brokenBy: FactionId | null;
      readonly only?: readonly FactionId[];
    }
  | {
      readonly type: 'promiseKept';
      readonly by: FactionId;
      readonly to: FactionId;
      readonly only?: readonly FactionId[];
    }
  | {
      readonly type: 'promiseBroken';
      readonly by: FactionId;
      readonly to: FactionId;
      readonly only?: readonly FactionId[];
    }
  | { readonly type: 'measureProposed'; readonly measure: Measure; readonly by: FactionId }
  | { readonly type: 'measureDecided'; readonly measure: Measure; readonly proposed: boolean }
  | { readonly type: 'harvest'; readonly roll: number }
  // Sittings
  | {
      readonly type: 'conferenceCalled';
      readonly org: OrgId;
      readonly by: FactionId | null;
      readonly turn: number;
      readonly round: number;
    }
  | { readonly type: 'plenumCalled'; readonly by: FactionId | null }
  | {
      readonly type: 'gatheringOpened';
      readonly kind: GatheringKind;
      readonly org: OrgId | null;
      readonly votes: number;
    }
  | {
      readonly type: 'delegatesChosen';
      readonly org: OrgId;
      readonly seats: number;
      readonly free: number;
      readonly bySide: Readonly<Record<FactionId, number>>;
    }
  | { readonly type: 'tabled'; readonly motion: Motion; readonly by: FactionId }
  | { readonly type: 'motionHeard'; readonly motion: Motion; readonly by: FactionId }
  | { readonly type: 'sealed'; readonly faction: FactionId }
  | { readonly type: 'rollCall'; readonly result: VoteResult; readonly pulls: readonly PullReport[] }
  | { readonly type: 'betrayed'; readonly by: FactionId; readonly partner: FactionId; readonly lost: number }
  | {
      readonly type: 'delegationVoted';
      readonly source: DelegationSource;
      readonly for: number;
      readonly against: number;
      readonly abstain: number;
    }
  | { readonly type: 'gatheringClosed'; readonly kind: GatheringKind }
  | { readonly type: 'ballotHeld'; readonly for: number; readonly against: number; readonly absent: number }
  | { readonly type: 'mandatePublished'; readonly mandate: Readonly<Record<FactionId, number>> }
  | { readonly type: 'ended'; readonly ending: Ending };

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** Where rules write facts. */
export interface Out {
  push(event: Event): void;
}

export type { Module, Stance };
