import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, hashJson, hashText } from '../../../src/engine/hash.ts';

describe('the hash of a state', () => {
  it('is 128 bits in hexadecimal, and pinned: a change would disown every record', () => {
    expect(hashText('')).toBe('811c9dc51b8735932545f4917feb352d');
    expect(hashText('Картотека')).toBe('328875de7185c81c43d453c7c7aba6b5');
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(hashJson(turned)).toBe(hashJson(value));
      }),
    );
  });

  it('tells near states apart in every lane', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20_000; i++) seen.add(hashText(`{"crisis":${i}}`).slice(24));
    expect(seen.size).toBeGreaterThan(19_990);
  });

  it('writes canonical JSON that parses back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
