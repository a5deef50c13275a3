import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Motion } from '../../src/engine/model/motion.ts';
import { lens } from '../../src/engine/view.ts';
import { begin } from '../../src/match/replay.ts';
import { speak } from '../../src/panels/language.ts';
import { screen } from '../../src/panels/live.ts';
import { sayWish } from '../../src/panels/OfferTerms.tsx';
import { answerNote, facetTitle } from '../../src/panels/options.tsx';
import { strikesOff } from '../../src/panels/strikes.ts';
import { person } from '../language/names.ts';
import { OPTIONS, succession } from '../match/support.ts';

/** A list for the motion is written at the table. */
function writing(motion: Motion): void {
  const state = begin(succession(), 'strikes', OPTIONS);
  state.open.stack.push({ kind: 'list', faction: 'apparatus', motion, step: null });
  const view = lens(state, 'apparatus');
  screen.value = { kind: 'table', viewer: 'apparatus', view, deciding: true, thinking: null, canUndo: false };
}

const name = { type: 'addName', person: person('zinoviev') } as const;

beforeEach(() => speak('en', null));
afterEach(() => {
  screen.value = null;
});

describe('a list of names', () => {
  it('of a congress says that whoever is named is struck off', () => {
    writing({ kind: 'centralCommittee', strike: [] });
    expect(strikesOff()).toBe(true);
    expect(facetTitle('addName', 'person')).toBe('Who is struck off?');
    expect(sayWish(name)).toMatch(/^Strike off /);
  });

  it('of discipline names those whom it meets', () => {
    writing({ kind: 'discipline', step: 'reprimand', persons: [] });
    expect(strikesOff()).toBe(false);
    expect(facetTitle('addName', 'person')).toBe('Who?');
    expect(sayWish(name)).toMatch(/^Add .* to the list\.$/);
  });
});

describe('an answer whose name alone does not say what it means', () => {
  it('is explained: a kind of motion, a kind of pact', () => {
    expect(answerNote('motion.kind', 'line')).toMatch(/majority/);
    expect(answerNote('pact', 'truce')).toMatch(/two turns/);
    expect(answerNote('org', 'moscow')).toBeNull();
  });
});
