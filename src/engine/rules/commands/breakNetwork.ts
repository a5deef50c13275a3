import type { Content } from '../../model/content.ts';
import type { Family } from '../../model/family.ts';
import type { FactionId, OrgId } from '../../model/ids.ts';
import { FACTIONS } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { breakFoundNetwork, foundIn, precedentCount } from '../evidence.ts';
import { cannotHarm, cannotOperate, cannotTarget, cannotUse, discounted } from '../operations.ts';
import { on } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { spend } from '../stack.ts';

/** The OGPU rolls up a network that an inquiry has found: evidence before all. */
export const breakNetwork: CommandRule<'breakNetwork'> = {
  check(content, known, { org, target }) {
    return cannot(content, known) ?? cannotBreak(known, org, target);
  },

  run(content, draft, me, { org, target }, out) {
    spend(draft, costOf(content, draft.open));
    breakFoundNetwork(content, draft, out, org, target, me);
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const families: Family[] = [];
    for (const target of FACTIONS) {
      const orgs: OrgId[] = [];
      for (const { id } of content.orgs) if (cannotBreak(known, id, target) === null) orgs.push(id);
      if (orgs.length > 0) {
        families.push({ type: 'breakNetwork', fixed: { target }, slots: [{ name: 'org', domain: orgs }] });
      }
    }
    return families;
  },

  forecast(content, known, { org, target }) {
    const percent = foundIn(known.open, target, org);
    const exposure = Math.min(content.numbers['breakNetwork.exposure'], 10 - known.open.factions[target].exposure);
    const resentment = content.numbers['breakNetwork.resentment'];
    return {
      cost: costOf(content, known.open),
      lines: [
        {
          what: message('forecast.noLongerSafe', { org: { org }, faction: { faction: target } }),
          low: percent,
          high: percent,
          unit: 'percent',
          why: null,
        },
        {
          what: message('forecast.exposure', { faction: { faction: target } }),
          low: exposure,
          high: exposure,
          unit: 'points',
          why: null,
        },
        { what: message('forecast.resentment'), low: resentment, high: resentment, unit: 'points', why: null },
      ],
      inherits: null,
    };
  },
};

function costOf(content: Content, open: Open): number {
  return discounted(content, content.numbers['breakNetwork.cost'], precedentCount(open, 'policeAgainstMembers'));
}

function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'networks')) return refuse('moduleOff');
  return cannotOperate(known, 'breakNetwork', costOf(content, known.open)) ?? cannotUse(known, 'ogpu');
}

function cannotBreak(known: Known, org: OrgId, target: FactionId): Refusal | null {
  const barred = cannotTarget(known, target) ?? cannotHarm(known, target);
  if (barred !== null) return barred;
  return foundIn(known.open, target, org) > 0 ? null : refuse('nothingToFind', { org: { org } });
}
