import type { Command, CommandType } from './command.ts';

/**
 * A family of legal commands: what is fixed, and independent slots each with its domain. Every combination is legal.
 * `build` names come in `build.ts`: the slots' values are put into `fixed` under the slots' names (a dotted name reaches into an object).
 */
export interface Family {
  readonly type: CommandType;
  /** The command with everything but the slots' values. */
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly slots: readonly Slot[];
}

export interface Slot {
  /** Name of the command's field, or `choice.org`, `motion.person`, `term.office`: one level deep. */
  readonly name: string;
  readonly domain: readonly (string | number | boolean | null)[];
}

export type { Command };
