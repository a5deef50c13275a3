import { createLanguage } from '../../src/words/language.ts';
import type { Language, Resource } from '../../src/words/types.ts';

export const NAMES = {
  orgs: { moscow: 'Moscow', ukraine: 'the Ukraine', leningrad: 'Leningrad' },
  people: { stalin: 'Stalin', zinoviev: 'Zinoviev', trotsky: 'Trotsky', kirov: 'Kirov' },
  cards: { circular: 'A circular', oath: 'The oath' },
  situations: { frost: 'Bitter frost' },
};

/** English, and what was found missing while it spoke. */
export function listening(options: { code?: string; resource?: Resource } = {}): {
  language: Language;
  missing: string[];
} {
  const missing: string[] = [];
  const language = createLanguage({ code: 'en', names: NAMES, ...options, onMissing: (what) => missing.push(what) });
  return { language, missing };
}

/** What no text for a player may contain. */
export const BROKEN = /undefined|null|NaN|\[object|\{\{|\}\}|\?\?|Infinity/;
