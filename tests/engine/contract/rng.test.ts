import seedrandom from 'seedrandom';
import { expect, it } from 'vitest';
import type { State } from '../../../src/engine/model/state.ts';
import { draw, seedState } from '../../../src/engine/rng.ts';

it('draws what the library draws from the same seed, and leaves its state', () => {
  const generator = seedrandom.alea('Октябрь', { state: true });
  const state = { shut: { rng: seedState('Октябрь') } } as State;
  for (let n = 0; n < 2000; n++) expect(draw(state)).toBe(generator());
  const { c, s0, s1, s2 } = generator.state();
  expect(state.shut.rng).toEqual({ c, s0, s1, s2 });
});
