import { copyState } from '../engine/copy.ts';
import type { Content } from '../engine/model/content.ts';
import type { VoteResult } from '../engine/model/gathering.ts';
import type { FactionId, Stance } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import type { Motion, MotionKind, MotionOf } from '../engine/model/motion.ts';
import type { State } from '../engine/model/state.ts';
import { ruleOf } from '../engine/rules/motions/registry.ts';
import { distance } from '../engine/rules/pull.ts';
import { inMajority } from '../engine/rules/reading.ts';
import { nowhere } from './world.ts';

/**
 * A position in which a motion has been carried, by its mover and, where it is the line, by whoever can be guessed to be for it
 * (`known`: whose vote need not be guessed). The one it is made of stays as it is.
 */
export function ifCarried(
  content: Content,
  state: State,
  motion: Motion,
  by: FactionId,
  known: Readonly<Partial<Record<FactionId, Stance>>> = {},
): State {
  const after = copyState(state);
  const stances: VoteResult['stances'] = {};
  for (const f of content.seats) {
    const isFor = f === by || (motion.kind === 'line' && onLine(content, after.open, motion, f) === 'for');
    stances[f] = { stance: known[f] ?? (isFor ? 'for' : 'abstain'), speaker: null, lastWord: null };
  }
  const count = { for: 1, against: 0, abstain: 0, needed: 1, carried: true, unopposed: true };
  carry(content, after, motion, { motion, by, ...count, stances, delegations: [] });
  return after;
}

/** On the line each goes where its own declared line is nearer; where both are as near, with the majority that it belongs to. */
export function onLine(content: Content, open: Open, motion: MotionOf<'line'>, faction: FactionId): Stance {
  const own = open.factions[faction].line;
  const nearer = distance(content, own, open.line) - distance(content, own, motion);
  if (nearer !== 0) return nearer > 0 ? 'for' : 'against';
  return inMajority(open, faction) ? 'for' : 'abstain';
}

function carry<K extends MotionKind>(content: Content, state: State, motion: MotionOf<K>, result: VoteResult): void {
  ruleOf(motion.kind as K).carry(content, state, nowhere, motion, result);
}
