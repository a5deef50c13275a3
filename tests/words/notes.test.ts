import { describe, expect, it } from 'vitest';
import { OTHERS, textsOf } from './files.ts';
import { wantedNotes } from './notes.ts';

const { notes, phrases } = wantedNotes();

/** Told in every language that comes with the game; another one may tell less, and the rest is told in English. */
const WHOLE: readonly string[] = ['de', 'es'];

/** Texts of `names` that name something or tell of an ending: other tests know which there must be. */
const OTHER_PARTS = /^names\.(ending|generation|scenario|row)\.|\.(name|short|full|date|dat|acc|gen|in|o|of)$/;
const PHRASES = 'phrases.';

/** Years and large numbers: “1953-60” names two years, what stands between the digits is left out, and so is “the 1930s”. */
function figuresOf(text: string): string {
  const plain = text
    .replace(/(?<=\d)[.,\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/\d{3}0(s|er)\b/g, '')
    .replace(/(\d\d)(\d\d)([-–])(\d\d)(?!\d)/g, '$1$2$3$1$4');
  return [...plain.matchAll(/\d{3,}/g)]
    .map(([figure]) => figure)
    .sort()
    .join(', ');
}

describe.each(OTHERS)('What is told of history in %s', (code) => {
  const texts = textsOf(code);
  const said = [...texts].filter(([key]) => notes.has(key));
  const phrased = [...texts].flatMap(([key, text]): readonly [string, string][] =>
    key.startsWith(PHRASES) ? [[key.slice(PHRASES.length), text]] : [],
  );

  it('tells of nothing that the scenarios do not tell', () => {
    const odd = [...texts.keys()].filter(
      (key) => key.startsWith('names.') && !notes.has(key) && !OTHER_PARTS.test(key),
    );
    expect([...odd, ...phrased.flatMap(([english]) => (phrases.has(english) ? [] : [english]))]).toEqual([]);
  });

  it('gives the same years and large numbers as English', () => {
    const pairs = [...said.map(([key, text]) => [notes.get(key) ?? '', text] as const), ...phrased];
    const different = pairs.flatMap(([english, text]) => {
      const [wanted, has] = [figuresOf(english), figuresOf(text)];
      return wanted === has ? [] : [`${text}: ${has}, not ${wanted}`];
    });
    expect(different).toEqual([]);
  });

  it('has no sentence that is still the English one', () => {
    const same = said.flatMap(([key, text]) => (text.includes(' ') && text === notes.get(key) ? [key] : []));
    expect(same).toEqual([]);
  });

  it.runIf(WHOLE.includes(code))('tells all of it', () => {
    expect([...notes.keys()].filter((key) => !texts.has(key))).toEqual([]);
    const has = new Set(phrased.map(([english]) => english));
    expect([...phrases].filter((english) => !has.has(english))).toEqual([]);
  });
});
