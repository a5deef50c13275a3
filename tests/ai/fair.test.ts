import { describe, expect, it } from 'vitest';
import { seenThrough } from './fairness.ts';
import { positions } from './positions.ts';

describe('the computer decides from what its seat may see', () => {
  it('so that reshuffling and reseeding all the rest changes nothing, in 30 positions of 30', () => {
    expect(seenThrough(positions('fair', 41, 30), 'medium')).toEqual([]);
  });
});
