import type { FactionId, GatheringKind } from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import type { Party } from '../../language/party.ts';
import { Hall } from './hall.ts';

/** Everybody votes for it. */
export const ALL = { apparatus: 'for', left: 'for', leningrad: 'for', right: 'for' } as const;

/** A sitting at which `by` has moved this, and nobody else anything; with what was asked next or, if refused, the code. */
export function moved(
  party: Party,
  by: FactionId,
  motion: Motion,
  kind: GatheringKind = 'plenum',
): readonly [hall: Hall, asked: string] {
  party.state.open.stack = [];
  if (kind === 'congress') {
    party.state.open.turn = 4;
    chooseDelegates(party.content, party.state, []);
  }
  const hall = new Hall(party, kind);
  return [hall, hall.move(by, motion)];
}

/** Moved and passed without opposition: what it did. */
export function carried(party: Party, by: FactionId, motion: Motion, kind: GatheringKind = 'plenum'): string {
  const [hall, asked] = moved(party, by, motion, kind);
  if (!asked.startsWith('seal')) return asked;
  const log = hall.vote(ALL).split('\n');
  const done = log.slice(log.findIndex((l) => l.startsWith('rollCall')) + 1);
  return done.filter((l) => !l.startsWith('gatheringClosed')).join('\n');
}
