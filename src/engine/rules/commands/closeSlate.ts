import { forecastVote } from '../forecastVote.ts';
import { slateMotion } from '../politburoSlate.ts';
import type { CommandRule } from '../rule.ts';
import { finishSlate } from '../sittings.ts';
import { pop, topIs, topOf } from '../stack.ts';

/** The slate is finished. */
export const closeSlate: CommandRule<'closeSlate'> = {
  check() {
    return null;
  },

  run(content, draft, me, _command, out) {
    const slate = { ...topOf(draft, 'slate') };
    pop(draft);
    finishSlate(content, draft, out, slate, me);
  },

  families() {
    return [{ type: 'closeSlate', fixed: {}, slots: [] }];
  },

  forecast(content, known) {
    const slate = topIs(known, 'slate');
    const lines = slate === null ? [] : forecastVote(content, known, slateMotion(slate), known.me);
    return { cost: 0, lines, inherits: null };
  },
};
