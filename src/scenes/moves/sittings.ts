import type { EventOf } from '../../engine/model/event.ts';
import type { FactionId } from '../../engine/model/ids.ts';
import type { Anchor, Move } from './move.ts';

type Of =
  | 'cardPlayed'
  | 'heldBack'
  | 'eventHappened'
  | 'offerMade'
  | 'offerCountered'
  | 'offerAnswered'
  | 'pactMade'
  | 'pactEnded'
  | 'promiseKept'
  | 'promiseBroken'
  | 'plenumCalled'
  | 'gatheringOpened'
  | 'tabled'
  | 'motionHeard'
  | 'sealed'
  | 'rollCall'
  | 'betrayed'
  | 'delegationVoted'
  | 'gatheringClosed';

const COMMITTEE: Anchor = { at: 'gauge', gauge: 'committee' };

/** Cards, pacts and votes: what factions do to each other. */
export function sittingMoves(event: EventOf<Of>): readonly Move[] {
  switch (event.type) {
    case 'cardPlayed':
      return [{ kind: 'card', faction: event.faction, card: event.card, mode: event.mode }];
    case 'heldBack':
      return [{ kind: 'slip', from: { at: 'outside' }, to: faction(event.faction), side: event.faction }];
    case 'eventHappened':
      return [{ kind: 'pulse', on: faction(event.director), red: false }];
    case 'offerMade':
    case 'offerCountered':
      return [{ kind: 'slip', from: faction(event.from), to: faction(event.to), side: event.from }];
    case 'offerAnswered':
      return [
        {
          kind: 'stamp',
          on: { at: 'pair', a: event.from, b: event.to },
          said: { path: event.accepted ? 'word.yes' : 'word.no' },
          red: !event.accepted,
        },
        { kind: 'slip', from: faction(event.to), to: faction(event.from), side: event.to },
      ];
    case 'pactMade':
      return [
        {
          kind: 'stamp',
          on: { at: 'pair', a: event.a, b: event.b },
          said: { path: `pact.${event.pact}.name` },
          red: false,
        },
        { kind: 'pulse', on: faction(event.a), red: false },
        { kind: 'pulse', on: faction(event.b), red: false },
      ];
    case 'pactEnded':
      return [
        {
          kind: 'stamp',
          on: { at: 'pair', a: event.a, b: event.b },
          said: { path: event.brokenBy === null ? 'page.stamp.pactOver' : 'page.stamp.pactBroken' },
          red: event.brokenBy !== null,
        },
        { kind: 'pulse', on: faction(event.brokenBy ?? event.a), red: event.brokenBy !== null },
      ];
    case 'promiseKept':
    case 'promiseBroken': {
      const kept = event.type === 'promiseKept';
      return [
        {
          kind: 'stamp',
          on: { at: 'pair', a: event.by, b: event.to },
          said: { path: kept ? 'page.stamp.kept' : 'page.stamp.wordBroken' },
          red: !kept,
        },
        { kind: 'wedge', from: faction(event.by), to: faction(event.to), side: event.by },
      ];
    }
    case 'plenumCalled':
      return event.by === null
        ? [{ kind: 'pulse', on: COMMITTEE, red: false }]
        : [
            { kind: 'slip', from: faction(event.by), to: COMMITTEE, side: event.by },
            { kind: 'pulse', on: faction(event.by), red: false },
          ];
    case 'gatheringOpened':
      return [{ kind: 'seats', what: 'taken' }];
    case 'tabled':
      return [{ kind: 'slip', from: faction(event.by), to: { at: 'table' }, side: event.by }];
    case 'motionHeard':
      return [{ kind: 'slip', from: { at: 'table' }, to: { at: 'tribune' }, side: event.by }];
    case 'sealed':
      return [{ kind: 'slip', from: faction(event.faction), to: { at: 'tribune' }, side: event.faction }];
    case 'rollCall':
      return [{ kind: 'seats', what: 'called' }];
    case 'betrayed':
      return [
        { kind: 'stamp', on: faction(event.by), said: { path: 'page.stamp.betrayed' }, red: true },
        { kind: 'wedge', from: faction(event.by), to: faction(event.partner), side: event.by },
      ];
    case 'delegationVoted':
      return [{ kind: 'pulse', on: { at: 'seats', source: event.source }, red: event.against > event.for }];
    case 'gatheringClosed':
      return [{ kind: 'seats', what: 'left' }];
  }
}

function faction(id: FactionId): Anchor {
  return { at: 'faction', faction: id };
}
