import { refuse } from '../../model/refusal.ts';
import { fightPolemic, foretellFight, foretellRefusal, refusePolemic } from '../polemic.ts';
import type { CommandRule } from '../rule.ts';
import { pop, topIs, topOf } from '../stack.ts';

/** The editor of *Pravda* prints an article against somebody, or does not: once a turn, at a price. */
export const refuseSpace: CommandRule<'refuseSpace'> = {
  check(_content, known, { refuse: wish }) {
    return wish && known.open.factions[known.me].pravdaUsed ? refuse('alreadyDone') : null;
  },

  run(content, draft, me, { refuse: wish }, out) {
    const { by, target, ground, points } = topOf(draft, 'refuseSpace');
    pop(draft);
    if (wish) refusePolemic(content, draft, out, me, by);
    else fightPolemic(content, draft, out, by, target, ground, points);
  },

  families(_content, known) {
    const domain = known.open.factions[known.me].pravdaUsed ? [false] : [true, false];
    return [{ type: 'refuseSpace', fixed: {}, slots: [{ name: 'refuse', domain }] }];
  },

  forecast(content, known, { refuse: wish }) {
    const asked = topIs(known, 'refuseSpace');
    if (asked === null) return { cost: 0, lines: [], inherits: null };
    const { by, target, ground, points } = asked;
    const lines = wish
      ? foretellRefusal(content, known.open)
      : foretellFight(content, known.open, by, target, ground, points);
    return { cost: 0, lines, inherits: null };
  },
};
