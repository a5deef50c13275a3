import { loadScenario } from '../../src/cli/load.ts';
import type { Content } from '../../src/engine/model/content.ts';
import type { FactionId } from '../../src/engine/model/ids.ts';
import type { MatchOptions, MatchRecord, SeatPlayer } from '../../src/engine/model/record.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';

let loaded: Content | null = null;

/** The scenario that everything is tried on. */
export function succession(): Content {
  loaded ??= loadScenario('succession');
  return loaded;
}

export const OPTIONS: MatchOptions = { personalities: 'historical', roundsTogether: 1 };
export type Seats = Readonly<Partial<Record<FactionId, SeatPlayer>>>;
export const ALL_RANDOM: Seats = { apparatus: 'random', left: 'random', leningrad: 'random', right: 'random' };

/** A random match to its end. */
export function randomRecord(seed: string): MatchRecord {
  return selfPlay(succession(), { seed, options: OPTIONS, seats: ALL_RANDOM }, { hashed: true }).record();
}

/** Something of one's own to spoil. */
export function copyOf(record: MatchRecord): { -readonly [K in keyof MatchRecord]: MatchRecord[K] } {
  return JSON.parse(JSON.stringify(record));
}
