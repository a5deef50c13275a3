import type { FactionId, LadderStep, OrgId, PactKind, PersonId, Stance } from './ids.ts';
import type { MotionKind } from './motion.ts';

/** One side of a bargain. */
export type Term =
  /** I vote so on the next motion of this kind that you table this turn. */
  | { readonly type: 'vote'; readonly motion: MotionKind; readonly stance: Stance }
  /** I put your man in charge of this organisation, or let him be put there: his appointment counts as wanted. */
  | { readonly type: 'post'; readonly org: OrgId; readonly person: PersonId }
  /** You may once act against me in this way, pact or no pact. */
  | { readonly type: 'leave'; readonly act: LeaveAct };

export const LEAVE_ACTS = ['agitate', 'polemic', 'court', 'verify', 'discipline'] as const;
export type LeaveAct = (typeof LEAVE_ACTS)[number];

export interface Pact {
  kind: PactKind;
  a: FactionId;
  b: FactionId;
  secret: boolean;
  since: number;
  /** Last turn in which it holds; null: until broken. */
  until: number | null;
  /** What a owes b and b owes a; emptied when done. */
  aOwes: Term | null;
  bOwes: Term | null;
}

/** An offer on the table between two factions. */
export interface Offer {
  from: FactionId;
  to: FactionId;
  kind: PactKind;
  secret: boolean;
  /** What the offering side gives and takes; for a bargain only. */
  gives: Term | null;
  takes: Term | null;
  /** The offer of the other side's that this one answers; null where nothing was offered before. */
  counters: Countered | null;
}

/** An offer that was answered with another: as it had lain there, `gives` and `takes` from the side that had made it. */
export type Countered = Readonly<Pick<Offer, 'kind' | 'secret' | 'gives' | 'takes'>>;

export type { LadderStep };
