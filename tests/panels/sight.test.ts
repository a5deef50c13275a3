import { describe, expect, it } from 'vitest';
import { shift } from '../../src/panels/sight.ts';

const box = (top: number, bottom: number) => ({ top, bottom });

describe('a question of a decision, with room from 100 to 300', () => {
  it('stays where it is seen whole', () => {
    expect(shift(box(120, 290), null, 100, 300)).toBe(0);
  });

  it('comes up from under the confirmation, and down from above the edge', () => {
    expect(shift(box(220, 350), null, 100, 300)).toBe(50);
    expect(shift(box(60, 160), null, 100, 300)).toBe(-40);
  });

  it('that is too long is seen from its beginning, and when it has been answered where its answer is', () => {
    expect(shift(box(180, 700), null, 100, 300)).toBe(80);
    expect(shift(box(-200, 700), box(500, 540), 100, 300)).toBe(240);
    expect(shift(box(-200, 700), box(150, 190), 100, 300)).toBe(0);
    expect(shift(box(-200, 700), null, 100, 300)).toBe(-300);
  });
});
