import { refuse } from '../../model/refusal.ts';
import { carriedHere, DEBATES, type MotionRule } from './motionRule.ts';

/** Ends of the scale: workers' democracy and iron discipline. */
const DEMOCRACY = 0;
const IRON = 4;

/** To move the regime of the Party one step; once a sitting. */
export const regime: MotionRule<'regime'> = {
  sittings: DEBATES,

  bar(_content, open, { by }) {
    if (carriedHere(open, 'regime')) return refuse('alreadyDone');
    if (by !== 1 && by !== -1) return refuse('outOfRange');
    const to = open.regime + by;
    return to < DEMOCRACY || to > IRON ? refuse('outOfRange') : null;
  },

  mine() {
    return null;
  },

  shapes(content, known) {
    const steps = [-1, 1] as const;
    const domain = steps.filter((by) => regime.bar(content, known.open, { kind: 'regime', by }) === null);
    return [{ fixed: { kind: 'regime' }, slots: [{ name: 'by', domain }] }];
  },

  carry(_content, state, out, { by }) {
    const from = state.open.regime;
    state.open.regime = from + by;
    out.push({ type: 'regimeChanged', from, to: state.open.regime });
  },
};
