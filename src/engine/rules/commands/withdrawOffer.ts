import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** Gives up a bargain whose terms are being written. The time spent on it is lost: the offer is not given back. */
export const withdrawOffer: CommandRule<'withdrawOffer'> = {
  check() {
    return null;
  },

  run(_content, draft, me) {
    pop(draft);
    draft.own[me].offer = null;
  },

  families() {
    return [{ type: 'withdrawOffer', fixed: {}, slots: [] }];
  },
};
