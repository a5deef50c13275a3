import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resourceFrom } from '../../src/words/language.ts';

const OATH = ['card', 'theOath', 'note', 'On the eve of the funeral Stalin speaks.'] as const;

describe('What a language tells of history', () => {
  beforeEach(() => vi.resetModules());
  const page = async () => ({
    ...(await import('../../src/panels/language.ts')),
    ...(await import('../../src/panels/languages.ts')),
  });
  // The files that come after this one share its modules.
  afterEach(async () => (await page()).chooseLanguage('en'));

  it('is told in English until it is fetched, and in the language from then on', async () => {
    const { chooseLanguage, fetchNotes, hasNotes, localPhrase, localText } = await page();
    await chooseLanguage('de');
    expect(localText(...OATH)).toBe(OATH[3]);
    expect(localText('card', 'theOath', 'name', 'The Oath')).toBe('Der Schwur');
    expect(hasNotes()).toBe(false);
    await fetchNotes();
    expect(localText(...OATH)).toMatch(/^Am Vorabend der Beisetzung/);
    expect(localPhrase('Envoy in Rome')).toBe('Gesandter in Rom');
  });

  it('comes with each language that is chosen afterwards, and goes with English', async () => {
    const { chooseLanguage, fetchNotes, hasNotes, localText } = await page();
    await fetchNotes();
    await chooseLanguage('es');
    expect(hasNotes()).toBe(true);
    expect(localText(...OATH)).not.toBe(OATH[3]);
    await chooseLanguage('en');
    expect(hasNotes()).toBe(false);
    expect(localText(...OATH)).toBe(OATH[3]);
  });

  it('falls back to English where the language tells nothing, whatever the thing is called', async () => {
    const { chooseLanguage, fetchNotes, localPhrase, localText } = await page();
    await chooseLanguage('de');
    await fetchNotes();
    for (const id of ['aCardOfSomebodysOwn', 'constructor', '__proto__'])
      expect(localText('card', id, 'note', 'A note.')).toBe('A note.');
    for (const text of ['toString', 'A post that nobody held.']) expect(localPhrase(text)).toBe(text);
  });
});

describe('The files of a language', () => {
  it('may bring parts of the same group; of the same text the later one counts', () => {
    const names = { names: { card: { theOath: { name: 'Der Eid', date: '26. Jan. 1924' } } } };
    const notes = { names: { card: { theOath: { note: 'Am Vorabend.', name: 'Der Schwur' } } }, phrases: {} };
    expect(resourceFrom([names, notes])).toEqual({
      names: { card: { theOath: { name: 'Der Schwur', date: '26. Jan. 1924', note: 'Am Vorabend.' } } },
      phrases: {},
    });
    expect(names.names.card.theOath).toEqual({ name: 'Der Eid', date: '26. Jan. 1924' });
  });
});
