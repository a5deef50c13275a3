import type { Command } from './command.ts';
import type { FactionId, LadderStep, OrgId, PactKind, PersonId } from './ids.ts';
import type { Told } from './judgement.ts';
import type { Motion } from './motion.ts';

/** What a computer counted of a faction at the beginning of a turn: delegates if they were chosen then, and points of mandate. */
export interface Counted {
  readonly faction: FactionId;
  readonly delegates: number;
  readonly mandate: number;
}

/** What it feared. */
export type Fear =
  /** For a leader, who lacked so many points of exposure to his next rung; 0: he was within reach. */
  | { readonly kind: 'discipline'; readonly person: PersonId; readonly step: LadderStep; readonly count: number }
  | { readonly kind: 'split'; readonly crisis: number }
  /** A rival stronger than itself. */
  | { readonly kind: 'rival'; readonly faction: FactionId };

/** Where it was wrong, or did not know. */
export type Mistake =
  /** Another had more mandate at the end of the turn than the one it watched. */
  | { readonly kind: 'watchedAnother'; readonly faction: FactionId; readonly mandate: number }
  | { readonly kind: 'delegates'; readonly expected: number; readonly got: number }
  | { readonly kind: 'motionLost'; readonly motion: Motion; readonly for: number; readonly against: number }
  | { readonly kind: 'betrayed'; readonly faction: FactionId; readonly pact: PactKind }
  | { readonly kind: 'secretPact'; readonly a: FactionId; readonly b: FactionId; readonly pact: PactKind }
  | { readonly kind: 'evidence'; readonly faction: FactionId; readonly count: number }
  | { readonly kind: 'network'; readonly faction: FactionId; readonly org: OrgId; readonly percent: number }
  | { readonly kind: 'faceDown'; readonly person: PersonId; readonly faction: FactionId };

/** A deed of its own that brought it most in its own eyes, and in what. */
export interface Worked {
  readonly command: Command;
  readonly told: readonly Told[];
}

/** One turn in the memoirs of a seat, from its own views alone; only the mistakes are judged by what was hidden. */
export interface Memoir {
  readonly turn: number;
  readonly own: Counted;
  /** All delegates, and its place by mandate, 1 the first. */
  readonly all: number;
  readonly place: number;
  /** The rival that it held for the strongest. */
  readonly strongest: Counted | null;
  /** With whom it stood in a bloc. */
  readonly partners: readonly FactionId[];
  readonly fears: readonly Fear[];
  readonly worked: readonly Worked[];
  readonly mistakes: readonly Mistake[];
}
