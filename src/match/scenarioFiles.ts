import type { Compiled } from '../content/compile.ts';
import { type SourceFile, WORLD_FILES } from '../content/files.ts';
import { glossary } from '../content/schema/glossary.ts';
import type { GoalDef } from '../engine/model/content.ts';
import type { Names } from '../words/names.ts';
import { namesOf, type Term } from './names.ts';
import { browserStore } from './saves.ts';
import { type OpenedScenario, type ScenarioEntry, ScenarioShelf } from './scenarioShelf.ts';

export type { OpenedScenario, ScenarioEntry };

/** Each file of `scenarios/` as a part of the page of its own, loaded when a match or the list of scenarios needs it. */
const loaders = import.meta.glob<unknown>('/scenarios/**/*.json', { import: 'default' });

const all = Object.keys(loaders).sort();

/** The scenarios themselves lie at the top of the folder, what belongs to all of them below it. */
const scenarios = all.filter((name) => /^\/scenarios\/[^/]+$/.test(name));

const loading = new Map<string, Promise<SourceFile>>();

/** Rejects where the file cannot be fetched; the next call tries again. */
function load(name: string): Promise<SourceFile> {
  const there = loading.get(name);
  if (there !== undefined) return there;
  const file = async (): Promise<SourceFile> => {
    try {
      return { file: name.slice(1), json: await loaders[name]?.() };
    } catch (fault) {
      loading.delete(name);
      throw fault;
    }
  };
  const now = file();
  loading.set(name, now);
  return now;
}

const files = (names: readonly string[]): Promise<readonly SourceFile[]> => Promise.all(names.map(load));

const shelf = new ScenarioShelf(
  () => files(all),
  browserStore(),
  () => files(scenarios),
);

/** The scenarios that can be chosen: the game's, then those opened from files. */
export function scenarioEntries(): Promise<readonly ScenarioEntry[]> {
  return shelf.entries();
}

/** The glossary by itself, for the pages before a match. Empty where it cannot be read. */
export async function glossaryTerms(): Promise<readonly Term[]> {
  const name = all.find((file) => file.endsWith(WORLD_FILES.glossary));
  const read = glossary.safeParse(name === undefined ? null : (await load(name)).json);
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
  await files(all);
}

/** Opens a scenario of one's own from a file that a person has chosen: it can be chosen from now on, or all that is wrong with it is told. */
export function openScenarioBlob(file: Blob, name: string): Promise<OpenedScenario> {
  return shelf.openFile(file, name);
}
