import type { Content } from '../engine/model/content.ts';
import { isShared } from '../engine/shared.ts';

/**
 * What was counted last, and of which parts of a position. A search sees most parts unchanged in all the positions that it looks at,
 * so that they are counted once for all.
 */
export class Kept<T> {
  private last: { readonly tables: readonly object[]; readonly rest: readonly unknown[]; readonly found: T } | null =
    null;

  /**
   * What `count` makes of these parts, which are all that it may read beside the content: large tables, and what never changes as
   * long as it is the same (values, and lists and committees that are `readonly` in the state). Of a table that is not shared
   * nothing is kept, for its owner may change it.
   */
  of(tables: readonly object[], rest: readonly unknown[], count: () => T): T {
    const { last } = this;
    if (last !== null && isSame(last.tables, tables) && isSame(last.rest, rest)) return last.found;
    const found = count();
    if (tables.every(isShared)) this.last = { tables, rest, found };
    return found;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What is made once for each content and kept as long as that. */
export function perContent<T>(make: (content: Content) => T): (content: Content) => T {
  const made = new WeakMap<Content, { readonly value: T }>();
  return (content) => {
    const there = made.get(content);
    if (there !== undefined) return there.value;
    const value = make(content);
    made.set(content, { value });
    return value;
  };
}
