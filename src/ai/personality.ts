import { type Dealing, PLAIN_DEALING } from './diplomacy.ts';
import type { Weights } from './features.ts';
import { PLAIN_WEIGHTS } from './weights.ts';

/** How one computer player judges and deals. */
export interface Personality {
  readonly weights: Weights;
  readonly dealing: Dealing;
}

export const PLAIN: Personality = { weights: PLAIN_WEIGHTS, dealing: PLAIN_DEALING };
