import type { EventOf } from '../../engine/model/event.ts';
import { never } from '../phrases.ts';
import type { Language } from '../types.ts';
import { of } from './subject.ts';

type Told = EventOf<
  | 'polemicFought'
  | 'spaceRefused'
  | 'courted'
  | 'cominternInvoked'
  | 'networkBuilt'
  | 'networkFound'
  | 'networkBroken'
  | 'somethingDone'
  | 'emergencyMeasures'
  | 'platformPublished'
  | 'demonstrated'
  | 'armyAppealed'
  | 'declared'
>;

/** What a faction did. */
export function operationEvent(language: Language, event: Told): string {
  const { say } = language;
  switch (event.type) {
    case 'polemicFought':
      return say(event.won ? 'event.polemicFought.won' : 'event.polemicFought.lost', {
        by: { person: event.by },
        target: { person: event.target },
        ground: say(`ground.${event.ground}`),
        attack: event.attack.total,
        defence: event.defence.total,
      });
    case 'spaceRefused':
      return of(language, event.by, 'event.spaceRefused', {
        by: { faction: event.by },
        person: { person: event.person },
      });
    case 'emergencyMeasures':
      return say(`event.emergencyMeasures.${event.state}`, { org: { org: event.org } });
    default:
      return ofFaction(language, event);
  }
}

type OfFaction = Exclude<Told, { readonly type: 'polemicFought' | 'spaceRefused' | 'emergencyMeasures' }>;

function ofFaction(language: Language, event: OfFaction): string {
  const subject = event.faction;
  const faction = { faction: subject };
  switch (event.type) {
    case 'courted':
      return of(
        language,
        subject,
        'event.courted',
        { faction, person: { person: event.person } },
        { count: event.points },
      );
    case 'cominternInvoked':
      return of(language, subject, 'event.cominternInvoked', { faction, person: { person: event.person } });
    case 'networkBuilt':
      return of(language, subject, 'event.networkBuilt', { faction, org: { org: event.org }, percent: event.percent });
    case 'networkFound':
    case 'networkBroken':
      return language.say(`event.${event.type}`, { faction, org: { org: event.org } });
    case 'somethingDone':
      return of(language, subject, 'event.somethingDone', { faction });
    case 'platformPublished': {
      const how = event.stopped ? 'stopped' : 'published';
      return of(language, subject, `event.platformPublished.${how}`, { faction });
    }
    case 'demonstrated':
      return of(language, subject, 'event.demonstrated', { faction, org: { org: event.org } });
    case 'armyAppealed':
      return of(language, subject, event.won ? 'event.armyAppealed.won' : 'event.armyAppealed.lost', { faction });
    case 'declared':
      return of(language, subject, `event.declared.${event.what}`, { faction });
    default:
      return never(event);
  }
}
