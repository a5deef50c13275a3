import { expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { OPTIONS } from '../match/support.ts';

/** Before, a careless Leningrad ended in the majority in every match; of a hundred matches twelve do so. */
it('an opposition whose point is to oppose seldom ends in the majority because a line has come a step nearer', () => {
  const content = loadScenario('lesson-15');
  const seats = { apparatus: 'easy', leningrad: 'easy' } as const;
  let joined = 0;
  for (let i = 0; i < 20; i++) {
    const { state } = selfPlay(content, { seed: `a step nearer ${i}`, options: OPTIONS, seats });
    if (state.open.majority.includes('leningrad')) joined += 1;
  }
  expect(joined).toBeLessThanOrEqual(6);
});
