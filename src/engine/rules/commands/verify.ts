import type { Content } from '../../model/content.ts';
import type { Family } from '../../model/family.ts';
import type { FactionId, OrgId } from '../../model/ids.ts';
import { FACTIONS } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { explain, silent } from '../../model/tally.ts';
import { foundIn, precedentCount, verificationReach, verify as verifyIn } from '../evidence.ts';
import { peopleOn } from '../membership.ts';
import { cannotOperate, cannotTarget, cannotUse, discounted } from '../operations.ts';
import { forbiddenByPact, useLeave } from '../pacts.ts';
import { on } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { spend } from '../stack.ts';

/** The Control Commission throws out members of one faction in one organisation. Dearer before it has been done. */
export const verify: CommandRule<'verify'> = {
  check(content, known, { org, target, percent }) {
    return cannot(content, known) ?? cannotThrowOut(content, known, org, target, percent);
  },

  run(content, draft, me, { org, target, percent }, out) {
    spend(draft, costOf(content, draft.open));
    useLeave(draft, out, me, target, 'verify');
    verifyIn(content, draft, out, org, target, percent, me);
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const percents: number[] = [];
    for (let p = 1; p <= content.numbers['verify.limit']; p++) percents.push(p);
    const families: Family[] = [];
    for (const target of FACTIONS) {
      if (cannotAimAt(known, target) !== null) continue;
      const orgs: OrgId[] = [];
      for (const { id } of content.orgs) if (peopleOn(known.open, id, target) > 0) orgs.push(id);
      const slots = [
        { name: 'org', domain: orgs },
        { name: 'percent', domain: percents },
      ];
      families.push({ type: 'verify', fixed: { target }, slots });
    }
    return families;
  },

  /** Hidden networks make it a range: from the widest that could be there to none. */
  forecast(content, known, { org, target, percent }) {
    const { open } = known;
    const n = content.numbers;
    const found = foundIn(open, target, org);
    const most = on(content, 'networks') ? Math.max(found, n['organise.limit']) : found;
    const why = explain((tally) => verificationReach(open, org, target, percent, found, tally));
    return {
      cost: costOf(content, open),
      lines: [
        {
          what: message('forecast.membersExpelled', { org: { org }, faction: { faction: target } }),
          low: verificationReach(open, org, target, percent, most, silent),
          high: why.total,
          unit: 'members',
          why,
        },
        gauge('resentment', n['verify.resentment']),
        gauge('crisis', Math.max(0, Math.min(n['verify.crisis'], n['crisis.brake'] - open.crisis))),
      ],
      inherits: null,
    };
  },
};

function gauge(name: string, amount: number) {
  return { what: message(`forecast.${name}`), low: amount, high: amount, unit: 'points' as const, why: null };
}

function costOf(content: Content, open: Open): number {
  return discounted(content, content.numbers['verify.cost'], precedentCount(open, 'verification'));
}

function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'verification')) return refuse('moduleOff');
  return cannotOperate(known, 'verify', costOf(content, known.open)) ?? cannotUse(known, 'controlCommission');
}

function cannotAimAt(known: Known, target: FactionId): Refusal | null {
  return cannotTarget(known, target) ?? forbiddenByPact(known, target, 'verify');
}

function cannotThrowOut(
  content: Content,
  known: Known,
  org: OrgId,
  target: FactionId,
  percent: number,
): Refusal | null {
  const limit = content.numbers['verify.limit'];
  if (!Number.isInteger(percent) || percent < 1 || percent > limit) return refuse('outOfRange', { limit });
  const barred = cannotAimAt(known, target);
  if (barred !== null) return barred;
  return peopleOn(known.open, org, target) > 0 ? null : refuse('nothingToFind', { org: { org } });
}
