import { type Compiled, compileScenario } from '../content/compile.ts';
import { listScenarios } from '../content/files.ts';
import type { Content } from '../engine/model/content.ts';
import { type JsonFile, scenarioFiles } from './files.ts';
import { Problem } from './problem.ts';

let read: readonly JsonFile[] | null = null;
const compiled = new Map<string, Compiled>();

/** Every JSON file of `scenarios/`. */
export function loadedFiles(): readonly JsonFile[] {
  return files();
}

function files(): readonly JsonFile[] {
  read ??= scenarioFiles((file, why) => console.error(`${file} is no JSON. ${why}`));
  return read;
}

function compile(id: string): Compiled {
  const done = compiled.get(id) ?? compileScenario(files(), id);
  compiled.set(id, done);
  return done;
}

/** A scenario of `scenarios/`, ready to be played. */
export function findScenario(id: string): Content | 'unknown' | 'broken' {
  if (!listScenarios(files()).some((head) => head.id === id)) return 'unknown';
  const done = compile(id);
  return done.ok ? done.content : 'broken';
}

/** The same, or a plain sentence why not. */
export function loadScenario(id: string): Content {
  const found = findScenario(id);
  if (found === 'unknown') {
    const known = listScenarios(files()).map((head) => head.id);
    throw new Problem(`There is no scenario “${id}”. There is: ${known.join(', ')}.`);
  }
  if (found === 'broken') {
    const errors = compile(id).problems.filter(({ severity }) => severity === 'error');
    for (const { file, path, message } of errors.slice(0, 20)) console.error(`${file} ${path}: ${message}`);
    throw new Problem(`The scenario “${id}” has ${errors.length} mistakes and cannot be played.`, 1);
  }
  return found;
}
