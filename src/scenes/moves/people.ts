import type { EventOf } from '../../engine/model/event.ts';
import type { FactionId, PersonId } from '../../engine/model/ids.ts';
import type { Anchor, Move } from './move.ts';

type Of =
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
  | 'polemicFought'
  | 'spaceRefused'
  | 'courted'
  | 'somethingDone'
  | 'platformPublished'
  | 'cominternInvoked'
  | 'armyAppealed'
  | 'declared';

const OUTSIDE: Anchor = { at: 'outside' };
const WAR: Anchor = { at: 'office', office: 'war' };
const PRAVDA: Anchor = { at: 'office', office: 'pravda' };

/** What people do and what is done to them. */
export function peopleMoves(event: EventOf<Of>): readonly Move[] {
  switch (event.type) {
    case 'appointed': {
      const to: Anchor = { at: 'office', office: event.office };
      const { by } = event;
      return [
        { kind: 'slip', from: by === null ? OUTSIDE : faction(by), to, side: by ?? 'none' },
        stamp(to, event.imposed ? 'imposed' : 'appointed', event.imposed),
      ];
    }
    case 'allegianceFiled':
    case 'allegianceHidden':
      return [{ kind: 'pulse', on: person(event.person), red: false }];
    case 'allegianceShown':
      return [turned(event.person, event.side)];
    case 'allegianceChanged':
      return [turned(event.person, event.to)];
    case 'firmnessChanged':
      return [
        {
          kind: 'float',
          on: person(event.person),
          said: [{ signed: event.by }, { path: 'gauge.firmness.name' }],
          side: 'none',
          bad: event.by < 0,
        },
      ];
    case 'deputised':
      return [
        { kind: 'slip', from: OUTSIDE, to: { at: 'office', office: event.office }, side: 'none' },
        stamp({ at: 'office', office: event.office }, 'deputy', false),
      ];
    case 'officeVacated': {
      const from: Anchor = { at: 'office', office: event.office };
      return [
        { kind: 'slip', from, to: OUTSIDE, side: 'none' },
        ...(event.why === 'removed' || event.why === 'expelled' ? [stamp(from, 'removed', true)] : []),
      ];
    }
    case 'officeFailed':
      return [stamp({ at: 'office', office: event.office }, 'failed', true)];
    case 'consentAsked':
      return [
        { kind: 'slip', from: { at: 'office', office: event.office }, to: faction(event.of), side: event.of },
        { kind: 'pulse', on: faction(event.of), red: false },
      ];
    case 'consentGiven':
      return [
        {
          kind: 'stamp',
          on: { at: 'office', office: event.office },
          said: { path: event.given ? 'word.yes' : 'word.no' },
          red: !event.given,
        },
      ];
    case 'stepTaken':
      return [{ kind: 'stamp', on: person(event.person), said: { path: `ladder.${event.step}.name` }, red: true }];
    case 'sentencePassed':
      return [{ kind: 'stamp', on: person(event.person), said: { path: `ladder.${event.step}.name` }, red: true }];
    case 'readmitted':
      return [stamp(person(event.person), 'readmitted', false)];
    case 'healthChanged':
      return [{ kind: 'pulse', on: person(event.person), red: event.to <= 1 }];
    case 'died':
      return [stamp(person(event.person), 'died', false)];
    case 'factionBroken':
      return [stamp(faction(event.faction), 'factionBroken', true)];
    case 'organChanged':
      return event.joined
        ? [{ kind: 'pulse', on: person(event.person), red: false }]
        : [{ kind: 'slip', from: person(event.person), to: OUTSIDE, side: 'none' }];
    case 'organsElected':
      return [{ kind: 'pulse', on: { at: 'gauge', gauge: 'committee' }, red: false }];
    case 'polemicFought':
      return [
        { kind: 'wedge', from: person(event.by), to: person(event.target), side: 'none' },
        stamp(person(event.won ? event.target : event.by), 'beaten', true),
      ];
    case 'spaceRefused':
      return [stamp(PRAVDA, 'refused', true), stamp(person(event.person), 'refused', true)];
    case 'courted':
      return [{ kind: 'wedge', from: faction(event.faction), to: person(event.person), side: event.faction }];
    case 'somethingDone':
      return [{ kind: 'float', on: faction(event.faction), said: { text: '?' }, side: event.faction, bad: false }];
    case 'platformPublished':
      return event.stopped
        ? [stamp(faction(event.faction), 'stopped', true)]
        : [{ kind: 'slip', from: faction(event.faction), to: OUTSIDE, side: event.faction }];
    case 'cominternInvoked':
      return [
        {
          kind: 'wedge',
          from: { at: 'office', office: 'comintern' },
          to: person(event.person),
          side: event.faction,
        },
        { kind: 'pulse', on: faction(event.faction), red: false },
      ];
    case 'armyAppealed':
      return [
        { kind: 'wedge', from: faction(event.faction), to: WAR, side: event.faction },
        stamp(faction(event.faction), event.won ? 'armyComes' : 'armyStays', true),
      ];
    case 'declared':
      return event.what === 'nothing'
        ? [{ kind: 'pulse', on: faction(event.faction), red: false }]
        : [
            {
              kind: 'stamp',
              on: faction(event.faction),
              said: { path: `command.${event.what}.label` },
              red: event.what === 'defy',
            },
          ];
  }
}

function stamp(on: Anchor, word: string, red: boolean): Move {
  return { kind: 'stamp', on, said: { path: `page.stamp.${word}` }, red };
}

function person(id: PersonId): Anchor {
  return { at: 'person', person: id };
}

function faction(id: FactionId): Anchor {
  return { at: 'faction', faction: id };
}

/** Somebody’s card is turned over: now it shows this side. */
function turned(id: PersonId, side: 'none' | FactionId): Move {
  return { kind: 'float', on: person(id), said: { path: `side.${side}.people` }, side, bad: false };
}
