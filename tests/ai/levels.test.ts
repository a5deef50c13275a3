import { describe, expect, it } from 'vitest';
import { BUDGETS, budgetOf } from '../../src/ai/levels.ts';
import { noiseOf } from '../../src/ai/search.ts';
import { begin } from '../../src/match/replay.ts';
import { org } from '../language/names.ts';
import { succession } from '../match/support.ts';

const content = succession();
const { open } = begin(content, 'levels', { personalities: 'free', roundsTogether: 1 });

describe('how careless a level is', () => {
  it('is less, step by step, and never makes a stronger one spend less', () => {
    const { easy, medium, hard } = BUDGETS;
    for (const [weaker, stronger] of [
      [easy, medium],
      [medium, hard],
    ] as const) {
      expect(stronger.noise).toBeLessThan(weaker.noise);
      expect(stronger.simulations).toBeGreaterThan(weaker.simulations);
    }
  });

  it('ends where the Party may split, with what is still to come due', () => {
    const near = content.numbers['crisis.split'] - 2;
    const calm = { ...open, crisis: near - 1, economy: { ...open.economy, due: [] } };
    expect(budgetOf(content, calm, 'easy')).toEqual(BUDGETS.easy);
    const afraid = { ...BUDGETS.easy, noise: BUDGETS.easy.alarmed };
    expect(budgetOf(content, { ...calm, crisis: near }, 'easy')).toEqual(afraid);
    const due = [{ turn: open.turn + 1, crisis: 1 }];
    expect(budgetOf(content, { ...calm, economy: { ...calm.economy, due } }, 'easy')).toEqual(afraid);
  });

  it('spares what adds to the crisis at once, and draws as much chance for it as for the rest', () => {
    let drawn = 0;
    const most = () => {
      drawn += 1;
      return 1;
    };
    expect(noiseOf(BUDGETS.easy, { type: 'demonstrate', org: org('moscow') }, most)).toBe(0);
    expect(noiseOf(BUDGETS.easy, { type: 'stop' }, most)).toBe(1.5 * BUDGETS.easy.noise);
    expect(drawn).toBe(6);
  });
});
