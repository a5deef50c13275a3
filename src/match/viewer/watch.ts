import type { FactionId } from '../../engine/model/ids.ts';
import { saves } from '../desk.ts';
import { readFile } from '../files.ts';
import { historicalRecord } from '../history/record.ts';
import { historyTable } from '../history/table.ts';
import { type Brought, broughtBy } from '../names.ts';
import { type RecordRefusal, refuseRecord } from '../recordRefusal.ts';
import type { Read } from '../records.ts';
import { CURRENT } from '../saves.ts';
import { deedsOf, scenarioOf } from '../scenarioFiles.ts';
import type { Session } from '../session.ts';
import { fromFragment } from '../share.ts';
import { commentsOf } from './commentary.ts';
import { type Film, film } from './film.ts';
import { originOf } from './fork.ts';
import { type Parted, parted } from './parted.ts';
import { type Eyes, Viewing } from './viewing.ts';

/** What can be looked at. */
export type WatchSource =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'link'; readonly fragment: string }
  | { readonly kind: 'save'; readonly key: string }
  /** What the people of a scenario did. */
  | { readonly kind: 'history'; readonly scenario: string }
  /** The match on the screen, which is over. */
  | { readonly kind: 'session'; readonly session: Session };

export type Watched =
  | ({ readonly ok: true; readonly viewing: Viewing } & Brought)
  | { readonly ok: false; readonly refusal: RecordRefusal };

export interface Watching {
  /** 0 to 1. */
  readonly progress?: (done: number) => void;
}

/**
 * Opens a record to be looked at. One that does not fit the scenario or the rules any more is opened as far as it goes
 * (`viewing.broken` says what stopped it); refused is only what is no record, or of a scenario that is not here.
 */
export async function watch(source: WatchSource, { progress }: Watching = {}): Promise<Watched> {
  if (source.kind === 'history') return watchHistory(source.scenario, progress);
  const read = await recordOf(source);
  if (!read.ok) return read;
  const scenario = await scenarioOf(read.record.scenario).catch(() => null);
  if (scenario === null) return refuseRecord('unknownScenario', { scenario: read.record.scenario });
  if (!scenario.ok) return refuseRecord('brokenScenario', { scenario: read.record.scenario });
  const { content } = scenario;
  const made = await film(content, read.record, progress === undefined ? {} : { progress });
  if (made === null) return refuseRecord('unreadable', { file: read.record.scenario });
  const eyes = isRunning(source) && made.deciders.at(-1) !== null ? personsOf(made) : null;
  if (eyes !== null && eyes.length > 1) return refuseRecord('notOver');
  const viewing = new Viewing(made, eyes?.length === 1 ? { eyes } : {});
  return { ok: true, viewing, ...broughtBy(scenario) };
}

/** What a scenario's people did, performed by the rules, with what is told of it and the table of figures. */
async function watchHistory(id: string, progress: Watching['progress']): Promise<Watched> {
  const scenario = await scenarioOf(id).catch(() => null);
  if (scenario === null) return refuseRecord('unknownScenario', { scenario: id });
  if (!scenario.ok) return refuseRecord('brokenScenario', { scenario: id });
  const { content } = scenario;
  const deeds = await deedsOf(content).catch(() => null);
  if (deeds === null) return refuseRecord('brokenScenario', { scenario: id });
  const { record, notes } = historicalRecord(content, deeds);
  const made = await film(content, record, progress === undefined ? {} : { progress });
  if (made === null) return refuseRecord('unreadable', { file: id });
  const viewing = new Viewing(made, { comments: commentsOf(notes), table: () => historyTable(content, deeds) });
  return { ok: true, viewing, ...broughtBy(scenario) };
}

/** The match that is being played: it must not tell its players what they may not know. */
function isRunning(source: WatchSource): boolean {
  return source.kind === 'save' && source.key === CURRENT;
}

function personsOf({ content, record }: Film): readonly FactionId[] {
  return content.seats.filter((faction) => record.seats[faction] === 'person');
}

export type Compared =
  | { readonly ok: true; readonly parted: Parted }
  | { readonly ok: false; readonly refusal: RecordRefusal };

/**
 * A match beside the one in which it began, from where they part. While it is being played both are seen with the eyes of whoever
 * sits before the screen, afterwards with nothing hidden.
 */
export async function compare(session: Session, eyes: Eyes, { progress }: Watching = {}): Promise<Compared> {
  const record = session.record();
  const origin = originOf(record);
  if (origin === null || record.forkOf === undefined) return refuseRecord('noFork');
  const first = await film(session.content, origin, { progress: (done) => progress?.(done / 2) });
  const second = await film(session.content, record, { progress: (done) => progress?.((1 + done) / 2) });
  if (first === null || second === null) return refuseRecord('noFork');
  return { ok: true, parted: parted(first, second, record.forkOf.at, eyes) };
}

const ANY = { anyRules: true } as const;

async function recordOf(source: Exclude<WatchSource, { kind: 'history' }>): Promise<Read> {
  switch (source.kind) {
    case 'file':
      return readFile(source.file, ANY);
    case 'link':
      return fromFragment(source.fragment, ANY);
    case 'save':
      return (await saves.load(source.key, ANY).catch(() => null)) ?? refuseRecord('unreadable', { file: source.key });
    case 'session':
      return { ok: true, record: source.session.record() };
  }
}

/** A saved match that can be looked at. */
export interface Watchable {
  readonly key: string;
  readonly name: string;
  readonly savedAt: number;
  readonly commands: number;
  readonly scenario: string;
}

/** The matches that this browser keeps, the latest first. */
export async function watchables(): Promise<readonly Watchable[]> {
  return saves.everything().catch(() => []);
}
