import type { Lore } from '../content/lore.ts';
import type { Names } from '../words/names.ts';

/** The proper names of a scenario, as words need them. */
export function namesOf(lore: Lore): Names {
  return {
    orgs: each(lore.orgs, ({ name }) => name),
    people: each(lore.people, ({ name }) => name),
    cards: each(lore.cards, ({ title }) => title),
    situations: each(lore.situations, ({ title }) => title),
  };
}

/** Short names of organisations, for tiles on a map: `N. Caucasus`. */
export function shortNamesOf(lore: Lore): Readonly<Record<string, string>> {
  return each(lore.orgs, ({ short }) => short);
}

function each<T>(table: Readonly<Record<string, T>>, text: (value: T) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([id, value]) => [id, text(value)]));
}

/** What is told of a thing beside the rules. */
export interface Told {
  readonly date: string;
  readonly note: string;
  readonly source: string;
  readonly fate?: string;
}

type ThingKind = 'card' | 'person' | 'org' | 'situation';

/** Finds notes, sources and dates of the scenario's things; null where nothing is told. */
export function toldOf(lore: Lore): (kind: ThingKind, id: string) => Told | null {
  const tables: Readonly<Record<ThingKind, ReadonlyMap<string, Told>>> = {
    card: table(lore.cards, ({ date, note, source }) => ({ date, note, source })),
    situation: table(lore.situations, ({ date, note, source }) => ({ date, note, source })),
    person: table(lore.people, ({ born, died, text, source, fate }) => ({
      date: `${year(born)}–${year(died)}`,
      note: text,
      source,
      fate,
    })),
    org: table(lore.orgs, ({ text, source }) => ({ date: '', note: text, source })),
  };
  return (kind, id) => tables[kind].get(id) ?? null;
}

function table<T>(entries: Readonly<Record<string, T>>, told: (value: T) => Told): ReadonlyMap<string, Told> {
  return new Map(Object.entries(entries).map(([id, value]) => [id, told(value)]));
}

function year(date: string): string {
  return date.slice(0, 4);
}
