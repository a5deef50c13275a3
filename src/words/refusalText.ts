import type { Refusal } from '../engine/model/refusal.ts';
import { spoken } from './render.ts';
import { sentence } from './text.ts';
import type { Language, TextKey } from './types.ts';

/** Why a command is refused: a plain sentence. */
export function refusalText(language: Language, refusal: Refusal): string {
  const key: TextKey = `refusal.${refusal.code}`;
  return sentence(spoken(language, key, refusal.args));
}
