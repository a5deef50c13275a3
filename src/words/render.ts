import type { Message } from '../engine/model/message.ts';
import type { Language } from './types.ts';

/** The text of a message of the engine. An argument named `count` also chooses the plural. */
export function render(language: Language, message: Message): string {
  const count = message.args.count;
  return language.sayNamed(message.key, message.args, typeof count === 'number' ? { count } : {});
}
