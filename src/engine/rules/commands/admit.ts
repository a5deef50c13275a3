import type { Content } from '../../model/content.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { bentCall, nextCall, setAdmission, spreadCall } from '../admissions.ts';
import { cannotUse } from '../operations.ts';
import type { CommandRule } from '../rule.ts';

const BENDS = [-1, 0, 1] as const;

/** The General Secretary moves the open call for members by a fifth, or not, and chooses where it is heard best. Once a turn for all. */
export const admit: CommandRule<'admit'> = {
  check(content, known, { bend }) {
    return cannot(content, known) ?? (BENDS.includes(bend) ? null : refuse('outOfRange'));
  },

  run(_content, draft, me, { bend, org }, out) {
    setAdmission(draft, out, me, bend, org);
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const slots = [
      { name: 'bend', domain: BENDS },
      { name: 'org', domain: content.orgs.map((org) => org.id) },
    ];
    return [{ type: 'admit', fixed: {}, slots }];
  },

  forecast(content, known, { bend, org }) {
    const call = nextCall(content, known.open);
    const total = bentCall(content, call, bend);
    const place = content.orgs.findIndex((def) => def.id === org);
    const here = spreadCall(content, known.open, total, org)[place] ?? 0;
    const without = spreadCall(content, known.open, call, null)[place] ?? 0;
    return {
      cost: 0,
      lines: [
        { what: message('forecast.admitted'), low: total, high: total, unit: 'members', why: null },
        {
          what: message('forecast.admittedHere', { org: { org } }),
          low: here,
          high: here,
          unit: 'members',
          why: { base: without, reasons: [{ name: 'call', op: 'add', amount: here - without, args: {} }], total: here },
        },
      ],
      inherits: null,
    };
  },
};

function cannot(content: Content, known: Known): Refusal | null {
  if (known.open.factions[known.me].broken) return refuse('factionBroken');
  const barred = cannotUse(known, 'generalSecretary');
  if (barred !== null) return barred;
  if (known.open.admission.done) return refuse('alreadyAdmitted');
  return nextCall(content, known.open) > 0 ? null : refuse('tooLate');
}
