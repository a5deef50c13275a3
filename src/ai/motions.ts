import { copyState } from '../engine/copy.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId, PersonId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { Motion, MotionKind, MotionOf } from '../engine/model/motion.ts';
import type { State } from '../engine/model/state.ts';
import { outlookOf } from '../engine/rules/forecastVote.ts';
import { ruleOf } from '../engine/rules/motions/registry.ts';
import { lens } from '../engine/view.ts';
import { evaluate, type Weights } from './features.ts';
import { leaning } from './policy.ts';

const nowhere = { push(_event: Event): void {} };

/** What the table shows at a glance: where the outlook is open, those in doubt are counted by trust and enmity. */
function chance(content: Content, known: Known, motion: Motion): number {
  const { low, high } = outlookOf(content, known, motion, known.me, null);
  if (low.carried) return 0.95;
  if (!high.carried) return 0.02;
  let friends = 0;
  let foes = 0;
  for (const f of content.seats) {
    if (f === known.me) continue;
    const stance = leaning(known.open, motion, known.me, f);
    if (stance === 'for') friends++;
    else if (stance === 'against') foes++;
  }
  return friends > foes ? 0.65 : friends < foes ? 0.2 : 0.4;
}

/** What a motion of one's own is worth above not tabling it: the chance that it is carried times what it would change. */
export function motionWorth(
  content: Content,
  world: State,
  me: FactionId,
  motion: Motion,
  weights: Weights,
  now: number,
): number {
  const known = lens(world, me);
  const p = chance(content, known, motion);
  if (p < 0.05) return -0.02;
  const { high } = outlookOf(content, known, motion, me, null);
  const after = copyState(world);
  carry(content, after, motion, high);
  return p * (evaluate(content, lens(after, me), weights) - now) - 0.01;
}

function carry<K extends MotionKind>(
  content: Content,
  state: State,
  motion: MotionOf<K>,
  result: Parameters<ReturnType<typeof ruleOf<K>>['carry']>[4],
): void {
  ruleOf(motion.kind as K).carry(content, state, nowhere, motion, result);
}

/** What tabling, or a name more on a list, is worth; null for what is no motion. */
export function tablingWorth(
  content: Content,
  world: State,
  me: FactionId,
  command: Command,
  weights: Weights,
  now: number,
): number | null {
  if (command.type === 'table') {
    const { motion } = command;
    if (motion.kind !== 'discipline') return motionWorth(content, world, me, motion, weights, now);
    return bestTarget(content, world, me, motion, weights, now);
  }
  const top = world.open.stack[world.open.stack.length - 1];
  if (top?.kind !== 'list' || top.motion.kind !== 'discipline') return null;
  const list = top.motion;
  if (command.type === 'closeList') return motionWorth(content, world, me, list, weights, now);
  if (command.type !== 'addName') return null;
  return motionWorth(content, world, me, { ...list, persons: [...list.persons, command.person] }, weights, now);
}

/** A list starts empty: it is worth what the best name on it would be. */
function bestTarget(
  content: Content,
  world: State,
  me: FactionId,
  motion: MotionOf<'discipline'>,
  weights: Weights,
  now: number,
): number {
  const staged = copyState(world);
  staged.open.stack.push({ kind: 'list', faction: me, motion: { ...motion, persons: [] }, step: motion.step });
  let best = -0.02;
  for (const name of names(content, lens(staged, me))) {
    best = Math.max(best, motionWorth(content, world, me, { ...motion, persons: [name] }, weights, now));
  }
  return best;
}

/** The most eminent of those who can be named: others are hardly worth a motion. */
function names(content: Content, known: Known): PersonId[] {
  const list: PersonId[] = [];
  for (const command of legalCommands(content, known).expand())
    if (command.type === 'addName') list.push(command.person);
  const standing = (id: PersonId) => known.open.people[id]?.standing ?? 0;
  return list.sort((a, b) => standing(b) - standing(a)).slice(0, 3);
}
