import { fill } from '../engine/family.ts';
import type { Command, CommandType } from '../engine/model/command.ts';
import type { Family } from '../engine/model/family.ts';

/** A value on its way into a command. Objects and lists (a person list, a slate) are chosen whole. */
export type Value = string | number | boolean | null | readonly unknown[] | { readonly [key: string]: unknown };
/** Where a field is missing in some of the commands that are still possible. */
export const ABSENT = Symbol('absent');
export type Option = Value | typeof ABSENT;

/** Choices made so far: dotted path of a field to the key of its value (`keyOf`). */
export type Choices = ReadonlyMap<string, string>;

/** One question of a command: a field and what may stand in it, given the choices before it. */
export interface Facet {
  readonly path: string;
  readonly options: readonly Option[];
  /** Key of the option taken: chosen, or the only one there is. */
  readonly taken: string | null;
  /** Whether there was anything to choose. */
  readonly open: boolean;
}

/** The questions in their order, as far as they are known, and the command once all are answered. */
export interface Wish {
  readonly facets: readonly Facet[];
  /** The first question that is still to be answered. */
  readonly next: Facet | null;
  readonly command: Command | null;
}

export function keyOf(option: Option): string {
  return option === ABSENT ? 'absent' : JSON.stringify(option);
}

function isPlain(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Fields = ReadonlyMap<string, readonly Value[]>;

/** The fields of a family by dotted path, each with all its values. */
function fieldsOf(family: Family): Fields {
  const fields = new Map<string, readonly Value[]>();
  for (const [key, value] of Object.entries(family.fixed)) {
    if (!isPlain(value)) fields.set(key, [asValue(value)]);
    else for (const [inner, leaf] of Object.entries(value)) fields.set(`${key}.${inner}`, [asValue(leaf)]);
  }
  for (const slot of family.slots) fields.set(slot.name, slot.domain);
  return fields;
}

function asValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return value;
  return Array.isArray(value) ? value : isPlain(value) ? value : String(value);
}

function optionsAt(families: readonly Fields[], path: string): readonly Option[] {
  const options = new Map<string, Option>();
  for (const fields of families) {
    const values: readonly Option[] = fields.get(path) ?? [ABSENT];
    for (const value of values) options.set(keyOf(value), value);
  }
  return [...options.values()];
}

function allows(fields: Fields, path: string, key: string): boolean {
  const values = fields.get(path);
  return values === undefined ? key === 'absent' : values.some((value) => keyOf(value) === key);
}

/**
 * Turns the legal families of one command type into questions asked one after another. `order` says which fields come
 * first; the others follow as the families have them. A question with one answer is answered by itself.
 */
export function wish(families: readonly Family[], type: CommandType, order: readonly string[], choices: Choices): Wish {
  const { facets, next, filled } = ask(families, type, order, choices);
  return { facets, next, command: filled === null ? null : fill(filled.family, filled.values) };
}

/**
 * A command that is legal but for one field, in which `value` stands instead: made only to ask why that value is not among its
 * answers. What has not been chosen yet is answered by the first answer there is. Null where nothing legal is left to begin with.
 */
export function instead(
  families: readonly Family[],
  type: CommandType,
  order: readonly string[],
  choices: Choices,
  path: string,
  value: string,
): Command | null {
  const answers = new Map(choices);
  answers.delete(path);
  for (;;) {
    const { next, filled } = ask(families, type, order, answers);
    if (filled !== null) {
      const { family, values } = filled;
      const at = family.slots.findIndex((slot) => slot.name === path);
      if (at >= 0) return fill(family, values.with(at, value));
      return fill({ ...family, slots: [...family.slots, { name: path, domain: [value] }] }, [...values, value]);
    }
    const first = next?.options[0];
    if (next === null || first === undefined) return null;
    answers.set(next.path, keyOf(first));
  }
}

interface Asked extends Pick<Wish, 'facets' | 'next'> {
  /** The family that is left when all has been answered, with the values of its slots. */
  readonly filled: { readonly family: Family; readonly values: (string | number | boolean | null)[] } | null;
}

function ask(families: readonly Family[], type: CommandType, order: readonly string[], choices: Choices): Asked {
  let left = families.filter((family) => family.type === type).map((family) => ({ family, fields: fieldsOf(family) }));
  const facets: Facet[] = [];
  const done = new Set<string>();
  while (left.length > 0) {
    const paths = new Set<string>();
    for (const { fields } of left) for (const path of fields.keys()) if (!done.has(path)) paths.add(path);
    const path = order.find((p) => paths.has(p)) ?? [...paths][0];
    if (path === undefined) break;
    done.add(path);
    const options = optionsAt(
      left.map(({ fields }) => fields),
      path,
    );
    const chosen = choices.get(path);
    const only = options.length === 1 ? options[0] : undefined;
    const taken =
      only !== undefined
        ? keyOf(only)
        : chosen !== undefined && options.some((o) => keyOf(o) === chosen)
          ? chosen
          : null;
    const facet: Facet = { path, options, taken, open: options.length > 1 };
    facets.push(facet);
    if (taken === null) return { facets, next: facet, filled: null };
    left = left.filter(({ fields }) => allows(fields, path, taken));
  }
  const family = left[0]?.family;
  if (family === undefined) return { facets, next: null, filled: null };
  const values = family.slots.map((slot) => {
    const key = facets.find((facet) => facet.path === slot.name)?.taken;
    return slot.domain.find((value) => keyOf(value) === key) ?? null;
  });
  return { facets, next: null, filled: { family, values } };
}
