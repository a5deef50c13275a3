import type {
  Axis,
  CentralOffice,
  Cohort,
  FactionId,
  Module,
  OfficeId,
  OrgId,
  PersonId,
  TestamentStage,
} from './ids.ts';

/** One faction or several, named by their part in the play. `director` decides the event; `chosen` fills the card's faction slot. */
export type FactionRef =
  | 'director'
  | 'chosen'
  | 'rivals'
  | 'majority'
  | 'opposition'
  | 'all'
  | { readonly faction: FactionId }
  | { readonly holderOf: OfficeId };

/** One organisation or several; `tag` means all that carry it. */
export type OrgRef = 'chosen' | 'all' | { readonly org: OrgId } | { readonly tag: OrgTag };
export const ORG_TAGS = ['capital', 'industry', 'country', 'border', 'army', 'youth', 'press'] as const;
export type OrgTag = (typeof ORG_TAGS)[number];

export type PersonRef =
  | 'chosen'
  | { readonly person: PersonId }
  | { readonly holderOf: OfficeId }
  /** The leader of highest standing of each faction meant. */
  | { readonly leaderOf: FactionRef };

export type Condition =
  | { readonly type: 'turns'; readonly from: number; readonly to: number }
  | { readonly type: 'holds'; readonly faction: FactionRef; readonly office: OfficeId }
  | { readonly type: 'inMajority'; readonly faction: FactionRef }
  | { readonly type: 'inOpposition'; readonly faction: FactionRef }
  | { readonly type: 'exposureAtLeast'; readonly faction: FactionRef; readonly amount: number }
  | { readonly type: 'crisisAtLeast'; readonly amount: number }
  | { readonly type: 'regimeAtLeast'; readonly amount: number }
  | { readonly type: 'regimeAtMost'; readonly amount: number }
  | { readonly type: 'testamentAtLeast'; readonly stage: TestamentStage }
  | { readonly type: 'testamentBefore'; readonly stage: TestamentStage }
  | { readonly type: 'lineAtLeast'; readonly axis: Axis; readonly amount: number }
  | { readonly type: 'lineAtMost'; readonly axis: Axis; readonly amount: number }
  | { readonly type: 'inPolitburo'; readonly person: PersonId }
  | { readonly type: 'inParty'; readonly person: PersonId }
  | { readonly type: 'alive'; readonly person: PersonId }
  | { readonly type: 'sideOf'; readonly person: PersonId; readonly faction: FactionRef }
  /** This very person holds it: a death empties an office only where he sits in it. */
  | { readonly type: 'holdsOffice'; readonly person: PersonId; readonly office: OfficeId }
  | { readonly type: 'bloc'; readonly a: FactionRef; readonly b: FactionRef }
  | { readonly type: 'resentmentAtLeast'; readonly org: OrgRef; readonly amount: number }
  /** Percent of the delegates chosen last, or of the last congress before any were chosen. */
  | { readonly type: 'delegatesAtLeast'; readonly faction: FactionRef; readonly percent: number }
  /** Full members of the Politburo. */
  | { readonly type: 'politburoAtLeast'; readonly faction: FactionRef; readonly amount: number }
  | { readonly type: 'module'; readonly module: Module }
  | { readonly type: 'not'; readonly condition: Condition };

/** What a card asks its director to choose: at most two slots a card. */
export type ChoiceSpec =
  | { readonly slot: 'org'; readonly among: 'any' | OrgTag }
  | {
      readonly slot: 'person';
      readonly among: 'own' | 'rival' | 'uncommitted' | 'notLeader' | 'rivalNotLeader' | 'expelled';
    }
  | { readonly slot: 'faction'; readonly among: 'rival' | 'opposition' | 'majority' | 'any' }
  | { readonly slot: 'option'; readonly count: number };

/** The director's answers; exactly the slots the card asks for. `option` counts from 0. */
export interface Choice {
  readonly org?: OrgId;
  readonly person?: PersonId;
  readonly faction?: FactionId;
  readonly option?: number;
}

/**
 * What a card or a situation does: a closed union, run, tested for playability, forecast and put into words by one interpreter.
 * Percentages are of the box they are taken from; amounts are points on the scale of the name.
 */
export type Effect =
  /** Moves `percent` of the members in `from` to `to` (a `from` of `rivals` takes from each). */
  | {
      readonly type: 'moveMembers';
      readonly org: OrgRef;
      readonly cohort: Cohort | 'both';
      readonly from: 'none' | FactionRef;
      readonly to: 'none' | FactionRef;
      readonly percent: number;
    }
  /** Agitation worth `points`, by the ordinary formula. */
  | { readonly type: 'agitate'; readonly org: OrgRef; readonly faction: FactionRef; readonly points: number }
  | { readonly type: 'standing'; readonly person: PersonRef; readonly amount: number }
  | { readonly type: 'legacy'; readonly faction: FactionRef; readonly amount: number }
  | { readonly type: 'exposure'; readonly faction: FactionRef; readonly amount: number }
  | { readonly type: 'hiddenEvidence'; readonly faction: FactionRef; readonly amount: number }
  /** Turns up to `amount` of hidden evidence into exposure. */
  | { readonly type: 'inquire'; readonly faction: FactionRef; readonly amount: number }
  | { readonly type: 'trust'; readonly a: FactionRef; readonly b: FactionRef; readonly amount: number }
  | { readonly type: 'resentment'; readonly org: OrgRef; readonly amount: number }
  | { readonly type: 'crisis'; readonly amount: number }
  | { readonly type: 'mood'; readonly org: OrgRef; readonly axis: Axis; readonly amount: number }
  | { readonly type: 'firmness'; readonly person: PersonRef; readonly amount: number }
  /** The person goes over to a faction, or to nobody. Leaders never do. */
  | { readonly type: 'allegiance'; readonly person: PersonRef; readonly to: 'none' | FactionRef }
  | { readonly type: 'health'; readonly person: PersonRef; readonly amount: number }
  /** Admits `count` people to the Enrolment as candidates, uncommitted. */
  | { readonly type: 'admit'; readonly org: OrgRef; readonly count: number }
  | { readonly type: 'network'; readonly org: OrgRef; readonly faction: FactionRef }
  | { readonly type: 'draw'; readonly faction: FactionRef; readonly count: number }
  /** The director receives operation points, to spend at once. */
  | { readonly type: 'points'; readonly amount: number }
  | { readonly type: 'shelves'; readonly faction: FactionRef; readonly amount: number }
  | { readonly type: 'motions'; readonly faction: FactionRef; readonly amount: number }
  /** Added to the side's pull on free delegates in every vote of this turn. */
  | { readonly type: 'pull'; readonly faction: FactionRef; readonly amount: number }
  | { readonly type: 'testament'; readonly stage: TestamentStage }
  /** The office counts as having failed: its holder may be removed whatever his exposure. */
  | { readonly type: 'officeFailed'; readonly office: CentralOffice }
  /** The person takes the office (for the dateline: deaths and transfers outside the factions' power). */
  | { readonly type: 'succeed'; readonly office: OfficeId; readonly person: PersonId }
  | { readonly type: 'polemic'; readonly target: FactionRef; readonly ground: PolemicGround; readonly points: number }
  | {
      readonly type: 'verify';
      readonly org: OrgRef;
      readonly faction: FactionRef;
      readonly percent: number;
    }
  | { readonly type: 'shiftLine'; readonly faction: FactionRef; readonly axis: Axis; readonly amount: number }
  | { readonly type: 'either'; readonly options: readonly (readonly Effect[])[] }
  | { readonly type: 'when'; readonly condition: Condition; readonly then: readonly Effect[] }
  | { readonly type: 'hook'; readonly name: HookName };

export type EffectType = Effect['type'];

export const POLEMIC_GROUNDS = ['past', 'line'] as const;
export type PolemicGround = (typeof POLEMIC_GROUNDS)[number];

/** The few effects that need code of their own. Fewer than one card in ten may use one. */
export const HOOKS = ['testamentRead', 'leninFuneral', 'ballotPressed', 'birthday'] as const;
export type HookName = (typeof HOOKS)[number];
