import { refuse } from '../../model/refusal.ts';
import { changeExposure, changeStanding } from '../change.ts';
import { declare } from '../declarations.ts';
import { leaderOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** To say it aloud: evidence, and standing for the faction's leader. */
export const defy: CommandRule<'defy'> = {
  check(content, known) {
    if (known.open.factions[known.me].broken) return refuse('factionBroken');
    return leaderOf(content, known.open, known.me) === null ? refuse('personUnavailable') : null;
  },

  run(content, draft, me, _command, out) {
    declare(draft, out, me, 'defy');
    changeExposure(draft, out, me, content.numbers['declare.defyExposure'], 'defy');
    const leader = leaderOf(content, draft.open, me);
    if (leader !== null) changeStanding(draft, out, leader, content.numbers['declare.defyStanding'], 'defy');
  },

  families(content, known) {
    return defy.check(content, known, { type: 'defy' }) === null ? [{ type: 'defy', fixed: {}, slots: [] }] : [];
  },
};
