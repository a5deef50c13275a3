import { describe, expect, it } from 'vitest';
import { globalConfig } from 'zod/v4/core';
import { compileScenario } from '../../src/content/compile.ts';
import type { SourceFile } from '../../src/content/files.ts';
import type { Problem } from '../../src/content/problems.ts';
import {
  CALENDAR,
  COMPUTER,
  EPILOGUES,
  FACTIONS,
  GLOSSARY,
  NUMBERS,
  OFFICES,
  ORGS,
  PEOPLE,
  SCENARIO,
} from './breakages/breakage.ts';
import { CARDS, DATELINE, type Json, plainFiles } from './files.ts';

function problemsOf(files: readonly SourceFile[]): readonly Problem[] {
  return compileScenario(files, 'succession').problems;
}

describe('a hostile file', () => {
  const withFile = (file: string, json: unknown) => [...plainFiles().filter((f) => f.file !== file), { file, json }];

  it('cannot reach into JavaScript’s own objects', () => {
    const json: unknown = JSON.parse(
      '{"format":"kartoteka-scenario","id":"succession","__proto__":{"seats":[]},"start":{"constructor":{}}}',
    );
    const problems = problemsOf(withFile(SCENARIO, json));
    expect(problems.filter((p) => p.code === 'badKey').map((p) => p.path)).toEqual(['__proto__', 'start.constructor']);
    expect({}).not.toHaveProperty('seats');
  });

  it('may be as deep as it likes', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(problemsOf(withFile(CARDS, [deep])).map((p) => p.code)).toContain('tooDeep');
  });

  it('may contain itself', () => {
    const files = plainFiles();
    const cards: Json = files.find((f) => f.file === CARDS)!.json;
    const circle: Json = { type: 'not' };
    circle.condition = circle;
    cards[0].requires = [circle];
    const found = problemsOf(files).find((p) => p.code === 'tooDeep');
    expect(found?.path).toMatch(/^\[0\]\.requires\[0\]\.condition\.condition/);
  });

  it('may be as large as it likes', () => {
    const problems = problemsOf(withFile(CARDS, [{ note: 'x'.repeat(3_000_000) }]));
    expect(problems.map((p) => p.code)).toContain('tooLarge');
    const many = problemsOf(
      withFile(
        CARDS,
        Array.from({ length: 5000 }, () => ({})),
      ),
    );
    expect(many.map((p) => p.code)).toContain('wrongLength');
  });

  const anything = [undefined, null, 3, 'text', true, [], {}, [null], [[]], [undefined], () => 1, Number.NaN, [1 / 0]];
  it.each(anything.map((json) => ({ json })))('may be anything at all: $json', ({ json }) => {
    for (const file of [
      CARDS,
      DATELINE,
      PEOPLE,
      ORGS,
      CALENDAR,
      FACTIONS,
      OFFICES,
      NUMBERS,
      COMPUTER,
      EPILOGUES,
      GLOSSARY,
    ]) {
      const compiled = compileScenario(withFile(file, json), 'succession');
      const nothing = Array.isArray(json) && json.length === 0 && [DATELINE, OFFICES, GLOSSARY].includes(file);
      expect(compiled.ok, file).toBe(nothing);
      expect(compiled.problems.length).toBeGreaterThan(nothing ? -1 : 0);
    }
    expect(compileScenario(withFile(SCENARIO, json), 'succession').ok).toBe(false);
  });

  it('is no scenario because somebody asks for it', () => {
    for (const id of ['nothing', '__proto__', '', 'constructor']) {
      const compiled = compileScenario(plainFiles(), id);
      expect(compiled.problems.map((p) => p.code)).toEqual(['missingFile']);
    }
  });

  it('is told when it is missing, doubled or out of place', () => {
    const without = plainFiles().filter((f) => f.file !== NUMBERS);
    expect(problemsOf(without)[0]).toMatchObject({ file: 'rules/numbers.json', code: 'missingFile' });
    const twice = [...plainFiles(), { file: 'other/rules/numbers.json', json: {} }];
    expect(problemsOf(twice).map((p) => p.code)).toContain('duplicateFile');
    const astray = [...plainFiles(), { file: 'scenarios/notes.json', json: { hello: 1 } }];
    expect(problemsOf(astray)).toMatchObject([
      { file: 'scenarios/notes.json', code: 'badFileName', severity: 'warning' },
    ]);
  });

  it('is read without making code from it', () => {
    expect(globalConfig.jitless).toBe(true);
  });

  it('cracks under no random blow', () => {
    // A small generator of its own: the blows are the same each time.
    let seed = 12345;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const blows: readonly unknown[] = [null, -1, 1e9, 'x', '', [], {}, true, undefined, { type: 'crisis' }, [['a']]];
    for (let i = 0; i < 60; i++) {
      const files = plainFiles();
      for (let n = 0; n < 4; n++) strike(files[random(files.length)]!.json, random, blows);
      expect(() => compileScenario(files, 'succession')).not.toThrow();
    }
  });
});

/** Puts something wrong at some depth of a JSON value. */
function strike(json: Json, random: (below: number) => number, blows: readonly unknown[]): void {
  let here = json;
  for (let depth = 0; depth < 8; depth++) {
    const keys = Object.keys(here);
    if (keys.length === 0) return;
    const key = keys[random(keys.length)]!;
    const child = here[key];
    if (typeof child === 'object' && child !== null && random(5) > 0) {
      here = child;
      continue;
    }
    if (random(4) === 0) delete here[key];
    else here[key] = blows[random(blows.length)];
    return;
  }
}
