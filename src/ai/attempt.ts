import { applyInPlace, run } from '../engine/apply.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Refusal } from '../engine/model/refusal.ts';
import type { State } from '../engine/model/state.ts';
import { nowhere } from './nowhere.ts';

/** How many commands the computer has evaluated since the program began. For measuring; no choice reads it. */
export interface Effort {
  /** Carried out by the rules in a possible world, or refused there. */
  tried: number;
  /** Motions weighed in the position in which they have been carried, and not carried out. */
  weighed: number;
}

export const effort: Effort = { tried: 0, weighed: 0 };

/** Carries out a command in a possible world, in place. Refuses what is not legal there. */
export function attempt(content: Content, state: State, command: Command): Refusal | null {
  effort.tried += 1;
  return applyInPlace(content, state, command, nowhere);
}

/** The same for a command that is known to be legal: it is not checked. */
export function carryOut(content: Content, state: State, command: Command): void {
  effort.tried += 1;
  run(content, state, command, nowhere);
}
