import type { ForecastLine } from '../../model/forecast.ts';
import type { OrgId } from '../../model/ids.ts';
import { secretaryOf } from '../../model/ids.ts';
import { message } from '../../model/message.ts';
import { refuse } from '../../model/refusal.ts';
import { explain, silent } from '../../model/tally.ts';
import { agitate as agitateIn, canWin, planAgitation, secretarySides } from '../agitation.ts';
import { cannotOperate, cannotSpend, pointChoices } from '../operations.ts';
import { officeOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { spend, topIs, topOf } from '../stack.ts';

/** Speaks in an organisation: each point moves a share of its voting members. */
export const agitate: CommandRule<'agitate'> = {
  check(_content, known, { org, points }) {
    const barred = cannotOperate(known, 'agitate', 1) ?? cannotSpend(known, points);
    if (barred !== null) return barred;
    const enrolmentOnly = topIs(known, 'operations')?.enrolmentOnly === true;
    return canWin(known, known.me, org, enrolmentOnly) ? null : refuse('nothingToWin', { org: { org } });
  },

  run(content, draft, me, { org, points }, out) {
    const { enrolmentOnly } = topOf(draft, 'operations');
    spend(draft, points);
    agitateIn(content, draft, out, me, org, points, { enrolmentOnly });
  },

  families(content, known) {
    if (cannotOperate(known, 'agitate', 1) !== null) return [];
    const enrolmentOnly = topIs(known, 'operations')?.enrolmentOnly === true;
    const orgs: OrgId[] = [];
    for (const { id } of content.orgs) if (canWin(known, known.me, id, enrolmentOnly)) orgs.push(id);
    const slots = [
      { name: 'org', domain: orgs },
      { name: 'points', domain: pointChoices(known) },
    ];
    return [{ type: 'agitate', fixed: {}, slots }];
  },

  any(content, known) {
    if (cannotOperate(known, 'agitate', 1) !== null) return false;
    const enrolmentOnly = topIs(known, 'operations')?.enrolmentOnly === true;
    return content.orgs.some(({ id }) => canWin(known, known.me, id, enrolmentOnly));
  },

  /** A range where the secretary lies face down. */
  forecast(content, known, { org, points }) {
    const enrolmentOnly = topIs(known, 'operations')?.enrolmentOnly === true;
    const sides = secretarySides(known, org);
    const plan = (side: (typeof sides)[number], tally = silent) =>
      planAgitation(content, known, known.me, org, points, enrolmentOnly, side, tally);
    const outcomes = sides.map((side) => plan(side));
    const totals = outcomes.map((moves) => moves.total);
    const likely = sides[sides.length - 1] ?? 'none';
    const high = Math.max(...totals);
    const rivals = outcomes.map((moves) => {
      let count = 0;
      for (const move of moves.list) if (move.from !== 'none') count += move.count;
      return count;
    });
    const secretary = officeOf(known.open, secretaryOf(org)).holder;
    const won = message('forecast.membersWon', { org: { org } });
    const why = explain((tally) => plan(likely, tally).total);
    const lines: ForecastLine[] = [{ what: won, low: Math.min(...totals), high, unit: 'members', why }];
    const robbed = Math.max(...rivals);
    if (robbed > 0) {
      const what = message('forecast.membersFromRivals', { org: { org } });
      lines.push({ what, low: Math.min(...rivals), high: robbed, unit: 'members', why: null });
    }
    if (sides.length > 1 && secretary !== null) {
      const what = message('forecast.secretaryFaceDown', { person: { person: secretary } });
      lines.push({ what, low: 0, high: 1, unit: 'none', why: null });
    }
    return { cost: points, lines, inherits: null };
  },
};
