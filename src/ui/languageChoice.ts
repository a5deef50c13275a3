/** The language that is always there. */
export const ALWAYS = 'en';

/** Of the languages that are there the one that the player has chosen, else the first that the browser wants; English where neither is there. */
export function languageOf(chosen: string | null, there: readonly string[]): string {
  const wanted = chosen === null ? navigator.languages.map((tag) => tag.split('-')[0] ?? '') : [chosen];
  return wanted.find((code) => there.includes(code)) ?? ALWAYS;
}

/** Code of the language among stored settings, whatever has been stored; null where none was chosen. */
export function chosenLanguage(stored: unknown): string | null {
  if (typeof stored !== 'object' || stored === null || !('language' in stored)) return null;
  return typeof stored.language === 'string' ? stored.language : null;
}
