import { choiceDomains, choiceFits } from '../../effects/choices.ts';
import { allHold } from '../../effects/conditions.ts';
import { foretell } from '../../effects/foretell.ts';
import { canHappen } from '../../effects/playable.ts';
import type { CardDef, Content } from '../../model/content.ts';
import type { Family } from '../../model/family.ts';
import type { CardId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { alsoGivesInfluence, playForEvent } from '../cards.ts';
import { cardDef } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** Plays a card of one's own, or nobody's, for its event. A broken faction directs no events. */
export const playEvent: CommandRule<'playEvent'> = {
  check(content, known, { card, choice }) {
    const refusal = cannotPlay(content, known, card);
    if (refusal !== null) return refusal;
    return choiceFits(content, known, cardDef(content, card), choice) ? null : refuse('badChoice', { card: { card } });
  },

  run(content, draft, me, { card, choice }, out) {
    playForEvent(content, draft, out, me, card, choice);
  },

  families(content, known) {
    const families: Family[] = [];
    const plain: CardId[] = [];
    for (const card of known.own.hand) {
      const def = cardDef(content, card);
      if (notMine(known, def) !== null || !allHold(content, known, {}, def.requires)) continue;
      const slots = choiceDomains(content, known, def);
      if (slots.length === 0) plain.push(card);
      else if (slots.every((slot) => slot.domain.length > 0)) {
        families.push({ type: 'playEvent', fixed: { card, choice: {} }, slots });
      }
    }
    if (plain.length > 0) {
      families.push({ type: 'playEvent', fixed: { choice: {} }, slots: [{ name: 'card', domain: plain }] });
    }
    return families;
  },

  forecast(content, known, { card, choice }) {
    const def = cardDef(content, card);
    const lines = foretell(content, known, known.me, choice, def.effects);
    if (alsoGivesInfluence(content, known.open, known.me, def)) {
      const what = message('forecast.points');
      lines.push({ what, low: def.influence, high: def.influence, unit: 'points', why: null });
    }
    return { cost: 0, lines, inherits: null };
  },
};

function cannotPlay(content: Content, known: Known, card: CardId): Refusal | null {
  if (!known.own.hand.includes(card)) return refuse('noSuchCard', { card: { card } });
  const def = cardDef(content, card);
  return (
    notMine(known, def) ?? (canHappen(content, known, def) ? null : refuse('cardCannotHappen', { card: { card } }))
  );
}

function notMine(known: Known, def: CardDef): Refusal | null {
  if (def.owner !== null && def.owner !== known.me) return refuse('cardNotYours', { card: { card: def.id } });
  return known.open.factions[known.me].broken ? refuse('factionBroken', { faction: { faction: known.me } }) : null;
}
