import { describe, expect, it } from 'vitest';
import { countFamily, equal, familyContains, nth } from '../../../src/engine/family.ts';
import { Legal } from '../../../src/engine/legal.ts';
import type { Command } from '../../../src/engine/model/command.ts';
import type { Family } from '../../../src/engine/model/family.ts';

const agitate: Family = {
  type: 'agitate',
  fixed: {},
  slots: [
    { name: 'org', domain: ['moscow', 'leningrad', 'urals'] },
    { name: 'points', domain: [1, 2] },
  ],
};
const remove: Family = {
  type: 'table',
  fixed: { motion: { kind: 'remove' } },
  slots: [{ name: 'motion.office', domain: ['war', 'pravda'] }],
};
const stop: Family = { type: 'stop', fixed: {}, slots: [] };

describe('a family of commands', () => {
  it('counts the product of its domains, and one when nothing is open', () => {
    expect(countFamily(agitate)).toBe(6);
    expect(countFamily(stop)).toBe(1);
  });

  it('builds each member once, and contains just those', () => {
    const members = Array.from({ length: 6 }, (_, i) => nth(agitate, i));
    expect(new Set(members.map((m) => JSON.stringify(m))).size).toBe(6);
    expect(members.every((m) => familyContains(agitate, m))).toBe(true);
    const stranger = { type: 'agitate', org: 'siberia', points: 1 } as unknown as Command;
    expect(familyContains(agitate, stranger)).toBe(false);
    expect(familyContains(agitate, { ...nth(agitate, 0), extra: 1 } as unknown as Command)).toBe(false);
    expect(familyContains(agitate, { type: 'stop' })).toBe(false);
  });

  it('reaches one level into what is fixed', () => {
    expect(nth(remove, 1)).toEqual({ type: 'table', motion: { kind: 'remove', office: 'pravda' } });
    expect(familyContains(remove, nth(remove, 0))).toBe(true);
    const other = { type: 'table', motion: { kind: 'elect', office: 'war' } } as unknown as Command;
    expect(familyContains(remove, other)).toBe(false);
  });
});

describe('the legal commands of a decision', () => {
  const legal = new Legal([agitate, remove, stop]);

  it('count, contain, expand and draw the same commands', () => {
    expect(legal.count).toBe(9);
    const all = [...legal.expand()];
    expect(all).toHaveLength(9);
    expect(all.every((c) => legal.contains(c))).toBe(true);
    for (let i = 0; i < 50; i++) expect(legal.contains(legal.draw(() => i / 50))).toBe(true);
  });

  it('draw each family alike, however wide', () => {
    expect(legal.draw(() => 0.99).type).toBe('stop');
    expect(legal.draw(() => 0.4).type).toBe('table');
  });
});

describe('equality of JSON', () => {
  it('looks into objects and lists, whatever the order of keys', () => {
    expect(equal({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
    expect(equal({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(equal([1, 2], { 0: 1, 1: 2 })).toBe(false);
    expect(equal(null, {})).toBe(false);
  });
});
