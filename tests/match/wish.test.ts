import { describe, expect, it } from 'vitest';
import type { Family } from '../../src/engine/model/family.ts';
import { instead, keyOf } from '../../src/match/wish.ts';

const COURT: Family = {
  type: 'court',
  fixed: {},
  slots: [
    { name: 'person', domain: ['bubnov', 'radek'] },
    { name: 'points', domain: [1, 2] },
  ],
};
const INQUIRE: Family = { type: 'inquire', fixed: { target: 'left' }, slots: [] };

describe('a command made to ask why something is not among the answers', () => {
  it('is a legal one but for that field; what was chosen stays, what was not is answered by the first answer', () => {
    const asked = (chosen: readonly (readonly [string, string])[]) =>
      instead([COURT], 'court', ['person', 'points'], new Map(chosen), 'person', 'stalin');
    expect(asked([])).toEqual({ type: 'court', person: 'stalin', points: 1 });
    expect(asked([['person', keyOf('radek')]])).toEqual({ type: 'court', person: 'stalin', points: 1 });
    expect(asked([['points', keyOf(2)]])).toEqual({ type: 'court', person: 'stalin', points: 2 });
  });

  it('names another where the family leaves no choice, and is none where nothing is legal', () => {
    expect(instead([INQUIRE], 'inquire', [], new Map(), 'target', 'right')).toEqual({
      type: 'inquire',
      target: 'right',
    });
    expect(instead([COURT], 'inquire', [], new Map(), 'target', 'right')).toBeNull();
  });
});
