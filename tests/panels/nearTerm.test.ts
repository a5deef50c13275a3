import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/panels/nearTerm.ts';

describe('A finger beside a term', () => {
  const above = { left: 100, right: 160, top: 100, bottom: 122 };
  const below = { left: 120, right: 200, top: 124, bottom: 146 };
  const boxes = [above, below];

  it('takes it: 44 pixels high, and as far to either side', () => {
    expect(nearest(130, 90, boxes)).toBe(0);
    expect(nearest(130, 88, boxes)).toBe(-1);
    expect(nearest(211, 140, boxes)).toBe(1);
    expect(nearest(212, 140, boxes)).toBe(-1);
  });

  it('takes of two the nearer, however close they lie', () => {
    expect(nearest(110, 123, boxes)).toBe(0);
    expect(nearest(190, 120, boxes)).toBe(1);
    expect(nearest(150, 122.4, boxes)).toBe(0);
    expect(nearest(150, 123.6, boxes)).toBe(1);
  });

  it('takes none where there is none', () => {
    expect(nearest(150, 110, [])).toBe(-1);
  });
});
