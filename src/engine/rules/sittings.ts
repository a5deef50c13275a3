import type { Content } from '../model/content.ts';
import type { Decision } from '../model/decision.ts';
import type { Out } from '../model/event.ts';
import type { FactionId } from '../model/ids.ts';
import type { Motion } from '../model/motion.ts';
import type { State } from '../model/state.ts';
import { put } from './agenda.ts';
import { beginTabling } from './gatherings.ts';
import { electsAnew, isUnchanged, slateMotion } from './politburoSlate.ts';
import { must } from './reading.ts';
import { passUnopposed } from './rollCall.ts';
import { pop } from './stack.ts';

/** Lays a motion on the table, for the agenda. */
export function layOnTable(state: State, out: Out, motion: Motion, by: FactionId): void {
  must(state.open.gathering ?? undefined, 'sitting').tabled.push({ motion, by });
  out.push({ type: 'tabled', motion, by });
}

/** Takes a motion as decided without a vote, because it changes nothing. */
function takeAsRead(content: Content, state: State, motion: Motion, by: FactionId): void {
  const gathering = must(state.open.gathering ?? undefined, 'sitting');
  const { kind, org } = gathering;
  gathering.results.push(passUnopposed(content, state.open, { kind, org, motion, by, stances: {}, turned: [] }));
}

/**
 * A list is finished. Names to be disciplined are tabled; the names that a congress is asked to strike off are put to the vote,
 * and where there are none the lists stand as they are.
 */
export function finishList(content: Content, state: State, out: Out, motion: Motion, by: FactionId): void {
  if (motion.kind !== 'centralCommittee') layOnTable(state, out, motion, by);
  else if (motion.strike.length > 0) put(content, state, out, { motion, by });
  else takeAsRead(content, state, motion, by);
}

/**
 * A slate of the Politburo is finished: that of a closing plenum is put to the vote, or where it changes nothing the Politburo
 * stays; any other is tabled if it changes something, and otherwise ends the faction's tabling.
 */
export function finishSlate(
  content: Content,
  state: State,
  out: Out,
  slate: Extract<Decision, { kind: 'slate' }>,
  by: FactionId,
): void {
  const motion = slateMotion(slate);
  const unchanged = isUnchanged(state.open, slate);
  if (!electsAnew(state.open)) {
    // Tabling a slate is free: who brings one without a change has nothing more to table, or he could do so for ever.
    if (unchanged) pop(state);
    else layOnTable(state, out, motion, by);
  } else if (unchanged) {
    takeAsRead(content, state, motion, by);
    beginTabling(content, state);
  } else put(content, state, out, { motion, by });
}
