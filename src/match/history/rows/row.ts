import type { Badge } from '../../../content/schema/basics.ts';
import type { Chronicle } from '../chronicle.ts';

/** A row of the table: the attested figure beside the game's. */
export interface HistoryRow {
  readonly id: string;
  readonly what: string;
  /** `input`: it follows from set-up and calendar alone; `output`: commands and rules made it. */
  readonly kind: 'input' | 'output';
  readonly attested: number | string;
  readonly game: number | string;
  /** In words: `3 %`, `10`, `exact`. */
  readonly tolerance: string;
  readonly holds: boolean;
  readonly certainty: Badge;
  readonly source: string;
}

/** How far the game's figure may be from the attested one. */
export type Tolerance = 'exact' | { readonly percent: number } | { readonly by: number } | { readonly below: true };

/** What a row measures, and against what. */
export interface RowDef {
  readonly id: string;
  readonly what: string;
  readonly kind: HistoryRow['kind'];
  readonly attested: number | string;
  readonly tolerance: Tolerance;
  readonly certainty: Badge;
  readonly source: string;
  /** The game's figure; a text where it never came to it. */
  readonly measure: (c: Chronicle) => number | string;
}

/** Nothing of the kind happened. */
export const NEVER = 'never';

export function rowOf(def: RowDef, c: Chronicle): HistoryRow {
  const { measure, tolerance, ...told } = def;
  const game = measure(c);
  return { ...told, game, tolerance: sayTolerance(tolerance), holds: holds(def.attested, game, tolerance) };
}

/** Whether the game's figure is within the tolerance. */
export function holds(attested: number | string, game: number | string, tolerance: Tolerance): boolean {
  if (tolerance === 'exact') return game === attested;
  if (typeof game !== 'number' || typeof attested !== 'number') return false;
  if ('below' in tolerance) return game < attested;
  const room = 'percent' in tolerance ? (Math.abs(attested) * tolerance.percent) / 100 : tolerance.by;
  return Math.abs(game - attested) <= room;
}

function sayTolerance(tolerance: Tolerance): string {
  if (tolerance === 'exact') return 'exact';
  if ('below' in tolerance) return 'below';
  return 'percent' in tolerance ? `${tolerance.percent} %` : String(tolerance.by);
}

/** A percentage with one decimal. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

/** The ids of the people of these years are their surnames. */
export function nameOf(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1);
}
