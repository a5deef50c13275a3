import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Forecast, ForecastLine } from '../model/forecast.ts';
import type { FactionId, PactKind } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import { message } from '../model/message.ts';
import type { Offer } from '../model/pact.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import { trustMove } from './change.ts';
import { inMajority, touches } from './reading.ts';
import { push } from './stack.ts';

/**
 * Why a pact of this kind cannot be between me and another, whoever speaks of it first: a broken faction can only bargain, and no
 * two of a kind stand between the same sides.
 */
export function noRoomFor(known: Known, other: FactionId, pact: PactKind): Refusal | null {
  const { open, me } = known;
  if (pact !== 'bargain') {
    if (open.factions[me].broken) return refuse('factionBroken', { faction: { faction: me } });
    if (open.factions[other].broken) return refuse('factionBroken', { faction: { faction: other } });
  }
  return stands(known, other, pact) ? refuse('alreadyAllied', { faction: { faction: other } }) : null;
}

/** Whether a pact stands that leaves no room for this one: a bloc makes a truce idle, and two of a kind are one. */
function stands(known: Known, other: FactionId, pact: PactKind): boolean {
  const blocks = (p: Known['open']['pacts'][number]) =>
    touches(p, known.me, other) && (p.kind === pact || (pact === 'truce' && p.kind === 'bloc'));
  return known.open.pacts.some(blocks) || known.own.secretPacts.some(blocks);
}

/** A bloc or truce lies on the table at once; of a bargain both terms are written first. */
export function beginOffer(state: State, out: Out, offer: Offer): void {
  if (offer.kind !== 'bargain') {
    layBefore(state, out, offer);
    return;
  }
  // Of a counter-offer: the other side still sees what it has offered itself.
  state.own[offer.from].offer = offer;
  push(state, { kind: 'terms', faction: offer.from, side: 'gives' });
}

/** An offer whose terms are complete comes before the other side, who is asked. The two alone learn of it. */
export function layBefore(state: State, out: Out, offer: Offer): void {
  const { from, to, kind: pact, gives, takes, secret, counters } = offer;
  state.own[from].offer = offer;
  state.own[to].offer = { ...offer };
  const said = { from, to, pact, gives, takes, secret, only: [from, to] };
  if (counters === null) out.push({ type: 'offerMade', ...said });
  else out.push({ type: 'offerCountered', ...said, instead: counters.kind });
  push(state, { kind: 'answerOffer', faction: to, from });
}

/** What a pact would bring and cost, should it be accepted. */
export function forecastPact(content: Content, known: Known, to: FactionId, pact: PactKind, secret: boolean): Forecast {
  const lines: ForecastLine[] = [];
  const line = (name: string, amount: number) => {
    const what = message(`forecast.${name}`, { faction: { faction: to } });
    lines.push({ what, low: amount, high: amount, unit: 'points', why: null });
  };
  const { numbers } = content;
  if (secret) line('hiddenEvidenceEachTurn', numbers['pact.secretEvidence']);
  else {
    if (pact !== 'bargain') line('trust', trustMove(known.open, known.me, to, numbers['pact.makeTrust']));
    if (!inMajority(known.open, known.me) && !inMajority(known.open, to)) {
      line('exposureEachTurn', numbers['pact.oppositionExposure']);
    }
  }
  if (pact !== 'bloc') line('turns', pact === 'truce' ? numbers['pact.truceTurns'] : 1);
  return { cost: 0, lines, inherits: null };
}
