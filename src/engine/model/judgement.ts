import type { FactionId, PersonId } from './ids.ts';
import type { Message } from './message.ts';

/**
 * What a computer player looks at: named, so that a move can be explained by what decided it. Each lies about between -1 and
 * +1 in play. What they measure is written in `src/ai/features.ts`; what they weigh is data, `scenarios/rules/computer.json`.
 */
export const FEATURES = [
  // What it holds
  'politburo',
  'offices',
  'congress',
  'line',
  'aim',
  'lead',
  // What brings it more
  'delegates',
  'committee',
  'control',
  'secretaries',
  'networks',
  'legacy',
  'standing',
  'mood',
  'firmness',
  // What endangers it
  'exposure',
  'threat',
  'hiddenEvidence',
  'fallen',
  'resentment',
  'crisis',
  // With whom
  'majority',
  'allies',
  'trust',
  // Its means
  'hand',
  'points',
  'motions',
  // The others
  'rivalDelegates',
  'rivalReach',
  'ending',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export type Weights = Readonly<Record<FeatureName, number>>;

/** How it leans in its dealings: the three things by which partners are chosen, and what its own word is worth to it. */
export const DEALINGS = ['threat', 'distance', 'trust', 'loyalty'] as const;
export type DealingName = (typeof DEALINGS)[number];
export type Dealing = Readonly<Record<DealingName, number>>;

/** How one computer player judges and deals. */
export interface Personality {
  readonly weights: Weights;
  readonly dealing: Dealing;
}

/** By what a leader's character multiplies the plain judgement: 1 where nothing is said. */
export interface Character {
  readonly weights: Readonly<Partial<Record<FeatureName, number>>>;
  readonly dealing: Readonly<Partial<Record<DealingName, number>>>;
}

/** The computer's part of a scenario. Outside the content's hash: records hold what it played, and never ask it again. */
export interface ComputerDef {
  /** The plain judgement: all that counts where personalities are free. */
  readonly plain: Personality;
  /** By faction, and by the one of its leaders who leads it. */
  readonly factions: Readonly<Partial<Record<FactionId, Character>>>;
  readonly leaders: Readonly<Partial<Record<PersonId, Character>>>;
}

/** What speaks for a pact and against it. `gives` and `takes`: the terms of a bargain, as the side that is asked sees them. */
export const GROUNDS = [
  'threat',
  'overshadowed',
  'trust',
  'distance',
  'evidence',
  'caution',
  'gives',
  'takes',
] as const;
export type Ground = (typeof GROUNDS)[number];
export interface Part {
  readonly ground: Ground;
  readonly amount: number;
}

/** A feature by which a command is better than what else there was, and by how much. */
export interface Because {
  readonly feature: FeatureName;
  readonly amount: number;
}

/** A feature that decided, as somebody is told of it: by the figure that was moved, or where there is none by its name. */
export interface Told {
  readonly feature: FeatureName;
  readonly figure: Message | null;
}
