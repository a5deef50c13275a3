import { applyInPlace, decider } from '../engine/apply.ts';
import { copyState } from '../engine/copy.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { evaluate, type Weights } from './features.ts';
import { type Stream, sampleWorld } from './guess.ts';
import { tablingWorth } from './motions.ts';
import { glance, REACTIONS } from './policy.ts';

const nowhere = { push(_event: Event): void {} };
/** Answers of others that a look ahead follows at most. */
const REACTIONS_AT_MOST = 14;

/** The command that looks best one step ahead, in a few possible worlds, once the others have answered it at a glance. */
export function lookAhead(
  content: Content,
  view: Known,
  commands: readonly Command[],
  weights: Weights,
  worlds: number,
  random: Stream,
  shouldStop: () => boolean,
): Command {
  const sums = commands.map(() => 0);
  for (let w = 0; w < worlds; w++) {
    const world = sampleWorld(content, view, random);
    const now = evaluate(content, lens(world, view.me), weights);
    for (let i = 0; i < commands.length; i++) {
      const command = commands[i];
      if (command === undefined) continue;
      sums[i] =
        (sums[i] ?? 0) +
        (tablingWorth(content, world, view.me, command, weights, now) ??
          worthOf(content, world, view.me, command, weights, random) - now);
      if (w > 0 && shouldStop()) break;
    }
    if (shouldStop()) break;
  }
  let best = 0;
  for (let i = 1; i < sums.length; i++) if ((sums[i] ?? 0) > (sums[best] ?? 0)) best = i;
  const chosen = commands[best];
  if (chosen === undefined) throw new Error('there is nothing to choose from');
  return chosen;
}

function worthOf(
  content: Content,
  world: State,
  me: FactionId,
  command: Command,
  weights: Weights,
  random: Stream,
): number {
  const state = copyState(world);
  if (applyInPlace(content, state, command, nowhere) !== null) return Number.NEGATIVE_INFINITY;
  for (let n = 0; n < REACTIONS_AT_MOST; n++) {
    const next = decider(state);
    const top = state.open.stack[state.open.stack.length - 1];
    if (next === null || top === undefined || !REACTIONS.has(top.kind)) break;
    if (next === me && top.kind !== 'seal') break;
    applyInPlace(content, state, glance(content, lens(state, next), random), nowhere);
  }
  return evaluate(content, lens(state, me), weights);
}
