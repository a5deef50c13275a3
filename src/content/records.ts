/**
 * A record with a value for each key, in their order. It has no prototype: what a hostile file or record asks of it by the
 * name of something that every JavaScript object has, it has not.
 */
export function record<K extends string, V>(keys: readonly K[], value: (key: K, index: number) => V): Record<K, V> {
  const made: Record<K, V> = Object.create(null);
  for (const [i, key] of keys.entries()) made[key] = value(key, i);
  return made;
}

/** For what the checks have proved to be there. */
export function given<T>(value: T | undefined | null, name: string): T {
  if (value === undefined || value === null) throw new Error(`the checked scenario has no ${name}`);
  return value;
}

/** Freezes a JSON value to its depth. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
}
