import { refuse } from '../../model/refusal.ts';
import { hear as hearMotion } from '../agenda.ts';
import { forecastVote } from '../forecastVote.ts';
import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** Whoever orders the agenda says which of the tabled motions is heard next. */
export const hear: CommandRule<'hear'> = {
  check(_content, known, { index }) {
    return known.open.gathering?.tabled[index] === undefined ? refuse('noSuchMotion') : null;
  },

  run(content, draft, _me, { index }, out) {
    pop(draft);
    hearMotion(content, draft, out, index, true);
  },

  families(_content, known) {
    const domain = (known.open.gathering?.tabled ?? []).map((_, i) => i);
    return [{ type: 'hear', fixed: {}, slots: [{ name: 'index', domain }] }];
  },

  forecast(content, known, { index }) {
    const tabled = known.open.gathering?.tabled[index];
    const lines = tabled === undefined ? [] : forecastVote(content, known, tabled.motion, tabled.by);
    return { cost: 0, lines, inherits: null };
  },
};
