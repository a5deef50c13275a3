import { decider } from '../engine/apply.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId, type PersonId, STANCES } from '../engine/model/ids.ts';
import { FEATURES } from '../engine/model/judgement.ts';
import type { Known } from '../engine/model/known.ts';
import type { Sealed } from '../engine/model/state.ts';
import { oratorOf } from '../engine/rules/bodies.ts';
import { lens } from '../engine/view.ts';
import { attempt } from './attempt.ts';
import { measure } from './features.ts';
import { weigh, worthOf } from './judge.ts';
import { settle } from './replies.ts';
import { type Mind, meanOf, type Weighed } from './search.ts';
import { type Expectation, expect, gainOf, sideOnLine, stanceOf } from './votes.ts';
import { fork, type World, worldOf } from './world.ts';

/**
 * What to seal: each stance with the best speaker, tried against what the others are expected to seal; then, with the stance
 * that is best, a lesser speaker or none, and a last word.
 */
export function sealings(mind: Mind): Weighed[] {
  const { content, view, sampler, judges, budget, random } = mind;
  const current = view.open.gathering?.current;
  if (!current) throw new Error('there is nothing to vote on');
  const best = oratorOf(content, view.open, view.open.gathering?.kind ?? 'plenum', view.me);
  if (!budget.probes) return [atAGlance(mind, current, best)];
  const worlds: { readonly world: World; readonly vote: Expectation }[] = [];
  for (let i = 0; i < Math.min(budget.worlds, 4); i++) {
    const world = worldOf(content, sampler, judges, random);
    const vote = expect(content, world, judges, current.motion, current.by);
    worlds.push({ world, vote });
    // A vote that is decided asks only who sides with whom: one world tells that.
    if (!isClose(vote.chance)) break;
  }
  const known = view;
  const weighed = (sealed: Sealed): Weighed => {
    const one: Weighed = {
      command: { type: 'seal', ...sealed },
      sum: 0,
      count: 0,
      values: new Array<number>(FEATURES.length).fill(0),
      noise: budget.noise === 0 ? 0 : budget.noise * 0.3 * (random() + random() + random() - 1.5),
    };
    for (const { world, vote } of worlds) tryStance(mind, world, vote, one);
    return one;
  };
  const found = STANCES.map((stance) =>
    weighed({ stance, speaker: stance === 'abstain' ? null : best, lastWord: null }),
  );
  found.sort((a, b) => meanOf(b) - meanOf(a));
  const [first] = found;
  if (first === undefined || first.command.type !== 'seal' || mind.shouldStop()) return found;
  const close = isClose(worlds[0]?.vote.chance ?? 1);
  for (const sealed of variations(content, known, first.command, close)) found.push(weighed(sealed));
  return found.sort((a, b) => meanOf(b) - meanOf(a));
}

function isClose(chance: number): boolean {
  return chance > 0.1 && chance < 0.9;
}

/** How much smaller than a command's a slip is in judging what a motion would bring: motions differ less than commands do. */
const SLIP = 0.3;

/** By what the motion would bring, as carelessly as that is judged, by blocs and promises, without trying out what follows. */
function atAGlance(
  mind: Mind,
  current: NonNullable<Known['open']['gathering']>['current'],
  best: PersonId | null,
): Weighed {
  const { content, view, sampler, judges, budget, random } = mind;
  if (current === null) throw new Error('there is nothing to vote on');
  const world = worldOf(content, sampler, judges, random);
  const there = world.carried(current.motion, current.by);
  const slip = budget.noise * SLIP * (random() + random() + random() - 1.5);
  const gain = (faction: FactionId) => gainOf(world, there)(faction) + slip;
  mind.spent += 1;
  const stance = stanceOf(content, world.state, judges, current.motion, current.by, view.me, gain, (line) =>
    sideOnLine(content, world, judges, line, current.by, view.me),
  );
  const speaker = stance === 'abstain' ? null : best;
  return { command: { type: 'seal', stance, speaker, lastWord: null }, sum: 0, count: 1, values: null, noise: 0 };
}

/** The same stance without a speaker, and where the vote is close with each card that can be a last word. */
function variations(
  content: Content,
  known: Known,
  { stance, speaker }: Extract<Command, { type: 'seal' }>,
  close: boolean,
): Sealed[] {
  if (stance === 'abstain' || speaker === null) return [];
  const list: Sealed[] = [{ stance, speaker: null as PersonId | null, lastWord: null }];
  if (!close) return list;
  for (const card of known.own.hand) {
    if ((content.card[card]?.lastWord ?? 0) > 0) list.push({ stance, speaker, lastWord: card });
  }
  return list;
}

/** Whoever seals later seals what is expected of him; who has sealed already has sealed that too. */
function tryStance(mind: Mind, world: World, vote: Expectation, one: Weighed): void {
  const { content, view, judges, random } = mind;
  const { me } = view;
  mind.spent += 1;
  one.count += 1;
  const state = fork(world);
  const waiting = new Set(state.open.gathering?.waiting ?? []);
  for (const f of FACTIONS) {
    const sealed = vote.stances[f];
    if (f !== me && sealed !== undefined && !waiting.has(f)) state.own[f].sealed = { ...sealed };
  }
  if (attempt(content, state, one.command) !== null) {
    one.sum = Number.NEGATIVE_INFINITY;
    return;
  }
  for (let next = decider(state); next !== null && next !== me; next = decider(state)) {
    const top = state.open.stack[state.open.stack.length - 1];
    const sealed = vote.stances[next];
    if (
      top?.kind !== 'seal' ||
      sealed === undefined ||
      state.open.gathering?.current?.motion !== view.open.gathering?.current?.motion
    )
      break;
    if (attempt(content, state, { type: 'seal', ...sealed }) !== null) break;
  }
  if (state.open.ending === null && state.open.gathering?.current === null) settle(content, state, me, judges, random);
  const known = lens(state, me);
  const now = world.worth(me);
  if (state.open.ending !== null) {
    one.sum += worthOf(content, known, judges[me]) - now;
    return;
  }
  const values = measure(content, known);
  one.sum += weigh(values, judges[me]) - now;
  if (one.values !== null)
    for (let i = 0; i < values.length; i++) one.values[i] = (one.values[i] ?? 0) + (values[i] ?? 0);
}
