import type { Compiled } from '../content/compile.ts';
import { type SourceFile, WORLD_FILES } from '../content/files.ts';
import { readHistory } from '../content/history.ts';
import { glossary } from '../content/schema/glossary.ts';
import type { Deed } from '../content/schema/history.ts';
import type { Content, GoalDef } from '../engine/model/content.ts';
import type { Names } from '../words/names.ts';
import { namesOf, type Term } from './names.ts';
import { browserStore } from './saves.ts';
import { type OpenedScenario, type ScenarioEntry, ScenarioShelf } from './scenarioShelf.ts';

export type { OpenedScenario, ScenarioEntry };

/** Each file of `scenarios/` as a part of the page of its own, loaded when a match or the list of scenarios needs it. */
const loaders = import.meta.glob<unknown>('/scenarios/**/*.json', { import: 'default' });

/** What the scenarios themselves, which lie at the top of the folder, say before they are chosen (vite.config.ts). */
const heads = import.meta.glob<unknown>('/scenarios/*.json', { import: 'default', query: '?head' });

type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/** Each file once. Rejects where one cannot be fetched; the next call tries again. */
function once(from: Loaders): (names: readonly string[]) => Promise<readonly SourceFile[]> {
  const loading = new Map<string, Promise<SourceFile>>();
  const load = async (name: string): Promise<SourceFile> => {
    try {
      return { file: name.slice(1), json: await from[name]?.() };
    } catch (fault) {
      loading.delete(name);
      throw fault;
    }
  };
  return (names) =>
    Promise.all(
      names.map((name) => {
        const now = loading.get(name) ?? load(name);
        loading.set(name, now);
        return now;
      }),
    );
}

const files = once(loaders);
const headFiles = once(heads);

/** The file is named after the scenario. */
const pathOf = (id: string): string => `/scenarios/${id}.json`;

/** What every match needs, and of the scenarios the one that is named; all where none is, or there is none of that name. */
function namesFor(id?: string): readonly string[] {
  const names = Object.keys(loaders).sort();
  if (id === undefined || !(pathOf(id) in heads)) return names;
  return names.filter((name) => !(name in heads) || name === pathOf(id));
}

const shelf = new ScenarioShelf(
  (id) => files(namesFor(id)),
  browserStore(),
  () => headFiles(Object.keys(heads).sort()),
);

/** The scenarios that can be chosen: the game's, then those opened from files. */
export function scenarioEntries(): Promise<readonly ScenarioEntry[]> {
  return shelf.entries();
}

/** What the people of a scenario did, as far as it is written down. Null: it is not, or has mistakes. */
export async function deedsOf(content: Content): Promise<readonly Deed[] | null> {
  const read = readHistory(await files(namesFor(content.scenario)), content);
  return read.ok && read.deeds.length > 0 ? read.deeds : null;
}

/** The glossary by itself, for the pages before a match. Empty where it cannot be read. */
export async function glossaryTerms(): Promise<readonly Term[]> {
  const [file] = await files(namesFor().filter((name) => name.endsWith(WORLD_FILES.glossary)));
  const read = glossary.safeParse(file?.json);
  return read.success ? read.data : [];
}

/** What a scenario counts of its own, and the names of what it speaks of. Null: it is not there, or cannot be played. */
export async function scenarioGoals(
  id: string,
): Promise<{ readonly goals: readonly GoalDef[]; readonly names: Names } | null> {
  const found = await shelf.find(id);
  return found?.ok === true ? { goals: found.content.victory.goals ?? [], names: namesOf(found.lore) } : null;
}

/** Null: there is no such scenario. */
export function scenarioOf(id: string): Promise<Compiled | null> {
  return shelf.find(id);
}

/** Fetches what every match needs, so that it is there when one begins. Rejects where that fails. */
export async function fetchAhead(): Promise<void> {
  await files(namesFor().filter((name) => !(name in heads)));
}

/** Opens a scenario of one's own from a file that a person has chosen: it can be chosen from now on, or all that is wrong with it is told. */
export function openScenarioBlob(file: Blob, name: string): Promise<OpenedScenario> {
  return shelf.openFile(file, name);
}
