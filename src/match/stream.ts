import seedrandom from 'seedrandom';
import type { FactionId } from '../engine/model/ids.ts';

/**
 * The computer's own chance (0 inclusive to 1 exclusive): from the record's seed, its faction and the number of the decision.
 * Never the state's generator, which would tell it what is to come; so a replay needs none of it.
 */
export function streamFor(seed: string, faction: FactionId, decision: number): () => number {
  return seedrandom.alea(`${seed}\n${faction}\n${decision}`);
}
