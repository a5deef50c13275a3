import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import type { SourceFile } from '../../src/content/files.ts';
import type { Problem } from '../../src/content/problems.ts';
import {
  CALENDAR,
  EPILOGUES,
  FACTIONS,
  GENERATION,
  GLOSSARY,
  NUMBERS,
  OFFICES,
  ORGS,
  PEOPLE,
  SCENARIO,
} from './breakages/breakage.ts';
import { CARD_BREAKAGES } from './breakages/cards.ts';
import { COMPUTER_BREAKAGES } from './breakages/computer.ts';
import { EFFECT_BREAKAGES } from './breakages/effects.ts';
import { LORE_BREAKAGES } from './breakages/lore.ts';
import { SCENARIO_BREAKAGES } from './breakages/scenario.ts';
import { WORLD_BREAKAGES } from './breakages/world.ts';
import { CARDS, DATELINE, type Json, plainFiles } from './files.ts';

function problemsOf(files: readonly SourceFile[]): readonly Problem[] {
  return compileScenario(files, 'succession').problems;
}

/** Index of a person, by id, whatever the order of the file. */
const of = (list: Json, id: string) => list.findIndex((entry: Json) => entry.id === id);

const BREAKAGES = [
  ...CARD_BREAKAGES,
  ...EFFECT_BREAKAGES,
  ...WORLD_BREAKAGES,
  ...LORE_BREAKAGES,
  ...SCENARIO_BREAKAGES,
  ...COMPUTER_BREAKAGES,
];

/** What is missed in one file is told of the one that needs it. */
const ELSEWHERE = ['a tag that nobody has', 'too few situations'];

describe('a broken file', () => {
  it('is compared with one in which nothing is wrong', () => {
    expect(problemsOf(plainFiles())).toEqual([]);
  });

  it.each(BREAKAGES)('with %s is told where and what', (what, file, path, code, says, change) => {
    const files = plainFiles();
    if (what === 'a tag that nobody has') {
      const cards: Json = files.find((f) => f.file === CARDS)!.json;
      cards[0].effects = [{ type: 'resentment', org: { tag: 'army' }, amount: 1 }];
    }
    const broken = files.map((f) => {
      if (f.file !== file) return f;
      const json: Json = f.json;
      change(json);
      return what === 'an object for a list' ? { file, json: {} } : { file, json };
    });
    const problems = problemsOf(broken);
    const found = problems.find((p) => p.code === code && says.test(p.message));
    expect(found, JSON.stringify(problems.slice(0, 5), null, 1)).toBeDefined();
    if (!ELSEWHERE.includes(what)) {
      expect(file.endsWith(found!.file), found!.file).toBe(true);
      expect(found!.path).toBe(path);
    }
    // One mistake is told once or twice, not a hundred times.
    expect(problems.length).toBeLessThan(40);
    for (const p of problems) expect(p.message).toMatch(/^["A-Za-z0-9].*[.?]$/s);
  });

  it('has every kind of breakage once at least', () => {
    expect(new Set(BREAKAGES.map(([what]) => what)).size).toBe(BREAKAGES.length);
    expect(BREAKAGES.length).toBeGreaterThanOrEqual(60);
  });

  it.each([CARDS, DATELINE, PEOPLE, ORGS, CALENDAR, FACTIONS, OFFICES, EPILOGUES, GLOSSARY, GENERATION, SCENARIO])(
    '%s is told where a source or a badge is missing',
    (name) => {
      const files = plainFiles();
      const json: Json = files.find((f) => f.file === name)!.json;
      const entry = Array.isArray(json) ? json[0] : json;
      delete entry.source;
      delete entry.badge;
      const at = Array.isArray(json) ? '[0].' : '';
      const told = problemsOf(files).filter((p) => p.file === name && p.code === 'missingField');
      expect(told.map((p) => p.path).sort()).toEqual([`${at}badge`, `${at}source`]);
    },
  );

  it('warns of what can be played all the same', () => {
    const files = plainFiles();
    const s: Json = files.find((f) => f.file === SCENARIO)!.json;
    s.start.people.krupskaya.firmness = 2;
    const compiled = compileScenario(files, 'succession');
    expect(compiled.ok).toBe(true);
    expect(compiled.problems.map((p) => [p.severity, p.path, p.code])).toEqual([
      ['warning', 'start.people.krupskaya.firmness', 'wrongSide'],
    ]);
  });

  it('is told all at once', () => {
    const files = plainFiles();
    const of1 = (name: string): Json => files.find((f) => f.file === name)!.json;
    delete of1(CARDS)[0].title;
    of1(PEOPLE)[of(of1(PEOPLE), 'kirov')].health = 9;
    of1(SCENARIO).start.regime = 7;
    delete of1(NUMBERS)['vote.legacyShare'];
    const codes = problemsOf(files).map((p) => `${p.code} ${p.path}`);
    expect(codes).toContain('missingField [0].title');
    expect(codes).toContain(`outOfRange [${of(of1(PEOPLE), 'kirov')}].health`);
    expect(codes).toContain('outOfRange start.regime');
    expect(codes).toContain('missingEntry vote.legacyShare');
  });
});
