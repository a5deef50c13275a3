import { copyState } from '../engine/copy.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command, CommandOf } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId, PersonId } from '../engine/model/ids.ts';
import type { Motion, MotionOf } from '../engine/model/motion.ts';
import type { State } from '../engine/model/state.ts';
import { isUnchanged, sittingSlate, slateMotion } from '../engine/rules/politburoSlate.ts';
import { lens } from '../engine/view.ts';
import { attempt, effort } from './attempt.ts';
import type { Judges } from './judge.ts';
import { expect } from './votes.ts';
import type { World } from './world.ts';

/** What a motion that falls costs its mover: the speaker's standing, and that everybody has seen it. */
const FALL = 0.05;
/** What one of the turn's few motions is worth unspent. */
const SPENT = 0.02;

/** What a motion of one's own is worth above not tabling it. */
export function motionWorth(content: Content, world: World, me: FactionId, motion: Motion, judges: Judges): number {
  effort.weighed += 1;
  const there = world.carried(motion, me);
  const gain = there.worth(me) - world.worth(me);
  // What would harm oneself needs no counting of votes.
  if (gain <= SPENT) return gain - SPENT;
  const { chance } = expect(content, world, judges, motion, me, there.anew());
  return chance * gain - (1 - chance) * FALL - SPENT;
}

/** What tabling, or a name more on a list, is worth; null for what is no motion. */
export function tablingWorth(
  content: Content,
  world: World,
  me: FactionId,
  command: Command,
  judges: Judges,
): number | null {
  if (command.type === 'table') {
    const { motion } = command;
    if (motion.kind === 'discipline') return bestTarget(content, world, me, motion, judges);
    return motion.kind === 'politburo'
      ? bestSlate(content, world, me, judges)
      : motionWorth(content, world, me, motion, judges);
  }
  if (command.type === 'endTabling') return 0;
  const top = world.state.open.stack[world.state.open.stack.length - 1];
  if (top?.kind === 'slate') return slateWorth(content, world.state, world, me, command, judges);
  if (top?.kind !== 'list' || top.motion.kind !== 'discipline') return null;
  const list = top.motion;
  if (command.type === 'closeList') {
    return list.persons.length === 0 ? -1 : motionWorth(content, world, me, list, judges);
  }
  if (command.type !== 'addName') return null;
  return motionWorth(content, world, me, { ...list, persons: [...list.persons, command.person] }, judges);
}

/** A list starts empty: it is worth what the best name on it would be. */
function bestTarget(
  content: Content,
  world: World,
  me: FactionId,
  motion: MotionOf<'discipline'>,
  judges: Judges,
): number {
  let best = -1;
  for (const name of world.names(motion.step, () => names(content, world, me, motion))) {
    best = Math.max(best, motionWorth(content, world, me, { ...motion, persons: [name] }, judges));
  }
  return best;
}

/** The most eminent of those who can be named: others are hardly worth a motion. */
function names(content: Content, world: World, me: FactionId, motion: MotionOf<'discipline'>): PersonId[] {
  const staged = copyState(world.state);
  const { open } = staged;
  open.stack.push({ kind: 'list', faction: me, motion: { ...motion, persons: [] }, step: motion.step });
  const list: PersonId[] = [];
  for (const command of legalCommands(content, lens(staged, me)).expand())
    if (command.type === 'addName') list.push(command.person);
  const standing = (id: PersonId) => open.people[id]?.standing ?? 0;
  return list.sort((a, b) => standing(b) - standing(a)).slice(0, 4);
}

/** What the slate is worth as it would be after one more change, or as it is. */
function slateWorth(
  content: Content,
  staged: State,
  world: World,
  me: FactionId,
  command: Command,
  judges: Judges,
): number {
  let state = staged;
  if (command.type === 'editSlate') {
    state = copyState(staged);
    if (attempt(content, state, command) !== null) return -1;
  }
  const slate = state.open.stack[state.open.stack.length - 1];
  if (slate?.kind !== 'slate') return 0;
  return isUnchanged(state.open, slate) ? 0 : motionWorth(content, world, me, slateMotion(slate), judges);
}

/** A slate for empty seats is worth what the best of one's own would be in one. */
function bestSlate(content: Content, world: World, me: FactionId, judges: Judges): number {
  const staged = copyState(world.state);
  staged.open.stack.push({ kind: 'slate', faction: me, ...sittingSlate(staged.open), edits: 0 });
  let best = -1;
  for (const command of world.edits(() => promotions(content, staged, me))) {
    best = Math.max(best, slateWorth(content, staged, world, me, command, judges));
  }
  return best;
}

/** The most eminent of one's own who can be put on a slate. */
function promotions(content: Content, staged: State, me: FactionId): CommandOf<'editSlate'>[] {
  const { people } = staged.open;
  const standing = (id: PersonId) => people[id]?.standing ?? 0;
  const own: CommandOf<'editSlate'>[] = [];
  for (const command of legalCommands(content, lens(staged, me)).expand()) {
    if (command.type !== 'editSlate' || (command.action !== 'addFull' && command.action !== 'promote')) continue;
    if (people[command.person]?.side === me) own.push(command);
  }
  return own.sort((a, b) => standing(b.person) - standing(a.person)).slice(0, 3);
}
