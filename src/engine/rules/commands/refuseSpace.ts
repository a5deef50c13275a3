import { refuse } from '../../model/refusal.ts';
import { fightPolemic, refusePolemic } from '../polemic.ts';
import type { CommandRule } from '../rule.ts';
import { pop, topOf } from '../stack.ts';

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
};
