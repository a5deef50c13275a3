import type { PersonId } from '../engine/model/ids.ts';
import type { Lore } from './lore.ts';
import type { Badge } from './schema/basics.ts';

/** What became of one person, as the roll of fates tells it. */
export interface Fate {
  readonly person: PersonId;
  readonly name: string;
  readonly fullName: string;
  /** As far as they are known: `1886`, `1884-10`, `1928-08-30`. */
  readonly born: string;
  readonly died: string;
  readonly fate: string;
  readonly source: string;
  readonly badge: Badge;
}

/**
 * The roll of fates: every person of the scenario in the order in which they died. Who is known to have died in a year, but not
 * on which day, stands before those of whom the day is known.
 */
export function fates(lore: Pick<Lore, 'people'>): readonly Fate[] {
  return Object.values(lore.people)
    .map((p) => ({
      person: p.id,
      name: p.name,
      fullName: p.fullName,
      born: p.born,
      died: p.died,
      fate: p.fate,
      source: p.fateSource ?? p.source,
      badge: p.fateBadge ?? p.badge,
    }))
    .sort((a, b) => order(a.died, b.died) || order(a.person, b.person));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
