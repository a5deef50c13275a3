import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { CardId, FactionId } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { drawInt, shuffle } from '../rng.ts';
import { cardDef } from './reading.ts';

export type Deck = 'dated' | 'everyday';
export const DECKS: readonly Deck[] = ['dated', 'everyday'];

function isAlive(content: Content, card: CardId, turn: number): boolean {
  const [from, to] = cardDef(content, card).window;
  return from <= turn && turn <= to;
}

/** Lays out the two decks of the first turn from the cards whose window is open. */
export function createDecks(content: Content, state: State): void {
  const { turn } = state.open;
  for (const deck of DECKS) {
    const cards = content.cards.filter((card) => card.deck === deck && isAlive(content, card.id, turn));
    state.shut.decks[deck] = laidOut(
      content,
      state,
      cards.map((card) => card.id),
    );
  }
}

/** A deck of these cards, top first: what the scenario orders, in its order, then the rest, shuffled. */
function laidOut(content: Content, state: State, cards: readonly CardId[]): CardId[] {
  const rest = cards.filter((card) => !content.deckOrder.includes(card));
  shuffle(state, rest);
  return [...ordered(content, cards), ...rest];
}

/** Those of these cards that the scenario puts on top of their deck, in its order. */
function ordered(content: Content, cards: readonly CardId[]): CardId[] {
  return content.deckOrder.filter((card) => cards.includes(card));
}

/** The step of the hand: cards whose window closes go, those whose window opens come, and hands are filled. */
export function dealHands(content: Content, state: State, out: Out): void {
  lapseCards(content, state, out);
  enterCards(content, state);
  for (const faction of content.seats) {
    const f = state.open.factions[faction];
    if (!f.present) continue;
    const dated = f.broken ? 0 : content.cardsDated;
    const everyday = f.broken ? content.numbers['broken.cards'] - f.handSize.dated : content.cardsEveryday;
    const cards: CardId[] = [];
    take(content, state, out, faction, 'dated', dated - f.handSize.dated, cards);
    take(content, state, out, faction, 'everyday', everyday - f.handSize.everyday, cards);
    tell(out, faction, cards);
  }
}

/** Draws cards beyond the ordinary hand. Fewer where the deck and its discards are used up. */
export function drawCards(
  content: Content,
  state: State,
  out: Out,
  faction: FactionId,
  deck: Deck,
  count: number,
): void {
  const cards: CardId[] = [];
  take(content, state, out, faction, deck, count, cards);
  tell(out, faction, cards);
}

function tell(out: Out, faction: FactionId, cards: CardId[]): void {
  if (cards.length > 0) out.push({ type: 'drew', faction, count: cards.length, cards, only: [faction] });
}

/** Takes cards from the top of a deck into a hand; an empty deck is made anew from its discards. */
function take(
  content: Content,
  state: State,
  out: Out,
  faction: FactionId,
  deck: Deck,
  count: number,
  into: CardId[],
): void {
  const { decks } = state.shut;
  const { discards, factions } = state.open;
  for (let i = 0; i < count; i++) {
    if (decks[deck].length === 0 && discards[deck].length > 0) {
      decks[deck] = laidOut(content, state, discards[deck]);
      discards[deck] = [];
      out.push({ type: 'deckShuffled', deck });
    }
    const [card, ...rest] = decks[deck];
    if (card === undefined) return;
    decks[deck] = rest;
    state.own[faction].hand = [...state.own[faction].hand, card];
    factions[faction].handSize[deck] += 1;
    into.push(card);
  }
}

/** A card leaves a hand and lies with the discards, open to all. */
export function discard(content: Content, state: State, faction: FactionId, card: CardId): void {
  const { hand } = state.own[faction];
  const at = hand.indexOf(card);
  if (at < 0) return;
  state.own[faction].hand = [...hand.slice(0, at), ...hand.slice(at + 1)];
  const { deck } = cardDef(content, card);
  state.open.factions[faction].handSize[deck] -= 1;
  const { discards } = state.open;
  discards[deck] = [...discards[deck], card];
}

/** The event of a card marked `once` has happened: it leaves the game. */
export function retire(content: Content, state: State, card: CardId): void {
  const { deck } = cardDef(content, card);
  const { discards } = state.open;
  discards[deck] = discards[deck].filter((c) => c !== card);
  state.open.gone = [...state.open.gone, card];
}

/** Cards past their window leave decks, discards and hands. Out of a hand everybody sees them go: the calendar is open. */
function lapseCards(content: Content, state: State, out: Out): void {
  const { turn } = state.open;
  const alive = (card: CardId) => isAlive(content, card, turn);
  for (const deck of DECKS) {
    state.shut.decks[deck] = state.shut.decks[deck].filter(alive);
    state.open.discards[deck] = state.open.discards[deck].filter(alive);
  }
  for (const faction of FACTIONS) {
    const own = state.own[faction];
    for (const card of own.hand) {
      if (alive(card)) continue;
      state.open.factions[faction].handSize[cardDef(content, card).deck] -= 1;
      out.push({ type: 'cardLapsed', card, faction });
    }
    if (!own.hand.every(alive)) own.hand = own.hand.filter(alive);
  }
}

/** Cards whose window opens this turn: those that the scenario orders in their place on top, the rest by lot below them. */
function enterCards(content: Content, state: State): void {
  const { turn } = state.open;
  if (turn === content.start.turn) return;
  const opens = (card: CardId) => cardDef(content, card).window[0] === turn;
  for (const deck of DECKS) {
    const entering = content.cards.filter((card) => card.deck === deck && opens(card.id)).map((card) => card.id);
    const lying = state.shut.decks[deck];
    const top = ordered(content, [...lying, ...entering]);
    const rest = lying.filter((card) => !top.includes(card));
    for (const card of entering) if (!top.includes(card)) rest.splice(drawInt(state, rest.length + 1), 0, card);
    state.shut.decks[deck] = [...top, ...rest];
  }
}
