import { message } from '../../model/message.ts';
import { refuse } from '../../model/refusal.ts';
import { changeExposure, changeStanding, exposureMove, standingMove } from '../change.ts';
import { declare } from '../declarations.ts';
import { gaugeLine } from '../foretold.ts';
import { leaderOf, personOf } from '../reading.ts';
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

  forecast(content, { me, open }) {
    const n = content.numbers;
    const { exposure } = open.factions[me];
    const said = message('forecast.exposure', { faction: { faction: me } });
    const lines = [gaugeLine(said, exposure, exposureMove(open, me, n['declare.defyExposure']), 'defy')];
    const leader = leaderOf(content, open, me);
    if (leader !== null) {
      const what = message('forecast.standing', { person: { person: leader } });
      const moved = standingMove(open, leader, n['declare.defyStanding']);
      lines.push(gaugeLine(what, personOf(open, leader).standing, moved, 'defy'));
    }
    return { cost: 0, lines, inherits: null };
  },
};
