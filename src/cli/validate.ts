import { kindOf, listScenarios, scenarioIdOf } from '../content/files.ts';
import { strayHistories } from '../content/history.ts';
import { readJson } from '../content/readJson.ts';
import { faultsOf } from './checkHistory.ts';
import { type JsonFile, scenarioFiles } from './files.ts';
import { readText, replayText } from './replayFile.ts';
import { sayRefusal } from './say.ts';
import type { Flags } from './verbs.ts';

interface Found {
  readonly file: string;
  readonly path: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Checks scenarios and records and reports all that is wrong at once. Exit 1 where there is an error; warnings are no error. */
export async function validate(flags: Flags, names: readonly string[]): Promise<number> {
  const problems = unique(names.length === 0 ? checkShipped() : checkGiven(names));
  const ok = !problems.some(({ severity }) => severity === 'error');
  if (flags.json === true) console.log(JSON.stringify({ ok, problems }));
  else {
    for (const { file, path, severity, code, message } of problems) {
      console.log(`${severity} ${code} ${file}${path === '' ? '' : ` ${path}`}: ${message}`);
    }
    console.log(ok ? 'All is well.' : `${problems.filter(({ severity }) => severity === 'error').length} errors.`);
  }
  return ok ? 0 : 1;
}

function error(file: string, code: string, message: string, path = ''): Found {
  return { file, path, code, severity: 'error', message };
}

/** What several scenarios share is found once for each: told once. */
function unique(problems: readonly Found[]): Found[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function checkShipped(): Found[] {
  const problems: Found[] = [];
  const files = scenarioFiles((file, why) => problems.push(error(file, 'notJson', why)));
  const scenarios = listScenarios(files);
  if (scenarios.length === 0) problems.push(error('scenarios', 'missingFile', 'There is no scenario.'));
  return [...problems, ...strayHistories(files), ...scenarios.flatMap(({ id }) => faultsOf(files, id))];
}

/** Records are replayed; files of the world take the place of ours; a scenario is checked with the files of the world. */
function checkGiven(names: readonly string[]): Found[] {
  const problems: Found[] = [];
  const given: JsonFile[] = [];
  for (const name of names) {
    const text = readText(name);
    if (text === null) problems.push(error(name, 'unreadable', 'There is no such file, or it cannot be read.'));
    else problems.push(...readGiven(name, text, given));
  }
  if (given.length === 0) return problems;
  const shipped = scenarioFiles(() => undefined);
  const own = new Set(given.map(placeOf));
  const files = [...shipped.filter((file) => !own.has(placeOf(file))), ...given];
  const scenarios = given.map(({ json }) => scenarioIdOf(json)).filter((id) => id !== null);
  const checked = scenarios.length > 0 ? scenarios : listScenarios(files).map(({ id }) => id);
  return [...problems, ...strayHistories(files), ...checked.flatMap((id) => faultsOf(files, id))];
}

/** One file of a place: a part of the world, a file of cards, a scenario by its id. */
function placeOf(file: JsonFile): string {
  const kind = kindOf(file);
  if (kind === 'scenario') return `scenario ${scenarioIdOf(file.json)}`;
  return kind === 'cards' || kind === 'dateline' || kind === 'history'
    ? `${kind} ${file.file.split('/').at(-1)}`
    : String(kind);
}

function readGiven(name: string, text: string, into: JsonFile[]): Found[] {
  const read = readJson(text);
  if (!read.ok) return [error(name, 'notJson', read.message, `line ${read.line}, column ${read.column}`)];
  const { json } = read;
  if (isRecord(json)) {
    const result = replayText(text);
    if (result.ok) return [];
    const { index } = result.refusal;
    const path = index === undefined ? '' : `commands[${index}]`;
    return [error(name, result.refusal.code, sayRefusal(result.refusal), path)];
  }
  const file = { file: name.replaceAll('\\', '/'), json };
  if (kindOf(file) === null) {
    return [
      error(name, 'badFileName', 'This is neither a scenario, nor a file of the world by its name, nor a record.'),
    ];
  }
  into.push(file);
  return [];
}

function isRecord(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 'kartoteka-record';
}
