import { describe, expect, test } from 'vitest';
import { silent } from '../../../src/engine/model/tally.ts';
import { harmTestament, moveTestament, testamentHarm } from '../../../src/engine/rules/testament.ts';
import { told } from '../../language/act.ts';
import { smallParty } from '../../language/party.ts';

describe('the Testament', () => {
  test('moves on from station to station and never back', () => {
    const { content, state } = smallParty();
    expect(told((out) => moveTestament(content, state, out, 'leaked', 'left'))).toBe(
      'testamentMoved from=few to=leaked by=left harm=null',
    );
    expect(moveTestament(content, state, [], 'delegations', null)).toBe(false);
    expect(moveTestament(content, state, [], 'congress', null)).toBe(true);
    expect(state.open.testament.stage).toBe('congress');
  });

  test('harms the General Secretary in full in 1924 from a neutral hand, and tells why', () => {
    const { content, state } = smallParty();
    expect(told((out) => harmTestament(content, state, out, 'neutral', 'leningrad'))).toBe(
      [
        'testamentMoved from=few to=few by=leningrad harm=(4 = 4)',
        'standingChanged person=stalin by=-4 to=1 why=testament',
      ].join('\n'),
    );
  });

  test('less with the years and by the messenger', () => {
    const { content } = smallParty();
    const harm = (turn: number, messenger: 'neutral' | 'rival' | 'self') =>
      testamentHarm(content, turn, messenger, silent);
    expect([harm(1, 'neutral'), harm(1, 'rival'), harm(1, 'self')]).toEqual([4, 3, 2]);
    expect([harm(7, 'neutral'), harm(7, 'rival'), harm(7, 'self')]).toEqual([2, 2, 1]);
    expect(harm(12, 'self')).toBe(1);
    const { content: late, state } = smallParty({
      state: (s) => {
        s.open.turn = 7;
      },
    });
    expect(told((out) => harmTestament(late, state, out, 'self', 'apparatus')).split('\n')[0]).toBe(
      'testamentMoved from=few to=few by=apparatus harm=(4 x testamentYears 0.55 x testamentMessenger 0.5 = 1)',
    );
  });

  test('nothing without the module, and nobody is harmed while the chair is empty', () => {
    const off = smallParty({ modules: { testament: false } });
    expect(told((out) => moveTestament(off.content, off.state, out, 'leaked', null))).toBe('');
    expect(harmTestament(off.content, off.state, [], 'neutral', null)).toBe(0);
    const empty = smallParty();
    empty.state.open.offices.generalSecretary.holder = null;
    expect(told((out) => harmTestament(empty.content, empty.state, out, 'neutral', null))).toBe('');
  });
});
