import type { Message, MessageArg } from '../engine/model/message.ts';
import type { Language } from './types.ts';

/** The text of a message of the engine. An argument named `count` also chooses the plural. */
export function render(language: Language, message: Message): string {
  return spoken(language, message.key, message.args);
}

/**
 * The engine says one thing in several places, not everywhere with the same arguments: where it names an argument for which
 * there is a text of its own (`forecast.resentment_org` beside `forecast.resentment`), that text is taken.
 */
export function spoken(
  language: Language,
  path: string,
  args: Readonly<Record<string, MessageArg>>,
  chosen?: number,
): string {
  const count = chosen ?? args.count;
  const saying = typeof count === 'number' ? { count } : {};
  for (const name of Object.keys(args)) {
    const own = `${path}_${name}`;
    if (language.has(own)) return language.sayNamed(own, args, saying);
  }
  return language.sayNamed(path, args, saying);
}
