import type { Choice, PolemicGround } from './effect.ts';
import type { Axis, CardId, FactionId, Measure, OfficeId, OrgId, PactKind, PersonId, Stance } from './ids.ts';
import type { Motion } from './motion.ts';
import type { Term } from './pact.ts';

/** A command is a wish of the faction that has to decide. All are plain JSON; a record is a list of them. */
export type Command =
  // Diplomacy
  | { readonly type: 'offerPact'; readonly to: FactionId; readonly pact: PactKind; readonly secret: boolean }
  | { readonly type: 'setTerm'; readonly term: Term }
  | { readonly type: 'withdrawOffer' }
  | { readonly type: 'answerOffer'; readonly accept: boolean }
  /** Answers an offer with another: a different kind of pact, open instead of secret, or a bargain on other terms. */
  | { readonly type: 'counterOffer'; readonly pact: PactKind; readonly secret: boolean }
  | { readonly type: 'breakPact'; readonly partner: FactionId; readonly pact: PactKind }
  | { readonly type: 'endDiplomacy' }
  | { readonly type: 'proposeMeasure'; readonly measure: Measure }
  | { readonly type: 'decideMeasure'; readonly stance: Stance }
  // Cards
  | { readonly type: 'playEvent'; readonly card: CardId; readonly choice: Choice }
  | { readonly type: 'playInfluence'; readonly card: CardId }
  | { readonly type: 'shelve'; readonly card: CardId }
  | { readonly type: 'directEvent'; readonly choice: Choice }
  /** Plays no more cards this turn: what is left is kept back. Allowed when one card is left. */
  | { readonly type: 'holdBack' }
  // The desk: free, beside a card
  | { readonly type: 'admit'; readonly bend: -1 | 0 | 1; readonly org: OrgId }
  | { readonly type: 'emergencyMeasures'; readonly org: OrgId }
  | { readonly type: 'callConference'; readonly org: OrgId }
  | { readonly type: 'appealToArmy' }
  /** Comintern: standing of one's own leader +1, or a rival leader's -1, with events abroad. */
  | { readonly type: 'invokeComintern'; readonly person: PersonId }
  /** An open platform, or a street demonstration: what an opposition can do openly, and is evidence. */
  | { readonly type: 'publishPlatform' }
  | { readonly type: 'demonstrate'; readonly org: OrgId }
  | { readonly type: 'leakTestament' }
  // Operations
  | { readonly type: 'agitate'; readonly org: OrgId; readonly points: number }
  | {
      readonly type: 'appoint';
      readonly org: OrgId;
      readonly person: PersonId;
      readonly by: 'assignment' | 'organisation';
    }
  | { readonly type: 'deputise'; readonly office: OfficeId; readonly person: PersonId }
  | { readonly type: 'court'; readonly person: PersonId; readonly points: number }
  | { readonly type: 'polemic'; readonly target: PersonId; readonly ground: PolemicGround; readonly points: number }
  | { readonly type: 'organise'; readonly org: OrgId }
  | { readonly type: 'inquire'; readonly target: FactionId }
  | { readonly type: 'verify'; readonly org: OrgId; readonly target: FactionId; readonly percent: number }
  | { readonly type: 'breakNetwork'; readonly org: OrgId; readonly target: FactionId }
  | { readonly type: 'stop' }
  | { readonly type: 'consent'; readonly give: boolean }
  | { readonly type: 'refuseSpace'; readonly refuse: boolean }
  // Sittings
  | { readonly type: 'callPlenum'; readonly call: boolean }
  | { readonly type: 'changeLine'; readonly axis: Axis; readonly by: -1 | 1 }
  | { readonly type: 'recant' }
  | { readonly type: 'defy' }
  | { readonly type: 'resign'; readonly office: OfficeId }
  | { readonly type: 'offerResignation'; readonly person: PersonId }
  | { readonly type: 'sayNothing' }
  | { readonly type: 'table'; readonly motion: Motion }
  | { readonly type: 'addName'; readonly person: PersonId }
  | { readonly type: 'closeList' }
  | { readonly type: 'endTabling' }
  | { readonly type: 'hear'; readonly index: number }
  | {
      readonly type: 'seal';
      readonly stance: Stance;
      readonly speaker: PersonId | null;
      readonly lastWord: CardId | null;
    }
  | { readonly type: 'editSlate'; readonly action: SlateAction; readonly person: PersonId }
  | { readonly type: 'closeSlate' };

export const SLATE_ACTIONS = ['promote', 'demote', 'drop', 'addFull', 'addCandidate'] as const;
export type SlateAction = (typeof SLATE_ACTIONS)[number];

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** The verbs on which points are spent. */
export const OPERATIONS = [
  'agitate',
  'appoint',
  'deputise',
  'court',
  'polemic',
  'organise',
  'inquire',
  'verify',
  'breakNetwork',
] as const satisfies readonly CommandType[];
export type Operation = (typeof OPERATIONS)[number];
