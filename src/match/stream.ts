import seedrandom from 'seedrandom';
import { hashText } from '../engine/hash.ts';
import type { FactionId } from '../engine/model/ids.ts';

/**
 * The name of the computer's chance for one decision: made from record seed, faction and number of the decision, never from the
 * state's generator. Hashed, so that the computer does not learn the seed from it.
 */
export function streamKey(seed: string, faction: FactionId, decision: number): string {
  return hashText(`${seed}\n${faction}\n${decision}`);
}

/** Numbers from 0 inclusive to 1 exclusive. */
export function streamOf(key: string): () => number {
  return seedrandom.alea(key);
}
