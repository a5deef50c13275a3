import type { Compiled } from '../content/compile.ts';
import { type Opening, openingOf, type Told } from '../content/packed.ts';
import type { Problem } from '../content/problems.ts';
import type { Content } from '../engine/model/content.ts';

/** A scenario that can be played, or all that is wrong with it. */
export type Found =
  | {
      readonly ok: true;
      readonly content: Content;
      readonly opening: Opening;
      /** What nobody reads before the match is on the screen. Rejects where it cannot be fetched; the next call tries again. */
      readonly told: () => Promise<Told>;
      /** Warnings. */
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One whose files lie at hand. */
export function foundOf(compiled: Compiled): Found {
  if (!compiled.ok) return compiled;
  const { content, lore, problems } = compiled;
  return { ok: true, content, opening: openingOf(lore), told: () => Promise.resolve(lore), problems };
}
