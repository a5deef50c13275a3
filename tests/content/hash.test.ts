import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import type { SourceFile } from '../../src/content/files.ts';
import { CARDS, type Json, plainFiles } from './files.ts';

function hash(files: readonly SourceFile[]): string {
  const compiled = compileScenario(files, 'succession');
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.content.contentHash;
}

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
}

/** The files with every text of this field changed. */
function retold(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((child) => retold(child, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === field && typeof child === 'string' ? 'Else (1925)' : retold(child, field),
    ]),
  );
}

const base = hash(plainFiles());
const changed = (field: string) => plainFiles().map(({ file, json }) => ({ file, json: retold(json, field) }));

describe('the hash of the content', () => {
  it('does not depend on the order of keys', () => {
    expect(hash(plainFiles().map(({ file, json }) => ({ file, json: reversed(json) })))).toBe(base);
  });

  it('does not depend on the order or the folder of the files', () => {
    expect(hash(plainFiles().reverse())).toBe(base);
    expect(hash(plainFiles().map(({ file, json }) => ({ file: `/anywhere/${file}`, json })))).toBe(base);
  });

  it.each(['title', 'note', 'source', 'text', 'why', 'fate', 'reason', 'summary', 'introduction', 'fullName'])(
    'is not touched by a changed %s',
    (field) => {
      expect(hash(changed(field))).toBe(base);
    },
  );

  it('does not depend on the order of the cards', () => {
    const files = plainFiles().map((f) =>
      f.file === CARDS && Array.isArray(f.json) ? { ...f, json: f.json.toReversed() } : f,
    );
    expect(hash(files)).toBe(base);
  });

  it.each<[string, string, (json: Json) => void]>([
    ['a card costs less', CARDS, (cards) => (cards[0].influence = 1)],
    ['a card does more', CARDS, (cards) => (cards[0].effects[0].amount = 2)],
    ['a window closes earlier', CARDS, (cards) => (cards[0].window = [1, 11])],
    ['a number is moved', 'scenarios/rules/numbers.json', (n) => (n['agitate.share'].value += 1)],
    ['a norm is moved', 'scenarios/world/calendar.json', (c) => (c[0].gathering.norm = 990)],
    ['a speaker is better', 'scenarios/world/people.json', (p) => (p[0].oratory.value = 5)],
    ['the crisis is deeper', 'scenarios/succession.json', (s) => (s.start.crisis = 3)],
    ['a module is off', 'scenarios/succession.json', (s) => s.modules.pop()],
  ])('changes when %s', (_, file, change) => {
    const files = plainFiles();
    change(files.find((f) => f.file === file)?.json);
    expect(hash(files)).not.toBe(base);
  });
});
