import { expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { OPTIONS } from '../match/support.ts';

it('an opposition whose point is to oppose does not end in the majority because a line has come a step nearer', () => {
  const content = loadScenario('lesson-15');
  const seats = { apparatus: 'easy', leningrad: 'easy' } as const;
  for (const seed of ['a step nearer', 'two steps', 'none']) {
    const { state } = selfPlay(content, { seed, options: OPTIONS, seats });
    expect(state.open.majority).toEqual(['apparatus']);
  }
});
