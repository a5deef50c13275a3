import type { Language } from '../../words/types.ts';
import type { Said } from './move.ts';

/** The words on a movement in a language. */
export function said(language: Language, what: Said): string {
  if (Array.isArray(what)) return what.map((part: Said) => said(language, part)).join(' ');
  if ('signed' in what) return language.signed(what.signed);
  if ('number' in what) return language.number(what.number);
  if ('path' in what) return language.sayNamed(what.path);
  return 'text' in what ? what.text : '';
}
