import { freeze } from 'immer';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/cli/load.ts';
import { applyInPlace, decider } from '../../../src/engine/apply.ts';
import { copyState } from '../../../src/engine/copy.ts';
import { legalCommands } from '../../../src/engine/legal.ts';
import type { State } from '../../../src/engine/model/state.ts';
import { orgOf, personOf } from '../../../src/engine/rules/reading.ts';
import { orgToChange, personToChange } from '../../../src/engine/rules/writing.ts';
import { lens } from '../../../src/engine/view.ts';
import { begin } from '../../../src/match/replay.ts';

const content = loadScenario('succession');
const nowhere = { push() {} };

function play(state: State, commands: number, random: () => number): void {
  for (let n = 0; n < commands; n++) {
    const faction = decider(state);
    if (faction === null) return;
    const command = legalCommands(content, lens(state, faction)).draw(random);
    expect(applyInPlace(content, state, command, nowhere)).toBeNull();
  }
}

describe('a copy of a state', () => {
  it('equals it at every stage of a match, and leaves it as it was whatever is played on the copy', () => {
    const random = seedrandom.alea('copies');
    for (const seed of ['a', 'b', 'c']) {
      let state = begin(content, seed, { personalities: 'historical', roundsTogether: 1 });
      while (decider(state) !== null) {
        const copy = copyState(state);
        expect(copy).toEqual(state);
        // What is frozen throws where a rule would write into a part that the copy shares with it.
        freeze(state, true);
        play(copy, 25, random);
        state = copy;
      }
    }
  });
});

describe('what a state shares with its copies', () => {
  it('is what is frozen, and whoever changes it has his own from then on', () => {
    const state = freeze(begin(content, 'shared', { personalities: 'historical', roundsTogether: 1 }), true);
    const copy = copyState(state);
    expect(copy.open.people).toBe(state.open.people);
    expect(copy.own.left.firmness).toBe(state.own.left.firmness);
    const [first, second] = content.people;
    if (first === undefined || second === undefined) throw new Error('nobody is there');
    const before = personOf(state.open, first.id).standing;
    const mine = personToChange(copy.open, first.id);
    mine.standing = before + 1;
    expect(personToChange(copy.open, first.id)).toBe(mine);
    expect(personOf(copy.open, first.id).standing).toBe(before + 1);
    expect(personOf(state.open, first.id).standing).toBe(before);
    expect(personOf(copy.open, second.id)).toBe(personOf(state.open, second.id));
  });

  it('a state that nobody else holds is changed as it stands', () => {
    const { open } = begin(content, 'alone', { personalities: 'historical', roundsTogether: 1 });
    const [first] = content.orgs;
    if (first === undefined) throw new Error('there is no organisation');
    expect(orgToChange(open, first.id)).toBe(orgOf(open, first.id));
  });
});
