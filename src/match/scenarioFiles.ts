import type { SourceFile } from '../content/files.ts';
import { type Packed, type Told, unpackScenario, unpackTold } from '../content/packed.ts';
import type { Deed } from '../content/schema/history.ts';
import type { Content, GoalDef } from '../engine/model/content.ts';
import type { Names } from '../words/names.ts';
import type { Found } from './found.ts';
import { namesOf, type Term } from './names.ts';
import { browserStore } from './saves.ts';
import { type OpenedScenario, type ScenarioEntry, ScenarioShelf } from './scenarioShelf.ts';

export type { OpenedScenario, ScenarioEntry };

// What the build makes of `scenarios/` (.ci/scenarios.ts), each a part of the page of its own.
/** What the scenarios, which lie at the top of the folder, say before they are chosen. */
const heads = import.meta.glob<unknown>('/scenarios/*.json', { import: 'default', query: '?head' });
/** What a match needs of them, and what is read later. */
const ready = import.meta.glob<Packed>('/scenarios/*.json', { import: 'default', query: '?ready' });
const told = import.meta.glob<Packed>('/scenarios/*.json', { import: 'default', query: '?told' });
const terms = import.meta.glob<readonly Term[]>('/scenarios/succession.json', {
  import: 'default',
  query: '?glossary',
});
/** The files themselves: for a scenario of one's own, which is checked with those of the world. */
const raw = import.meta.glob<unknown>(['/scenarios/**/*.json', '!/scenarios/history/*'], { import: 'default' });
const history = import.meta.glob<unknown>('/scenarios/history/*.json', { import: 'default' });

/** The whole game, which most matches are. */
const FIRST = 'succession';

type Loaders<T> = Readonly<Record<string, () => Promise<T>>>;

/** Each once. Rejects where it cannot be fetched; the next call tries again. */
function once<T>(from: Loaders<T>): (name: string) => Promise<T | undefined> {
  const loading = new Map<string, Promise<T | undefined>>();
  const load = async (name: string): Promise<T | undefined> => {
    try {
      return await from[name]?.();
    } catch (fault) {
      loading.delete(name);
      throw fault;
    }
  };
  return (name) => {
    const now = loading.get(name) ?? load(name);
    loading.set(name, now);
    return now;
  };
}

/** All of them, in the order of their names. */
function files(from: Loaders<unknown>): () => Promise<readonly SourceFile[]> {
  const one = once(from);
  const names = Object.keys(from).sort();
  return () => Promise.all(names.map(async (name) => ({ file: name.slice(1), json: await one(name) })));
}

const packed = once(ready);
const tellings = once(told);
const glossaries = once(terms);
const historyFiles = files(history);

/** The file is named after the scenario. */
const pathOf = (id: string): string => `/scenarios/${id}.json`;

/** A scenario of the game, as the build compiled it. Null: there is none of that name. */
async function readyOne(id: string): Promise<Found | null> {
  const path = pathOf(id);
  const found = await packed(path);
  if (found === undefined) return null;
  return { ok: true, ...unpackScenario(found), told: () => toldBy(path), problems: [] };
}

async function toldBy(path: string): Promise<Told> {
  const found = await tellings(path);
  if (found === undefined) throw new Error(`nothing is told of ${path}`);
  return unpackTold(found);
}

const shelf = new ScenarioShelf(files(raw), browserStore(), files(heads), readyOne);

/** The scenarios that can be chosen: the game's, then those opened from files. */
export function scenarioEntries(): Promise<readonly ScenarioEntry[]> {
  return shelf.entries();
}

/** What the people of a scenario did, as far as it is written down. Null: it is not, or has mistakes. */
export async function deedsOf(content: Content): Promise<readonly Deed[] | null> {
  const { readHistory } = await import('../content/history.ts');
  const read = readHistory(await historyFiles(), content);
  return read.ok && read.deeds.length > 0 ? read.deeds : null;
}

/** The glossary by itself, for the pages before a match. */
export async function glossaryTerms(): Promise<readonly Term[]> {
  return (await glossaries(pathOf(FIRST))) ?? [];
}

/** What a scenario counts of its own, and the names of what it speaks of. Null: it is not there, or cannot be played. */
export async function scenarioGoals(
  id: string,
): Promise<{ readonly goals: readonly GoalDef[]; readonly names: Names } | null> {
  const found = await shelf.find(id);
  return found?.ok === true ? { goals: found.content.victory.goals ?? [], names: namesOf(found.opening) } : null;
}

/** Null: there is no such scenario. */
export function scenarioOf(id: string): Promise<Found | null> {
  return shelf.find(id);
}

/** Fetches what most matches need, so that it is there when one begins. Rejects where that fails. */
export async function fetchAhead(): Promise<void> {
  await packed(pathOf(FIRST));
}

/** Opens a scenario of one's own from a file that a person has chosen: it can be chosen from now on, or all that is wrong with it is told. */
export function openScenarioBlob(file: Blob, name: string): Promise<OpenedScenario> {
  return shelf.openFile(file, name);
}
