import { type Epilogue, epilogueOf } from '../content/epilogueOf.ts';
import { type Fate, fates } from '../content/fates.ts';
import type {
  Badge,
  Dossier,
  FactionLore,
  GenerationLore,
  OfficeLore,
  OrgLore,
  ScenarioLore,
  TermLore,
} from '../content/lore.ts';
import type { Opening, Told as Rest } from '../content/packed.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Ending } from '../engine/model/state.ts';
import type { Names } from '../words/names.ts';
import type { Found } from './found.ts';

/** The proper names of a scenario, as words need them. */
export function namesOf(lore: Omit<Opening, 'scenario'>): Names {
  return {
    orgs: each(lore.orgs, ({ name }) => name),
    people: each(lore.people, ({ name }) => name),
    cards: each(lore.cards, ({ title }) => title),
    situations: each(lore.situations, ({ title }) => title),
  };
}

/** Short names of organisations, for tiles on a map: `N. Caucasus`. */
export function shortNamesOf(lore: Opening): Readonly<Record<string, string>> {
  return each(lore.orgs, ({ short }) => short);
}

/** What comes with a match and is not of its rules: for words, boards and portraits. */
export interface Brought {
  readonly names: Names;
  /** Short names of its organisations. */
  readonly short: ReturnType<typeof shortNamesOf>;
  /** From what its people are drawn. */
  readonly faces: ReturnType<typeof facesOf>;
  /** What it tells at once: its introduction, the dates of what happens. */
  readonly told: LoreBook;
  /** All its notes and sources, fetched when this is called. Rejects where that fails; the next call tries again. */
  readonly rest: () => Promise<LoreBook>;
}

export function broughtBy({ opening, told }: Extract<Found, { readonly ok: true }>): Brought {
  return {
    ...{ names: namesOf(opening), short: shortNamesOf(opening), faces: facesOf(opening), told: openingBook(opening) },
    rest: async () => toldOf(opening.scenario, await told()),
  };
}

/** The features from which its people are drawn. */
export function facesOf(lore: Opening): Readonly<Record<string, Dossier['portrait']>> {
  return each(lore.people, ({ portrait }) => portrait);
}

function each<T, U>(table: Readonly<Record<string, T>>, part: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(table).map(([id, value]) => [id, part(value)]));
}

/** What is told of a thing beside the rules. */
export interface Told {
  readonly date: string;
  readonly note: string;
  readonly source: string;
  readonly badge: Badge;
  readonly fate?: string;
  /** Ids of cards, or names of commands, with which one answers a card. */
  readonly answeredBy?: readonly string[];
}

export type ThingKind = 'card' | 'person' | 'org' | 'situation';
export type Term = Pick<TermLore, 'id' | 'term' | 'forms' | 'text' | 'see' | 'source' | 'badge'>;

/** All that a scenario tells: notes and sources of its things, fates, epilogues, glossary. */
export interface LoreBook {
  readonly scenario: ScenarioLore | null;
  /** Null where nothing is told. */
  told(kind: ThingKind, id: string): Told | null;
  /** Whole dossiers, and what is told of organisations, central offices and factions, by their ids; empty until it is fetched. */
  readonly people: Readonly<Record<string, Dossier>>;
  readonly orgs: Readonly<Record<string, OrgLore>>;
  readonly offices: Readonly<Record<string, OfficeLore>>;
  readonly factions: Readonly<Record<string, FactionLore>>;
  /** In the order in which they died. */
  readonly fates: readonly Fate[];
  /** What became of those who have no card. */
  readonly generation: readonly GenerationLore[];
  readonly glossary: readonly Term[];
  /** As the faction's player reads it; null: as somebody who has only watched. */
  epilogue(ending: Pick<Ending, 'id' | 'winner'>, seat: FactionId | null): Epilogue | null;
}

export const NO_LORE: LoreBook = {
  scenario: null,
  told: () => null,
  people: {},
  orgs: {},
  offices: {},
  factions: {},
  fates: [],
  generation: [],
  glossary: [],
  epilogue: () => null,
};

function openingBook({ scenario, situations }: Opening): LoreBook {
  const dates = table(situations, ({ date, badge }) => ({ date, note: '', source: '', badge }));
  return { ...NO_LORE, scenario, told: (kind, id) => (kind === 'situation' ? (dates.get(id) ?? null) : null) };
}

function toldOf(scenario: ScenarioLore, lore: Rest): LoreBook {
  const tables: Readonly<Record<ThingKind, ReadonlyMap<string, Told>>> = {
    card: table(lore.cards, ({ date, note, source, badge, answeredBy }) => ({ date, note, source, badge, answeredBy })),
    situation: table(lore.situations, ({ date, note, source, badge }) => ({ date, note, source, badge })),
    person: table(lore.people, ({ born, died, text, source, badge, fate }) => ({
      date: `${year(born)}–${year(died)}`,
      note: text,
      source,
      badge,
      fate,
    })),
    org: table(lore.orgs, ({ text, source, badge }) => ({ date: '', note: text, source, badge })),
  };
  return {
    scenario,
    told: (kind, id) => tables[kind].get(id) ?? null,
    people: lore.people,
    orgs: lore.orgs,
    offices: lore.offices,
    factions: lore.factions,
    fates: fates(lore),
    generation: lore.generation,
    glossary: lore.glossary,
    epilogue: (ending, seat) => epilogueOf(lore, ending, seat),
  };
}

function table<T>(entries: Readonly<Record<string, T>>, told: (value: T) => Told): ReadonlyMap<string, Told> {
  return new Map(Object.entries(entries).map(([id, value]) => [id, told(value)]));
}

function year(date: string): string {
  return date.slice(0, 4);
}
