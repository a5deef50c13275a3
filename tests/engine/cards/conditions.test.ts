import { describe, expect, test } from 'vitest';
import { allHold, holds } from '../../../src/engine/effects/conditions.ts';
import { sightOf } from '../../../src/engine/effects/targets.ts';
import type { Condition } from '../../../src/engine/model/effect.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { org, person } from '../../language/names.ts';
import { liesFaceDown, type Overrides, smallParty } from '../../language/party.ts';

function held(condition: Condition, overrides: Overrides = {}, director: FactionId | null = 'left'): boolean {
  const { content, state } = smallParty(overrides);
  const sight = sightOf(state, director);
  const plain = holds(content, sight, {}, condition);
  expect(holds(content, sight, {}, { type: 'not', condition })).toBe(!plain);
  return plain;
}

describe('what a card can ask for', () => {
  const cases: readonly (readonly [name: string, yes: Condition, no: Condition])[] = [
    ['a span of turns', { type: 'turns', from: 1, to: 2 }, { type: 'turns', from: 2, to: 3 }],
    [
      'an office',
      { type: 'holds', faction: 'director', office: 'war' },
      { type: 'holds', faction: 'director', office: 'industry' },
    ],
    ['the majority', { type: 'inMajority', faction: 'rivals' }, { type: 'inMajority', faction: 'director' }],
    [
      'the opposition',
      { type: 'inOpposition', faction: 'director' },
      { type: 'inOpposition', faction: { faction: 'right' } },
    ],
    [
      'exposure',
      { type: 'exposureAtLeast', faction: 'director', amount: 3 },
      { type: 'exposureAtLeast', faction: 'director', amount: 4 },
    ],
    ['crisis', { type: 'crisisAtLeast', amount: 2 }, { type: 'crisisAtLeast', amount: 3 }],
    ['a regime so strict', { type: 'regimeAtLeast', amount: 3 }, { type: 'regimeAtLeast', amount: 4 }],
    ['a regime so free', { type: 'regimeAtMost', amount: 3 }, { type: 'regimeAtMost', amount: 2 }],
    [
      'the Testament as far as that',
      { type: 'testamentAtLeast', stage: 'few' },
      { type: 'testamentAtLeast', stage: 'delegations' },
    ],
    [
      'the Testament not so far',
      { type: 'testamentBefore', stage: 'leaked' },
      { type: 'testamentBefore', stage: 'few' },
    ],
    [
      'a line so far to industry',
      { type: 'lineAtLeast', axis: 'economy', amount: -1 },
      { type: 'lineAtLeast', axis: 'economy', amount: 0 },
    ],
    [
      'a line so far to the peasant',
      { type: 'lineAtMost', axis: 'economy', amount: -1 },
      { type: 'lineAtMost', axis: 'economy', amount: -2 },
    ],
    [
      'a seat in the Politburo',
      { type: 'inPolitburo', person: person('trotsky') },
      { type: 'inPolitburo', person: person('molotov') },
    ],
    [
      'a person on a side',
      { type: 'sideOf', person: person('rykov'), faction: 'rivals' },
      { type: 'sideOf', person: person('kirov'), faction: 'all' },
    ],
    [
      'a person in an office',
      { type: 'holdsOffice', person: person('rykov'), office: 'government' },
      { type: 'holdsOffice', person: person('kirov'), office: 'government' },
    ],
    [
      'resentment',
      { type: 'resentmentAtLeast', org: 'all', amount: 0 },
      { type: 'resentmentAtLeast', org: { org: org('moscow') }, amount: 1 },
    ],
  ];
  test.each(cases)('%s', (_name, yes, no) => {
    expect(held(yes)).toBe(true);
    expect(held(no)).toBe(false);
  });

  test('a person alive and in the Party', () => {
    const alive: Condition = { type: 'alive', person: person('rykov') };
    const inParty: Condition = { type: 'inParty', person: person('rykov') };
    const fate = (status: 'expelled' | 'dead'): Overrides => ({
      state: (s) => {
        const rykov = s.open.people[person('rykov')];
        if (rykov) rykov.status = status;
      },
    });
    expect([held(alive), held(inParty)]).toEqual([true, true]);
    expect([held(alive, fate('expelled')), held(inParty, fate('expelled'))]).toEqual([true, false]);
    expect([held(alive, fate('dead')), held(inParty, fate('dead'))]).toEqual([false, false]);
  });

  test('an open bloc of two', () => {
    const condition: Condition = { type: 'bloc', a: 'director', b: { faction: 'right' } };
    expect(held(condition)).toBe(false);
    const allied: Overrides = {
      state: (s) => {
        const terms = { since: 1, until: null, aOwes: null, bOwes: null };
        s.open.pacts.push({ kind: 'bloc', a: 'right', b: 'left', secret: false, ...terms });
      },
    };
    expect(held(condition, allied)).toBe(true);
    expect(held({ type: 'bloc', a: 'director', b: 'director' }, allied)).toBe(false);
  });

  test('a module', () => {
    expect(held({ type: 'module', module: 'ballot' })).toBe(true);
    expect(held({ type: 'module', module: 'ballot' }, { modules: { ballot: false } })).toBe(false);
  });

  test('a secretary who lies face down counts in his patron’s eyes alone', () => {
    const condition: Condition = { type: 'holds', faction: 'all', office: 'secretary:siberia' };
    const overrides: Overrides = { state: (s) => liesFaceDown(s, 'kosior', 'apparatus', 'apparatus') };
    expect(held(condition, overrides, 'apparatus')).toBe(true);
    expect(held(condition, overrides, 'left')).toBe(false);
    expect(held(condition, overrides, null)).toBe(false);
  });

  test('all of a list', () => {
    const { content, state } = smallParty();
    const sight = sightOf(state, 'left');
    const yes: Condition = { type: 'crisisAtLeast', amount: 2 };
    const no: Condition = { type: 'crisisAtLeast', amount: 3 };
    expect(allHold(content, sight, {}, [yes, yes])).toBe(true);
    expect(allHold(content, sight, {}, [yes, no])).toBe(false);
  });
});
