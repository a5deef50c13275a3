import type { EventOf } from '../../engine/model/event.ts';
import { choiceText, never, turnMonths } from '../phrases.ts';
import type { Language } from '../types.ts';
import { of } from './subject.ts';

type Told = EventOf<
  | 'turnBegan'
  | 'stepBegan'
  | 'situation'
  | 'drew'
  | 'deckShuffled'
  | 'cardLapsed'
  | 'cardPlayed'
  | 'heldBack'
  | 'eventHappened'
  | 'eventCameToNothing'
>;

/** The course of a turn, and cards. */
export function cardEvent(language: Language, event: Told): string {
  const { say } = language;
  switch (event.type) {
    case 'turnBegan':
      return say('event.turnBegan', { turn: turnMonths(language, event.turn) });
    case 'stepBegan':
      if (event.step === 'rounds' && event.round < 1) return say('event.stepBegan', { step: say('step.roundsOpen') });
      return say('event.stepBegan', { step: say(`step.${event.step}`, { round: event.round }) });
    case 'situation':
      return say('event.situation', { situation: { situation: event.situation } });
    case 'drew': {
      const { faction, count, cards } = event;
      if (cards === null || cards.length === 0)
        return of(language, faction, 'event.drew.hidden', { faction: { faction } }, { count });
      const args = { faction: { faction }, cards: { list: cards.map((card) => ({ card })) } };
      return of(language, faction, 'event.drew.known', args, { count });
    }
    case 'deckShuffled':
      return say(`event.deckShuffled.${event.deck}`);
    case 'cardLapsed': {
      const card = { card: event.card };
      if (event.faction === null) return say('event.cardLapsed.deck', { card });
      return say('event.cardLapsed.held', { card, faction: { faction: event.faction } });
    }
    case 'cardPlayed':
      return of(language, event.faction, `event.cardPlayed.${event.mode}`, {
        faction: { faction: event.faction },
        card: { card: event.card },
      });
    case 'heldBack':
      return of(language, event.faction, 'event.heldBack', { faction: { faction: event.faction } });
    case 'eventHappened': {
      const choice = choiceText(language, event.choice);
      const args = { card: { card: event.card }, director: { faction: event.director } };
      if (choice === null) return say('event.eventHappened.plain', args);
      return say('event.eventHappened.chosen', { ...args, choice });
    }
    case 'eventCameToNothing':
      return say('event.eventCameToNothing', { card: { card: event.card } });
    default:
      return never(event);
  }
}
