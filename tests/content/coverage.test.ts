import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { PAST_MARKS } from '../../src/engine/model/content.ts';
import { CENTRAL_OFFICES } from '../../src/engine/model/ids.ts';
import { realFiles } from './files.ts';

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { lore } = compiled;

const KNOWN = {
  card: Object.keys(lore.cards),
  dateline: Object.keys(lore.situations),
  dossier: Object.keys(lore.people),
  office: [...CENTRAL_OFFICES],
  mark: [...PAST_MARKS],
} as const satisfies Record<string, readonly string[]>;
const ANYTHING: readonly string[] = Object.values(KNOWN).flat();

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a Markdown text: cells without their blanks. */
function tablesOf(markdown: string): Table[] {
  const tables: { head: string[]; rows: string[][] }[] = [];
  let inside = false;
  for (const line of markdown.split('\n')) {
    const row = line.startsWith('|');
    const cells = line.split('|').slice(1, -1);
    if (row && !inside) tables.push({ head: cells.map((cell) => cell.trim()), rows: [] });
    else if (row && !cells.every((cell) => /^[-: ]+$/.test(cell))) tables.at(-1)!.rows.push(cells.map((c) => c.trim()));
    inside = row;
  }
  return tables;
}

const idsIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1]!);

describe('The list of what the documents tell', () => {
  const tables = tablesOf(readFileSync(join(import.meta.dirname, '../../docs/coverage.md'), 'utf8'));
  const [told, claims] = tables;

  it('is two tables with as many cells in each row as in the head', () => {
    expect(tables).toHaveLength(2);
    for (const { head, rows } of tables) for (const row of rows) expect(row, row[0]).toHaveLength(head.length);
  });

  it('has a place in the game for everything that is told', () => {
    expect(told!.head).toEqual(['told', 'card', 'dateline', 'rule, dossier']);
    expect(told!.rows.length).toBeGreaterThanOrEqual(40);
    for (const [what, ...places] of told!.rows) {
      expect(what).toMatch(/\S/);
      expect(places, what).not.toContain('');
      expect(
        places.some((place) => place !== '–'),
        what,
      ).toBe(true);
    }
  });

  it('says of each of the 58 claims what the game does with it', () => {
    expect(claims!.rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 58 }, (_, i) => i + 1));
    for (const [number, ...cells] of claims!.rows) {
      for (const cell of cells) expect(cell, number).toMatch(/\p{L}/u);
      expect(cells[2], number).toMatch(/^(told|shown as disputed|not made)/);
      // What is told or shown is somewhere.
      if (!cells[2]!.startsWith('not made')) expect(idsIn(cells[2]!), number).not.toEqual([]);
    }
  });

  it('names nothing that the game has not', () => {
    for (const [what, cards, situations, rest] of told!.rows) {
      for (const id of idsIn(cards!)) expect(KNOWN.card, what).toContain(id);
      for (const id of idsIn(situations!)) expect(KNOWN.dateline, what).toContain(id);
      for (const id of idsIn(rest!)) expect(ANYTHING, what).toContain(id);
    }
    for (const [number, , , where] of claims!.rows)
      for (const id of idsIn(where!)) expect(ANYTHING, number).toContain(id);
  });

  it('calls things what they are', () => {
    const wrong: string[] = [];
    for (const { rows } of tables) {
      for (const row of rows) {
        for (const [, kind, id] of row.join(' ').matchAll(/(card|dateline|dossier|office|mark)s? `([^`]+)`/g)) {
          if (!KNOWN[kind as keyof typeof KNOWN].some((known) => known === id)) wrong.push(`${kind} ${id}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
