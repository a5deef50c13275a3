import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CruiseResult, cruise, root, sourcesBelow } from './cruise.ts';

/** Checks a folder from now on, so that both checks run beside each other; whoever waits for the answer is told of a failure. */
function begin(folder: string): Promise<CruiseResult> {
  const answer = cruise(folder);
  answer.catch(() => {});
  return answer;
}

describe('the layers of src', () => {
  const answer = begin(root);
  let result: CruiseResult;
  beforeAll(async () => {
    result = await answer;
  });

  it('are kept, without a cycle', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  // The tool says "no violations" also where it could read nothing.
  it('are checked over every file', () => {
    const cruised = result.modules.map((module) => module.source);
    const sources = sourcesBelow('src');
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((path) => !cruised.includes(path))).toEqual([]);
  });
});

/** Rule, file in which it is broken, text of that file. */
const plants: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-circular', 'src/engine/rules/planted-a.ts', "export { b } from './planted-b.ts'; export const a = 1;"],
  ['no-circular', 'src/ai/planted-a.ts', "import type { B } from './planted-b.ts'; export type A = B | 1;"],
  ['no-unresolvable', 'src/match/planted-a.ts', "import './planted-nowhere.ts';"],
  ['engine-alone', 'src/engine/planted.ts', "import { target } from '../words/planted-target.ts'; target;"],
  [
    'engine-alone',
    'src/engine/planted-type.ts',
    "import type { T } from '../ai/planted-target.ts'; export type U = T;",
  ],
  ['engine-packages', 'src/engine/planted-zod.ts', "import { z } from 'zod'; z;"],
  ['engine-packages', 'src/engine/model/planted-zod.ts', "import type { z } from 'zod'; export type Z = z.ZodType;"],
  ['content-layer', 'src/content/planted.ts', "import { target } from '../engine/rules/planted-target.ts'; target;"],
  ['content-packages', 'src/content/planted-immer.ts', "import { produce } from 'immer'; produce;"],
  ['words-layer', 'src/words/planted.ts', "import { target } from '../content/planted-target.ts'; target;"],
  ['words-packages', 'src/words/planted-zod.ts', "import { z } from 'zod'; z;"],
  ['ui-layer', 'src/ui/planted.ts', "import { target } from '../match/planted-target.ts'; target;"],
  ['ai-layer', 'src/ai/planted.ts', "import { target } from '../content/planted-target.ts'; target;"],
  ['ai-packages', 'src/ai/planted-immer.ts', "import { produce } from 'immer'; produce;"],
  ['match-layer', 'src/match/planted.ts', "import { target } from '../ui/planted-target.ts'; target;"],
  ['scenes-layer', 'src/scenes/planted.ts', "import { target } from '../panels/planted-target.tsx'; target;"],
  ['panels-layer', 'src/panels/planted.tsx', "import { target } from '../ai/planted-target.ts'; target;"],
  [
    'page-sees-views',
    'src/scenes/planted-rule.ts',
    "import type { T } from '../engine/rules/planted-target.ts'; export type U = T;",
  ],
  [
    'page-sees-views',
    'src/panels/planted-state.tsx',
    "import type { T } from '../engine/model/state.ts'; export type U = T;",
  ],
  [
    'page-sees-types',
    'src/panels/planted-value.tsx',
    "import { target } from '../engine/model/planted-target.ts'; target;",
  ],
  ['cli-layer', 'src/cli/planted.ts', "import { target } from '../panels/planted-target.tsx'; target;"],
  ['main-layer', 'src/main.ts', "import { target } from './engine/rules/planted-target.ts'; target;"],
  ['early-layer', 'src/early.ts', "import { target } from './panels/planted-target.tsx'; target;"],
  ['scenes-are-lazy', 'src/main.ts', "import { target } from './scenes/planted-target.ts'; target;"],
  ['nobody-imports-main', 'src/panels/planted-main.ts', "import '../main.ts';"],
  ['phaser-in-scenes', 'src/ui/planted-phaser.ts', "import { Game } from 'phaser'; Game;"],
  ['storage-in-match', 'src/panels/planted-storage.ts', "import { get } from 'idb-keyval'; get;"],
  ['html-in-panels', 'src/match/planted-html.ts', "import { h } from 'preact'; h;"],
  ['no-build-time-packages', 'src/ui/planted-dev.ts', "import { geoPath } from 'd3-geo'; geoPath;"],
  ['node-in-cli', 'src/match/planted-node.ts', "import { readFileSync } from 'node:fs'; readFileSync;"],
  ['data-comes-in', 'src/content/planted-data.ts', "import data from '../../scenarios/planted.json'; data;"],
  ['pure-without-assets', 'src/ai/planted-asset.ts', "import data from '../../assets/planted.json'; data;"],
  ['no-tests-in-source', 'src/match/planted-test.ts', "import '../../tests/planted.ts';"],
];

/** Imports that the layers allow, so that a rule which forbids too much is noticed too. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['src/engine/planted-fine.ts', "import { produce } from 'immer'; import { alea } from 'seedrandom'; produce; alea;"],
  ['src/content/planted-fine.ts', "import { target } from '../engine/model/planted-target.ts'; import 'zod'; target;"],
  ['src/ai/planted-fine.ts', "import { target } from '../engine/rules/planted-target.ts'; target;"],
  ['src/match/planted-fine.ts', "import data from '../../scenarios/planted.json'; import 'idb-keyval'; data;"],
  [
    'src/panels/planted-fine.tsx',
    "import type { T } from '../engine/model/planted-target.ts'; export const P = ({ t }: { t: T }) => <b>{t}</b>;",
  ],
  ['src/panels/planted-font.ts', "import '@fontsource/oswald/cyrillic-500.css';"],
  ['src/scenes/planted-fine.ts', "import type { T } from '../engine/view.ts'; import 'phaser'; export type U = T;"],
  ['src/cli/planted-fine.ts', "import { readFileSync } from 'node:fs'; readFileSync;"],
];

/** The other halves of the planted cycles; a cycle is reported once, from the file that comes first. */
const otherHalves: readonly (readonly [file: string, text: string])[] = [
  ['src/engine/rules/planted-b.ts', "import { a } from './planted-a.ts'; export const b = a;"],
  ['src/ai/planted-b.ts', "import type { A } from './planted-a.ts'; export type B = A | 2;"],
];

const target = 'export const target = 1; export type T = 1;';
const targets = ['engine/rules', 'engine/model', 'words', 'content', 'ai', 'match', 'ui', 'scenes'].map(
  (folder) => `src/${folder}/planted-target.ts`,
);

describe('a break of the layers', () => {
  const copy = mkdtempSync(join(tmpdir(), 'kartoteka-layers-'));
  let found: CruiseResult;

  for (const path of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const plant = (file: string, text: string, flag: 'w' | 'a' = 'w'): void => {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text, { flag });
  };
  for (const file of [...targets, 'src/panels/planted-target.tsx', 'tests/planted.ts']) plant(file, target);
  for (const file of ['src/engine/model/state.ts', 'src/engine/view.ts']) plant(file, `\n${target}\n`, 'a');
  for (const file of ['scenarios/planted.json', 'assets/planted.json']) plant(file, '{}');
  for (const [, file, text] of plants) plant(file, `\n${text}\n`, 'a');
  for (const [file, text] of [...otherHalves, ...allowed]) plant(file, text);
  const answer = begin(copy);
  beforeAll(async () => {
    found = await answer;
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(plants)('is found: %s in %s', (rule, file) => {
    expect(found.summary.violations.filter(({ from }) => from === file).map((v) => v.rule.name)).toContain(rule);
  });

  it.each(allowed)('is not seen where there is none: %s', (file) => {
    expect(found.summary.violations.filter(({ from }) => from === file)).toEqual([]);
  });
});
