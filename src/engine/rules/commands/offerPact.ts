import type { Content } from '../../model/content.ts';
import type { Family } from '../../model/family.ts';
import type { ForecastLine } from '../../model/forecast.ts';
import type { FactionId, PactKind } from '../../model/ids.ts';
import { FACTIONS, PACT_KINDS } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import type { Offer } from '../../model/pact.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { inMajority, touches } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { push } from '../stack.ts';

/**
 * Offers another faction a bloc, a truce or a bargain, open or secret. A bloc or truce lies on the table at once; of a bargain
 * first what is given, then what is taken is written. A broken faction can still bargain, and nothing else.
 */
export const offerPact: CommandRule<'offerPact'> = {
  check(content, known, { to, pact }) {
    return refusal(content, known, to, pact);
  },

  run(_content, draft, me, { to, pact, secret }, out) {
    draft.open.factions[me].offersLeft -= 1;
    const offer: Offer = { from: me, to, kind: pact, secret, gives: null, takes: null };
    draft.own[me].offer = offer;
    if (pact === 'bargain') {
      push(draft, { kind: 'terms', faction: me, side: 'gives' });
      return;
    }
    draft.own[to].offer = { ...offer };
    out.push({ type: 'offerMade', from: me, to, pact, gives: null, takes: null, secret, only: [me, to] });
    push(draft, { kind: 'answerOffer', faction: to, from: me });
  },

  families(content, known) {
    const families: Family[] = [];
    for (const pact of PACT_KINDS) {
      const domain = FACTIONS.filter((to) => refusal(content, known, to, pact) === null);
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
    const lines: ForecastLine[] = [];
    const line = (name: string, amount: number) => {
      const what = message(`forecast.${name}`, { faction: { faction: to } });
      lines.push({ what, low: amount, high: amount, unit: 'points', why: null });
    };
    const { numbers } = content;
    if (secret) line('hiddenEvidenceEachTurn', numbers['pact.secretEvidence']);
    else {
      if (pact !== 'bargain') line('trust', numbers['pact.makeTrust']);
      if (!inMajority(known.open, known.me) && !inMajority(known.open, to)) {
        line('exposureEachTurn', numbers['pact.oppositionExposure']);
      }
    }
    if (pact !== 'bloc') line('turns', pact === 'truce' ? numbers['pact.truceTurns'] : 1);
    return { cost: 0, lines, inherits: null };
  },
};

function refusal(_content: Content, known: Known, to: FactionId, pact: PactKind): Refusal | null {
  const { open, me } = known;
  if (to === me) return refuse('ownSide');
  if (!open.factions[to].present) return refuse('factionAbsent', { faction: { faction: to } });
  if (open.factions[me].offersLeft <= 0) return refuse('noOffersLeft');
  if (pact !== 'bargain') {
    if (open.factions[me].broken) return refuse('factionBroken', { faction: { faction: me } });
    if (open.factions[to].broken) return refuse('factionBroken', { faction: { faction: to } });
  }
  return stands(known, to, pact) ? refuse('alreadyAllied', { faction: { faction: to } }) : null;
}

/** Whether a pact stands that leaves no room for this one: a bloc makes a truce idle, and two of a kind are one. */
function stands(known: Known, to: FactionId, pact: PactKind): boolean {
  const blocks = (p: Known['open']['pacts'][number]) =>
    touches(p, known.me, to) && (p.kind === pact || (pact === 'truce' && p.kind === 'bloc'));
  return known.open.pacts.some(blocks) || known.own.secretPacts.some(blocks);
}
