import type { CommandOf, CommandType } from '../model/command.ts';
import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { RULES } from './registry.ts';
import type { CommandRule } from './rule.ts';

/** Carries out one command by its rule, on a draft, without going on. */
export function runRule<T extends CommandType>(
  content: Content,
  draft: State,
  me: FactionId,
  command: CommandOf<T>,
  out: Out,
): void {
  const rule: CommandRule<T> = RULES[command.type as T];
  rule.run(content, draft, me, command, out);
}
