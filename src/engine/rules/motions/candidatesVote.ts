import { refuse } from '../../model/refusal.ts';
import { representation } from '../representation.ts';
import { type MotionRule, WORKING_PLENUMS } from './motionRule.ts';

/** To give candidates for membership the vote in choosing the next delegates, or to take it from them. */
export const candidatesVote: MotionRule<'candidatesVote'> = {
  sittings: WORKING_PLENUMS,

  bar(content, open, { allow }) {
    const rule = representation(content, open);
    if (rule === null) return refuse('tooLate');
    return rule.candidates === allow ? refuse('alreadyThere') : null;
  },

  shapes(content, known) {
    const rule = representation(content, known.open);
    return rule === null ? [] : [{ fixed: { kind: 'candidatesVote', allow: !rule.candidates }, slots: [] }];
  },

  carry(_content, state, _out, { allow }) {
    state.open.candidatesVote = allow;
  },
};
