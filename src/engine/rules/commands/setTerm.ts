import { familyContains } from '../../family.ts';
import type { Content } from '../../model/content.ts';
import type { Family } from '../../model/family.ts';
import type { FactionId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { refuse } from '../../model/refusal.ts';
import { termFamilies } from '../bargains.ts';
import { layBefore } from '../offers.ts';
import type { CommandRule } from '../rule.ts';
import { pop, push, topIs, topOf } from '../stack.ts';

/** Writes one side of a bargain: first what I give, then what I take. Then it lies with the other side. */
export const setTerm: CommandRule<'setTerm'> = {
  check(content, known, command) {
    if (families(content, known).some((family) => familyContains(family, command))) return null;
    switch (command.term.type) {
      case 'vote':
        return refuse('outOfRange');
      case 'post':
        return refuse('notYourOffice', { org: { org: command.term.org }, person: { person: command.term.person } });
      case 'leave':
        return refuse('noSuchPact');
    }
  },

  run(_content, draft, me, { term }, out) {
    const { side } = topOf(draft, 'terms');
    pop(draft);
    const offer = draft.own[me].offer;
    if (offer === null) throw new Error('terms of no offer');
    if (side === 'gives') {
      offer.gives = term;
      push(draft, { kind: 'terms', faction: me, side: 'takes' });
      return;
    }
    layBefore(draft, out, { ...offer, takes: term });
  },

  families,
};

function families(content: Content, known: Known): Family[] {
  const decision = topIs(known, 'terms');
  const offer = known.own.offer;
  if (decision === null || offer === null) return [];
  const [giver, taker]: [FactionId, FactionId] =
    decision.side === 'gives' ? [known.me, offer.to] : [offer.to, known.me];
  return termFamilies(content, known, giver, taker);
}
