import type { Content } from '../../model/content.ts';
import type { OrgId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { buildNetwork, foundIn } from '../evidence.ts';
import { peopleOn } from '../membership.ts';
import { cannotOperate } from '../operations.ts';
import { on } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { spend } from '../stack.ts';

/** Builds a hidden network among one's supporters: safe from verification, and evidence. */
export const organise: CommandRule<'organise'> = {
  check(content, known, { org }) {
    return cannot(content, known) ?? cannotIn(content, known, org);
  },

  run(content, draft, me, { org }, out) {
    spend(draft, content.numbers['organise.cost']);
    buildNetwork(content, draft, out, me, org);
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const orgs: OrgId[] = [];
    for (const { id } of content.orgs) if (cannotIn(content, known, id) === null) orgs.push(id);
    return [{ type: 'organise', fixed: {}, slots: [{ name: 'org', domain: orgs }] }];
  },

  any(content, known) {
    return cannot(content, known) === null && content.orgs.some(({ id }) => cannotIn(content, known, id) === null);
  },

  forecast(content, known, { org }) {
    const n = content.numbers;
    const percent = Math.min(n['organise.percent'], room(content, known, org));
    const evidence = n['organise.evidence'];
    return {
      cost: n['organise.cost'],
      lines: [
        {
          what: message('forecast.keptSafe', { org: { org } }),
          low: percent,
          high: percent,
          unit: 'percent',
          why: null,
        },
        { what: message('forecast.hiddenEvidence'), low: evidence, high: evidence, unit: 'points', why: null },
      ],
      inherits: null,
    };
  },
};

function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'networks')) return refuse('moduleOff');
  return cannotOperate(known, 'organise', content.numbers['organise.cost']);
}

function cannotIn(content: Content, known: Known, org: OrgId): Refusal | null {
  const args = { org: { org } };
  if (peopleOn(known.open, org, known.me) === 0) return refuse('noSupportThere', args);
  return room(content, known, org) > 0 ? null : refuse('alreadyDone', args);
}

/** Percent of the organisation that one may still hide. */
function room(content: Content, known: Known, org: OrgId): number {
  const hidden = known.own.networks[org] ?? 0;
  return content.numbers['organise.limit'] - hidden - foundIn(known.open, known.me, org);
}
