import type { Content } from '../../model/content.ts';
import type { Open } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { holdBallot } from '../ballot.ts';
import { on } from '../reading.ts';
import { type MotionRule, WORKING_PLENUMS } from './motionRule.ts';

/** Whether a congress is still to meet this turn: plenums of the rounds and the eve plenum sit before it. */
function congressAhead(content: Content, open: Open): boolean {
  return content.calendar[open.turn - 1]?.gathering?.kind === 'congress';
}

function barred(content: Content, open: Open): Refusal | null {
  if (!on(content, 'ballot')) return refuse('moduleOff');
  if (!congressAhead(content, open)) return refuse('tooEarly');
  return open.ballot?.turn === open.turn ? refuse('alreadyDone') : null;
}

/** Before a congress, to put the theses to an open ballot of all members, as in October and November 1927; once a turn. */
export const ballot: MotionRule<'ballot'> = {
  sittings: WORKING_PLENUMS,

  bar(content, open) {
    return barred(content, open);
  },

  shapes(content, known) {
    return barred(content, known.open) === null ? [{ fixed: { kind: 'ballot' }, slots: [] }] : [];
  },

  carry(content, state, out) {
    holdBallot(content, state, out);
  },
};
