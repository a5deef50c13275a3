import { describe, expect, it } from 'vitest';
import { choose } from '../../src/ai/choose.ts';
import { BUDGETS, LEVELS } from '../../src/ai/levels.ts';
import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { State } from '../../src/engine/model/state.ts';
import { copyJson, lens, viewOf } from '../../src/engine/view.ts';
import { begin } from '../../src/match/replay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { OPTIONS, succession } from '../match/support.ts';

const nowhere = { push() {} };

/** Positions of a match by lot, one every so many commands. */
function positions(seed: string, every: number, most: number): State[] {
  const content = succession();
  const random = streamOf(seed);
  const state = begin(content, seed, OPTIONS);
  const list: State[] = [];
  for (let i = 0; list.length < most; i++) {
    const faction = decider(state);
    if (faction === null) break;
    if (i % every === 0) list.push(copyJson(state));
    applyInPlace(content, state, legalCommands(content, lens(state, faction)).draw(random), nowhere);
  }
  return list;
}

describe('a computer player of any level', () => {
  const content = succession();
  const found = positions('levels', 37, 12);

  it.each(LEVELS)('%s gives a legal command, the same whenever it is asked, from a view alone', (level) => {
    for (const state of found) {
      const faction = decider(state);
      if (faction === null) continue;
      const options = () => ({ level, personalities: 'historical' as const, stream: streamOf('a stream') });
      const here = choose(content, lens(state, faction), options());
      expect(legalCommands(content, lens(state, faction)).contains(here.command)).toBe(true);
      expect(choose(content, viewOf(state, faction), options())).toEqual(here);
    }
  });

  it('changes nothing of what it is shown', () => {
    for (const state of found) {
      const faction = decider(state);
      if (faction === null) continue;
      const before = JSON.stringify(state);
      choose(content, lens(state, faction), { level: 'medium', personalities: 'free', stream: streamOf('x') });
      expect(JSON.stringify(state)).toBe(before);
    }
  });

  it('stops where it is told to, and still answers', () => {
    for (const state of found) {
      const faction = decider(state);
      if (faction === null) continue;
      const options = { level: 'hard', personalities: 'free', stream: streamOf('x'), shouldStop: () => true } as const;
      const { command, simulations } = choose(content, lens(state, faction), options);
      expect(legalCommands(content, lens(state, faction)).contains(command)).toBe(true);
      expect(simulations).toBeLessThanOrEqual(2 * BUDGETS.hard.commands);
    }
  });
});
