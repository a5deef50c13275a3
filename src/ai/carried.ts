import { copyState } from '../engine/copy.ts';
import type { Content } from '../engine/model/content.ts';
import type { VoteResult } from '../engine/model/gathering.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Motion, MotionKind, MotionOf } from '../engine/model/motion.ts';
import type { State } from '../engine/model/state.ts';
import { ruleOf } from '../engine/rules/motions/registry.ts';
import { nowhere } from './world.ts';

/** A position in which a motion has been carried with nobody but its mover for it. The one it is made of stays as it is. */
export function ifCarried(content: Content, state: State, motion: Motion, by: FactionId): State {
  const after = copyState(state);
  const stances: VoteResult['stances'] = {};
  for (const f of content.seats) stances[f] = { stance: f === by ? 'for' : 'abstain', speaker: null, lastWord: null };
  const count = { for: 1, against: 0, abstain: 0, needed: 1, carried: true, unopposed: true };
  carry(content, after, motion, { motion, by, ...count, stances, delegations: [] });
  return after;
}

function carry<K extends MotionKind>(content: Content, state: State, motion: MotionOf<K>, result: VoteResult): void {
  ruleOf(motion.kind as K).carry(content, state, nowhere, motion, result);
}
