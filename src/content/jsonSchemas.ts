import { z } from 'zod';
import { record } from './records.ts';
import { calendar } from './schema/calendar.ts';
import { card, cards } from './schema/cards.ts';
import { computer } from './schema/computer.ts';
import { choiceSpec, condition, effect, factionRef } from './schema/effects.ts';
import { epilogues } from './schema/epilogues.ts';
import { factions } from './schema/factions.ts';
import { generation } from './schema/generation.ts';
import { glossary } from './schema/glossary.ts';
import { deed, history } from './schema/history.ts';
import { numbers } from './schema/numbers.ts';
import { offices } from './schema/offices.ts';
import { organisations } from './schema/organisations.ts';
import { people, person } from './schema/people.ts';
import { scenario } from './schema/scenario.ts';
import { situation, situations } from './schema/situations.ts';
import { SCHEMA_NOTES } from './schemaNotes.ts';

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

const FILES = {
  scenario,
  cards,
  dateline: situations,
  people,
  organisations,
  factions,
  offices,
  calendar,
  numbers,
  computer,
  epilogues,
  glossary,
  generation,
  history,
} as const;
export type SchemaFile = keyof typeof FILES;
export const SCHEMA_FILES: readonly SchemaFile[] = [
  'scenario',
  'cards',
  'dateline',
  'people',
  'organisations',
  'factions',
  'offices',
  'calendar',
  'numbers',
  'computer',
  'epilogues',
  'glossary',
  'generation',
  'history',
];

/** Parts that many files share stand once in each, by these names. */
const PARTS = { card, situation, person, deed, effect, condition, choice: choiceSpec, faction: factionRef } as const;

/**
 * JSON Schema (2020-12) of each kind of file, made from the schemas that read them, with a description of each field. What no
 * schema can say (that an id exists, that shares add up) is told by `kartoteka validate`.
 */
export function jsonSchemas(): Readonly<Record<SchemaFile, JsonSchema>> {
  return record(SCHEMA_FILES, (name) => fileSchema(name, FILES[name]));
}

function fileSchema(name: SchemaFile, schema: z.ZodType): JsonSchema {
  const names = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) names.add(part, { id });
  const made: Record<string, unknown> = { ...z.toJSONSchema(schema, { io: 'input', metadata: names }) };
  if (name === 'scenario' && isObject(made.properties)) {
    made.properties = { $schema: { type: 'string' }, ...made.properties };
  }
  annotate(made, name);
  if (isObject(made.$defs)) for (const [id, part] of Object.entries(made.$defs)) annotate(part, id);
  return { title: `Kartoteka: ${name}`, ...made };
}

/** Puts the notes where they belong, each once. References lead to parts that have their own. */
function annotate(node: unknown, path: string, above = ''): void {
  if (!isObject(node)) return;
  const last = path.slice(path.lastIndexOf('.') + 1);
  const note = SCHEMA_NOTES[path] ?? (last === 'source' || last === 'badge' ? SCHEMA_NOTES[last] : undefined);
  if (note !== undefined && path !== above) node.description = note;
  for (const key of ['items', 'additionalProperties']) annotate(node[key], path, path);
  for (const key of ['oneOf', 'anyOf']) {
    const list = node[key];
    if (Array.isArray(list)) for (const part of list) annotate(part, variantPath(part, path), path);
  }
  if (isObject(node.properties)) {
    for (const [key, part] of Object.entries(node.properties)) annotate(part, `${path}.${key}`);
  }
}

/** `effect:crisis` for the member of a union that says `"type": "crisis"`. */
function variantPath(part: unknown, path: string): string {
  if (!isObject(part) || !isObject(part.properties)) return path;
  const { type, slot } = part.properties;
  const tag = isObject(type) ? type.const : isObject(slot) ? slot.const : undefined;
  return typeof tag === 'string' ? `${path}:${tag}` : path;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
