import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { jsonSchemas, SCHEMA_FILES } from '../../src/content/jsonSchemas.ts';
import { SCHEMA_NOTES } from '../../src/content/schemaNotes.ts';
import { type Json, realFiles } from './files.ts';
import { GUIDE, guideScenario } from './guide.ts';
import { cardReference, variantsOf } from './reference.ts';

const root = join(import.meta.dirname, '../..');

describe('The JSON Schema files', () => {
  const schemas = jsonSchemas();

  it('are there for every kind of file, and are plain JSON', () => {
    expect(SCHEMA_FILES).toHaveLength(14);
    for (const name of SCHEMA_FILES) {
      const schema = schemas[name];
      expect(JSON.parse(JSON.stringify(schema)), name).toEqual(schema);
      expect(schema.$schema, name).toBe('https://json-schema.org/draft/2020-12/schema');
    }
  });

  it('know no other fields than our files have, and every one of those', () => {
    const places: readonly (readonly [file: string, schema: Json, list?: string])[] = [
      ['succession.json', schemas.scenario],
      ['people.json', definition('people', 'person')],
      ['left-1924-1925.json', definition('cards', 'card')],
      ['1924.json', definition('dateline', 'situation')],
      ['as-it-happened-1924-1.json', schemas.history],
      ['as-it-happened-1924-1.json', definition('history', 'deed'), 'deeds'],
      ['epilogues.json', (schemas.epilogues as Json).items],
      ['glossary.json', (schemas.glossary as Json).items],
    ];
    for (const [name, schema, list] of places) {
      const whole: Json = realFiles((file) => file.endsWith(`/${name}`))[0]!.json;
      const json: Json = list === undefined ? whole : whole[list];
      expect(schema.additionalProperties, name).toBe(false);
      for (const entry of Array.isArray(json) ? json : [json]) {
        for (const key of Object.keys(entry)) expect(Object.keys(schema.properties), name).toContain(key);
        for (const key of schema.required) expect(Object.keys(entry), name).toContain(key);
      }
    }
  });

  it('say what every field of a card, a situation, a person, a deed and a scenario means', () => {
    const wanted = [
      ...fields(definition('cards', 'card'), 'card'),
      ...fields(definition('dateline', 'situation'), 'situation'),
      ...fields(definition('people', 'person'), 'person'),
      ...fields(definition('history', 'deed'), 'deed'),
      ...fields(schemas.scenario, 'scenario'),
    ];
    expect(wanted.length).toBeGreaterThan(75);
    expect(wanted.filter(([, note]) => note === undefined).map(([path]) => path)).toEqual([]);
  });

  it('say what every effect, condition and choice means, and of nothing that is not there', () => {
    const variants = [
      ...variantsOf('effect', 'type').map((type) => `effect:${type}`),
      ...variantsOf('condition', 'type').map((type) => `condition:${type}`),
      ...variantsOf('choice', 'slot').map((slot) => `choice:${slot}`),
    ];
    expect(variants.filter((name) => SCHEMA_NOTES[name] === undefined)).toEqual([]);
    const noted = Object.keys(SCHEMA_NOTES).filter((name) => name.includes(':'));
    expect(noted.filter((name) => !variants.includes(name))).toEqual([]);
  });

  it('carry every note that was written', () => {
    const text = JSON.stringify(Object.values(schemas));
    const lost = Object.entries(SCHEMA_NOTES).filter(([, note]) => !text.includes(JSON.stringify(note)));
    expect(lost.map(([path]) => path)).toEqual([]);
  });

  function definition(file: 'cards' | 'dateline' | 'people' | 'history', name: string): Json {
    return (schemas[file] as Json).$defs[name];
  }

  /** Each field of an object and of the objects in it, by its path. */
  function fields(schema: Json, path: string): [path: string, note: string | undefined][] {
    return Object.entries<Json>(schema.properties ?? {}).flatMap(([key, field]) => {
      const here = `${path}.${key}`;
      // One level deep, and two in a scenario's start.
      const inner = key === 'start' || path.endsWith('.start') ? (field.additionalProperties ?? field) : {};
      return [[here, field.description] as [string, string | undefined], ...fields(inner, here)];
    });
  }
});

describe('docs/card-reference.md', () => {
  it('is what the schemas say', async () => {
    await expect(cardReference()).toMatchFileSnapshot('../../docs/card-reference.md');
  });
});

describe('docs/authoring.md', () => {
  const said = (own: Json) => compileScenario([...realFiles(), { file: 'my-class.json', json: own }], own.id);

  it('works through an example that is a scenario', () => {
    const own = guideScenario();
    const compiled = said(own);
    expect(compiled.problems).toEqual([]);
    expect(compiled.ok && compiled.content.cards.map(({ id }) => String(id))).toContain('slipsOfPaper');
    expect(own.id).not.toBe('succession');
  });

  it('shows what validate says of a mistake', () => {
    const broken = guideScenario((card) => {
      card.effects[0].org = { org: 'moscov' };
      card.answeredBy[1] = 'prayer';
    });
    const lines = said(broken).problems.map(
      ({ severity, code, file, path, message }) => `${severity} ${code} ${file} ${path}: ${message}`,
    );
    for (const line of lines) expect(GUIDE).toContain(line);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('counts the schemas', () => {
    expect(GUIDE).toContain(`\`schemas/scenario.schema.json\` and\n${SCHEMA_FILES.length - 1} more, one for each kind`);
  });

  it('leads only to files that are there', () => {
    for (const [, target] of GUIDE.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect(() => readFileSync(join(root, 'docs', target!)), target).not.toThrow();
    }
  });
});
