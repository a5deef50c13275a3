import { foretell } from '../../../src/engine/effects/foretell.ts';
import { runEffects } from '../../../src/engine/effects/interpret.ts';
import type { CardDef, Content, SituationDef } from '../../../src/engine/model/content.ts';
import type { Choice, Effect } from '../../../src/engine/model/effect.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { lens } from '../../../src/engine/view.ts';
import { told } from '../../language/act.ts';
import { card, situation } from '../../language/names.ts';
import { type Overrides, type Party, smallParty } from '../../language/party.ts';

/** An everyday card of nobody's, of two points, that does nothing. */
export function aCard(name: string, changes: Partial<CardDef> = {}): CardDef {
  return {
    id: card(name),
    deck: 'everyday',
    kind: 'meeting',
    owner: null,
    influence: 2,
    window: [1, 12],
    once: false,
    requires: [],
    choose: [],
    effects: [],
    lastWord: 0,
    ...changes,
  };
}

export function aSituation(name: string, changes: Partial<SituationDef> = {}): SituationDef {
  return { id: situation(name), turn: [1, 1], fixed: true, requires: [], effects: [], ...changes };
}

export function withCards(...cards: CardDef[]): (content: Content) => Content {
  return (content) => ({ ...content, cards, card: Object.fromEntries(cards.map((c) => [c.id, c])) });
}

export function withSituations(...situations: SituationDef[]): (content: Content) => Content {
  return (content) => ({
    ...content,
    situations,
    situation: Object.fromEntries(situations.map((s) => [s.id, s])),
  });
}

/** Puts cards into a hand. */
export function holdsCards(party: Party, faction: FactionId, ...names: string[]): void {
  for (const name of names) {
    const id = card(name);
    party.state.own[faction].hand = [...party.state.own[faction].hand, id];
    const deck = party.content.card[id]?.deck ?? 'everyday';
    party.state.open.factions[faction].handSize[deck] += 1;
  }
}

/** What effects do, by a faction's direction or (null) from the dateline. */
export function happens(
  party: Party,
  director: FactionId | null,
  effects: readonly Effect[],
  choice: Choice = {},
): string {
  const why = director === null ? 'dateline' : 'event';
  return told((out) =>
    runEffects(party.content, party.state, out, { director, choice, why, lawful: director === null }, effects),
  );
}

/** The forecast of effects as text: what, from, to. */
export function foretold(
  party: Party,
  me: FactionId,
  effects: readonly Effect[],
  choice: Choice = {},
  director: FactionId = me,
): string[] {
  return foretell(party.content, lens(party.state, me), director, choice, effects).map((line) => {
    const range = line.low === line.high ? `${line.low}` : `${line.low} to ${line.high}`;
    return `${line.what.key.slice('forecast.'.length)} ${range}`;
  });
}

/** What an effect does under the Left's direction, and what was foretold of it. */
export function both(effect: Effect, choice: Choice = {}, overrides: Overrides = {}): { log: string; lines: string[] } {
  const party = smallParty(overrides);
  const lines = foretold(party, 'left', [effect], choice);
  return { log: happens(party, 'left', [effect], choice), lines };
}
