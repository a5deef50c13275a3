import type { OrgId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { silent } from '../../model/tally.ts';
import { canWin, planAgitation, secretarySides } from '../agitation.ts';
import { demonstration } from '../openActs.ts';
import { cannotAct, markAct } from '../operations.ts';
import { inMajority } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** An opposition goes into the street, in one town, once a turn. */
export const demonstrate: CommandRule<'demonstrate'> = {
  check(_content, known, { org }) {
    return cannot(known) ?? (canWin(known, known.me, org, false) ? null : refuse('nothingToWin', { org: { org } }));
  },

  run(content, draft, me, { org }, out) {
    markAct(draft, me, 'demonstrate');
    demonstration(content, draft, out, me, org);
  },

  families(content, known) {
    if (cannot(known) !== null) return [];
    const orgs: OrgId[] = [];
    for (const { id } of content.orgs) if (canWin(known, known.me, id, false)) orgs.push(id);
    return [{ type: 'demonstrate', fixed: {}, slots: [{ name: 'org', domain: orgs }] }];
  },

  forecast(content, known, { org }) {
    const n = content.numbers;
    const totals = secretarySides(known, org).map(
      (side) => planAgitation(content, known, known.me, org, n['demonstrate.points'], false, side, silent).total,
    );
    const crisis = Math.max(0, Math.min(n['demonstrate.crisis'], n['crisis.brake'] - known.open.crisis));
    const exposure = Math.min(n['exposure.demonstration'], 10 - known.open.factions[known.me].exposure);
    return {
      cost: 0,
      lines: [
        {
          what: message('forecast.membersWon', { org: { org } }),
          low: Math.min(...totals),
          high: Math.max(...totals),
          unit: 'members',
          why: null,
        },
        {
          what: message('forecast.exposure', { faction: { faction: known.me } }),
          low: exposure,
          high: exposure,
          unit: 'points',
          why: null,
        },
        { what: message('forecast.crisis'), low: 0, high: crisis, unit: 'points', why: null },
      ],
      inherits: null,
    };
  },
};

function cannot(known: Known): Refusal | null {
  if (inMajority(known.open, known.me)) return refuse('notInOpposition');
  return cannotAct(known, 'demonstrate');
}
