import { forecastVote } from '../forecastVote.ts';
import { closingBarred } from '../lists.ts';
import type { CommandRule } from '../rule.ts';
import { finishList } from '../sittings.ts';
import { pop, topIs, topOf } from '../stack.ts';

/** The list is finished. A list of discipline needs a name; one to strike off may be empty. */
export const closeList: CommandRule<'closeList'> = {
  check(_content, known) {
    return closingBarred(known);
  },

  run(content, draft, me, _command, out) {
    const { motion } = topOf(draft, 'list');
    pop(draft);
    finishList(content, draft, out, motion, me);
  },

  families(_content, known) {
    return closingBarred(known) === null ? [{ type: 'closeList', fixed: {}, slots: [] }] : [];
  },

  forecast(content, known) {
    const decision = topIs(known, 'list');
    const lines = decision === null ? [] : forecastVote(content, known, decision.motion, known.me);
    return { cost: 0, lines, inherits: null };
  },
};
