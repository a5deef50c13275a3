import { refuse } from '../../model/refusal.ts';
import { putAway } from '../cards.ts';
import type { CommandRule } from '../rule.ts';

/** Puts a card away: neither its event nor its influence. Once a turn; the General Secretary's faction once more. */
export const shelve: CommandRule<'shelve'> = {
  check(_content, known, { card }) {
    if (!known.own.hand.includes(card)) return refuse('noSuchCard', { card: { card } });
    return known.open.factions[known.me].shelvesLeft > 0 ? null : refuse('noShelvesLeft');
  },

  run(content, draft, me, { card }, out) {
    putAway(content, draft, out, me, card);
  },

  families(_content, known) {
    if (known.own.hand.length === 0 || known.open.factions[known.me].shelvesLeft <= 0) return [];
    return [{ type: 'shelve', fixed: {}, slots: [{ name: 'card', domain: known.own.hand }] }];
  },
};
