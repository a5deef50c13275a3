import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/content/readJson.ts';
import { realFiles } from './files.ts';

const FAULTS: readonly (readonly [text: string, line: number, column: number, says: RegExp])[] = [
  ['', 1, 1, /ends here/],
  ['{"a": 1', 1, 8, /ends here/],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma is missing/],
  ['{"a": 1,}', 1, 9, /comma too many before this bracket/],
  ['[1, 2,]', 1, 7, /comma too many/],
  ['[1,, 2]', 1, 4, /comma too many/],
  ['{"a" 1}', 1, 6, /colon/],
  ['{a: 1}', 1, 2, /name in straight double quotes/],
  ["{'a': 1}", 1, 2, /name in straight double quotes/],
  ['{"a": \'b\'}', 1, 7, /straight double quotes/],
  ['{"a": “b”}', 1, 7, /straight double quotes/],
  ['{"a": yes}', 1, 7, /yes is no value/],
  ['{"a": "b\n"}', 1, 7, /not closed/],
  ['{"a": "C:\\x"}', 1, 7, /backslash/],
  ['{"a": [1}', 1, 9, /brackets go in pairs/],
  ['{"a": 1}}', 1, 9, /goes on after its end/],
  ['// mine\n{}', 1, 1, /no comments/],
  ['{"a": 1, /* mine */ "b": 2}', 1, 10, /no comments/],
  ['{"a": 1, "b": {"a": 2}, "a": 3}', 1, 25, /"a" stands twice/],
  ['{"a": 01}', 1, 8, /comma is missing/],
  ['{"a": .5}', 1, 7, /No value can begin/],
  ['{"a": NaN}', 1, 7, /NaN is no value/],
];

describe('A JSON text', () => {
  it.each(FAULTS)('%j is told where it goes wrong', (text, line, column, says) => {
    const read = readJson(text);
    expect(read).toMatchObject({ ok: false, line, column });
    expect(read.ok ? '' : read.message).toMatch(says);
    expect(read.ok ? '' : read.message).toMatch(/^["A-Z].*[.?]$/i);
  });

  it('is read as the machine reads it', () => {
    for (const { json } of realFiles()) expect(readJson(JSON.stringify(json, null, 2))).toEqual({ ok: true, json });
    expect(readJson('\uFEFF{"a": 1}')).toEqual({ ok: true, json: { a: 1 } });
  });

  it('is JSON for us just where it is JSON for the machine, but for names that stand twice', () => {
    const machine = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b\\n"',
      '1',
      '-2.5e3',
      'true',
      'null',
      ' ',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(token).map((t) => t.join('')),
          fc.json(),
          fc.string(),
          fc.string({ unit: 'binary' }).map((s) => `"${s}"`),
        ),
        (text) => {
          const read = readJson(text);
          if (read.ok || !read.message.includes('stands twice')) expect(read.ok).toBe(machine(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('may be as deep and as broken as it likes', () => {
    expect(readJson('['.repeat(200_000))).toMatchObject({ ok: false, column: 200_001 });
    expect(readJson(`{"a": "${'x'.repeat(1_000_000)}`)).toMatchObject({ ok: false, column: 7 });
  });
});
