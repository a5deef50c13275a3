import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalDef } from '../../src/engine/model/content.ts';
import { FACTIONS } from '../../src/engine/model/ids.ts';
import { goalText } from '../../src/words/goalText.ts';
import { person } from '../language/names.ts';
import { conditions } from './arbitraries.ts';
import { BROKEN, listening } from './support.ts';

const { language, missing } = listening();

describe('A goal of a scenario', () => {
  it('says for whom, how much and what for', () => {
    const goal: GoalDef = {
      faction: 'leningrad',
      points: 3,
      when: [
        { type: 'inPolitburo', person: person('zinoviev') },
        { type: 'not', condition: { type: 'delegatesAtLeast', faction: { faction: 'apparatus' }, percent: 60 } },
        { type: 'politburoAtLeast', faction: { faction: 'leningrad' }, amount: 2 },
      ],
    };
    expect(goalText(language, goal)).toMatchInlineSnapshot(
      `"The Leningraders: 3 points if Zinoviev is a full member of the Politburo, unless 60 % or more of the last delegates chosen stand with the Apparatus and if the full members of the Politburo who stand with the Leningraders are 2 or more."`,
    );
    expect(goalText(language, { ...goal, points: 1, when: goal.when.slice(0, 1) })).toMatchInlineSnapshot(
      `"The Leningraders: 1 point if Zinoviev is a full member of the Politburo."`,
    );
  });

  it('is whole whatever it asks for', () => {
    const goals = fc.record({
      faction: fc.constantFrom(...FACTIONS),
      points: fc.integer({ min: 1, max: 9 }),
      when: fc.array(conditions, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(goals, (goal) => {
        const text = goalText(language, goal);
        expect(text).not.toMatch(BROKEN);
        expect(text).toMatch(/^[A-Z].*\.$/);
      }),
    );
    expect(missing).toEqual([]);
  });
});
