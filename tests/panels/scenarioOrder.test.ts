import { describe, expect, it } from 'vitest';
import type { ScenarioEntry } from '../../src/match/scenarioFiles.ts';
import { inOrder } from '../../src/panels/scenarioOrder.ts';

function entry(id: string, alone: number, own = false): ScenarioEntry {
  return {
    ...{ id, title: id, text: '', introduction: '', source: '', badge: 'documented' as const },
    ...{ minutes: { alone, together: alone * 2 }, seats: [], playable: [], own },
  };
}

describe('the list of scenarios', () => {
  it('begins with the shortest, with which one learns the game, and ends with files of one’s own', () => {
    const list = [
      entry('mine', 5, true),
      entry('whole', 80),
      entry('unknown', 0),
      entry('first', 8),
      entry('mine too', 0, true),
    ];
    expect(inOrder(list).map(({ id }) => id)).toEqual(['first', 'whole', 'unknown', 'mine', 'mine too']);
  });
});
