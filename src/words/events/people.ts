import type { EventOf } from '../../engine/model/event.ts';
import { SIDES } from '../../engine/model/ids.ts';
import { never, turnName } from '../phrases.ts';
import type { Arg, Language } from '../types.ts';
import { of } from './subject.ts';

type Told = EventOf<
  | 'appointed'
  | 'allegianceFiled'
  | 'allegianceHidden'
  | 'allegianceShown'
  | 'allegianceChanged'
  | 'firmnessChanged'
  | 'deputised'
  | 'officeVacated'
  | 'officeFailed'
  | 'consentAsked'
  | 'consentGiven'
  | 'stepTaken'
  | 'sentencePassed'
  | 'readmitted'
  | 'healthChanged'
  | 'died'
  | 'factionBroken'
  | 'organChanged'
  | 'organsElected'
>;

/** People by name: offices, allegiance, discipline, life and death. */
export function personEvent(language: Language, event: Told): readonly string[] {
  const { say } = language;
  const person: Arg = 'person' in event ? { person: event.person } : null;
  const office: Arg = 'office' in event ? { office: event.office } : null;
  switch (event.type) {
    case 'appointed':
      return appointed(language, event);
    case 'allegianceFiled':
      return [say('event.allegianceFiled', { person, side: say(`side.${event.side}.people`) })];
    case 'allegianceHidden':
      return [of(language, event.by, 'event.allegianceHidden', { person, by: { faction: event.by } })];
    case 'allegianceShown':
      return [say('event.allegianceShown', { person, side: say(`side.${event.side}.people`) })];
    case 'allegianceChanged': {
      const how = event.to === 'none' ? 'leave' : event.from === 'none' ? 'join' : 'switch';
      const args = { person, from: { faction: event.from }, to: { faction: event.to } };
      return [say(`event.allegianceChanged.${how}`, args)];
    }
    case 'firmnessChanged':
      if (event.to !== null) return [say('event.firmnessChanged.exact', { person, by: event.by, to: event.to })];
      return [say(event.by < 0 ? 'event.firmnessChanged.less' : 'event.firmnessChanged.more', { person })];
    case 'deputised':
      return [say('event.deputised', { person, office })];
    case 'officeVacated':
      return [say(`event.officeVacated.${event.why}`, { person, office })];
    case 'officeFailed':
      return [say('event.officeFailed', { office })];
    case 'consentAsked':
      return [say('event.consentAsked', { office, of: { faction: event.of } })];
    case 'consentGiven':
      return [
        say(event.given ? 'event.consentGiven.yes' : 'event.consentGiven.no', { office, of: { faction: event.of } }),
      ];
    case 'stepTaken': {
      const text = say(`event.stepTaken.${event.step}`, { person });
      return event.by === null ? [text] : [text, say('event.stepTaken.by', { by: { faction: event.by } })];
    }
    case 'sentencePassed':
      return [say(`event.sentencePassed.${event.step}`, { person, turn: turnName(language, event.turn) })];
    case 'readmitted':
    case 'died':
      return [say(`event.${event.type}`, { person })];
    case 'healthChanged':
      return [say('event.healthChanged', { person, to: event.to })];
    case 'factionBroken': {
      const faction = { faction: event.faction };
      if (event.partner === null) return [say('event.factionBroken.plain', { faction })];
      return [say('event.factionBroken.partner', { faction, partner: { faction: event.partner } })];
    }
    case 'organChanged':
      return [
        say(event.joined ? 'event.organChanged.joined' : 'event.organChanged.left', {
          person,
          organ: say(`organ.${event.organ}`),
        }),
      ];
    case 'organsElected': {
      const parts = SIDES.filter((side) => event.unnamed[side] > 0).map((side) =>
        say('format.score', { name: say(`faction.${side}.short`), n: event.unnamed[side] }),
      );
      const unnamed = parts.length === 0 ? say('word.none') : language.list(parts, 'and');
      return [say('event.organsElected', { organ: say(`organ.${event.organ}`), size: event.size, unnamed })];
    }
    default:
      return never(event);
  }
}

function appointed(language: Language, event: EventOf<'appointed'>): readonly string[] {
  const args = { person: { person: event.person }, office: { office: event.office } };
  const texts = [
    event.by === null
      ? language.say('event.appointed.plain', args)
      : of(language, event.by, 'event.appointed.by', { ...args, by: { faction: event.by } }),
  ];
  if (event.displaced !== null)
    texts.push(language.say('event.appointed.displaced', { displaced: { person: event.displaced } }));
  if (event.imposed) texts.push(language.say('event.appointed.imposed'));
  return texts;
}
