import { type Compiled, compileScenario } from '../content/compile.ts';
import { listScenarios, type SourceFile } from '../content/files.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';

/** Each file of `scenarios/` as a part of the page of its own, loaded when a match or the list of scenarios needs it. */
const loaders = import.meta.glob<unknown>('/scenarios/**/*.json', { import: 'default' });

let loading: Promise<readonly SourceFile[]> | null = null;
const compiled = new Map<string, Compiled>();

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

/** What a scenario says of itself before it is played. */
export interface ScenarioEntry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly minutes: { readonly alone: number; readonly together: number };
  readonly seats: readonly FactionId[];
  readonly playable: readonly FactionId[];
}

/** The scenarios that can be played, in the order of their files. */
export async function scenarioEntries(): Promise<readonly ScenarioEntry[]> {
  const all = await files();
  return listScenarios(all).flatMap((head): ScenarioEntry[] => {
    const json = all.find(({ file }) => file === head.file)?.json;
    const seats = factions(json, 'seats');
    const playable = factions(json, 'playable');
    if (seats.length === 0) return [];
    return [{ id: head.id, title: head.title, text: head.summary, minutes: minutesOf(json), seats, playable }];
  });
}

/** Null: there is no such scenario. */
export async function scenarioOf(id: string): Promise<Compiled | null> {
  const all = await files();
  if (!listScenarios(all).some((head) => head.id === id)) return null;
  const done = compiled.get(id) ?? compileScenario(all, id);
  compiled.set(id, done);
  return done;
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
}

function factions(json: unknown, name: string): readonly FactionId[] {
  const list = field(json, name);
  return Array.isArray(list) ? FACTIONS.filter((faction) => list.includes(faction)) : [];
}

function minutesOf(json: unknown): ScenarioEntry['minutes'] {
  const minutes = field(json, 'minutes');
  const number = (name: string): number => {
    const value = field(minutes, name);
    return typeof value === 'number' ? value : 0;
  };
  return { alone: number('alone'), together: number('together') };
}
