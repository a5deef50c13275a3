import type { EventOf } from '../../engine/model/event.ts';
import { reasonText } from '../breakdownText.ts';
import { pointsText } from '../numberText.ts';
import { never, pole, position, regimeName, stageName } from '../phrases.ts';
import type { Language } from '../types.ts';
import { of } from './subject.ts';

type Told = EventOf<
  | 'resentmentChanged'
  | 'moodChanged'
  | 'crisisChanged'
  | 'exposureChanged'
  | 'legacyChanged'
  | 'standingChanged'
  | 'trustChanged'
  | 'hiddenEvidenceMade'
  | 'evidenceFound'
  | 'precedentSet'
  | 'regimeChanged'
  | 'lineAdopted'
  | 'lineDeclared'
  | 'testamentMoved'
>;

/** What moves on a scale, with its reason. */
export function gaugeEvent(language: Language, event: Told): readonly string[] {
  const { say } = language;
  switch (event.type) {
    case 'resentmentChanged':
      return [say('event.resentmentChanged', { ...scale(language, event), org: { org: event.org } })];
    case 'moodChanged':
      return [
        say('event.moodChanged', {
          org: { org: event.org },
          pole: pole(language, event.axis, event.by),
          position: position(language, event.axis, event.to),
        }),
      ];
    case 'crisisChanged': {
      const args = scale(language, event);
      if (event.faction === null) return [say('event.crisisChanged.plain', args)];
      return [say('event.crisisChanged.faction', { ...args, faction: { faction: event.faction } })];
    }
    case 'exposureChanged':
    case 'legacyChanged':
      return [say(`event.${event.type}`, { ...scale(language, event), faction: { faction: event.faction } })];
    case 'standingChanged':
      return [say('event.standingChanged', { ...scale(language, event), person: { person: event.person } })];
    case 'trustChanged':
      return [
        say('event.trustChanged', { ...scale(language, event), a: { faction: event.a }, b: { faction: event.b } }),
      ];
    case 'hiddenEvidenceMade': {
      const { faction } = event;
      const key = event.count < 0 ? 'event.hiddenEvidenceMade.less' : 'event.hiddenEvidenceMade.more';
      return [of(language, faction, key, { faction: { faction } }, { count: Math.abs(event.count) })];
    }
    case 'evidenceFound': {
      const { count, by } = event;
      const faction = { faction: event.faction };
      if (count === 0) return [say('event.evidenceFound.none', { faction })];
      if (by === null) return [say('event.evidenceFound.plain', { faction }, { count })];
      return [of(language, by, 'event.evidenceFound.by', { faction, by: { faction: by } }, { count })];
    }
    case 'precedentSet': {
      const kind = say(`precedent.${event.kind}`);
      if (event.by === null) return [say('event.precedentSet.plain', { kind })];
      return [say('event.precedentSet.by', { kind, by: { faction: event.by } })];
    }
    case 'regimeChanged':
      return [
        say('event.regimeChanged', { from: regimeName(language, event.from), to: regimeName(language, event.to) }),
      ];
    case 'lineAdopted':
      return [
        say('event.lineAdopted', {
          economy: position(language, 'economy', event.economy),
          world: position(language, 'world', event.world),
          majority: { list: event.majority.map((faction) => ({ faction })) },
        }),
      ];
    case 'lineDeclared':
      return [
        of(language, event.faction, 'event.lineDeclared', {
          faction: { faction: event.faction },
          axis: say(`axis.${event.axis}.name`),
          position: position(language, event.axis, event.to),
        }),
      ];
    case 'testamentMoved':
      return testament(language, event);
    default:
      return never(event);
  }
}

function scale(language: Language, event: { readonly by: number; readonly to: number; readonly why: string }) {
  return { by: event.by, to: event.to, why: reasonText(language, event.why) };
}

/** The letter's new station, and what hearing it cost; either may be alone. */
function testament(language: Language, event: EventOf<'testamentMoved'>): readonly string[] {
  const texts: string[] = [];
  if (event.from !== event.to) {
    const to = stageName(language, event.to);
    texts.push(
      event.by === null
        ? language.say('event.testamentMoved.plain', { to })
        : language.say('event.testamentMoved.by', { to, by: { faction: event.by } }),
    );
  }
  if (event.harm !== null)
    texts.push(language.say('event.testamentMoved.harm', { harm: pointsText(language, event.harm.total) }));
  return texts;
}
