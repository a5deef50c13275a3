import { describe, expect, test } from 'vitest';
import { createDecks, dealHands, discard, drawCards, retire } from '../../../src/engine/rules/decks.ts';
import { told } from '../../language/act.ts';
import { card } from '../../language/names.ts';
import { type Party, smallParty } from '../../language/party.ts';
import { aCard, holdsCards, withCards } from './support.ts';

const everyday = Array.from({ length: 14 }, (_, i) => aCard(`e${i}`));
const dated = Array.from({ length: 10 }, (_, i) => aCard(`d${i}`, { deck: 'dated', window: [1, 3] }));
const late = ['l1', 'l2', 'l3'].map((name) => aCard(name, { deck: 'dated', window: [2, 2] }));

function table(seed = 'decks', order: readonly string[] = []): Party {
  const party = smallParty({
    seed,
    content: (c) => ({ ...withCards(...everyday, ...dated, ...late)(c), deckOrder: order.map(card) }),
  });
  createDecks(party.content, party.state);
  return party;
}

function everyCard({ state }: Party): string[] {
  const { dated: a, everyday: b } = state.shut.decks;
  const hands = Object.values(state.own).flatMap((own) => own.hand);
  const { discards } = state.open;
  return [...a, ...b, ...hands, ...discards.dated, ...discards.everyday].sort();
}

describe('decks', () => {
  test('the cards whose window is open, shuffled by the seed', () => {
    const { state } = table();
    expect([...state.shut.decks.dated].sort()).toEqual(dated.map((c) => c.id).sort());
    expect([...state.shut.decks.everyday].sort()).toEqual(everyday.map((c) => c.id).sort());
    expect(state.shut.decks.dated).not.toEqual(table('another').state.shut.decks.dated);
    expect(state.shut.decks.dated).toEqual(table().state.shut.decks.dated);
  });

  test('what the scenario orders lies on top', () => {
    const { state } = table('decks', ['d7', 'e3', 'd2', 'l3']);
    expect(state.shut.decks.dated.slice(0, 2)).toEqual(['d7', 'd2']);
    expect(state.shut.decks.everyday[0]).toBe('e3');
    expect(state.shut.decks.dated).toHaveLength(10);
  });

  test('a card whose window opens enters; an ordered one in its place on top', () => {
    const party = table('decks', ['d7', 'l3', 'd2']);
    party.state.open.turn = 2;
    for (const f of ['apparatus', 'left', 'leningrad', 'right'] as const) party.state.open.factions[f].present = false;
    dealHands(party.content, party.state, []);
    const deck = party.state.shut.decks.dated;
    expect(deck.slice(0, 3)).toEqual(['d7', 'l3', 'd2']);
    expect(deck).toContain('l1');
    expect(deck).toHaveLength(13);
  });

  test('a card whose window closes leaves deck, discards and hand', () => {
    const party = table();
    holdsCards(party, 'left', 'l1');
    party.state.open.discards.dated = [...party.state.open.discards.dated, card('l2')];
    party.state.shut.decks.dated = [...party.state.shut.decks.dated, card('l3')];
    party.state.open.turn = 3;
    const log = told((out) => dealHands(party.content, party.state, out));
    expect(log.split('\n')[0]).toBe('cardLapsed card=l1 faction=left');
    expect(everyCard(party).some((id) => id.startsWith('l'))).toBe(false);
    expect(party.state.open.factions.left.handSize).toEqual({ dated: 2, everyday: 3 });
  });
});

describe('hands', () => {
  test('two dated and three everyday cards, seen by their holder alone', () => {
    const party = table();
    const before = everyCard(party);
    const log = told((out) => dealHands(party.content, party.state, out));
    expect(log.split('\n')).toHaveLength(4);
    expect(log).toMatch(/^drew faction=apparatus count=5 cards=\[.*\] only=\[apparatus\]$/m);
    expect(party.state.own.right.hand).toHaveLength(5);
    expect(party.state.open.factions.right.handSize).toEqual({ dated: 2, everyday: 3 });
    expect(everyCard(party)).toEqual(before);
  });

  test('a card kept back counts', () => {
    const party = table();
    party.state.shut.decks.dated = party.state.shut.decks.dated.filter((c) => c !== 'd0');
    holdsCards(party, 'left', 'd0');
    dealHands(party.content, party.state, []);
    expect(party.state.own.left.hand).toHaveLength(5);
    expect(party.state.open.factions.left.handSize).toEqual({ dated: 2, everyday: 3 });
  });

  test('a broken faction has two everyday cards', () => {
    const party = table();
    party.state.open.factions.left.broken = true;
    dealHands(party.content, party.state, []);
    expect(party.state.own.left.hand).toHaveLength(2);
    expect(party.state.open.factions.left.handSize).toEqual({ dated: 0, everyday: 2 });
  });

  test('an empty deck is made anew from its discards; when these are gone too, fewer cards are drawn', () => {
    const party = table();
    party.state.open.discards.everyday = party.state.shut.decks.everyday.slice(2, 5);
    party.state.shut.decks.everyday = party.state.shut.decks.everyday.slice(0, 1);
    const log = told((out) => drawCards(party.content, party.state, out, 'left', 'everyday', 5));
    expect(log).toMatch(/^deckShuffled deck=everyday\ndrew faction=left count=4/);
    expect(party.state.own.left.hand).toHaveLength(4);
    expect(told((out) => drawCards(party.content, party.state, out, 'left', 'everyday', 1))).toBe('');
  });

  test('a deck made anew lies as the scenario ordered it, whatever the order of its discards', () => {
    const party = table('decks', ['e3', 'e1', 'e2']);
    party.state.open.discards.everyday = ['e1', 'e2', 'e3'].map(card);
    party.state.shut.decks.everyday = [];
    drawCards(party.content, party.state, [], 'left', 'everyday', 3);
    expect(party.state.own.left.hand).toEqual(['e3', 'e1', 'e2']);
  });

  test('a card that is discarded lies open; one that is retired is gone', () => {
    const party = table();
    holdsCards(party, 'left', 'l1');
    discard(party.content, party.state, 'left', card('l1'));
    discard(party.content, party.state, 'left', card('l1'));
    expect(party.state.open.discards.dated).toEqual(['l1']);
    expect(party.state.open.factions.left.handSize.dated).toBe(0);
    retire(party.content, party.state, card('l1'));
    expect(party.state.open.discards.dated).toEqual([]);
    expect(party.state.open.gone).toEqual(['l1']);
  });
});
