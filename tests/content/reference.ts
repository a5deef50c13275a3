import type { JsonSchema } from '../../src/content/jsonSchemas.ts';
import { jsonSchemas } from '../../src/content/jsonSchemas.ts';
import { ANSWERS } from '../../src/content/schema/cards.ts';
import { type HookName, ORG_TAGS } from '../../src/engine/model/effect.ts';
import { CENTRAL_OFFICES, FACTIONS, MODULES } from '../../src/engine/model/ids.ts';
import type { Json } from './files.ts';

const INTRODUCTION = `# Cards, effect by effect

Made from the schemas that read the files; a test compares the two. After a change of the schemas:
\`npx vitest run --project unit tests/content/authoring.test.ts -u\`. How to write a scenario is told in
[authoring.md](authoring.md).

In the tables *faction*, *organisation* and *person* stand for what is meant:

- **faction**: \`"director"\` (who decides the event), \`"chosen"\` (the one chosen on the card), \`"rivals"\` (the
  director's), \`"majority"\`, \`"opposition"\`, \`"all"\`, \`{"faction": "left"}\` (that one), \`{"holderOf": "pravda"}\` (that
  of the office's holder). Factions: ${list(FACTIONS)}.
- **organisation**: \`"chosen"\`, \`"all"\`, \`{"org": "moscow"}\`, \`{"tag": "country"}\` (all that carry the tag). Tags:
  ${list(ORG_TAGS)}.
- **person**: \`"chosen"\`, \`{"person": "kirov"}\`, \`{"holderOf": "war"}\`, \`{"leaderOf": faction}\` (the leader of highest
  standing).
- **office**: ${list(CENTRAL_OFFICES)}, or \`secretary:\` with the id of an organisation: \`secretary:moscow\`.
- **module**: ${list(MODULES)}.
- \`amount\` is added to the scale that the effect names; no scale goes beyond its ends.
- *id* is the id of a thing in the files; *a…b* a whole number in that range. Fields in brackets may be left out.
`;

const HOOK_NOTES: Readonly<Record<HookName, string>> = {
  testamentRead: 'Lenin’s Testament is read to the Congress and harms the General Secretary, as when a motion does it.',
  leninFuneral:
    'Each faction whose first leader is well enough to stand at the bier gains legacy; each other loses as much.',
  ballotPressed: 'A ballot of all members is held, unless one was held this turn.',
  birthday: 'The General Secretary’s faction gains legacy, and trust with each faction in the Politburo.',
};

/** The reference of cards as it must stand in `docs/card-reference.md`. */
export function cardReference(): string {
  const parts = defs(jsonSchemas().cards);
  return [
    INTRODUCTION,
    '## A card\n',
    fieldTable(parts.card),
    '## A situation of the dateline\n',
    fieldTable(defs(jsonSchemas().dateline).situation),
    '## Effects\n',
    unionTable(parts.effect, 'type'),
    'Hooks:\n',
    ...Object.entries(HOOK_NOTES).map(([name, note]) => `- \`${name}\`: ${note}`),
    '',
    '## Conditions\n',
    unionTable(parts.condition, 'type'),
    '## Choices\n',
    unionTable(parts.choice, 'slot'),
    `## Answers\n\nBeside the ids of cards: ${list(ANSWERS)}.\n`,
  ].join('\n');
}

/** The members of the union that a table has to name. */
export function variantsOf(name: 'effect' | 'condition' | 'choice', tag: 'type' | 'slot'): readonly string[] {
  return variants(defs(jsonSchemas().cards)[name]).map((v) => String(v.properties[tag].const));
}

function defs(schema: JsonSchema): Json {
  return schema.$defs;
}

function variants(union: Json): Json[] {
  return union.oneOf ?? union.anyOf;
}

function fieldTable(object: Json): string {
  const rows = Object.entries<Json>(object.properties).map(([name, field]) => {
    const shown = object.required.includes(name) ? `\`${name}\`` : `[\`${name}\`]`;
    return `| ${shown} | ${typeOf(field)} | ${cell(field.description)} |`;
  });
  return `| field | value | what it is |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function unionTable(union: Json, tag: 'type' | 'slot'): string {
  const rows = variants(union).map((variant) => {
    const fields = Object.entries<Json>(variant.properties)
      .filter(([name]) => name !== tag)
      .map(([name, field]) => `\`${name}\`: ${typeOf(field)}`);
    return `| \`${variant.properties[tag].const}\` | ${fields.join('; ')} | ${cell(variant.description)} |`;
  });
  return `| \`${tag}\` | its fields | what it does |\n|---|---|---|\n${rows.join('\n')}\n`.replace(
    'what it does',
    union.title ?? 'what it means',
  );
}

/** A type as an author reads it. */
function typeOf(field: Json): string {
  if (field.$ref !== undefined) return field.$ref.split('/').at(-1);
  const alternatives = field.anyOf ?? field.oneOf;
  if (alternatives !== undefined) return unionType(field, alternatives);
  if (field.enum !== undefined) return list(field.enum);
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.type === 'array') return arrayType(field);
  if (field.type === 'integer') return `${field.minimum}…${field.maximum}`;
  if (field.type === 'number') return `number up to ${field.maximum}`;
  if (field.pattern !== undefined) return 'id';
  return field.type === 'boolean' ? '`true`, `false`' : `text, ${field.maxLength} characters at most`;
}

function unionType(field: Json, alternatives: Json[]): string {
  const text = JSON.stringify(alternatives);
  if (text.includes('"leaderOf"')) return 'person';
  if (text.includes('"tag"')) return 'organisation';
  if (text.includes('secretary:')) return 'office';
  return alternatives.map((a) => (a.type === 'null' ? '`null`' : typeOf(a))).join(', ') || typeOf(field);
}

function arrayType(field: Json): string {
  if (field.prefixItems !== undefined) return `[${field.prefixItems.map(typeOf).join(', ')}]`;
  const most = field.maxItems === undefined ? '' : `, ${field.maxItems} at most`;
  return `list of ${typeOf(field.items)}${most}`;
}

function cell(text: string | undefined): string {
  return (text ?? '').replaceAll('|', '\\|');
}

function list(words: readonly unknown[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
