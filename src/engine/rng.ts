import seedrandom from 'seedrandom';
import type { RngState, State } from './model/state.ts';

/** The generator's state from a text of any length and script. */
export function seedState(seed: string): RngState {
  const { c, s0, s1, s2 } = seedrandom.alea(seed, { state: true }).state();
  return { c, s0, s1, s2 };
}

/** Alea (Johannes Baagøe): the multiplier, and 2^-32. */
const MULTIPLIER = 2091639;
const TO_FRACTION = 2.3283064365386963e-10;

/**
 * The next number of the state's own generator, 0 inclusive to 1 exclusive. Moves the generator: an undo barrier. The step
 * is alea's own, as in the library, which would seed a whole generator anew for each number.
 */
export function draw(state: State): number {
  const { c, s0, s1, s2 } = state.shut.rng;
  const sum = MULTIPLIER * s0 + c * TO_FRACTION;
  const carry = Math.trunc(sum);
  state.shut.rng = { c: carry, s0: s1, s1: s2, s2: sum - carry };
  return sum - carry;
}

/** A whole number from 0 to `below` - 1. */
export function drawInt(state: State, below: number): number {
  return Math.floor(draw(state) * below);
}

/** Shuffles in place (Fisher and Yates) with the state's generator. */
export function shuffle<T>(state: State, list: T[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = drawInt(state, i + 1);
    const a = list[i] as T;
    list[i] = list[j] as T;
    list[j] = a;
  }
}
