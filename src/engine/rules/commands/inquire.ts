import type { FactionId } from '../../model/ids.ts';
import { FACTIONS } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import type { Refusal } from '../../model/refusal.ts';
import { inquire as inquireInto } from '../evidence.ts';
import { cannotHarm, cannotOperate, cannotTarget, cannotUse } from '../operations.ts';
import type { CommandRule } from '../rule.ts';
import { spend } from '../stack.ts';

/** The Control Commission looks into a faction: hidden evidence becomes exposure, and a network may come to light. */
export const inquire: CommandRule<'inquire'> = {
  check(content, known, { target }) {
    return cannot(known, content.numbers['inquire.cost']) ?? cannotInto(known, target);
  },

  run(content, draft, me, { target }, out) {
    spend(draft, content.numbers['inquire.cost']);
    inquireInto(content, draft, out, target, content.numbers['inquire.amount'], me);
  },

  families(content, known) {
    if (cannot(known, content.numbers['inquire.cost']) !== null) return [];
    const targets: FactionId[] = [];
    for (const f of FACTIONS) if (cannotInto(known, f) === null) targets.push(f);
    return [{ type: 'inquire', fixed: {}, slots: [{ name: 'target', domain: targets }] }];
  },

  forecast(content, known, { target }) {
    const what = message('forecast.exposure', { faction: { faction: target } });
    const room = 10 - known.open.factions[target].exposure;
    const high = Math.min(room, content.numbers['inquire.amount']);
    return {
      cost: content.numbers['inquire.cost'],
      lines: [{ what, low: 0, high, unit: 'points', why: null }],
      inherits: null,
    };
  },
};

function cannot(known: Known, cost: number): Refusal | null {
  return cannotOperate(known, 'inquire', cost) ?? cannotUse(known, 'controlCommission');
}

/** Whether there is anything to find nobody knows beforehand: an inquiry may come to nothing. */
function cannotInto(known: Known, target: FactionId): Refusal | null {
  return cannotTarget(known, target) ?? cannotHarm(known, target);
}
