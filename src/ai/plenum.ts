import { decider } from '../engine/apply.ts';
import { legalCommands } from '../engine/legal.ts';
import { lens } from '../engine/view.ts';
import { attempt } from './attempt.ts';
import { candidates } from './candidates.ts';
import { tablingWorth } from './motions.ts';
import type { Mind } from './search.ts';
import { asWorld, fork, worldOf } from './world.ts';

/** Motions that are looked at, and steps to one's own tabling. */
const MOTIONS = 16;
const STEPS = 24;
/** What a plenum must bring beyond its best motion: the others table too. */
const RISK = 0.12;

/** What it is worth to call a plenum: the best motion one could move there, less the crisis that it costs and the risk. */
export function plenumWorth(mind: Mind): number {
  const { content, view, sampler, judges, random, budget } = mind;
  const { me } = view;
  if (view.open.factions[me].motionsLeft <= 0) return -1;
  const world = worldOf(content, sampler, judges, random);
  const state = fork(world);
  if (attempt(content, state, { type: 'callPlenum', call: true }) !== null) return -1;
  for (let i = 0; i < STEPS; i++) {
    const next = decider(state);
    const kind = state.open.stack[state.open.stack.length - 1]?.kind;
    if (next === null) return -1;
    if (kind === 'table' && next === me) break;
    if (kind === 'declare') attempt(content, state, { type: 'sayNothing' });
    else if (kind === 'table') attempt(content, state, { type: 'endTabling' });
    else if (kind === 'callPlenum') attempt(content, state, { type: 'callPlenum', call: false });
    else return -1;
  }
  const known = lens(state, me);
  const now = world.worth(me);
  const there = asWorld(content, state, judges);
  const cost = now - there.worth(me);
  let best = 0;
  const limit = Math.min(MOTIONS, budget.commands);
  for (const command of candidates(content, state.open, legalCommands(content, known), limit, random)) {
    mind.spent += 1;
    best = Math.max(best, tablingWorth(content, there, me, command, judges) ?? 0);
  }
  return best - cost - RISK;
}
