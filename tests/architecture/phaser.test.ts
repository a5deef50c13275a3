import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { allRead, CHANGES, CONSTANTS, changed, FACTORIES, PARTS, PLUGINS } from '../../.ci/phaser.ts';
import { root, sourcesBelow } from './cruise.ts';

/** What a source takes of Phaser: names that are there when it runs, factories, parts of a scene. */
interface Taken {
  readonly names: Set<string>;
  readonly factories: Set<string>;
  readonly plugins: Set<string>;
}

/** Parts of a Phaser scene that come from a plugin and not from the scene itself. */
const FROM_PLUGINS = ['cameras', 'input', 'time', 'tweens', 'load', 'sound', 'physics', 'matter', 'lights', 'data'];

/** `a.b.c` as text; null where it is anything else. */
function chain(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (!ts.isPropertyAccessExpression(node)) return null;
  const before = chain(node.expression);
  return before === null ? null : `${before}.${node.name.text}`;
}

function taken(text: string, into: Taken): Taken {
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const said = chain(node);
      if (said?.startsWith('Phaser.')) {
        into.names.add(said.slice('Phaser.'.length));
        return;
      }
      const [self, part] = said?.split('.') ?? [];
      if (self === 'this' && part !== undefined && FROM_PLUGINS.includes(part)) into.plugins.add(part);
      const factory = /\.add\.(\w+)$/.exec(said ?? '')?.[1];
      // `game.scene.add` and its like have no factory behind them.
      if (factory !== undefined) into.factories.add(factory);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('scene.ts', text, ts.ScriptTarget.Latest, true));
  return into;
}

const nothing = (): Taken => ({ names: new Set(), factories: new Set(), plugins: new Set() });

/** What is used and not among the parts. */
function missing({ names, factories, plugins }: Taken): readonly string[] {
  const there = [...Object.keys(PARTS), ...CONSTANTS];
  const has = (name: string): boolean => there.some((part) => name === part || name.startsWith(`${part}.`));
  return [
    ...[...names].filter((name) => !has(name)).map((name) => `Phaser.${name}`),
    ...[...factories].filter((name) => !(name in FACTORIES)).map((name) => `add.${name}`),
    ...[...plugins].filter((name) => !(name in PLUGINS)).map((name) => `this.${name}`),
  ];
}

describe('the parts of Phaser in the built page', () => {
  it('are all that the scenes use', () => {
    const all = nothing();
    for (const path of sourcesBelow('src/scenes')) taken(readFileSync(join(root, path), 'utf8'), all);
    expect(all.names.size).toBeGreaterThan(0);
    expect(all.factories.size).toBeGreaterThan(0);
    expect(missing(all)).toEqual([]);
  });

  it('are found wanting where a scene uses another', () => {
    const scene = "class S extends Phaser.Scene { create() { this.load.image('x'); this.add.particles(0, 0); } }";
    expect(missing(taken(`${scene} new Phaser.Physics.Arcade.Group(); let t: Phaser.Sound.Noise;`, nothing()))).toEqual(
      ['Phaser.Physics.Arcade.Group', 'add.particles', 'this.load'],
    );
  });
});

describe('what the built page changes in Phaser’s own text', () => {
  const files = [...new Set(CHANGES.map(({ file }) => file))];
  const textOf = (file: string): string => readFileSync(join(root, 'node_modules/phaser/src', file), 'utf8');

  it.each(files)('is found as often as it should be: %s', (file) => {
    const text = changed(file, textOf(file));
    for (const { from, to } of CHANGES.filter((change) => change.file === file)) {
      expect(text).toContain(to);
      if (!to.includes(from)) expect(text).not.toContain(from);
    }
  });

  it.each(CHANGES)('stops the build where it is not found, or is found once more: $from', ({ file, from }) => {
    const text = textOf(file);
    expect(() => changed(file, text.replace(from, 'otherwise;'))).toThrow(file);
    expect(() => changed(file, `${text}\n${from}`)).toThrow(file);
  });

  it('stops the build where Phaser has no file of that name any more', () => {
    expect(() => allRead(new Set(files))).not.toThrow();
    expect(() => allRead(new Set(files.slice(1)))).toThrow(files[0]);
  });

  it('leaves all other files as they are', () => {
    expect(changed('math/Clamp.js', 'typeof WEBGL_DEBUG')).toBe('typeof WEBGL_DEBUG');
  });
});
