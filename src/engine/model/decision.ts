import type { CardId, CentralOffice, FactionId, Measure, PersonId, Stance } from './ids.ts';
import type { DisciplineStep, Motion } from './motion.ts';

/** What somebody has to decide now; the top of the stack is asked. A decision with one answer is not asked. */
export type Decision =
  | { readonly kind: 'diplomacy'; readonly faction: FactionId }
  /** Terms of a bargain being made, first what is given, then what is taken. */
  | { readonly kind: 'terms'; readonly faction: FactionId; readonly side: 'gives' | 'takes' }
  /** Accepts, declines, or answers with another offer; what is itself a counter-offer can only be accepted or declined. */
  | { readonly kind: 'answerOffer'; readonly faction: FactionId; readonly from: FactionId }
  | { readonly kind: 'proposeMeasure'; readonly faction: FactionId }
  | {
      readonly kind: 'decideMeasure';
      readonly faction: FactionId;
      readonly measure: Measure;
      /** How those asked before him have spoken. */
      readonly stances: Readonly<Partial<Record<FactionId, Stance>>>;
    }
  | { readonly kind: 'play'; readonly faction: FactionId }
  /** A rival's event has been set off: its side directs it. `by` played the card. */
  | { readonly kind: 'directEvent'; readonly faction: FactionId; readonly card: CardId; readonly by: FactionId }
  /** Points to spend one operation at a time, or stop. `card` paid for them; null: the union's or a card effect's. */
  | {
      readonly kind: 'operations';
      readonly faction: FactionId;
      points: number;
      readonly card: CardId | null;
      readonly enrolmentOnly: boolean;
    }
  /** The deputy under an office of another faction decides whether its power may be used this turn. */
  | { readonly kind: 'consent'; readonly faction: FactionId; readonly office: CentralOffice }
  | {
      readonly kind: 'refuseSpace';
      readonly faction: FactionId;
      readonly by: FactionId;
      readonly target: PersonId;
      readonly ground: 'past' | 'line';
      readonly points: number;
    }
  | { readonly kind: 'callPlenum'; readonly faction: FactionId }
  | { readonly kind: 'declare'; readonly faction: FactionId }
  | { readonly kind: 'table'; readonly faction: FactionId }
  /** A list is being written: names are added one at a time. */
  | {
      readonly kind: 'list';
      readonly faction: FactionId;
      readonly motion: Motion;
      readonly step: DisciplineStep | null;
    }
  | { readonly kind: 'agenda'; readonly faction: FactionId }
  | { readonly kind: 'seal'; readonly faction: FactionId }
  /** The Politburo slate is being composed: edits one at a time, then done. */
  | { readonly kind: 'slate'; readonly faction: FactionId; full: PersonId[]; candidates: PersonId[]; edits: number };

export type DecisionKind = Decision['kind'];
