import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTIONS } from '../../src/engine/model/ids.ts';
import { root, sourcesBelow } from '../architecture/cruise.ts';
import { succession } from '../match/support.ts';

/** Whether a text names one of these, as a word of its own or a part of a longer name (`stalinPlays`). */
const namedIn = (text: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => new RegExp(`(^|[^a-z])${name}([^a-z]|$)`, 'im').test(text));

describe('the computer player', () => {
  const people = succession().people.map(({ id }): string => id);
  // `right` and `left` are English words; as names they stand in quotation marks, after a dot or before a colon.
  const factions = FACTIONS.flatMap((f) => [`'${f}'`, `"${f}"`, `\\.${f}`, `${f}:`]);

  it.each(sourcesBelow('src/ai'))('names no faction and no person in %s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(namedIn(text, people)).toEqual([]);
    expect(factions.filter((name) => new RegExp(`(^|[^A-Za-z])${name}([^A-Za-z]|$)`, 'm').test(text))).toEqual([]);
  });

  it('would be found out', () => {
    expect(namedIn("if (leader === 'stalin') return 2;", people)).toEqual(['stalin']);
    expect(factions.some((name) => new RegExp(`(^|[^A-Za-z])${name}([^A-Za-z]|$)`, 'm').test("me === 'left'"))).toBe(
      true,
    );
  });
});
