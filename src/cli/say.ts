import type { RecordRefusal } from '../match/recordRefusal.ts';
import { recordRefusalText } from '../match/refusalText.ts';
import { createLanguage } from '../words/language.ts';

const english = createLanguage({ code: 'en' });

export function sayRefusal(refusal: RecordRefusal): string {
  return recordRefusalText(english, refusal);
}
