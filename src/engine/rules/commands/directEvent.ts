import { choiceDomains, choiceFits } from '../../effects/choices.ts';
import { foretell } from '../../effects/foretell.ts';
import { refuse } from '../../model/refusal.ts';
import { happen } from '../cards.ts';
import { cardDef } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { pop, topIs, topOf } from '../stack.ts';

/** A rival has laid a card whose event is mine to direct: I make its choices, then he spends his points. */
export const directEvent: CommandRule<'directEvent'> = {
  check(content, known, { choice }) {
    const decision = topIs(known, 'directEvent');
    if (decision === null) return refuse('wrongDecision');
    const { card } = decision;
    return choiceFits(content, known, cardDef(content, card), choice) ? null : refuse('badChoice', { card: { card } });
  },

  run(content, draft, me, { choice }, out) {
    const { card } = topOf(draft, 'directEvent');
    pop(draft);
    happen(content, draft, out, card, me, choice);
  },

  families(content, known) {
    const decision = topIs(known, 'directEvent');
    if (decision === null) return [];
    const slots = choiceDomains(content, known, cardDef(content, decision.card));
    return [{ type: 'directEvent', fixed: { choice: {} }, slots }];
  },

  forecast(content, known, { choice }) {
    const decision = topIs(known, 'directEvent');
    const lines =
      decision === null ? [] : foretell(content, known, known.me, choice, cardDef(content, decision.card).effects);
    return { cost: 0, lines, inherits: null };
  },
};
