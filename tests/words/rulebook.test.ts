import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import file from '../../scenarios/rules/numbers.json';
import { NUMBER_NAMES } from '../../src/engine/model/numbers.ts';

const book = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
const numbers: Readonly<Record<string, { readonly value: number }>> = file;

describe('The rule book', () => {
  it('names numbers that there are', () => {
    const named = [...book.matchAll(/\[`([\w.]+)`/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((name) => !NUMBER_NAMES.some((known) => known === name))).toEqual([]);
  });

  it('gives each the value that it has in scenarios/rules/numbers.json', () => {
    const stated = [...book.matchAll(/\[`([\w.]+)`\s=\s([−-]?[\d.]+)/g)];
    expect(stated.length).toBeGreaterThan(100);
    const wrong = stated.flatMap(([, name = '', value = '']) => {
      const now = numbers[name]?.value;
      return now === Number(value.replace('−', '-')) ? [] : [`${name}: the book says ${value}, the data ${now}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has the slate, the free seats and fear of each regime', () => {
    for (const row of ['k', 'd', 'fear']) {
      const values = [0, 1, 2, 3, 4].map((regime) => String(numbers[`delegates.${row}${regime}`]?.value));
      expect(book).toContain(`| ${values.join(' | ')} |`);
    }
  });
});
