import type { CommandOf, CommandType } from '../model/command.ts';
import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Family } from '../model/family.ts';
import type { Forecast } from '../model/forecast.ts';
import type { FactionId } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import type { Refusal } from '../model/refusal.ts';
import type { State } from '../model/state.ts';

/**
 * One command's whole law. That the asked faction decides and that the decision on top of the stack is of a kind that this
 * command can answer has been checked before any of these is called (see `registry.ts`).
 */
export interface CommandRule<T extends CommandType> {
  /** Pure. Reads nothing but what the faction may know. Must refuse whatever no family contains. */
  check(content: Content, known: Known, command: CommandOf<T>): Refusal | null;
  /** Never refuses. Changes the draft and writes facts; pops the decision it has answered and pushes what follows. */
  run(content: Content, draft: State, me: FactionId, command: CommandOf<T>, out: Out): void;
  /** The legal commands of this type. Every combination passes `check`. */
  families(content: Content, known: Known): readonly Family[];
  /** Whether `families` would hold anything; only where that is seen much sooner than by listing. */
  any?(content: Content, known: Known): boolean;
  /** True where `families` always hold more than one. */
  readonly several?: true;
  /** What it would do; absent where the command has no numbers to foretell. */
  forecast?(content: Content, known: Known, command: CommandOf<T>): Forecast;
}

export type Registry = { readonly [T in CommandType]: CommandRule<T> };
