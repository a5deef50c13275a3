import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { survey } from '../../src/ai/board.ts';
import { ifCarried } from '../../src/ai/carried.ts';
import { choose } from '../../src/ai/choose.ts';
import { measure } from '../../src/ai/features.ts';
import { Sampler } from '../../src/ai/guess.ts';
import { judgesOf } from '../../src/ai/judge.ts';
import { asWorld, fork, worldOf } from '../../src/ai/world.ts';
import { applyInPlace, check, decider } from '../../src/engine/apply.ts';
import { copyState } from '../../src/engine/copy.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import { FACTIONS } from '../../src/engine/model/ids.ts';
import type { Motion } from '../../src/engine/model/motion.ts';
import type { State } from '../../src/engine/model/state.ts';
import { targetsOf } from '../../src/engine/rules/motions/discipline.ts';
import { copyJson, lens, shareable, viewOf } from '../../src/engine/view.ts';
import { streamOf } from '../../src/match/stream.ts';
import { succession } from '../match/support.ts';
import { positions } from './positions.ts';

const content = succession();
const nowhere = { push() {} };
const found = positions('alike', 29, 60);

/** Commands by lot, at most so many, each told of. */
function playOn(state: State, seed: string, most: number, after: (state: State) => void): void {
  const random = streamOf(seed);
  for (let i = 0; i < most; i++) {
    const me = decider(state);
    if (me === null) return;
    const refusal = applyInPlace(content, state, legalCommands(content, lens(state, me)).draw(random), nowhere);
    if (refusal !== null) throw new Error(refusal.code);
    after(state);
  }
}

describe('what the positions of a search share', () => {
  it('is never changed by a rule: where it is frozen to the last box, every command still runs', () => {
    found.forEach(({ state, faction }, i) => {
      const view = shareable(lens(state, faction));
      for (const table of [view.open.orgs, view.open.people, view.open.offices]) freeze(table, true);
      const world = new Sampler(content, view).sample(streamOf(`frozen${i}`));
      playOn(world, `frozen${i}`, 12, () => {});
    });
  });

  it('is what it was after commands and after thinking, and so are its entries', () => {
    found.forEach(({ state, faction }, i) => {
      const view = shareable(lens(state, faction));
      const before = JSON.stringify(view);
      const { open, own } = view;
      for (const table of [open.orgs, open.people, open.offices, own.networks, own.files, own.firmness]) {
        expect(Object.isFrozen(table)).toBe(true);
      }
      for (const table of [open.orgs, open.people, open.offices]) {
        for (const entry of Object.values(table)) expect(Object.isFrozen(entry)).toBe(true);
      }
      playOn(new Sampler(content, view).sample(streamOf(`kept${i}`)), `kept${i}`, 6, () => {});
      if (i % 20 === 0)
        choose(content, view, { level: 'medium', personalities: 'free', stream: streamOf(`think${i}`) });
      expect(JSON.stringify(view)).toBe(before);
    });
  });

  it('is counted as if nothing had ever been counted before', () => {
    found.forEach(({ state, faction }, i) => {
      const world = new Sampler(content, shareable(lens(state, faction))).sample(streamOf(`count${i}`));
      const compare = (position: State) => {
        // A copy through JSON shares nothing and is not frozen: none of its counts can have been kept.
        const apart = copyJson(position);
        for (const f of FACTIONS) {
          expect(survey(content, lens(position, f))).toEqual(survey(content, lens(apart, f)));
          expect(measure(content, lens(position, f))).toEqual(measure(content, lens(apart, f)));
        }
      };
      compare(world);
      playOn(copyState(world), `count${i}`, 4, compare);
      compare(world);
    });
  });
});

describe('what the worlds of one view have alike', () => {
  /** Motions that can be tabled, those of discipline with a name. */
  function motionsOf(state: State): Motion[] {
    const me = decider(state);
    if (me === null) return [];
    const known = lens(state, me);
    const list: Motion[] = [];
    for (const command of legalCommands(content, known).expand()) {
      if (command.type !== 'table') continue;
      const { motion } = command;
      if (motion.kind !== 'discipline') list.push(motion);
      else for (const name of targetsOf(content, known, motion.step)) list.push({ ...motion, persons: [name] });
    }
    return list;
  }

  it('is what may be done: what is legal in the view need not be checked in any of them', () => {
    found.forEach(({ state, faction }, i) => {
      const view = shareable(lens(state, faction));
      const legal = legalCommands(content, view);
      const random = streamOf(`legal${i}`);
      const sampler = new Sampler(content, view);
      const worlds = [0, 1, 2].map(() => worldOf(content, sampler, judgesOf(content, view.open, 'free'), random).state);
      for (let n = 0; n < 20; n++) {
        const command = legal.draw(random);
        for (const world of worlds) expect(check(content, lens(world, faction), command)).toBeNull();
      }
    });
  });

  it('is worth in each of them what it is worth there without the others', () => {
    const kinds = new Set<Motion['kind']>();
    for (const { state, faction } of positions('tabled', 3, 200)) {
      if (state.open.stack[state.open.stack.length - 1]?.kind !== 'table') continue;
      const view = shareable(viewOf(state, faction));
      const judges = judgesOf(content, view.open, 'free');
      const sampler = new Sampler(content, view);
      const random = streamOf('worlds');
      const worlds = [0, 1, 2].map(() => worldOf(content, sampler, judges, random));
      const some = motionsOf(state).filter(({ kind }, i) => i % 7 === 0 || !kinds.has(kind));
      for (const motion of some) {
        kinds.add(motion.kind);
        for (const world of worlds) {
          const alone = copyJson(fork(world));
          const plain = asWorld(content, ifCarried(content, alone, motion, faction).state, judges);
          const there = world.carried(motion, faction);
          for (const f of FACTIONS) expect(there.worth(f)).toBe(plain.worth(f));
          expect(JSON.stringify(world.state)).toBe(JSON.stringify(alone));
        }
      }
    }
    // Among them such as nothing hidden has a part in, and such as it has.
    for (const kind of ['line', 'regime', 'elect', 'discipline', 'inquiry'] as const) expect(kinds).toContain(kind);
  });
});
