import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { BADGES } from '../../src/content/schema/basics.ts';
import { linkAll, linkTerms, type Term } from '../../src/words/glossary.ts';
import { realFiles } from '../content/files.ts';

const terms: readonly Term[] = [
  { id: 'plenum', forms: ['plenum', 'plenums', 'plena'] },
  { id: 'joint', forms: ['joint plenum'] },
  { id: 'nep', forms: ['NEP'] },
  { id: 'democracy', forms: ['workers’ democracy'] },
  { id: 'fortySix', forms: ['the 46', 'Declaration of the 46'] },
  { id: 'left', forms: ['Left Opposition'] },
];

/** As the tests write it: terms in brackets. */
function linked(text: string, where?: 'first' | 'everywhere'): string {
  return linkTerms(text, terms, where)
    .map((part) => (typeof part === 'string' ? part : `[${part.text}:${part.term}]`))
    .join('');
}

describe('Terms in a text', () => {
  it('are found as whole words, singular and plural', () => {
    expect(linked('A plenum and three plena; no plenumlike plenumx.')).toBe(
      'A [plenum:plenum] and three plena; no plenumlike plenumx.',
    );
    expect(linked('Three plena, interplenum, NEPs and a NEP.')).toBe(
      'Three [plena:plenum], interplenum, NEPs and a [NEP:nep].',
    );
  });

  it('are taken at their longest', () => {
    expect(linked('The joint plenum met, then a plenum.')).toBe(
      'The [joint plenum:joint] met, then a [plenum:plenum].',
    );
    expect(linked('Of the 46 nobody; the Declaration of the 46.', 'everywhere')).toBe(
      'Of [the 46:fortySix] nobody; the [Declaration of the 46:fortySix].',
    );
  });

  it('begin a sentence with a capital letter, and stand elsewhere as they are written', () => {
    expect(linked('Plenum. Plenums')).toBe('[Plenum:plenum]. Plenums');
    expect(linked('Nobody. “Plenums are long.”')).toBe('Nobody. “[Plenums:plenum] are long.”');
    expect(linked('the Plenum of the left opposition and a nep')).toBe('the Plenum of the left opposition and a nep');
  });

  it('have either apostrophe, and are shown as they stand', () => {
    expect(linked("workers' democracy")).toBe("[workers' democracy:democracy]");
    expect(linked('workers’ democracy')).toBe('[workers’ democracy:democracy]');
  });

  it('are linked once in a text, or wherever they stand', () => {
    expect(linked('plenum, plenum')).toBe('[plenum:plenum], plenum');
    expect(linked('plenum, plenum', 'everywhere')).toBe('[plenum:plenum], [plenum:plenum]');
  });

  it('are linked in the first of several texts that are read one after another', () => {
    const parts = linkAll(['No term.', 'A plenum, a NEP, a plenum.', 'Plenum of the NEP; Left Opposition.'], terms);
    const found = parts.map((text) => text.flatMap((part) => (typeof part === 'string' ? [] : [part.text])));
    expect(found).toEqual([[], ['plenum', 'NEP'], ['Left Opposition']]);
  });

  it('are nothing where there are none', () => {
    expect(linkTerms('', terms)).toEqual([]);
    expect(linkTerms('Nobody came.', terms)).toEqual(['Nobody came.']);
    expect(linkTerms('A plenum.', [])).toEqual(['A plenum.']);
  });

  it('make the same text again when they are put together', () => {
    const word = fc.constantFrom(
      'plenum',
      'joint ',
      'plenums',
      ' the 46',
      'Left Opposition',
      '. ',
      '<b>',
      '’',
      'x',
      '🃏',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), fc.constantFrom('first', 'everywhere'), (words, where) => {
        const text = words.join('');
        const parts = linkTerms(text, terms, where);
        expect(parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(text);
        expect(parts).not.toContain('');
      }),
    );
  });
});

describe('The glossary', () => {
  const compiled = compileScenario(realFiles(), 'succession');
  if (!compiled.ok) throw new Error('the scenario does not compile');
  const { glossary } = compiled.lore;

  it('explains more than fifty-five terms, each with a source and a badge', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(55);
    for (const term of glossary) {
      expect(term.source, term.id).toMatch(/\(\d{4}|Great Soviet|rule book|Seventeen Moments/);
      expect(BADGES, term.id).toContain(term.badge);
      expect(term.text, term.id).toMatch(/^[\p{Lu}“].*[.]$/su);
    }
  });

  it('finds every term by its heading, itself and no other', () => {
    for (const term of glossary) {
      const found = linkTerms(term.term, glossary).filter((part) => typeof part !== 'string');
      expect([term.term, ...found.map((part) => part.term)], term.id).toEqual([term.term, term.id]);
    }
  });

  it('has no term to which nothing leads: a text of the game, or a term beside it', () => {
    const root = join(import.meta.dirname, '../..');
    const texts = [readFileSync(join(root, 'docs/rules.md'), 'utf8').replace(/\s+/g, ' ')];
    const lang = join(root, 'assets/lang/en');
    for (const name of readdirSync(lang)) gather(JSON.parse(readFileSync(join(lang, name), 'utf8')), texts);
    for (const { file, json } of realFiles()) if (!file.endsWith('glossary.json')) gather(json, texts);
    const used = new Set<string>();
    for (const text of texts) {
      for (const part of linkTerms(text, glossary)) if (typeof part !== 'string') used.add(part.term);
    }
    // Two steps: what a term's own text speaks of, and what it names beside it.
    for (let step = 0; step < 2; step++) {
      for (const term of glossary.filter(({ id }) => used.has(id))) {
        for (const id of term.see) used.add(id);
        for (const part of linkTerms(term.text, glossary)) if (typeof part !== 'string') used.add(part.term);
      }
    }
    expect(glossary.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

function gather(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) gather(child, into);
}
