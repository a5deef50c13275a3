import type { Open } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { carriedHere, DEBATES, type MotionRule } from './motionRule.ts';

/** Ends of the scale: workers' democracy and iron discipline. */
const DEMOCRACY = 0;
const IRON = 4;

function barred(open: Open, by: number): Refusal | null {
  if (carriedHere(open, 'regime')) return refuse('alreadyDone');
  if (by !== 1 && by !== -1) return refuse('outOfRange');
  const to = open.regime + by;
  return to < DEMOCRACY || to > IRON ? refuse('outOfRange') : null;
}

/** To move the regime of the Party one step; once a sitting. */
export const regime: MotionRule<'regime'> = {
  sittings: DEBATES,

  bar(_content, open, { by }) {
    return barred(open, by);
  },

  shapes(_content, known) {
    const domain = [-1, 1].filter((by) => barred(known.open, by) === null);
    return [{ fixed: { kind: 'regime' }, slots: [{ name: 'by', domain }] }];
  },

  carry(_content, state, out, { by }) {
    const from = state.open.regime;
    state.open.regime = from + by;
    out.push({ type: 'regimeChanged', from, to: state.open.regime });
  },
};
