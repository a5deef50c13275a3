import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { MatchOptions, MatchRecord, SeatPlayer } from '../engine/model/record.ts';
import { computerInWorker, type WorkerLike } from './computerHost.ts';
import { readFile } from './files.ts';
import type { Found } from './found.ts';
import { Game } from './game.ts';
import { type Brought, broughtBy } from './names.ts';
import { pace } from './pace.ts';
import { Match } from './play.ts';
import { matchesAtHand, noteAtHand } from './preferences.ts';
import { type RecordRefusal, refuseRecord } from './recordRefusal.ts';
import type { Read } from './records.ts';
import { browserStore, Saves } from './saves.ts';
import { scenarioOf } from './scenarioFiles.ts';
import type { Session } from './session.ts';
import { fromFragment } from './share.ts';
import { forkAt, type Seats, takeOverBarred } from './viewer/fork.ts';
import type { Viewing } from './viewer/viewing.ts';

export interface SetUp {
  readonly scenario: string;
  readonly seats: Readonly<Partial<Record<FactionId, SeatPlayer>>>;
  readonly seed: string;
  /** Whether leaders judge by their characters; as they were where nothing is said. */
  readonly personalities?: MatchOptions['personalities'];
}

export type Opened =
  | ({ readonly ok: true; readonly session: Session } & Brought)
  | { readonly ok: false; readonly refusal: RecordRefusal };

export const saves = new Saves(browserStore(), () => Date.now());

/** Begins a match. The one that was current is laid aside, not lost. */
export async function startMatch({ scenario, seats, seed, personalities = 'historical' }: SetUp): Promise<Opened> {
  const persons = Object.values(seats).filter((player) => player === 'person').length;
  const options = { personalities, roundsTogether: persons > 1 ? 2 : 1 } as const;
  return inScenario(scenario, (content) => ({ ok: true, game: Game.start(content, { seed, options, seats }) }), true);
}

/** Goes on with the current match. Null: there is none. */
export async function resumeMatch(): Promise<Opened | null> {
  const read = await saves.current().catch(() => null);
  return read === null ? null : openRecord(read, false);
}

export async function canResume(): Promise<boolean> {
  const current = (await saves.current().catch(() => null)) !== null;
  noteAtHand({ current });
  return current;
}

/** Whether a match was laid aside, and can be opened. */
export async function canGoBack(): Promise<boolean> {
  const previous = (await saves.previous().catch(() => null))?.ok === true;
  noteAtHand({ previous });
  return previous;
}

/** Changes the current match for the one that was laid aside. Null: there is none. */
export async function goBack(): Promise<Opened | null> {
  const read = await saves.previous().catch(() => null);
  return read === null ? null : openRecord(read, true);
}

/** Opens a saved match by its key in the list of saves. */
export async function openSave(key: string): Promise<Opened> {
  const read = await saves.load(key).catch(() => null);
  return read === null ? refuseRecord('unreadable', { file: key }) : openRecord(read, true);
}

export async function openFile(file: Blob): Promise<Opened> {
  return openRecord(await readFile(file), true);
}

/** Opens the match that an address carries behind `#`. */
export async function openFragment(fragment: string): Promise<Opened> {
  return openRecord(fromFragment(fragment), true);
}

/** Plays on from where a record is being looked at: a match of its own, which remembers the one in which it began. */
export async function takeOver({ film, place }: Viewing, seats: Seats): Promise<Opened> {
  const barred = takeOverBarred(film, place);
  if (barred !== null) return { ok: false, refusal: barred };
  return openRecord({ ok: true, record: forkAt(film, place, seats) }, true);
}

async function openRecord(read: Read, layAside: boolean): Promise<Opened> {
  if (!read.ok) return read;
  return inScenario(read.record.scenario, (content) => Game.resume(content, read.record), layAside);
}

type Begun = { readonly ok: true; readonly game: Game } | { readonly ok: false; readonly refusal: RecordRefusal };

/** Nothing of the match that was current is touched before the new one stands. */
async function inScenario(id: string, begin: (content: Content) => Begun, layAside: boolean): Promise<Opened> {
  const scenario = await scenarioOf(id).catch(() => null);
  if (scenario === null) return refuseRecord('unknownScenario', { scenario: id });
  if (!scenario.ok) return refuseRecord('brokenScenario', { scenario: id });
  const begun = begin(scenario.content);
  if (!begun.ok) return begun;
  // A browser that keeps nothing can still play.
  if (layAside) await layCurrentAside().catch(() => undefined);
  return sitDown(begun.game, scenario);
}

type Playable = Extract<Found, { readonly ok: true }>;

async function keepCurrent(record: MatchRecord): Promise<void> {
  await saves.keepCurrent(record);
  noteAtHand({ current: true });
}

async function layCurrentAside(): Promise<void> {
  await saves.layAside();
  if (matchesAtHand().current) noteAtHand({ previous: true });
}

/** A match that is shown and not played: nothing of it is kept, and the one that is current stays so. */
export async function exhibitMatch({ scenario, seats, seed }: SetUp): Promise<Opened> {
  const compiled = await scenarioOf(scenario).catch(() => null);
  if (compiled === null) return refuseRecord('unknownScenario', { scenario });
  if (!compiled.ok) return refuseRecord('brokenScenario', { scenario });
  const game = Game.start(compiled.content, {
    seed,
    options: { personalities: 'historical', roundsTogether: 1 },
    seats,
  });
  return sitDown(game, compiled, async () => undefined);
}

function sitDown(game: Game, scenario: Playable, keep = keepCurrent): Opened {
  const session = new Match(game, {
    computer: computerInWorker(scenario.content, startWorker),
    keep,
    get pace() {
      return pace.milliseconds;
    },
  });
  return { ok: true, session, ...broughtBy(scenario) };
}

function startWorker(): WorkerLike {
  const worker = new Worker(new URL('./computerWorker.ts', import.meta.url), { type: 'module', name: 'computer' });
  const like: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event) => like.onmessage?.(event);
  worker.onerror = (event) => like.onerror?.(event);
  worker.onmessageerror = (event) => like.onerror?.(event);
  return like;
}
