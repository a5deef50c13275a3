import { refusalText } from '../words/refusalText.ts';
import type { Language } from '../words/types.ts';
import type { RecordRefusal } from './recordRefusal.ts';

/** Why a record is not opened: a plain sentence. Whatever the record says of itself is put in as text. */
export function recordRefusalText(language: Language, refusal: RecordRefusal): string {
  const { code, args, index, reason } = refusal;
  if (code === 'badCommand') {
    const place = { index: (index ?? 0) + 1 };
    return reason === undefined
      ? language.say('recordRefusal.badCommandAtAll', place)
      : language.say('recordRefusal.badCommand', { ...place, reason: refusalText(language, reason) });
  }
  if (code === 'notARecord' && (args.path === undefined || args.path === '')) {
    return language.say('recordRefusal.notARecordAtAll');
  }
  return language.say(`recordRefusal.${code}`, args);
}
