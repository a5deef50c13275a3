import type { Family } from '../../model/family.ts';
import type { FactionId, PactKind } from '../../model/ids.ts';
import { FACTIONS, PACT_KINDS } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { beginOffer, forecastPact, noRoomFor } from '../offers.ts';
import type { CommandRule } from '../rule.ts';

/**
 * Offers another faction a bloc, a truce or a bargain, open or secret. A bloc or truce lies on the table at once; of a bargain
 * first what is given, then what is taken is written. A broken faction can still bargain, and nothing else.
 */
export const offerPact: CommandRule<'offerPact'> = {
  check(_content, known, { to, pact }) {
    return refusal(known, to, pact);
  },

  run(_content, draft, me, { to, pact, secret }, out) {
    draft.open.factions[me].offersLeft -= 1;
    beginOffer(draft, out, { from: me, to, kind: pact, secret, gives: null, takes: null, counters: null });
  },

  families(_content, known) {
    const families: Family[] = [];
    for (const pact of PACT_KINDS) {
      const domain = FACTIONS.filter((to) => refusal(known, to, pact) === null);
      if (domain.length === 0) continue;
      families.push({
        type: 'offerPact',
        fixed: { pact },
        slots: [
          { name: 'to', domain },
          { name: 'secret', domain: [false, true] },
        ],
      });
    }
    return families;
  },

  forecast(content, known, { to, pact, secret }) {
    return forecastPact(content, known, to, pact, secret);
  },
};

function refusal(known: Known, to: FactionId, pact: PactKind): Refusal | null {
  const { open, me } = known;
  if (to === me) return refuse('ownSide');
  if (!open.factions[to].present) return refuse('factionAbsent', { faction: { faction: to } });
  if (open.factions[me].offersLeft <= 0) return refuse('noOffersLeft');
  return noRoomFor(known, to, pact);
}
