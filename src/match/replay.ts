import { applyInPlace } from '../engine/apply.ts';
import { hashJson } from '../engine/hash.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Out } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import {
  type ForkOf,
  type MatchOptions,
  type MatchRecord,
  RULES_VERSION,
  type SeatPlayer,
} from '../engine/model/record.ts';
import type { Refusal } from '../engine/model/refusal.ts';
import type { State } from '../engine/model/state.ts';
import { advance } from '../engine/rules/flow/advance.ts';
import { createState } from '../engine/setup.ts';
import { checkShape, isCommand } from '../engine/shape.ts';
import { type RecordRefusal, refuseRecord } from './recordRefusal.ts';
import { HASH_EVERY, type ReadRecord } from './records.ts';

const nowhere: Out = { push() {} };

/** The state in which somebody is asked for the first time: the same for the same content, seed and options. */
export function begin(content: Content, seed: string, options: MatchOptions, out: Out = nowhere): State {
  const state = createState(content, seed, { roundsTogether: options.roundsTogether });
  advance(content, state, out);
  return state;
}

export interface Replayed {
  readonly ok: true;
  /** Plain, and nobody else's. */
  readonly state: State;
  /** As many as were run; checked, so that they are commands. */
  readonly commands: readonly Command[];
}

export interface ReplayOptions {
  /** Stop after so many commands: the hash of the end is then not looked at. */
  readonly until?: number;
  /** Plays it although the scenario has changed since, as far as it goes: to look at, never to go on with. */
  readonly otherContent?: boolean;
  /** Given the state before the first command: the one being worked on, look, do not keep. */
  readonly opened?: (state: State) => void;
  /** Told of each command when it has been carried out. The state is the one being worked on: look, do not keep. */
  readonly watch?: (state: State, command: Command, index: number) => void;
  readonly out?: Out;
}

export type ReplayResult = Replayed | { readonly ok: false; readonly refusal: RecordRefusal };

/**
 * Plays a record again, by the rules alone: the computer is never asked. Refuses badCommand (with its index, from 0, and the
 * engine's reason) and hashMismatch (with the number of commands after which the states part).
 */
export function replay(content: Content, record: ReadRecord, options: ReplayOptions = {}): ReplayResult {
  const run = replaying(content, record, options);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
  }
}

/** The same, command by command, for whoever has other things to do in between: yields the number of commands carried out. */
export function* replaying(
  content: Content,
  record: ReadRecord,
  { until, otherContent = false, opened, watch, out = nowhere }: ReplayOptions = {},
): Generator<number, ReplayResult, void> {
  if (!otherContent && record.contentHash !== content.contentHash)
    return refuseRecord('otherContent', { scenario: record.scenario });
  const state = begin(content, record.seed, record.options, out);
  opened?.(state);
  const expected = new Map(record.hashes.map(([index, hash]) => [index, hash]));
  const differs = (index: number): boolean => {
    const hash = expected.get(index);
    return hash !== undefined && hash !== hashJson(state);
  };
  const commands: Command[] = [];
  const end = Math.min(until ?? Number.POSITIVE_INFINITY, record.commands.length);
  if (differs(0)) return refuseRecord('hashMismatch', { index: 0 }, { index: 0 });
  for (let index = 0; index < end; index++) {
    const tried = attempt(content, state, record.commands[index], out);
    if (!tried.ok) {
      const where = tried.reason === null ? { index } : { index, reason: tried.reason };
      return refuseRecord('badCommand', { index }, where);
    }
    commands.push(tried.command);
    watch?.(state, tried.command, index);
    if (differs(index + 1)) return refuseRecord('hashMismatch', { index: index + 1 }, { index: index + 1 });
    yield index + 1;
  }
  if (until === undefined && hashJson(state) !== record.finalHash) {
    return refuseRecord('hashMismatch', { index: end }, { index: end });
  }
  return { ok: true, state, commands };
}

type Attempt =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly reason: Refusal | null };

/** A wish from outside may be anything. Should it find a hole in the rules and make them throw, it is refused all the same. */
function attempt(content: Content, state: State, wish: unknown, out: Out): Attempt {
  if (!isCommand(content, wish)) return { ok: false, reason: checkShape(content, wish) };
  try {
    const reason = applyInPlace(content, state, wish, out);
    return reason === null ? { ok: true, command: wish } : { ok: false, reason };
  } catch {
    return { ok: false, reason: null };
  }
}

/** What a record is made of, besides its commands. */
export interface RecordHead {
  readonly seed: string;
  readonly options: MatchOptions;
  readonly seats: Readonly<Partial<Record<FactionId, SeatPlayer>>>;
  readonly forkOf?: ForkOf;
}

/** The head of a record. */
export function headOf({ seed, options, seats, forkOf }: RecordHead): RecordHead {
  return forkOf === undefined ? { seed, options, seats } : { seed, options, seats, forkOf };
}

/** The record of a match that stands at `state` after these commands. */
export function makeRecord(
  content: Content,
  head: RecordHead,
  commands: readonly Command[],
  hashes: MatchRecord['hashes'],
  state: State,
): MatchRecord {
  return {
    format: 'kartoteka-record',
    rulesVersion: RULES_VERSION,
    scenario: content.scenario,
    contentHash: content.contentHash,
    seed: head.seed,
    options: head.options,
    seats: head.seats,
    commands: commands.slice(),
    hashes: hashes.slice(),
    finalHash: hashJson(state),
    ...(head.forkOf === undefined ? {} : { forkOf: head.forkOf }),
  };
}

/** Whether the record keeps a hash after so many commands. */
export function isHashed(index: number): boolean {
  return index > 0 && index % HASH_EVERY === 0;
}
