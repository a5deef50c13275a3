import { describe, expect, it } from 'vitest';
import { choose } from '../../src/ai/choose.ts';
import { BUDGETS, LEVELS } from '../../src/ai/levels.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import { lens, viewOf } from '../../src/engine/view.ts';
import { streamOf } from '../../src/match/stream.ts';
import { succession } from '../match/support.ts';
import { positions } from './positions.ts';

describe('a computer player of any level', () => {
  const content = succession();
  const found = positions('levels', 37, 12);

  it.each(LEVELS)('%s gives a legal command, the same whenever it is asked, from a view alone', (level) => {
    for (const { state, faction } of found) {
      const options = () => ({ level, personalities: 'historical' as const, stream: streamOf('a stream') });
      const here = choose(content, lens(state, faction), options());
      expect(legalCommands(content, lens(state, faction)).contains(here.command)).toBe(true);
      expect(choose(content, viewOf(state, faction), options())).toEqual(here);
    }
  });

  it('changes nothing of what it is shown', () => {
    for (const { state, faction } of found) {
      const before = JSON.stringify(state);
      choose(content, lens(state, faction), { level: 'medium', personalities: 'free', stream: streamOf('x') });
      expect(JSON.stringify(state)).toBe(before);
    }
  });

  it('stops where it is told to, and still answers', () => {
    for (const { state, faction } of found) {
      const options = { level: 'hard', personalities: 'free', stream: streamOf('x'), shouldStop: () => true } as const;
      const { command, simulations } = choose(content, lens(state, faction), options);
      expect(legalCommands(content, lens(state, faction)).contains(command)).toBe(true);
      expect(simulations).toBeLessThanOrEqual(2 * BUDGETS.hard.commands);
    }
  });
});
