import type { EventOf } from '../../engine/model/event.ts';
import { measureName, never, termText } from '../phrases.ts';
import type { Language } from '../types.ts';
import { of } from './subject.ts';

type Told = EventOf<
  | 'offerMade'
  | 'offerCountered'
  | 'offerAnswered'
  | 'pactMade'
  | 'pactEnded'
  | 'promiseKept'
  | 'promiseBroken'
  | 'measureProposed'
  | 'measureDecided'
  | 'harvest'
>;

/** Pacts, and the economy's measure. */
export function pactEvent(language: Language, event: Told): readonly string[] {
  const { say } = language;
  switch (event.type) {
    case 'offerMade':
      return offer(language, event, event.secret ? 'event.offerMade.secret' : 'event.offerMade.open');
    case 'offerCountered':
      return offer(language, event, `event.offerCountered.${counterKind(event)}`);
    case 'offerAnswered':
      return [
        of(language, event.to, event.accepted ? 'event.offerAnswered.yes' : 'event.offerAnswered.no', {
          from: { faction: event.from },
          to: { faction: event.to },
          pact: { word: event.pact },
        }),
      ];
    case 'pactMade':
      return [
        say(event.secret ? 'event.pactMade.secret' : 'event.pactMade.open', {
          a: { faction: event.a },
          b: { faction: event.b },
          pact: { word: event.pact },
        }),
      ];
    case 'pactEnded': {
      const args = { a: { faction: event.a }, b: { faction: event.b }, pact: { word: event.pact } };
      if (event.brokenBy === null) return [say('event.pactEnded.ran', args)];
      return [of(language, event.brokenBy, 'event.pactEnded.broken', { ...args, by: { faction: event.brokenBy } })];
    }
    case 'promiseKept':
    case 'promiseBroken':
      return [of(language, event.by, `event.${event.type}`, { by: { faction: event.by }, to: { faction: event.to } })];
    case 'measureProposed':
      return [
        of(language, event.by, 'event.measureProposed', {
          by: { faction: event.by },
          measure: measureName(language, event.measure),
        }),
      ];
    case 'measureDecided':
      return [
        say(event.proposed ? 'event.measureDecided.accepted' : 'event.measureDecided.changed', {
          measure: measureName(language, event.measure),
        }),
      ];
    case 'harvest': {
      // The roll is what it does to the crisis.
      const how = event.roll < 0 ? 'good' : event.roll > 0 ? 'bad' : 'fair';
      return [say(`event.harvest.${how}`, { change: event.roll })];
    }
    default:
      return never(event);
  }
}

/** Another kind of pact, or once more the same. */
function counterKind({ pact, instead, secret }: EventOf<'offerCountered'>) {
  if (pact === instead) return secret ? 'sameSecret' : 'sameOpen';
  return secret ? 'secret' : 'open';
}

function offer(
  language: Language,
  event: EventOf<'offerMade' | 'offerCountered'>,
  key: Parameters<typeof of>[2],
): readonly string[] {
  const { from, to, gives, takes } = event;
  const instead = event.type === 'offerCountered' ? { instead: { word: event.instead } } : {};
  const args = { from: { faction: from }, to: { faction: to }, pact: { word: event.pact }, ...instead };
  const first = of(language, from, key, args);
  if (gives === null && takes === null) return [first];
  const terms = { ...args, gives: termText(language, gives), takes: termText(language, takes) };
  return [first, language.say('event.offerMade.terms', terms)];
}
