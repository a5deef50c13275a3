import { describe, expect, it } from 'vitest';
import { survey } from '../../src/ai/board.ts';
import { acceptance, countered, pactWorth } from '../../src/ai/diplomacy.ts';
import { sampleWorld } from '../../src/ai/guess.ts';
import { personalityOf } from '../../src/ai/judge.ts';
import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { copyState } from '../../src/engine/copy.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { FactionId } from '../../src/engine/model/ids.ts';
import type { Term } from '../../src/engine/model/pact.ts';
import type { State } from '../../src/engine/model/state.ts';
import { lens } from '../../src/engine/view.ts';
import { consider } from '../../src/match/computer.ts';
import { begin } from '../../src/match/replay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { OPTIONS, succession } from '../match/support.ts';

const content = succession();

function give(state: State, command: Command): void {
  expect(applyInPlace(content, state, command, { push() {} })).toBeNull();
}

const asked = (state: State, faction: FactionId, seed = 'answer') =>
  consider(content, {
    faction,
    view: lens(state, faction),
    level: 'medium',
    personalities: OPTIONS.personalities,
    stream: seed,
    guard: null,
  });

const dealingOf = (state: State, faction: FactionId) =>
  personalityOf(content, state.open, faction, OPTIONS.personalities).dealing;

const pactOf = (state: State, by: FactionId, other: FactionId, gives: Term | null, takes: Term | null) => {
  const { kind } = state.own[by].offer!;
  const known = lens(state, by);
  const offer = { with: other, kind, gives, takes };
  return pactWorth(content, known.open, survey(content, known), by, offer, dealingOf(state, by)).worth;
};

/** Positions of matches by lot in which an offer lies on the table, and its answer by the computer. */
function* answers(seed: string) {
  for (let match = 0; match < 6; match++) {
    const name = `${seed}#${match}`;
    const state = begin(content, name, OPTIONS);
    const random = streamOf(name);
    for (let faction = decider(state); faction !== null; faction = decider(state)) {
      if (state.open.stack.at(-1)?.kind === 'answerOffer') {
        yield { state: copyState(state), faction, thought: asked(state, faction, `${name} ${state.open.turn}`) };
      }
      give(state, legalCommands(content, lens(state, faction)).draw(random));
    }
  }
}

/** Goes on with the computer until the counter-offer lies before the other side. Null where it was given up. */
function laid(state: State, faction: FactionId, first: Command): State | null {
  const after = copyState(state);
  give(after, first);
  while (after.open.stack.at(-1)?.kind === 'terms') {
    const { command } = asked(after, faction);
    if (command.type === 'withdrawOffer') return null;
    give(after, command);
  }
  return after;
}

describe('the computer, asked for an answer to an offer', () => {
  const found = [...answers('countering')];
  const counters = found.filter(({ thought }) => thought.command.type === 'counterOffer');

  it('accepts what is worth something to it, and counters only what it would decline', () => {
    expect(found.length).toBeGreaterThan(60);
    for (const { state, faction, thought } of found) {
      const { worth, parts } = acceptance(content, lens(state, faction), dealingOf(state, faction));
      expect(thought.grounds).toEqual(parts);
      if (worth > 0) expect(thought.command).toEqual({ type: 'answerOffer', accept: true });
      else expect(thought.command).not.toEqual({ type: 'answerOffer', accept: true });
    }
    const kinds = new Set(counters.map(({ thought }) => (thought.command as { pact: string }).pact));
    expect(kinds).toContain('truce');
    expect(kinds).toContain('bargain');
    expect(found.some(({ thought: { command } }) => command.type === 'answerOffer' && !command.accept)).toBe(true);
  });

  it('counters with what both would sign, by its own judgement of both', () => {
    for (const { state, faction, thought } of counters) {
      const after = laid(state, faction, thought.command);
      const other = state.own[faction].offer!.from;
      expect(after?.open.stack.at(-1)).toEqual({ kind: 'answerOffer', faction: other, from: faction });
      if (after === null) continue;
      const { gives, takes } = after.own[faction].offer!;
      expect(pactOf(after, faction, other, gives, takes)).toBeGreaterThan(0);
      expect(pactOf(after, other, faction, takes, gives)).toBeGreaterThan(0);
      expect(thought.worth).toBeGreaterThan(0);
    }
  });

  it('changes one side of a bargain, and promises no post that was not asked for', () => {
    let bargains = 0;
    for (const { state, faction, thought } of counters) {
      const { command } = thought;
      if (command.type !== 'counterOffer' || command.pact !== 'bargain') continue;
      const answered = state.own[faction].offer!;
      const { gives, takes } = laid(state, faction, command)!.own[faction].offer!;
      expect(gives?.type === 'post' && JSON.stringify(gives) !== JSON.stringify(answered.takes)).toBe(false);
      if (answered.kind !== 'bargain') continue;
      bargains += 1;
      const kept = [
        JSON.stringify(gives) === JSON.stringify(answered.takes),
        JSON.stringify(takes) === JSON.stringify(answered.gives),
      ];
      expect(kept.filter(Boolean)).toHaveLength(1);
    }
    expect(bargains).toBeGreaterThan(0);
  });

  it('tells of a bargain why it was not signed as offered when its terms are written', () => {
    const { state, faction, thought } = counters.find(
      ({ thought: { command } }) => command.type === 'counterOffer' && command.pact === 'bargain',
    )!;
    const writing = copyState(state);
    give(writing, thought.command);
    expect(countered(content, lens(writing, faction), dealingOf(writing, faction)).parts).toEqual(thought.grounds);
    expect(asked(writing, faction).grounds).toEqual(thought.grounds);
  });

  it('answers alike in every world that it cannot tell from this one', () => {
    const random = streamOf('alike');
    for (const { state, faction } of counters.slice(0, 10)) {
      const world = sampleWorld(content, lens(state, faction), random);
      expect(asked(world, faction).command).toEqual(asked(state, faction).command);
    }
  });

  it('accepts or declines a counter-offer by the same sum, and counters it no more', () => {
    let both = 0;
    for (const { state, faction, thought } of counters) {
      const after = laid(state, faction, thought.command);
      if (after === null) continue;
      const other = decider(after)!;
      const { worth } = acceptance(content, lens(after, other), dealingOf(after, other));
      expect(asked(after, other).command).toEqual({ type: 'answerOffer', accept: worth > 0 });
      both += 1;
    }
    expect(both).toBeGreaterThan(5);
  });
});
