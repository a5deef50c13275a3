import { describe, expect, it } from 'vitest';
import { countFamily, equal, familyContains, nth } from '../../../src/engine/family.ts';
import { Legal } from '../../../src/engine/legal.ts';
import type { Family } from '../../../src/engine/model/family.ts';
import { org, person } from '../../language/names.ts';

const agitate: Family = {
  type: 'agitate',
  fixed: {},
  slots: [
    { name: 'org', domain: ['moscow', 'leningrad', 'urals'] },
    { name: 'points', domain: [1, 2] },
  ],
};
const elect: Family = {
  type: 'table',
  fixed: { motion: { kind: 'elect', office: 'war' } },
  slots: [{ name: 'motion.person', domain: ['frunze', 'voroshilov'] }],
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
    expect(familyContains(agitate, { type: 'agitate', org: org('siberia'), points: 1 })).toBe(false);
    const more = { ...nth(agitate, 0), extra: 1 };
    expect(familyContains(agitate, more)).toBe(false);
    expect(familyContains(agitate, { type: 'stop' })).toBe(false);
  });

  it('reaches one level into what is fixed', () => {
    expect(nth(elect, 1)).toEqual({ type: 'table', motion: { kind: 'elect', office: 'war', person: 'voroshilov' } });
    expect(familyContains(elect, nth(elect, 0))).toBe(true);
    const otherOffice = { kind: 'elect', office: 'pravda', person: person('frunze') } as const;
    expect(familyContains(elect, { type: 'table', motion: otherOffice })).toBe(false);
  });
});

describe('the legal commands of a decision', () => {
  const legal = new Legal([agitate, elect, stop]);

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
