import { hashJson } from '../../engine/hash.ts';
import type { FactionId } from '../../engine/model/ids.ts';
import { type MatchRecord, RULES_VERSION, type SeatPlayer } from '../../engine/model/record.ts';
import { type RecordRefusal, refuseRecord } from '../recordRefusal.ts';
import type { ReadRecord } from '../records.ts';
import { makeRecord } from '../replay.ts';
import type { Film } from './film.ts';

export type Seats = Readonly<Partial<Record<FactionId, SeatPlayer>>>;

/** Why nobody can play on from this place; null: somebody can. The rules and the scenario must be the record's own. */
export function takeOverBarred(film: Film, place: number): RecordRefusal | null {
  const { record, content } = film;
  const versions = { version: record.rulesVersion, ours: RULES_VERSION };
  if (record.rulesVersion > RULES_VERSION) return refuseRecord('newerRules', versions).refusal;
  if (record.rulesVersion < RULES_VERSION) return refuseRecord('olderRules', versions).refusal;
  if (record.contentHash !== content.contentHash)
    return refuseRecord('otherContent', { scenario: record.scenario }).refusal;
  return film.deciders[place] == null ? refuseRecord('matchOver').refusal : null;
}

/** The record of a match that goes its own way from this place on, with these in the seats. The rest of the first goes with it. */
export function forkAt(film: Film, place: number, seats: Seats): MatchRecord {
  const { content, record, commands } = film;
  const { seed, options } = record;
  const finalHash = hashJson(film.stateAt(film.length));
  const forkOf = { at: place, seats: record.seats, rest: commands.slice(place), finalHash };
  return makeRecord(content, { seed, options, seats, forkOf }, commands.slice(0, place), [], film.stateAt(place));
}

/** The record of the match in which this one began; null: it began by itself. */
export function originOf(record: ReadRecord): ReadRecord | null {
  const { forkOf } = record;
  if (forkOf === undefined) return null;
  const { at, seats, rest, finalHash } = forkOf;
  const { format, rulesVersion, scenario, contentHash, seed, options, commands, hashes } = record;
  return {
    ...{ format, rulesVersion, scenario, contentHash, seed, options, seats, finalHash },
    commands: [...commands.slice(0, at), ...rest],
    hashes: hashes.filter(([index]) => index <= at),
  };
}
