import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from '../content/readJson.ts';

/** A JSON file by its name below the project, as the checks of `content` take it. */
export interface JsonFile {
  readonly file: string;
  readonly json: unknown;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All files of `scenarios/`, in the order of their names. One that is no JSON is told to `broken`, and left out. */
export function scenarioFiles(broken: (file: string, why: string) => void): readonly JsonFile[] {
  const names = readdirSync(join(ROOT, 'scenarios'), { recursive: true, encoding: 'utf8' });
  const files: JsonFile[] = [];
  for (const name of names.map((n) => `scenarios/${n.replaceAll('\\', '/')}`).sort()) {
    if (!name.endsWith('.json')) continue;
    const read = readJson(readFileSync(join(ROOT, name), 'utf8'));
    if (read.ok) files.push({ file: name, json: read.json });
    else broken(name, `Line ${read.line}, column ${read.column}: ${read.message}`);
  }
  return files;
}
