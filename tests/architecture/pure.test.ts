import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { root, sourcesBelow } from './cruise.ts';

/**
 * The pure layers have no clock, no chance but the seeded one, no machine and no settings of a machine: the same record
 * gives the same hashes everywhere and always. The compiler (no DOM, no Node types) and the linter say most of it while
 * one writes; this says the rest, and looks at the syntax tree, so that comments and strings do not count.
 */
const PURE = ['src/engine', 'src/content', 'src/words', 'src/ai'];

const NAMES = ['Date', 'performance', 'crypto', 'globalThis', 'Intl', 'eval', 'Function', 'WeakRef'];
const MEMBERS = ['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare'];
/** Engines of different browsers may round these differently in the last digit; hashes would differ with them. */
const INEXACT = [
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
  ...['exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'pow', 'cbrt', 'hypot'],
];

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const nameOf = (value: unknown): string | null =>
  isNode(value) && value.type === 'Identifier' && typeof value.name === 'string' ? value.name : null;

/** Each impure thing used in the text, as `line: name`. `exact` also forbids functions that machines round differently. */
function impurities(text: string, lang: 'ts' | 'tsx', exact: boolean): readonly string[] {
  const found: string[] = [];
  const note = (node: Node, what: string): void => {
    found.push(`${text.slice(0, node.start).split('\n').length}: ${what}`);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value) || value.type.startsWith('TSType') || value.type === 'TSInterfaceDeclaration') return;
    const isMember = value.type === 'MemberExpression';
    const member = isMember && value.computed !== true ? nameOf(value.property) : null;
    if (isMember && nameOf(value.object) === 'Math') {
      if (member === null || member === 'random') note(value, `Math.${member ?? '[…]'}`);
      if (exact && member !== null && INEXACT.includes(member)) note(value, `Math.${member}`);
    }
    if (member !== null && MEMBERS.includes(member)) note(value, member);
    const name = nameOf(value);
    if (name !== null && NAMES.includes(name)) note(value, name);
    if (value.type === 'VariableDeclarator' && nameOf(value.init) === 'Math') note(value, 'Math by another name');
    for (const [key, child] of Object.entries(value)) {
      const isOnlyAName =
        (key === 'property' && isMember && value.computed !== true) ||
        (key === 'key' && value.computed !== true && value.shorthand !== true);
      if (!isOnlyAName) visit(child);
    }
  };
  visit(parseAst(text, { lang }).body);
  return found;
}

describe('the pure layers', () => {
  const files = PURE.flatMap((folder) => sourcesBelow(folder));

  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('have no clock, no chance of their own and nothing of the machine', () => {
    const found = files.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const exact = path.startsWith('src/engine/');
      return impurities(text, path.endsWith('x') ? 'tsx' : 'ts', exact).map((what) => `${path}:${what}`);
    });
    expect(found).toEqual([]);
  });
});

describe('an impurity', () => {
  it.each([
    ['const a = Math.random();', '1: Math.random'],
    ["const a = Math['random']();", '1: Math.[…]'],
    ['const { random } = Math;', '1: Math by another name'],
    ['const a = Date.now();', '1: Date'],
    ['\nconst a = new Date();', '2: Date'],
    ['const a = performance.now();', '1: performance'],
    ["const a = 'a'.localeCompare('b');", '1: localeCompare'],
    ['const a = (2).toLocaleString();', '1: toLocaleString'],
    ['const a = { Date };', '1: Date'],
    ['const a = Math.exp(1);', '1: Math.exp'],
  ])('is found: %s', (text, what) => {
    expect(impurities(text, 'ts', true)).toContain(what);
  });

  it.each([
    '// Date.now() and Math.random()',
    "const a = 'new Date()';",
    'const a = { Date: 1 }.Date + Math.floor(1.5);',
    'interface A { readonly Date: Date }',
  ])('is not seen where there is none: %s', (text) => {
    expect(impurities(text, 'ts', true)).toEqual([]);
  });
});
