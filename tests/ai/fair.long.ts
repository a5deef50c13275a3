import { describe, expect, it } from 'vitest';
import { seenThrough } from './fairness.ts';
import { positions } from './positions.ts';

describe('the computer decides from what its seat may see', () => {
  it('so that reshuffling and reseeding all the rest changes nothing for hard, in 500 positions of 500', () => {
    expect(seenThrough(positions('fair at length', 29, 500), 'hard')).toEqual([]);
  }, 3_600_000);
});
