import { refuse } from '../../model/refusal.ts';
import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** Keeps the last card back, for a last word in a vote or for another turn. With more cards in hand one has to be played. */
export const holdBack: CommandRule<'holdBack'> = {
  check(_content, known) {
    return known.own.hand.length === 1 ? null : refuse('tooEarly');
  },

  run(_content, draft, me, _command, out) {
    pop(draft);
    out.push({ type: 'heldBack', faction: me });
  },

  families(_content, known) {
    return known.own.hand.length === 1 ? [{ type: 'holdBack', fixed: {}, slots: [] }] : [];
  },
};
