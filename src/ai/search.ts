import { decider } from '../engine/apply.ts';
import { copyState } from '../engine/copy.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import { FEATURES } from '../engine/model/judgement.ts';
import type { Known } from '../engine/model/known.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { attempt, carryOut } from './attempt.ts';
import { candidates } from './candidates.ts';
import { measure, type Values } from './features.ts';
import type { Sampler, Stream } from './guess.ts';
import { type Judge, type Judges, weigh, worthOf } from './judge.ts';
import type { Budget } from './levels.ts';
import { tablingWorth } from './motions.ts';
import { settle } from './replies.ts';
import { fork, type World, worldOf } from './world.ts';

/** All that one decision is thought about with. */
export interface Mind {
  readonly content: Content;
  readonly view: Known;
  readonly sampler: Sampler;
  readonly judges: Judges;
  readonly budget: Budget;
  readonly random: Stream;
  readonly shouldStop: () => boolean;
  /** Simulations made so far. */
  spent: number;
}

/** A command with what was found out about it. */
export interface Weighed {
  readonly command: Command;
  /** Sum of the worth, above doing nothing, over so many simulations. */
  sum: number;
  count: number;
  /** Sums of the features' values where they led; null for what is not tried out but reckoned (motions). */
  readonly values: Values | null;
  readonly noise: number;
}

export function meanOf(w: Weighed): number {
  return w.count === 0 ? Number.NEGATIVE_INFINITY : w.sum / w.count + w.noise;
}

const POINTS = FEATURES.indexOf('points');

/**
 * Sequential halving: all candidates are tried in a few possible worlds, the better half in more, until the budget is spent.
 * The worlds are the same for all. Best first.
 */
export function halve(mind: Mind, commands: readonly Command[]): Weighed[] {
  const { budget, random } = mind;
  const field: Weighed[] = commands.map((command) => ({
    command,
    sum: 0,
    count: 0,
    values: new Array<number>(FEATURES.length).fill(0),
    noise: noiseOf(budget, command, random),
  }));
  const worlds: World[] = [];
  const world = (i: number): World => {
    let there = worlds[i];
    if (there === undefined) {
      there = worldOf(mind.content, mind.sampler, mind.judges, random);
      worlds[i] = there;
    }
    return there;
  };
  const done: Weighed[] = [];
  const rounds = halvings(field.length);
  let from = 0;
  for (let round = 0; round < rounds && field.length > 0; round++) {
    const each = Math.max(1, Math.floor(budget.simulations / (rounds * field.length)));
    const until = Math.min(budget.worlds, from + each);
    for (let w = from; w < until; w++) {
      for (const one of field) tryOut(mind, world(w), one);
      if (mind.shouldStop()) break;
    }
    from = until;
    field.sort((a, b) => meanOf(b) - meanOf(a));
    if (from >= budget.worlds || mind.shouldStop() || field.length <= 1) break;
    done.unshift(...field.splice(Math.ceil(field.length / 2)));
  }
  return [...field, ...done];
}

/** By how much somebody misjudges a command; what he heeds, not at all. */
export function noiseOf({ noise, heeds }: Budget, command: Command, random: Stream): number {
  if (noise === 0) return 0;
  const error = noise * (random() + random() + random() - 1.5);
  return heeds.includes(command.type) ? 0 : error;
}

/** How often a field can be halved until one is left; at least once. */
function halvings(size: number): number {
  let rounds = 1;
  for (let left = size; left > 2; left = Math.ceil(left / 2)) rounds += 1;
  return rounds;
}

function tryOut(mind: Mind, world: World, one: Weighed): void {
  const { content, view, judges } = mind;
  const { me } = view;
  mind.spent += 1;
  one.count += 1;
  const reckoned = tablingWorth(content, world, me, one.command, judges);
  const now = world.worth(me);
  if (reckoned !== null) {
    one.sum += reckoned;
    return;
  }
  const state = fork(world);
  follow(mind, state, one.command);
  const known = lens(state, me);
  if (state.open.ending !== null) {
    one.sum += worthOf(content, known, judges[me]) - now;
    return;
  }
  const values = measure(content, known);
  one.sum += weigh(values, judges[me]) - now;
  if (one.values !== null)
    for (let i = 0; i < values.length; i++) one.values[i] = (one.values[i] ?? 0) + (values[i] ?? 0);
}

/** Carries a command out, finishes what it has begun where that is written in several steps, and lets the others answer. */
function follow(mind: Mind, state: State, command: Command): void {
  const { content, view, judges, random } = mind;
  // One of those that are legal in this faction's view, which is the same in every possible world: it need not be checked in each.
  carryOut(content, state, command);
  const top = state.open.stack[state.open.stack.length - 1];
  if (top !== undefined && decider(state) === view.me) {
    if (top.kind === 'list' && top.motion.kind === 'centralCommittee') attempt(content, state, { type: 'closeList' });
  }
  settle(content, state, view.me, judges, random);
}

/** Operations that are tried to find out what a point is worth. */
const PROBES = 14;

/**
 * What an operation point brings just now, by the best that can be done with it: the same judgement with its weight of the
 * points that are left set anew. `state` is one in which the faction has points to spend.
 */
export function pricePoints(mind: Mind, state: State): Judge {
  const { content, view, judges, random } = mind;
  const judge = judges[view.me];
  const known = lens(state, view.me);
  const before = measure(content, known);
  const unpriced: Judge = { ...judge, weights: judge.weights.map((w, i) => (i === POINTS ? 0 : w)) };
  const base = weigh(before, unpriced);
  let best = 0;
  for (const command of candidates(content, state.open, legalCommands(content, known), PROBES, random)) {
    if (command.type === 'stop') continue;
    const after = copyState(state);
    mind.spent += 1;
    follow(mind, after, command);
    if (after.open.ending !== null) continue;
    const values = measure(content, lens(after, view.me));
    const cost = 10 * ((before[POINTS] ?? 0) - (values[POINTS] ?? 0));
    if (cost > 0) best = Math.max(best, (weigh(values, unpriced) - base) / cost);
  }
  return { ...judge, weights: judge.weights.map((w, i) => (i === POINTS ? 10 * PRICE * best : w)) };
}

/** The next point brings a little less than the best one. */
const PRICE = 0.85;
