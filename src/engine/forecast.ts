import { check } from './apply.ts';
import type { Command, CommandOf, CommandType } from './model/command.ts';
import type { Content } from './model/content.ts';
import type { Forecast } from './model/forecast.ts';
import type { Known } from './model/known.ts';
import { RULES } from './rules/registry.ts';
import type { CommandRule } from './rules/rule.ts';

/**
 * What a command would do, from what the knower may know. Null when he may not give it now, or when it has no numbers to
 * foretell. Pure.
 */
export function forecast(content: Content, known: Known, command: Command): Forecast | null {
  return check(content, known, command) === null ? foretell(content, known, command) : null;
}

function foretell<T extends CommandType>(content: Content, known: Known, command: CommandOf<T>): Forecast | null {
  const rule: CommandRule<T> = RULES[command.type as T];
  return rule.forecast?.(content, known, command) ?? null;
}
