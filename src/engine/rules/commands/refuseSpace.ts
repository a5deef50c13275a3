import { fightPolemic, refusePolemic } from '../polemic.ts';
import type { CommandRule } from '../rule.ts';
import { pop, topOf } from '../stack.ts';

/** The editor of *Pravda* prints an article against somebody, or does not: once a turn, at a price. */
export const refuseSpace: CommandRule<'refuseSpace'> = {
  check: () => null,

  run(content, draft, me, { refuse }, out) {
    const { by, target, ground, points } = topOf(draft, 'refuseSpace');
    pop(draft);
    if (refuse) refusePolemic(content, draft, out, me, by);
    else fightPolemic(content, draft, out, by, target, ground, points);
  },

  families: () => [{ type: 'refuseSpace', fixed: {}, slots: [{ name: 'refuse', domain: [true, false] }] }],
};
