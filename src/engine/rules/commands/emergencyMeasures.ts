import type { Content } from '../../model/content.ts';
import type { OrgId } from '../../model/ids.ts';
import { secretaryOf } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { takeEmergencyMeasures } from '../emergency.ts';
import { cannotAct, markAct } from '../operations.ts';
import { officeSideSeen, on, orgDef, orgOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** A leader on the spot takes grain by force in one organisation of the country; the next plenum confirms or repeals it. */
export const emergencyMeasures: CommandRule<'emergencyMeasures'> = {
  check(content, known, { org }) {
    return cannot(content, known) ?? cannotIn(content, known, org);
  },

  run(content, draft, me, { org }, out) {
    markAct(draft, me, 'emergencyMeasures');
    takeEmergencyMeasures(content, draft, out, org, me);
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const orgs: OrgId[] = [];
    for (const { id } of content.orgs) if (cannotIn(content, known, id) === null) orgs.push(id);
    return [{ type: 'emergencyMeasures', fixed: {}, slots: [{ name: 'org', domain: orgs }] }];
  },

  forecast(content, known, { org }) {
    const crisis = -Math.min(known.open.crisis, content.numbers['economy.emergencyCrisis']);
    const resentment = content.numbers['economy.emergencyResentment'];
    return {
      cost: 0,
      lines: [
        { what: message('forecast.crisis'), low: crisis, high: crisis, unit: 'points', why: null },
        {
          what: message('forecast.resentment', { org: { org } }),
          low: resentment,
          high: resentment,
          unit: 'points',
          why: null,
        },
      ],
      inherits: null,
    };
  },
};

function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'economy')) return refuse('moduleOff');
  const from = content.numbers['economy.emergencyFrom'];
  if (known.open.crisis < from) return refuse('crisisTooLow', { limit: from });
  return cannotAct(known, 'emergencyMeasures');
}

function cannotIn(content: Content, known: Known, org: OrgId): Refusal | null {
  const args = { org: { org } };
  if (!orgDef(content, org).tags.includes('country')) return refuse('outOfRange', args);
  const office = secretaryOf(org);
  if (officeSideSeen(known, office) !== known.me) return refuse('notYourOffice', { office: { office } });
  return orgOf(known.open, org).emergencyMeasures ? refuse('alreadyDone', args) : null;
}
