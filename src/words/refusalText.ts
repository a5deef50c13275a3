import type { Refusal } from '../engine/model/refusal.ts';
import { sentence } from './text.ts';
import type { Language } from './types.ts';

/** Why a command is refused: a plain sentence. */
export function refusalText(language: Language, refusal: Refusal): string {
  return sentence(language.say(`refusal.${refusal.code}`, refusal.args));
}
