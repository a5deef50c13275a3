import { foretell } from '../../effects/foretell.ts';
import { canHappen } from '../../effects/playable.ts';
import { sightOfAnother } from '../../effects/targets.ts';
import type { ForecastLine } from '../../model/forecast.ts';
import { message } from '../../model/message.ts';
import { refuse } from '../../model/refusal.ts';
import { directorOf, playForInfluence } from '../cards.ts';
import { cardDef } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** Plays a card for its influence, 1 to 4 points to spend on operations. A rival's event happens too, and first. */
export const playInfluence: CommandRule<'playInfluence'> = {
  check(_content, known, { card }) {
    return known.own.hand.includes(card) ? null : refuse('noSuchCard', { card: { card } });
  },

  run(content, draft, me, { card }, out) {
    playForInfluence(content, draft, out, me, card);
  },

  families(_content, known) {
    if (known.own.hand.length === 0) return [];
    return [{ type: 'playInfluence', fixed: {}, slots: [{ name: 'card', domain: known.own.hand }] }];
  },

  /** Who inherits the event; and of an event that asks for no choice, what it would do. */
  forecast(content, known, { card }) {
    const def = cardDef(content, card);
    const what = message('forecast.points');
    const lines: ForecastLine[] = [{ what, low: def.influence, high: def.influence, unit: 'points', why: null }];
    const director = directorOf(known.open, def, known.me);
    if (director === null) return { cost: 0, lines, inherits: null };
    const sight = sightOfAnother(known, director);
    const may = canHappen(content, sight, def);
    if (may && def.choose.length === 0) lines.push(...foretell(content, known, director, {}, def.effects));
    return { cost: 0, lines, inherits: may ? director : null };
  },
};
