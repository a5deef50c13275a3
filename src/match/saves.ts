import { createStore, del, entries, get, setMany, type UseStore } from 'idb-keyval';
import type { MatchRecord } from '../engine/model/record.ts';
import { type Read, type ReadOptions, readRecord } from './records.ts';

/** A place that keeps JSON by key. Several pairs are written all or none. */
export interface Store {
  read(key: string): Promise<unknown>;
  write(pairs: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<readonly (readonly [key: string, value: unknown])[]>;
}

/** The browser's own store. Each write is one transaction: it happens whole or not at all. */
export function browserStore(): Store {
  let opened: UseStore | null = null;
  // Opened late: a browser may forbid it, and then it is this or that save that fails, not the page.
  const store = (): UseStore => {
    opened ??= createStore('kartoteka', 'matches');
    return opened;
  };
  return {
    read: async (key) => get<unknown>(key, store()),
    write: async (pairs) =>
      setMany(
        pairs.map(([key, value]) => [key, value]),
        store(),
      ),
    remove: async (key) => del(key, store()),
    all: async () => entries<string, unknown>(store()),
  };
}

/** For tests, and where the browser keeps nothing: lasts as long as the page. */
export function memoryStore(): Store {
  const kept = new Map<string, string>();
  return {
    read: (key) => Promise.resolve(parsed(kept.get(key))),
    write: (pairs) => {
      for (const [key, value] of pairs) kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
    remove: (key) => {
      kept.delete(key);
      return Promise.resolve();
    },
    all: () => Promise.resolve([...kept].map(([key, text]) => [key, parsed(text)] as const)),
  };
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

/** The key of the match that is being played. */
export const CURRENT = 'current';
/** The match that was current before the last one began: a slip of the hand loses nothing. */
const PREVIOUS = 'previous';
const NAMED = 'save:';

/** A saved match in a list. */
export interface SaveEntry {
  /** For `load` and `remove`. */
  readonly key: string;
  readonly name: string;
  /** Milliseconds since 1970, or 0 where it is not known. */
  readonly savedAt: number;
  readonly commands: number;
  readonly scenario: string;
}

/** The saved matches of this browser. Every record that comes out is checked like one from a stranger. */
export class Saves {
  private readonly store: Store;
  private readonly now: () => number;

  constructor(store: Store, now: () => number) {
    this.store = store;
    this.now = now;
  }

  /** Keeps the match that is being played, so that *Continue* finds it. */
  async keepCurrent(record: MatchRecord): Promise<void> {
    await this.store.write([[CURRENT, this.wrap('', record)]]);
  }

  /** Lays the current match aside before another one takes its place. */
  async layAside(): Promise<void> {
    const current = await this.store.read(CURRENT);
    if (current !== undefined) await this.store.write([[PREVIOUS, current]]);
  }

  /** The match that was current before the last one began. Null when there is none. */
  async previous(): Promise<Read | null> {
    return this.load(PREVIOUS);
  }

  /** Null when there is none. */
  async current(): Promise<Read | null> {
    return this.load(CURRENT);
  }

  /** Saves under a name; the same name is written over. Returns the key. */
  async save(name: string, record: MatchRecord): Promise<string> {
    const key = NAMED + name;
    await this.store.write([[key, this.wrap(name, record)]]);
    return key;
  }

  async load(key: string, options: ReadOptions = {}): Promise<Read | null> {
    const kept = await this.store.read(key);
    if (kept === undefined) return null;
    return readRecord(field(kept, 'record'), options);
  }

  async remove(key: string): Promise<void> {
    await this.store.remove(key);
  }

  /** The named saves and the match laid aside, the latest first. */
  async list(): Promise<readonly SaveEntry[]> {
    return (await this.everything()).filter(({ key }) => key !== CURRENT);
  }

  /** The same, and the current match. */
  async everything(): Promise<readonly SaveEntry[]> {
    const found: SaveEntry[] = [];
    for (const [key, kept] of await this.store.all()) {
      if (key !== PREVIOUS && key !== CURRENT && !key.startsWith(NAMED)) continue;
      const record = field(kept, 'record');
      const name = field(kept, 'name');
      const savedAt = field(kept, 'savedAt');
      const commands = field(record, 'commands');
      const scenario = field(record, 'scenario');
      found.push({
        key,
        name: typeof name === 'string' ? name : '',
        savedAt: typeof savedAt === 'number' ? savedAt : 0,
        commands: Array.isArray(commands) ? commands.length : 0,
        scenario: typeof scenario === 'string' ? scenario : '',
      });
    }
    return found.sort((a, b) => b.savedAt - a.savedAt);
  }

  private wrap(name: string, record: MatchRecord): object {
    return { name, savedAt: this.now(), record };
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
