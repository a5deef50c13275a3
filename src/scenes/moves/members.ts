import type { EventOf } from '../../engine/model/event.ts';
import type { Anchor, Move } from './move.ts';

type Of =
  | 'membersMoved'
  | 'agitated'
  | 'membersAdmitted'
  | 'candidatesPromoted'
  | 'membersDeparted'
  | 'membersExpelled'
  | 'admissionSet'
  | 'resentmentChanged'
  | 'moodChanged'
  | 'networkBuilt'
  | 'networkFound'
  | 'networkBroken'
  | 'emergencyMeasures'
  | 'demonstrated'
  | 'conferenceCalled'
  | 'delegatesChosen';

const OUTSIDE: Anchor = { at: 'outside' };

/** What happens in an organisation: people flow between its boxes, into it and out of it. */
export function memberMoves(event: EventOf<Of>): readonly Move[] {
  const on: Anchor = { at: 'org', org: event.org };
  const box = (side: 'none' | 'apparatus' | 'left' | 'leningrad' | 'right'): Anchor => ({
    at: 'box',
    org: event.org,
    side,
  });
  switch (event.type) {
    case 'membersMoved': {
      const { from, to, count } = event;
      const side = to === 'none' ? from : to;
      return [
        { kind: 'flow', from: box(from), to: box(to), side, count },
        { kind: 'float', on, said: { signed: to === 'none' ? -count : count }, side, bad: to === 'none' },
      ];
    }
    case 'agitated':
      return [{ kind: 'wedge', from: { at: 'faction', faction: event.faction }, to: on, side: event.faction }];
    case 'membersAdmitted': {
      const { side, count } = event;
      return [
        { kind: 'flow', from: { at: 'town', org: event.org }, to: box(side), side, count },
        { kind: 'float', on, said: { signed: count }, side, bad: false },
      ];
    }
    case 'candidatesPromoted':
      return [
        {
          kind: 'float',
          on,
          said: [{ signed: event.count }, { path: 'grade.full' }],
          side: 'none',
          bad: false,
        },
      ];
    case 'membersDeparted':
      return [{ kind: 'flow', from: box('none'), to: OUTSIDE, side: 'none', count: event.count }];
    case 'membersExpelled': {
      const { side, count } = event;
      return [
        { kind: 'flow', from: box(side), to: OUTSIDE, side, count, thrown: true },
        { kind: 'float', on, said: { signed: -count }, side, bad: true },
        { kind: 'stamp', on, said: { path: 'page.stamp.expelled' }, red: true },
      ];
    }
    case 'admissionSet':
      return [
        { kind: 'slip', from: { at: 'faction', faction: event.by }, to: on, side: event.by },
        { kind: 'pulse', on, red: false },
      ];
    case 'resentmentChanged': {
      const bad = event.by > 0;
      return [
        { kind: 'pulse', on, red: bad },
        ...(bad
          ? [{ kind: 'float', on, said: { text: '▲'.repeat(Math.min(3, event.by)) }, side: 'none', bad } as const]
          : []),
      ];
    }
    case 'moodChanged':
      return [
        {
          kind: 'float',
          on,
          said: { path: `axis.${event.axis}.${event.by < 0 ? 'low' : 'high'}` },
          side: 'none',
          bad: false,
        },
      ];
    case 'networkBuilt':
      return [
        { kind: 'slip', from: { at: 'faction', faction: event.faction }, to: on, side: event.faction },
        { kind: 'pulse', on, red: false },
      ];
    case 'networkFound':
      return [{ kind: 'stamp', on, said: { path: 'page.stamp.networkFound' }, red: true }];
    case 'networkBroken':
      return [{ kind: 'stamp', on, said: { path: 'page.stamp.networkBroken' }, red: true }];
    case 'emergencyMeasures':
      return [
        { kind: 'stamp', on, said: { path: `page.stamp.measures.${event.state}` }, red: event.state !== 'repealed' },
      ];
    case 'demonstrated':
      return [
        { kind: 'wedge', from: { at: 'faction', faction: event.faction }, to: on, side: event.faction },
        { kind: 'pulse', on, red: true },
      ];
    case 'conferenceCalled':
      return [
        ...(event.by === null
          ? []
          : [{ kind: 'slip', from: { at: 'faction', faction: event.by }, to: on, side: event.by } as const]),
        { kind: 'stamp', on, said: { path: 'page.stamp.conference' }, red: true },
      ];
    case 'delegatesChosen':
      return [
        {
          kind: 'float',
          on,
          said: [{ number: event.seats }, { path: 'page.stamp.delegates' }],
          side: 'none',
          bad: false,
        },
        { kind: 'pulse', on: { at: 'seats', source: event.org }, red: false },
      ];
  }
}
