import type { FactionId } from '../../engine/model/ids.ts';
import { grammaticalNumber } from '../phrases.ts';
import type { Args, Language, Saying, TextKey } from '../types.ts';

/** Says a text whose verb belongs to a faction: in the plural where the faction's name is one and the text has it so. */
export function of(
  language: Language,
  subject: FactionId | null,
  key: TextKey,
  args: Args = {},
  saying: Saying = {},
): string {
  const variant = subject === null ? undefined : grammaticalNumber(language, subject);
  return language.say(key, args, variant === undefined ? saying : { ...saying, variant });
}
