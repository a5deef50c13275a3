import { kindOf, listScenarios, type SourceFile, scenarioIdOf } from '../content/files.ts';
import type { Badge } from '../content/lore.ts';
import type { Problem } from '../content/problems.ts';
import { readJson } from '../content/readJson.ts';
import { MOST_CHARACTERS } from '../content/tame.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import { type Found, foundOf } from './found.ts';
import type { Store } from './saves.ts';

/** What a scenario says of itself before it is played. */
export interface ScenarioEntry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Read before the first turn. */
  readonly introduction: string;
  readonly source: string;
  readonly badge: Badge;
  readonly minutes: { readonly alone: number; readonly together: number };
  readonly seats: readonly FactionId[];
  readonly playable: readonly FactionId[];
  /** Opened from a file of the player's own. */
  readonly own: boolean;
}

/** A file that was opened is a scenario that can be played (then the problems are warnings), or all that is wrong with it. */
export type OpenedScenario =
  | { readonly ok: true; readonly entry: ScenarioEntry; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const PREFIX = 'scenario:';
const BADGES: readonly Badge[] = ['documented', 'disputed', 'abstraction'];

/** Schemas and checks: a part of the program that only scenarios of one's own need. */
async function compileAmong(files: readonly SourceFile[], id: string): Promise<Found> {
  const { compileScenario } = await import('../content/compile.ts');
  return foundOf(compileScenario(files, id));
}

/** The scenarios of the game, and those opened in this browser. What was opened is checked again each time it is used. */
export class ScenarioShelf {
  private readonly shipped: (id?: string) => Promise<readonly SourceFile[]>;
  private readonly heads: () => Promise<readonly SourceFile[]>;
  private readonly store: Store;
  private readonly ready: (id: string) => Promise<Found | null>;
  private readonly compiled = new Map<string, Found>();
  private own: Promise<Map<string, SourceFile>> | null = null;

  /**
   * `shipped` has all files of the game, or at least those that the named scenario needs; `heads` what a list of the scenarios
   * shows; `ready` has a scenario of the game that is compiled already, where there is one. They may reject; whatever is asked for
   * then rejects too, and the next call tries again.
   */
  constructor(
    shipped: (id?: string) => Promise<readonly SourceFile[]>,
    store: Store,
    heads: () => Promise<readonly SourceFile[]> = shipped,
    ready: (id: string) => Promise<Found | null> = async () => null,
  ) {
    this.shipped = shipped;
    this.heads = heads;
    this.store = store;
    this.ready = ready;
  }

  /** Those that can be chosen: the game's in the order of their files, then one's own. */
  async entries(): Promise<readonly ScenarioEntry[]> {
    const [shipped, own] = await Promise.all([this.heads(), this.ownFiles()]);
    const theirs = [...own].filter(([id]) => !isAmong(shipped, id)).map(([, file]) => file);
    return [...entriesOf(shipped, false), ...entriesOf(theirs, true)];
  }

  /** Null: there is no such scenario. */
  async find(id: string): Promise<Found | null> {
    const ready = await this.ready(id);
    if (ready !== null) return ready;
    const [shipped, own] = await Promise.all([this.shipped(id), this.ownFiles()]);
    // A later edition of the game may bring a scenario of the same name: then it is that one.
    const file = isAmong(shipped, id) ? undefined : own.get(id);
    const files = file === undefined ? shipped : [...shipped, file];
    if (!isAmong(files, id)) return null;
    const done = this.compiled.get(id) ?? (await compileAmong(files, id));
    this.compiled.set(id, done);
    return done;
  }

  /** Opens a file that a person has chosen; one that is too large is not read. */
  async openFile(file: Blob, name: string): Promise<OpenedScenario> {
    // A character may take three bytes.
    if (file.size > 3 * MOST_CHARACTERS) {
      return refused(name, 'tooLarge', `The file has ${file.size} bytes; no scenario needs more than two million.`);
    }
    try {
      return await this.openText(await file.text(), name);
    } catch {
      return refused(name, 'notJson', 'The file cannot be read.');
    }
  }

  openText(text: string, name: string): Promise<OpenedScenario> {
    const read = readJson(text);
    if (read.ok) return this.open(read.json, name);
    const { line, column, message } = read;
    return Promise.resolve(refused(name, 'notJson', message, `line ${line}, column ${column}`));
  }

  /** Checks a scenario with the files of the world, and puts it on the shelf if nothing is wrong with it. */
  async open(json: unknown, name: string): Promise<OpenedScenario> {
    // Where it lay on the writer's disk says nothing about what it is.
    const file: SourceFile = { file: name.split(/[/\\]/).at(-1) || 'scenario.json', json };
    const id = scenarioIdOf(json);
    if (id === null || kindOf(file) !== 'scenario') return refused(file.file, 'badFileName', whatItIs(json));
    const shipped = await this.shipped();
    if (isAmong(shipped, id)) {
      const message = `The id ${id} belongs to a scenario of the game; give yours an id of its own.`;
      return refused(file.file, 'duplicateId', message, 'id');
    }
    const compiled = await compileAmong([...shipped, file], id);
    const [entry] = entriesOf([file], true);
    if (!compiled.ok || entry === undefined) return { ok: false, problems: compiled.problems };
    (await this.ownFiles()).set(id, file);
    this.compiled.set(id, compiled);
    // A browser that keeps nothing can still play it now.
    await this.store.write([[PREFIX + id, { file: file.file, json }]]).catch(() => undefined);
    return { ok: true, entry, problems: compiled.problems };
  }

  /** Takes a scenario of one's own off the shelf. The game's stay. */
  async forget(id: string): Promise<void> {
    if (!(await this.ownFiles()).delete(id)) return;
    this.compiled.delete(id);
    await this.store.remove(PREFIX + id).catch(() => undefined);
  }

  private ownFiles(): Promise<Map<string, SourceFile>> {
    this.own ??= this.readStore().catch(() => new Map());
    return this.own;
  }

  private async readStore(): Promise<Map<string, SourceFile>> {
    const found = new Map<string, SourceFile>();
    for (const [key, kept] of await this.store.all()) {
      const name = field(kept, 'file');
      const json = field(kept, 'json');
      const id = scenarioIdOf(json);
      if (id !== null && key === PREFIX + id && typeof name === 'string') found.set(id, { file: name, json });
    }
    return found;
  }
}

function isAmong(files: readonly SourceFile[], id: string): boolean {
  return listScenarios(files).some((head) => head.id === id);
}

function refused(file: string, code: Problem['code'], message: string, path = ''): OpenedScenario {
  return { ok: false, problems: [{ file, path, code, severity: 'error', message }] };
}

function whatItIs(json: unknown): string {
  if (field(json, 'format') === 'kartoteka-record') {
    return 'This is a saved match and no scenario; open it on the title page.';
  }
  return 'This is no scenario: a scenario is an object that has "format": "kartoteka-scenario".';
}

function entriesOf(files: readonly SourceFile[], own: boolean): ScenarioEntry[] {
  return listScenarios(files).flatMap((head): ScenarioEntry[] => {
    const json = files.find(({ file }) => file === head.file)?.json;
    const seats = factions(json, 'seats');
    if (seats.length === 0) return [];
    const { id, title, summary: text } = head;
    const introduction = words(json, 'introduction');
    const badge = BADGES.find((known) => known === words(json, 'badge')) ?? 'abstraction';
    const told = { title, text, introduction, source: words(json, 'source'), badge };
    return [{ id, ...told, minutes: minutesOf(json), seats, playable: factions(json, 'playable'), own }];
  });
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined;
}

function words(json: unknown, name: string): string {
  const found = field(json, name);
  return typeof found === 'string' ? found : '';
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
