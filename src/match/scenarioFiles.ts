import type { Compiled } from '../content/compile.ts';
import { type SourceFile, WORLD_FILES } from '../content/files.ts';
import { glossary } from '../content/schema/glossary.ts';
import type { Term } from './names.ts';
import { browserStore } from './saves.ts';
import { type OpenedScenario, type ScenarioEntry, ScenarioShelf } from './scenarioShelf.ts';

export type { OpenedScenario, ScenarioEntry };

/** Each file of `scenarios/` as a part of the page of its own, loaded when a match or the list of scenarios needs it. */
const loaders = import.meta.glob<unknown>('/scenarios/**/*.json', { import: 'default' });

let loading: Promise<readonly SourceFile[]> | null = null;

async function load(): Promise<readonly SourceFile[]> {
  const names = Object.keys(loaders).sort();
  return Promise.all(names.map(async (name) => ({ file: name.slice(1), json: await loaders[name]?.() })));
}

/** Rejects where a file cannot be fetched; the next call tries again. */
function files(): Promise<readonly SourceFile[]> {
  loading ??= load().catch((fault: unknown) => {
    loading = null;
    throw fault;
  });
  return loading;
}

const shelf = new ScenarioShelf(files, browserStore());

/** The scenarios that can be chosen: the game's, then those opened from files. */
export function scenarioEntries(): Promise<readonly ScenarioEntry[]> {
  return shelf.entries();
}

/** The glossary by itself, for the pages before a match. Empty where it cannot be read. */
export async function glossaryTerms(): Promise<readonly Term[]> {
  const all = await files();
  const json = all.find(({ file }) => file.endsWith(WORLD_FILES.glossary))?.json;
  const read = glossary.safeParse(json);
  return read.success ? read.data : [];
}

/** Null: there is no such scenario. */
export function scenarioOf(id: string): Promise<Compiled | null> {
  return shelf.find(id);
}

/** Opens a scenario of one's own from a file that a person has chosen: it can be chosen from now on, or all that is wrong with it is told. */
export function openScenarioBlob(file: Blob, name: string): Promise<OpenedScenario> {
  return shelf.openFile(file, name);
}
