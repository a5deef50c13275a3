import type { Family } from '../../model/family.ts';
import { PACT_KINDS, type PactKind } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { beginOffer, forecastPact, noRoomFor } from '../offers.ts';
import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/**
 * Answers the offer on the table with another: what was offered is thereby declined, and who had offered it is asked. Of a bargain
 * both terms are written first. It costs no offer of one's own, and can itself only be accepted or declined.
 */
export const counterOffer: CommandRule<'counterOffer'> = {
  check(_content, known, { pact, secret }) {
    return refusal(known, pact, secret);
  },

  run(_content, draft, me, { pact, secret }, out) {
    pop(draft);
    const answered = draft.own[me].offer;
    if (answered === null) throw new Error('no offer to answer');
    const { from, kind, gives, takes } = answered;
    const counters = { kind, secret: answered.secret, gives, takes };
    beginOffer(draft, out, { from: me, to: from, kind: pact, secret, gives: null, takes: null, counters });
  },

  families(_content, known) {
    const families: Family[] = [];
    const other = (pact: PactKind) => refusal(known, pact, false) === null && refusal(known, pact, true) === null;
    const domain = PACT_KINDS.filter(other);
    if (domain.length > 0) {
      const slots = [
        { name: 'pact', domain },
        { name: 'secret', domain: [false, true] },
      ];
      families.push({ type: 'counterOffer', fixed: {}, slots });
    }
    // The same pact, but in the open, or but in secret.
    for (const pact of PACT_KINDS) {
      if (domain.includes(pact)) continue;
      const secrecies = [false, true].filter((secret) => refusal(known, pact, secret) === null);
      if (secrecies.length === 0) continue;
      families.push({ type: 'counterOffer', fixed: { pact }, slots: [{ name: 'secret', domain: secrecies }] });
    }
    return families;
  },

  forecast(content, known, { pact, secret }) {
    const { offer } = known.own;
    if (offer === null) return { cost: 0, lines: [], inherits: null };
    return forecastPact(content, known, offer.from, pact, secret);
  },
};

function refusal(known: Known, pact: PactKind, secret: boolean): Refusal | null {
  const { offer } = known.own;
  if (offer === null || offer.counters !== null) return refuse('alreadyCountered');
  if (pact !== 'bargain' && pact === offer.kind && secret === offer.secret) return refuse('sameOffer');
  return noRoomFor(known, offer.from, pact);
}
