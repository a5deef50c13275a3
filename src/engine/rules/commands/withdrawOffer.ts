import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/**
 * Gives up a bargain whose terms are being written. The time spent on it is lost: the offer is not given back. Was it to answer an
 * offer of the other side's, that one is thereby declined.
 */
export const withdrawOffer: CommandRule<'withdrawOffer'> = {
  check() {
    return null;
  },

  run(_content, draft, me, _command, out) {
    pop(draft);
    const { offer } = draft.own[me];
    draft.own[me].offer = null;
    if (offer === null || offer.counters === null) return;
    const { to: from, counters } = offer;
    draft.own[from].offer = null;
    out.push({ type: 'offerAnswered', from, to: me, pact: counters.kind, accepted: false, only: [from, me] });
  },

  families() {
    return [{ type: 'withdrawOffer', fixed: {}, slots: [] }];
  },
};
