import { describe, expect, it } from 'vitest';
import { despair } from '../../src/ai/features.ts';
import { judgesOf, type Personalities, shortSighted, worthOf } from '../../src/ai/judge.ts';
import type { FactionId } from '../../src/engine/model/ids.ts';
import type { State } from '../../src/engine/model/state.ts';
import { copyJson, lens } from '../../src/engine/view.ts';
import { begin } from '../../src/match/replay.ts';
import { OPTIONS, succession } from '../match/support.ts';

const content = succession();
const start = begin(content, 'despair', OPTIONS);
const { lastTurn } = content;

function at(turn: number, change: (state: State) => void = () => {}): State {
  const state = copyJson(start);
  state.open.turn = turn;
  change(state);
  return state;
}

/** The Party split in the last turn, and the Right had every leader of the others at its feet. */
const split = at(lastTurn, (state) => {
  state.open.politburo = [...content.factions.right.leaders];
  state.open.line = { ...content.factions.right.conviction };
  state.open.regime = 4;
  state.open.centralCommittee = { ...state.open.centralCommittee, named: [...content.factions.right.leaders] };
  const scores = { apparatus: 0, left: 0, leningrad: 0, right: 0 };
  state.open.ending = { id: 'split', winner: null, scores };
});

function worth(faction: FactionId, which: Personalities, state = split): number {
  return worthOf(content, lens(state, faction), judgesOf(content, state.open, which)[faction]);
}

describe('who is far behind at the very end', () => {
  it('has the less to lose the farther he is behind, and nobody has nothing to lose before the last year', () => {
    const { open } = at(lastTurn);
    expect([0, 12, 17, 22, 40].map((behind) => despair(content, open, behind))).toEqual([0, 0, 0.5, 1, 1]);
    const before = [1, 2, 5].map((turns) => despair(content, at(lastTurn - turns).open, 40));
    expect(before).toEqual([0.5, 0, 0]);
  });

  it('would sooner that nobody inherits than that another does; who leads would not', () => {
    const open = copyJson(split);
    open.open.ending = null;
    expect(worth('left', 'free')).toBeGreaterThan(worth('left', 'free', open));
    expect(worth('right', 'free')).toBeLessThan(worth('right', 'free', open));
  });

  it('but not where characters count: none of the opponents of these years would have had the Party split for it', () => {
    for (const faction of ['left', 'leningrad'] as const)
      expect(worth(faction, 'historical'), faction).toBeLessThan(worth(faction, 'free'));
  });

  it('and not at the level that does not think so far', () => {
    const judge = shortSighted(judgesOf(content, split.open, 'free').left);
    expect(worthOf(content, lens(split, 'left'), judge)).toBe(-16);
  });
});
