import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/content/files.ts';

/** Parsed JSON that a test takes apart without asking what it is. */
export type Json = ReturnType<typeof JSON.parse>;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const texts: readonly { readonly file: string; readonly text: string }[] = readdirSync(join(root, 'scenarios'), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ file: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

/** All of `scenarios/`, as a host reads it; those of one's choice. */
export function realFiles(which: (file: string) => boolean = () => true): SourceFile[] {
  return texts.filter(({ file }) => which(file)).map(({ file, text }) => ({ file, json: JSON.parse(text) as unknown }));
}

/** A deck of no history that covers every hand, so that tests of the rest do not lean on the real cards. */
export function plainCards(): unknown[] {
  const effects = [
    { type: 'crisis', amount: 1 },
    { type: 'agitate', org: 'chosen', faction: 'director', points: 2 },
    { type: 'legacy', faction: 'director', amount: 1 },
    { type: 'exposure', faction: 'opposition', amount: 1 },
    { type: 'standing', person: { leaderOf: 'director' }, amount: 1 },
    { type: 'trust', a: 'director', b: 'rivals', amount: -1 },
    { type: 'draw', faction: 'director', count: 1 },
    { type: 'pull', faction: 'director', amount: 1 },
  ];
  return Array.from({ length: 32 }, (_, i) => {
    const effect = effects[i % effects.length]!;
    return {
      id: `card${i}`,
      deck: i % 2 === 0 ? 'dated' : 'everyday',
      kind: 'meeting',
      owner: null,
      influence: 2,
      window: [1, 12],
      choose: effect.type === 'agitate' ? [{ slot: 'org', among: 'any' }] : [],
      effects: [effect],
      title: `Card ${i}`,
      date: '1924',
      note: 'A note of two sentences. This is the second.',
      source: 'Nobody, Nothing (1924)',
      badge: 'abstraction',
      answeredBy: ['agitate'],
    };
  });
}

export function plainSituations(): unknown[] {
  return Array.from({ length: 30 }, (_, i) => ({
    id: `situation${i}`,
    turn: i < 4 ? [1, 12] : [1 + (i % 6), 7 + (i % 6)],
    fixed: false,
    effects: [{ type: 'crisis', amount: 1 }],
    title: `Situation ${i}`,
    date: '1924',
    note: 'A note.',
    source: 'Nobody, Nothing (1924)',
    badge: 'abstraction',
  }));
}

export const CARDS = 'scenarios/cards/plain.json';
export const DATELINE = 'scenarios/dateline/plain.json';

/** The real world and scenario with the plain deck and dateline: deep copies, to be broken. */
export function plainFiles(): SourceFile[] {
  return [
    ...realFiles((file) => !file.includes('/cards/') && !file.includes('/dateline/')),
    { file: CARDS, json: plainCards() },
    { file: DATELINE, json: plainSituations() },
  ];
}
