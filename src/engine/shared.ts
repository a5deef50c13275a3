/*
 * Tables that several states share are frozen. There are some that hold a hundred people, and asking such a one whether it is frozen
 * looks at every entry, as often as a state is copied; nothing that is frozen ever thaws, so that each is asked once.
 */

/** Tables known to be frozen. */
const FROZEN = new WeakSet<object>();

/** Whether a table is frozen, so that whoever would change it needs a copy of his own. */
export function isShared(table: object): boolean {
  if (FROZEN.has(table)) return true;
  if (!Object.isFrozen(table)) return false;
  FROZEN.add(table);
  return true;
}

/** The names in shared tables, once one has been copied: listing those of a hundred people takes as long as copying them. */
const NAMES = new WeakMap<object, readonly string[]>();

function namesIn<T extends object>(table: T): readonly Extract<keyof T, string>[];
function namesIn(table: object): readonly string[] {
  const kept = NAMES.get(table);
  if (kept !== undefined) return kept;
  const names = Object.keys(table);
  NAMES.set(table, names);
  return names;
}

/** A table of one's own with the entries of a shared one: of such as are no objects, or are shared themselves. */
export function copyShared<T extends object>(table: Readonly<T>): T {
  const copy = {} as T;
  for (const name of namesIn(table)) copy[name] = table[name];
  return copy;
}
