import type { EventOf } from '../../engine/model/event.ts';
import { never } from '../phrases.ts';
import type { Language } from '../types.ts';
import { of } from './subject.ts';

type Told = EventOf<
  | 'membersMoved'
  | 'agitated'
  | 'membersAdmitted'
  | 'candidatesPromoted'
  | 'membersDeparted'
  | 'membersExpelled'
  | 'admissionSet'
>;

/** Members by the thousand: who came, who went, who went over. */
export function memberEvent(language: Language, event: Told): string {
  const { say } = language;
  const org = { org: event.org };
  if (event.type === 'admissionSet') {
    const size = event.bend < 0 ? 'less' : event.bend > 0 ? 'more' : 'same';
    return of(language, event.by, `event.admissionSet.${size}`, { by: { faction: event.by }, org });
  }
  const { count } = event;
  switch (event.type) {
    case 'membersMoved': {
      const { cohort, from, to } = event;
      const args = {
        org,
        cohort: say(`cohort.${cohort}.short`),
        why: say(`event.membersMoved.why.${event.why}`),
        from: { faction: from },
        to: { faction: to },
      };
      const how = to === 'none' ? 'left' : from === 'none' ? 'won' : 'join';
      return say(`event.membersMoved.${how}`, args, { count });
    }
    case 'agitated':
      return of(language, event.faction, 'event.agitated', { faction: { faction: event.faction }, org }, { count });
    case 'membersAdmitted': {
      const args = { org, grade: say(`grade.${event.grade}`) };
      if (event.side === 'none') return say('event.membersAdmitted.none', args, { count });
      return say('event.membersAdmitted.side', { ...args, side: { faction: event.side } }, { count });
    }
    case 'candidatesPromoted':
      return say('event.candidatesPromoted', { org }, { count });
    case 'membersDeparted':
      return say('event.membersDeparted', { org }, { count });
    case 'membersExpelled': {
      const args = { org, side: say(`side.${event.side}.people`) };
      if (event.by === null) return say('event.membersExpelled.plain', args, { count });
      return say('event.membersExpelled.by', { ...args, by: { faction: event.by } }, { count });
    }
    default:
      return never(event);
  }
}
