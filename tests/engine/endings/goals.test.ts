import { describe, expect, test } from 'vitest';
import { holds } from '../../../src/engine/effects/conditions.ts';
import type { GoalDef } from '../../../src/engine/model/content.ts';
import type { Condition } from '../../../src/engine/model/effect.ts';
import type { State } from '../../../src/engine/model/state.ts';
import { explain, silent } from '../../../src/engine/model/tally.ts';
import { endMatch } from '../../../src/engine/rules/endings.ts';
import { goalHolds, goalPoints } from '../../../src/engine/rules/goals.ts';
import { org, person } from '../../language/names.ts';
import { type Overrides, type Party, smallParty } from '../../language/party.ts';

const GOALS: readonly GoalDef[] = [
  { faction: 'leningrad', points: 3, when: [{ type: 'inPolitburo', person: person('kamenev') }] },
  {
    faction: 'leningrad',
    points: 2,
    when: [
      { type: 'inPolitburo', person: person('zinoviev') },
      { type: 'regimeAtMost', amount: 2 },
    ],
  },
  {
    faction: 'apparatus',
    points: 4,
    when: [{ type: 'delegatesAtLeast', faction: { faction: 'apparatus' }, percent: 50 }],
  },
];

const delegates =
  (apparatus: number, leningrad: number, free = 0) =>
  (s: State) => {
    s.open.delegations = [
      {
        source: org('moscow'),
        free,
        bound: { apparatus: [0, 0, apparatus], left: [0, 0, 0], leningrad: [0, 0, leningrad], right: [0, 0, 0] },
      },
    ];
  };

function party(count: 'goals' | 'delegates' | 'mandate', state: (s: State) => void): Party {
  const content: Overrides['content'] = (c) => ({ ...c, victory: { early: false, count, goals: GOALS } });
  return smallParty({ content, state });
}

function end({ content, state }: Party) {
  endMatch(content, state, []);
  return state.open.ending;
}

const held = (condition: Condition, state: (s: State) => void = () => {}): boolean => {
  const { content, state: made } = smallParty({ state });
  return holds(content, { me: null, open: made.open, own: null }, {}, condition);
};

describe('goals of a scenario', () => {
  test('give points where all they ask for holds, with a reason for each', () => {
    const { content, state } = party('goals', (s) => {
      s.open.politburo = [person('kamenev'), person('zinoviev')];
    });
    expect(goalPoints(content, state.open, 'leningrad', silent)).toBe(3);
    state.open.regime = 2;
    const why = explain((tally) => goalPoints(content, state.open, 'leningrad', tally));
    expect(why).toMatchObject({ base: 0, total: 5, reasons: [{ amount: 3 }, { amount: 2 }] });
    expect(goalPoints(content, state.open, 'right', silent)).toBe(0);
  });

  test('are reached or not, one by one, for everybody to see', () => {
    const { content, state } = party('goals', (s) => {
      s.open.politburo = [person('zinoviev')];
      s.open.regime = 2;
    });
    expect(GOALS.map((goal) => goalHolds(content, state.open, goal))).toEqual([false, true, false]);
    state.open.regime = 3;
    expect(GOALS.map((goal) => goalHolds(content, state.open, goal))).toEqual([false, false, false]);
  });

  test('decide alone where nothing else is counted', () => {
    const few = party('goals', (s) => {
      s.open.politburo = [person('kamenev')];
      delegates(49, 51)(s);
    });
    expect(end(few)).toMatchObject({ id: 'ahead', winner: 'leningrad', scores: { apparatus: 0, leningrad: 3 } });
    const many = party('goals', delegates(50, 50));
    expect(end(many)).toMatchObject({ id: 'ahead', winner: 'apparatus', scores: { apparatus: 4 } });
  });

  test('come on top of the delegates and of the mandate', () => {
    const lesson = party('delegates', (s) => {
      s.open.politburo = [person('kamenev')];
      delegates(8, 6, 3)(s);
    });
    expect(end(lesson)).toMatchObject({ winner: 'leningrad', scores: { apparatus: 8, leningrad: 9 } });
    const whole = party('mandate', delegates(8, 2));
    end(whole);
    const { ending, mandate } = whole.state.open;
    expect(ending?.scores.apparatus).toBe(mandate.apparatus + 4);
    expect(ending?.scores.right).toBe(mandate.right);
  });

  test('a scenario that ends before the calendar has somebody ahead and no heir', () => {
    const early = smallParty({ content: (c) => ({ ...c, lastTurn: 8, victory: { early: false, count: 'mandate' } }) });
    expect(end(early)).toMatchObject({ id: 'ahead' });
  });
});

describe('what goals and cards may ask besides', () => {
  const half: Condition = { type: 'delegatesAtLeast', faction: { faction: 'leningrad' }, percent: 50 };

  test('a share of the delegates chosen last, the free among them counted', () => {
    expect(held(half, delegates(3, 5, 2))).toBe(true);
    expect(held(half, delegates(3, 5, 3))).toBe(false);
  });

  test('before any were chosen, of the last congress', () => {
    const seats = { none: 10, apparatus: 30, left: 0, leningrad: 60, right: 0 };
    const after = (s: State) => {
      s.open.lastCongress = { turn: 4, seats, total: 100 };
    };
    expect(held(half, after)).toBe(true);
    expect(held({ ...half, percent: 61 }, after)).toBe(false);
    expect(held(half)).toBe(false);
  });

  test('full members of the Politburo', () => {
    const two: Condition = { type: 'politburoAtLeast', faction: { faction: 'leningrad' }, amount: 2 };
    const seat = (names: readonly string[]) => (s: State) => {
      s.open.politburo = names.map(person);
    };
    expect(held(two, seat(['zinoviev', 'kamenev', 'stalin']))).toBe(true);
    expect(held(two, seat(['zinoviev', 'stalin']))).toBe(false);
  });
});
