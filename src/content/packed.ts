import type { Content } from '../engine/model/content.ts';
import { indexed, type Listed } from './indexed.ts';
import type { CardLore, Dossier, Lore, OrgLore, ScenarioLore, SituationLore } from './lore.ts';
import { freeze } from './records.ts';

/** What is told before anybody opens a card: names, portraits, the introduction. */
export interface Opening {
  readonly scenario: ScenarioLore;
  readonly orgs: Readonly<Record<string, Pick<OrgLore, 'name' | 'short'>>>;
  readonly people: Readonly<Record<string, Pick<Dossier, 'name' | 'portrait'>>>;
  readonly cards: Readonly<Record<string, Pick<CardLore, 'title'>>>;
  readonly situations: Readonly<Record<string, Pick<SituationLore, 'title' | 'date' | 'badge'>>>;
}

/** The rest, which is fetched when the match is on the screen: the same for most scenarios. */
export type Told = Omit<Lore, 'scenario'>;

export function openingOf({ scenario, orgs, people, cards, situations }: Lore): Opening {
  return {
    scenario,
    orgs: mapped(orgs, ({ name, short }) => ({ name, short })),
    people: mapped(people, ({ name, portrait }) => ({ name, portrait })),
    cards: mapped(cards, ({ title }) => ({ title })),
    situations: mapped(situations, ({ title, date, badge }) => ({ title, date, badge })),
  };
}

function mapped<T, V>(table: Readonly<Record<string, T>>, part: (entry: T) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(table).map(([id, entry]) => [id, part(entry)]));
}

/** Something packed: a text, and the text of what it shares with others that were packed with it. */
export interface Packed {
  readonly pool: string;
  readonly text: string;
}

interface Ready {
  readonly listed: Listed;
  readonly opening: Opening;
}

interface Built {
  readonly content: Content;
  readonly lore: Lore;
}

/** Scenarios that the build has compiled, as texts for the page: nothing of them is checked a second time. */
export function packScenarios(built: readonly Built[]): readonly Packed[] {
  return packAll(
    built.map(
      ({ content: { org: _org, person: _person, card: _card, situation: _situation, ...listed }, lore }): Ready => {
        return { listed, opening: openingOf(lore) };
      },
    ),
  );
}

/** What `packScenarios` packed, and no other text: the page's own. */
export function unpackScenario(packed: Packed): { readonly content: Content; readonly opening: Opening } {
  const { listed, opening } = unpack<Ready>(packed);
  return { content: freeze(indexed(listed)), opening: freeze(opening) };
}

export function packTold(built: readonly Built[]): readonly Packed[] {
  return packAll(built.map(({ lore: { scenario: _scenario, ...told } }): Told => told));
}

export function unpackTold(packed: Packed): Told {
  return freeze(unpack<Told>(packed));
}

/** Stands for a record without a prototype (`records.ts`), which JSON does not tell from any other object. */
const BARE = '{}';
/** Stands for a part of the pool, by its number. */
const SHARED = '@';
/** What is shorter is written again. */
const SHORTEST = 80;

/** Packs several values; what two of them have alike (a card, what is told of a person) is written once, in the pool. */
function packAll(values: readonly object[]): readonly Packed[] {
  const seen = new Map<string, number>();
  const shared = new Set<string>();
  for (const [i, value] of values.entries()) {
    parts(value, (text) => {
      const first = seen.get(text) ?? i;
      seen.set(text, first);
      if (first !== i) shared.add(text);
    });
  }
  const pool: string[] = [];
  const places = new Map<string, number>();
  const texts = values.map((value) =>
    JSON.stringify(value, (key, part: unknown) => {
      const text = key === '' ? null : textOf(part);
      if (text === null || !shared.has(text)) return withoutPrototype(part);
      const place = places.get(text) ?? pool.push(text) - 1;
      places.set(text, place);
      return { [SHARED]: place };
    }),
  );
  const all = `[${pool.join(',')}]`;
  return texts.map((text) => ({ pool: all, text }));
}

/** Every part that is long enough to be shared, as text. */
function parts(value: object, tell: (text: string) => void): void {
  for (const part of Object.values(value)) {
    if (typeof part !== 'object' || part === null) continue;
    const text = textOf(part);
    if (text === null) continue;
    tell(text);
    parts(part, tell);
  }
}

/** Null: no object, or a short one. */
function textOf(part: unknown): string | null {
  if (typeof part !== 'object' || part === null) return null;
  const text = JSON.stringify(part, (_key, inner: unknown) => withoutPrototype(inner));
  return text.length < SHORTEST ? null : text;
}

function withoutPrototype(part: unknown): unknown {
  const bare = typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === null;
  return bare ? { [BARE]: { ...part } } : part;
}

function unpack<T>({ pool, text }: Packed): T {
  // Walked through afterwards: a reviver would be called for every number and every text.
  const pooled: unknown[] = JSON.parse(pool);
  for (const [i, part] of pooled.entries()) pooled[i] = revived(part, []);
  const value: T = JSON.parse(text);
  if (typeof value === 'object' && value !== null) reviveWithin(value, pooled);
  return value;
}

function reviveWithin(value: object, pooled: readonly unknown[]): void {
  for (const [key, part] of Object.entries(value))
    if (typeof part === 'object' && part !== null) Reflect.set(value, key, revived(part, pooled));
}

function revived(part: unknown, pooled: readonly unknown[]): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (SHARED in part && typeof part[SHARED] === 'number') return pooled[part[SHARED]];
  reviveWithin(part, pooled);
  return BARE in part ? Object.assign(Object.create(null), part[BARE]) : part;
}
