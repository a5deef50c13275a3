import { forecastPact } from '../offers.ts';
import { makePact } from '../pacts.ts';
import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** Accepts or declines the offer on the table, or the counter-offer to one's own. To decline costs nothing. */
export const answerOffer: CommandRule<'answerOffer'> = {
  check() {
    return null;
  },

  run(content, draft, me, { accept }, out) {
    pop(draft);
    const offer = draft.own[me].offer;
    if (offer === null) throw new Error('no offer to answer');
    const { from, to, kind } = offer;
    out.push({ type: 'offerAnswered', from, to, pact: kind, accepted: accept, only: [from, to] });
    if (accept) makePact(content, draft, out, offer);
    draft.own[from].offer = null;
    draft.own[to].offer = null;
  },

  families() {
    return [{ type: 'answerOffer', fixed: {}, slots: [{ name: 'accept', domain: [true, false] }] }];
  },

  forecast(content, known, { accept }) {
    const { offer } = known.own;
    if (offer === null || !accept) return { cost: 0, lines: [], inherits: null };
    return forecastPact(content, known, offer.from, offer.kind, offer.secret);
  },
};
