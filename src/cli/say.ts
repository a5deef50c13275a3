import type { Refusal } from '../engine/model/refusal.ts';
import type { RecordRefusal } from '../match/recordRefusal.ts';
import { recordRefusalText } from '../match/refusalText.ts';
import { createLanguage } from '../words/language.ts';
import { refusalText } from '../words/refusalText.ts';

const english = createLanguage({ code: 'en' });

export function sayRefusal(refusal: RecordRefusal): string {
  return recordRefusalText(english, refusal);
}

/** Why the rules refuse a command. */
export function sayReason(refusal: Refusal): string {
  return refusalText(english, refusal);
}
