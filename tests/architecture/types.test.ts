import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

const NATIVE = join(root, 'node_modules/typescript-native/bin/tsc');

describe.each(['engine', 'content', 'words', 'ai'])('the compiler settings of src/%s', (layer) => {
  const copy = mkdtempSync(join(tmpdir(), 'kartoteka-types-'));
  let said = '';

  beforeAll(() => {
    for (const path of ['tsconfig.json', 'package.json', 'src/engine/tsconfig.json', `src/${layer}/tsconfig.json`]) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const plant = (name: string, text: string): void => writeFileSync(join(copy, 'src', layer, name), text);
    mkdirSync(join(copy, 'src', layer), { recursive: true });
    plant('dom.ts', 'export const a = document.title;');
    plant('window.ts', 'export const a = window;');
    plant('node.ts', 'export const a = process.argv;');
    plant('timer.ts', 'setTimeout(() => 1, 1);');
    plant('index.ts', 'export const f = (list: readonly number[]): number => list[0];');
    plant('optional.ts', 'export const a: { readonly b?: 1 } = { b: undefined };');
    plant('fine.ts', "import { create } from './other.ts'; export const a = create();");
    plant('other.ts', 'export const create = (): readonly number[] => [1].toSorted();');
    said = spawnSync(process.execPath, [NATIVE, '-p', `src/${layer}`], { cwd: copy, encoding: 'utf8' }).stdout;
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(['dom', 'window', 'node', 'timer', 'index', 'optional'])('refuse what is planted in %s.ts', (name) => {
    expect(said).toContain(`src/${layer}/${name}.ts(`);
  });

  it('allow the rest', () => {
    expect(said).not.toMatch(/(fine|other)\.ts/);
  });
});
