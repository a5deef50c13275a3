import { afterEach, describe, expect, it, vi } from 'vitest';
import { chosenLanguage, languageOf } from '../../src/ui/languageChoice.ts';

const THERE = ['en', 'de', 'es'];

function browserWants(...languages: readonly string[]): void {
  vi.stubGlobal('navigator', { languages });
}

afterEach(() => vi.unstubAllGlobals());

describe('the language of the page', () => {
  it('is the one that was chosen, whatever the browser wants', () => {
    browserWants('es-AR');
    expect(languageOf('de', THERE)).toBe('de');
  });

  it('is else the first of the browser’s that there is', () => {
    browserWants('fi-FI', 'es-AR', 'de-DE');
    expect(languageOf(null, THERE)).toBe('es');
  });

  it('is English where there is none of them, also where one was chosen that is gone', () => {
    browserWants('fi-FI');
    expect(languageOf(null, THERE)).toBe('en');
    browserWants('de-DE');
    expect(languageOf('fi', THERE)).toBe('en');
  });

  it.each([null, 'de', 7, [], {}, { language: null }, { language: 3 }])(
    'was not chosen where %j is stored',
    (stored) => {
      expect(chosenLanguage(stored)).toBeNull();
    },
  );

  it('was chosen where a code is stored', () => {
    expect(chosenLanguage({ language: 'de', speed: 'fast' })).toBe('de');
  });
});
