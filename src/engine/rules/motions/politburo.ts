import { refuse } from '../../model/refusal.ts';
import { electsAnew, hasVacancy, seatSlate } from '../politburoSlate.ts';
import { type MotionRule, PLENUMS } from './motionRule.ts';

/**
 * A slate of the Politburo. The closing plenum of a congress votes one by itself; at any plenum a faction may move one that
 * fills empty seats. It is tabled empty and composed one change at a time.
 */
export const politburo: MotionRule<'politburo'> = {
  sittings: PLENUMS,

  bar(content, open, motion) {
    if (motion.full.length > 0 || motion.candidates.length > 0) return null;
    return hasVacancy(content, open) ? null : refuse('slateSize');
  },

  mine(_content, _known, motion) {
    return motion.full.length > 0 || motion.candidates.length > 0 ? refuse('malformed') : null;
  },

  shapes(content, known) {
    return hasVacancy(content, known.open)
      ? [{ fixed: { kind: 'politburo', full: [], candidates: [] }, slots: [] }]
      : [];
  },

  carry(content, state, out, motion) {
    seatSlate(content, state, out, motion, electsAnew(state.open));
  },
};
