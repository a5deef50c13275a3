import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/content/files.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** All of `scenarios/`, as a host reads it. */
export function realFiles(): SourceFile[] {
  return readdirSync(join(root, 'scenarios'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: relative(root, path).split(sep).join('/'),
      json: JSON.parse(readFileSync(path, 'utf8')) as unknown,
    }));
}
