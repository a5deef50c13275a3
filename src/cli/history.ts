import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHistory } from '../content/history.ts';
import type { Deed } from '../content/schema/history.ts';
import type { Content } from '../engine/model/content.ts';
import { historicalRecord } from '../match/history/record.ts';
import { type HistoryRow, holds } from '../match/history/rows/row.ts';
import { type Sensitivity, sensitivity } from '../match/history/sensitivity.ts';
import { HISTORY_SEED, historyTable, ROWS } from '../match/history/table.ts';
import { historyDoc } from './historyDoc.ts';
import { loadedFiles, loadScenario } from './load.ts';
import { pathOf } from './paths.ts';
import { Problem } from './problem.ts';
import { seedOf } from './seeds.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

export const HISTORY_SCENARIO = 'as-it-happened';
const DOC = fileURLToPath(new URL('../../docs/history.md', import.meta.url));

/** Content and script of the historical record, or a plain sentence why not. */
export function loadHistory(scenario = HISTORY_SCENARIO): { content: Content; deeds: readonly Deed[] } {
  const content = loadScenario(scenario);
  const read = readHistory(loadedFiles(), content);
  if (!read.ok) {
    for (const { file, path, message } of read.problems.slice(0, 20)) console.error(`${file} ${path}: ${message}`);
    throw new Problem(`The history of “${scenario}” has ${read.problems.length} mistakes and cannot be performed.`, 1);
  }
  return { content, deeds: read.deeds };
}

/** The table of attested figures and the game's; over many seeds; the record as a file. Exit 1 where a row does not hold. */
export async function history(flags: Flags): Promise<number> {
  const { content, deeds } = loadHistory(textFlag(flags, 'scenario', HISTORY_SCENARIO));
  const recordFile = textFlag(flags, 'record', '');
  if (recordFile !== '') writeRecord(recordFile, content, deeds);
  if (flags.doc === true) return writeDoc(flags, content, deeds);
  if (flags.seeds !== undefined) return overSeeds(flags, content, deeds);
  const rows = historyTable(content, deeds, textFlag(flags, 'seed', HISTORY_SEED));
  const ok = rows.every((row) => row.holds);
  if (flags.json === true) console.log(JSON.stringify({ ok, rows }));
  else for (const row of rows) console.log(lineOf(row));
  const failed = rows.filter((row) => !row.holds);
  if (!ok)
    console.error(`${failed.length} of ${rows.length} rows do not hold: ${failed.map(({ id }) => id).join(', ')}`);
  return ok ? 0 : 1;
}

function writeRecord(file: string, content: Content, deeds: readonly Deed[]): void {
  const { record, passedOver } = historicalRecord(content, deeds);
  if (passedOver.length > 0) console.error(`${passedOver.length} commands of the script could not be given.`);
  try {
    writeFileSync(pathOf(file), JSON.stringify(record));
  } catch (fault) {
    throw new Problem(`The record cannot be written: ${fault instanceof Error ? fault.message : fault}`, 1);
  }
}

/** Seeds of the document: as many as one asks for, of a name that has nothing to do with the record's own. */
function seedsOf(flags: Flags): string[] {
  const count = numberFlag(flags, 'seeds', 200, 1, 100_000);
  const first = textFlag(flags, 'seed', 'other');
  return Array.from({ length: count }, (_, i) => String(seedOf(first, i)));
}

function writeDoc(flags: Flags, content: Content, deeds: readonly Deed[]): number {
  const rows = historyTable(content, deeds);
  const text = historyDoc(rows, sensitivity(content, deeds, seedsOf(flags)));
  try {
    writeFileSync(DOC, text);
  } catch (fault) {
    throw new Problem(`docs/history.md cannot be written: ${fault instanceof Error ? fault.message : fault}`, 1);
  }
  return rows.every(({ holds }) => holds) ? 0 : 1;
}

function overSeeds(flags: Flags, content: Content, deeds: readonly Deed[]): number {
  const seeds = seedsOf(flags);
  const result = sensitivity(content, deeds, seeds);
  const { congress14 } = result;
  const ok = congress14.taken === seeds.length && SIDES.every((side) => isMiddleHeld(side, congress14[side].median));
  if (flags.json === true) console.log(JSON.stringify({ ok, firstSeed: seeds[0], ...result }));
  else tell(result);
  return ok ? 0 : 1;
}

const SIDES = ['for', 'against', 'abstaining'] as const;

/** Whether the middle of many seeds is as near to the attested figure as the record itself has to be. */
function isMiddleHeld(side: (typeof SIDES)[number], middle: number): boolean {
  const row = ROWS.find(({ id }) => id === `congress-14-${side}`);
  return row !== undefined && holds(row.attested, middle, row.tolerance);
}

function tell({ seeds, rows, congress14, passedOver, endings }: Sensitivity): void {
  for (const { id, held } of rows) console.log(`${id.padEnd(36)} ${held} of ${seeds}`);
  for (const side of SIDES) {
    const { least, lower, median, upper, most } = congress14[side];
    console.log(`Fourteenth Congress, ${side}: ${least} … ${lower} … ${median} … ${upper} … ${most}`);
  }
  console.log(`Commands passed over: ${passedOver.least} to ${passedOver.most}, middle ${passedOver.median}`);
  console.log(
    `Endings: ${Object.entries(endings)
      .map(([id, n]) => `${id} ${n}`)
      .join(', ')}`,
  );
}

function lineOf({ id, attested, game, tolerance, holds }: HistoryRow): string {
  return `${holds ? 'holds' : 'FAILS'} ${id.padEnd(34)} attested ${attested}, game ${game} (${tolerance})`;
}
