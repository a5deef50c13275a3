import type { EventOf } from '../../engine/model/event.ts';
import type { FactionId, Side } from '../../engine/model/ids.ts';
import type { Anchor, Gauge, Move, Said } from './move.ts';

type Of =
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
  | 'measureProposed'
  | 'measureDecided'
  | 'harvest'
  | 'ballotHeld'
  | 'mandatePublished';

/** Scales, tracks and ledgers. */
export function gaugeMoves(event: EventOf<Of>): readonly Move[] {
  switch (event.type) {
    case 'crisisChanged':
      return changed(gauge('crisis'), { signed: event.by }, 'none', event.by > 0);
    case 'exposureChanged': {
      const on: Anchor = { at: 'exposure', faction: event.faction };
      const said = [{ signed: event.by }, { path: 'gauge.exposure.name' }];
      return changed(on, said, event.faction, event.by > 0);
    }
    case 'legacyChanged': {
      const said = [{ signed: event.by }, { path: 'gauge.legacy.name' }];
      return changed(faction(event.faction), said, event.faction, event.by < 0);
    }
    case 'standingChanged': {
      const said = [{ signed: event.by }, { path: 'gauge.standing.name' }];
      return changed({ at: 'person', person: event.person }, said, 'none', event.by < 0);
    }
    case 'trustChanged':
      return changed({ at: 'pair', a: event.a, b: event.b }, { signed: event.by }, 'none', event.by < 0);
    case 'hiddenEvidenceMade':
      return [
        {
          kind: 'slip',
          from: faction(event.faction),
          to: { at: 'exposure', faction: event.faction },
          side: event.faction,
        },
      ];
    case 'evidenceFound':
      return [
        ...(event.by === null
          ? []
          : [
              {
                kind: 'slip',
                from: faction(event.by),
                to: { at: 'exposure', faction: event.faction },
                side: event.by,
              } as const,
            ]),
        {
          kind: 'stamp',
          on: { at: 'exposure', faction: event.faction },
          said: { path: 'page.stamp.evidence' },
          red: true,
        },
      ];
    case 'precedentSet':
      return [{ kind: 'stamp', on: gauge('precedents'), said: { path: `precedent.${event.kind}` }, red: true }];
    case 'regimeChanged':
      return [
        { kind: 'pulse', on: gauge('regime'), red: event.to > event.from },
        { kind: 'stamp', on: gauge('regime'), said: { path: `regime.${event.to}.name` }, red: event.to > event.from },
      ];
    case 'lineAdopted':
      return [{ kind: 'pulse', on: gauge('line'), red: true }];
    case 'lineDeclared':
      return [
        { kind: 'slip', from: faction(event.faction), to: gauge('line'), side: event.faction },
        { kind: 'pulse', on: { at: 'declared', faction: event.faction }, red: false },
      ];
    case 'testamentMoved':
      return [
        ...(event.by === null
          ? []
          : [{ kind: 'slip', from: faction(event.by), to: gauge('testament'), side: event.by } as const]),
        { kind: 'stamp', on: gauge('testament'), said: { path: `testament.${event.to}` }, red: true },
      ];
    case 'measureProposed':
      return [{ kind: 'slip', from: faction(event.by), to: gauge('economy'), side: event.by }];
    case 'measureDecided':
      return [{ kind: 'stamp', on: gauge('economy'), said: { path: `measure.${event.measure}.name` }, red: false }];
    case 'harvest':
      return changed(gauge('economy'), { signed: event.roll }, 'none', event.roll > 0);
    case 'ballotHeld':
      return (['table', 'committee'] as const).map((place) => ({
        kind: 'stamp',
        on: place === 'table' ? { at: 'table' } : gauge('committee'),
        said: [{ number: event.for }, { text: ':' }, { number: event.against }],
        red: false,
      }));
    case 'mandatePublished':
      return (Object.keys(event.mandate) as FactionId[]).map((f) => ({
        kind: 'float',
        on: faction(f),
        said: [{ number: event.mandate[f] }, { path: 'gauge.mandate.name' }],
        side: f,
        bad: false,
      }));
  }
}

function gauge(name: Gauge): Anchor {
  return { at: 'gauge', gauge: name };
}

function faction(id: FactionId): Anchor {
  return { at: 'faction', faction: id };
}

function changed(on: Anchor, said: Said, side: Side, bad: boolean): readonly Move[] {
  return [
    { kind: 'pulse', on, red: bad },
    { kind: 'float', on, said, side, bad },
  ];
}
