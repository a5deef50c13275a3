import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/content/problems.ts';
import { SLATE_ACTIONS } from '../../src/engine/model/command.ts';
import { AIMS, CARD_KINDS, PAST_MARKS } from '../../src/engine/model/content.ts';
import { HOOKS, ORG_TAGS, POLEMIC_GROUNDS } from '../../src/engine/model/effect.ts';
import {
  ABILITIES,
  BANDS,
  CENTRAL_OFFICES,
  COHORTS,
  FACTIONS,
  GATHERINGS,
  GRADES,
  LADDER,
  MEASURES,
  MODULES,
  PACT_KINDS,
  PRECEDENTS,
  SIDES,
  STANCES,
  TESTAMENT_STAGES,
} from '../../src/engine/model/ids.ts';
import { MOTION_KINDS } from '../../src/engine/model/motion.ts';
import { LEAVE_ACTS } from '../../src/engine/model/pact.ts';
import { SEAT_PLAYERS } from '../../src/engine/model/record.ts';
import { REFUSAL_CODES } from '../../src/engine/model/refusal.ts';
import { ENDINGS, STEPS } from '../../src/engine/model/state.ts';
import { scanEngine } from './scan.ts';
import { listening } from './support.ts';

const VOCABULARY: readonly (readonly [values: readonly string[], ...paths: string[]])[] = [
  [FACTIONS, 'faction.*.name', 'faction.*.short', 'faction.*.letter', 'faction.*.number', 'faction.*.leaders'],
  [SIDES, 'side.*.members', 'side.*.people', 'side.*.vote', 'faction.*.short'],
  [COHORTS, 'cohort.*.name', 'cohort.*.short', 'cohort.*.text', 'ref.box.*.none', 'ref.box.*.faction'],
  [GRADES, 'grade.*'],
  [MOTION_KINDS, 'page.motionHint.*'],
  [CENTRAL_OFFICES, 'office.*.name', 'office.*.post'],
  [LADDER, 'ladder.*.name', 'ladder.*.motion', 'event.stepTaken.*'],
  [PRECEDENTS, 'precedent.*'],
  [MODULES, 'module.*.name', 'module.*.text'],
  [ABILITIES, 'ability.*.name', 'ability.*.text'],
  [MEASURES, 'measure.*.name', 'measure.*.text', 'reason.*'],
  [STANCES, 'stance.*'],
  [PACT_KINDS, 'pact.*.name', 'pact.*.text'],
  [BANDS, 'band.*'],
  [TESTAMENT_STAGES, 'testament.*'],
  [GATHERINGS, 'gathering.*'],
  [MOTION_KINDS, 'motionKind.*'],
  [LEAVE_ACTS, 'leaveAct.*'],
  [AIMS, 'aim.*.name', 'aim.*.text'],
  [ORG_TAGS, 'tag.*.one.name', 'tag.*.all.name'],
  [PAST_MARKS, 'past.*'],
  [CARD_KINDS, 'cardKind.*'],
  [POLEMIC_GROUNDS, 'ground.*'],
  [HOOKS, 'effect.hook.*'],
  [ENDINGS, 'ending.*.name', 'ending.*.text'],
  [STEPS, 'step.*'],
  [SLATE_ACTIONS, 'slateAction.*', 'command.editSlate.*'],
  [SEAT_PLAYERS, 'player.*'],
  [REFUSAL_CODES, 'refusal.*'],
  [PROBLEM_CODES, 'told.problem.*'],
  [['0', '1', '2', '3', '4'], 'regime.*.name', 'regime.*.text'],
  [['-2', '-1', '0', '1', '2'], 'line.economy.*', 'line.world.*'],
  [['member', 'expelled', 'exiled', 'deported', 'dead'], 'status.*'],
];

const folder = join(import.meta.dirname, '../../assets/lang');
const read = (code: string): Map<string, string> => {
  const texts = new Map<string, string>();
  for (const name of readdirSync(join(folder, code)).sort())
    flatten(JSON.parse(readFileSync(join(folder, code, name), 'utf8')), '', texts);
  return texts;
};
const english = read('en');

describe('English has a text for', () => {
  const { language } = listening();

  it('every value of every vocabulary', () => {
    const paths = VOCABULARY.flatMap(([values, ...patterns]) =>
      patterns.flatMap((pattern) => values.map((value) => pattern.replace('*', value))),
    );
    expect(paths.filter((path) => !language.has(path))).toEqual([]);
  });

  it('every reason, key and word that the engine names', () => {
    const named = scanEngine();
    expect(named.unknown).toEqual([]);
    expect([...named.reasons].filter(([name]) => !language.has(`reason.${name}`))).toEqual([]);
    expect([...named.keys].filter(([key]) => !language.has(key) && !language.has(`${key}_other`))).toEqual([]);
    const wordless = [...named.words].filter(([word]) => {
      const { language: listener, missing } = listening();
      listener.arg({ word });
      return missing.length > 0;
    });
    expect(wordless).toEqual([]);
  });
});

describe('The engine gives each text', () => {
  it('every argument that the text speaks of, wherever it is used', () => {
    const lacking = scanEngine().uses.flatMap(({ path, args, where }) => {
      const own = args.map((name) => `${path}_${name}`).find((key) => english.has(key)) ?? path;
      const wanted = [own, `${own}_one`, `${own}_other`].flatMap((key) => placeholders(english.get(key)));
      const missing = wanted.filter((name) => !args.includes(name));
      return missing.length === 0 ? [] : [`${where} ${path}: ${missing.join(', ')}`];
    });
    expect(lacking).toEqual([]);
  });
});

describe('The language files', () => {
  it('use each group of keys in one file only', () => {
    const owners = new Map<string, string>();
    for (const name of readdirSync(join(folder, 'en')))
      for (const group of Object.keys(JSON.parse(readFileSync(join(folder, 'en', name), 'utf8')))) {
        expect(owners.get(group), group).toBeUndefined();
        owners.set(group, name);
      }
  });

  it('hold texts without markup, without nesting, with balanced braces and one space at most', () => {
    const odd = readdirSync(folder).flatMap((code) =>
      [...read(code)].filter(
        ([, text]) => /\$t\(|<\/?[a-z]| {2}|\s$|^\s/.test(text) || text.split('{{').length !== text.split('}}').length,
      ),
    );
    expect(odd).toEqual([]);
  });

  it('have both plural forms wherever they have one', () => {
    for (const key of english.keys())
      if (key.endsWith('_one')) expect(english.has(`${key.slice(0, -4)}_other`), key).toBe(true);
  });
});

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(path, value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) flatten(child, path === '' ? key : `${path}.${key}`, into);
  else throw new Error(`${path} is neither a text nor a group`);
}

function placeholders(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');
}
