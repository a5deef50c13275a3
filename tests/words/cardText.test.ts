import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardDef } from '../../src/engine/model/content.ts';
import type { ChoiceSpec, Effect } from '../../src/engine/model/effect.ts';
import { ORG_TAGS } from '../../src/engine/model/effect.ts';
import { cardText, plainLines, situationText } from '../../src/words/cardText.ts';
import { conditionText } from '../../src/words/conditionText.ts';
import { effectLines } from '../../src/words/effectText.ts';
import type { Reader } from '../../src/words/types.ts';
import { card, org, situation } from '../language/names.ts';
import { conditions, effects, LEAF_TYPES, leaf, when } from './arbitraries.ts';
import { BROKEN, listening } from './support.ts';

const { language, missing } = listening();
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const say = (list: readonly Effect[], reader: Reader = 'you'): string =>
  plainLines(effectLines(language, list, reader));

const BLANK: CardDef = {
  id: card('circular'),
  deck: 'dated',
  kind: 'speech',
  owner: 'left',
  influence: 2,
  window: [1, 12],
  once: false,
  requires: [],
  choose: [],
  effects: [],
  lastWord: 0,
};

describe('A card says what it does', () => {
  it.each(LEAF_TYPES)('%s: another amount, target or side, another text', (type) => {
    fc.assert(
      fc.property(leaf(type), leaf(type), (a, b) => {
        fc.pre(!same(a, b));
        expect(say([a])).not.toBe(say([b]));
      }),
      { numRuns: 400 },
    );
  });

  it('another list of effects of any kind, another text', () => {
    const lists = fc.array(effects, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        fc.pre(!same(a, b));
        expect(say(a)).not.toBe(say(b));
      }),
      { numRuns: 1000 },
    );
  });

  it('another condition, another text; its opposite too', () => {
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        fc.pre(!same(a, b));
        expect(conditionText(language, a, 'you')).not.toBe(conditionText(language, b, 'you'));
      }),
      { numRuns: 2000 },
    );
    const not = { type: 'not', condition: { type: 'not', condition: { type: 'crisisAtLeast', amount: 6 } } } as const;
    expect(conditionText(language, not, 'you')).toBe('if the crisis is 6 or more');
  });

  it('in whole sentences, for him who directs it and for the others', () => {
    fc.assert(
      fc.property(fc.array(effects, { minLength: 1, maxLength: 3 }), (list) => {
        for (const reader of ['left', 'you', 'dateline'] as const)
          for (const { text } of effectLines(language, list, reader)) {
            expect(text).not.toMatch(BROKEN);
            expect(text).toMatch(/^\p{Lu}|^\p{N}/u);
            expect(text).toMatch(/[.:]$/);
          }
        expect(say(list, 'left')).not.toMatch(/\byour?\b/i);
      }),
      { numRuns: 1000 },
    );
    expect(missing).toEqual([]);
  });

  it('with every kind of choice', () => {
    const specs: readonly ChoiceSpec[] = [
      { slot: 'org', among: 'any' },
      ...ORG_TAGS.map((among): ChoiceSpec => ({ slot: 'org', among })),
      ...(['own', 'rival', 'uncommitted', 'notLeader', 'rivalNotLeader', 'expelled'] as const).map(
        (among): ChoiceSpec => ({ slot: 'person', among }),
      ),
      ...(['rival', 'opposition', 'majority', 'any'] as const).map((among): ChoiceSpec => ({ slot: 'faction', among })),
      { slot: 'option', count: 2 },
      { slot: 'option', count: 3 },
    ];
    for (const me of ['left', 'right'] as const) {
      const texts = specs.map((spec) => plainLines(cardText(language, { ...BLANK, choose: [spec] }, me)));
      expect(new Set(texts).size).toBe(specs.length);
      for (const text of texts) expect(text).not.toMatch(BROKEN);
    }
    expect(missing).toEqual([]);
  });

  it('like this', () => {
    const enrolment: CardDef = {
      ...BLANK,
      once: true,
      lastWord: 1,
      requires: [
        { type: 'crisisAtLeast', amount: 3 },
        { type: 'not', condition: { type: 'bloc', a: 'director', b: { faction: 'right' } } },
      ],
      choose: [{ slot: 'faction', among: 'rival' }],
      effects: [
        {
          type: 'moveMembers',
          org: { org: org('moscow') },
          cohort: 'enrolment',
          from: 'none',
          to: 'chosen',
          percent: 4,
        },
        { type: 'moveMembers', org: 'all', cohort: 'both', from: 'rivals', to: 'none', percent: 0.5 },
        { type: 'agitate', org: { tag: 'industry' }, faction: 'director', points: 2 },
        { type: 'standing', person: { leaderOf: 'rivals' }, amount: -1 },
        when({ type: 'regimeAtMost', amount: 2 }, [{ type: 'crisis', amount: 1 }]),
        {
          type: 'either',
          options: [
            [{ type: 'legacy', faction: 'director', amount: 1 }],
            [{ type: 'mood', org: 'chosen', axis: 'economy', amount: -2 }],
          ],
        },
      ],
    };
    expect(plainLines(cardText(language, enrolment, 'left'))).toMatchSnapshot('by its owner');
    expect(plainLines(cardText(language, enrolment, 'right'))).toMatchSnapshot('by a rival');
    const frost = situationText(language, {
      id: situation('frost'),
      turn: [1, 1],
      fixed: true,
      requires: [],
      effects: [{ type: 'resentment', org: { tag: 'country' }, amount: 1 }],
    });
    expect(plainLines(frost)).toMatchSnapshot('dateline');
  });
});
