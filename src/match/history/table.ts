import type { Deed } from '../../content/schema/history.ts';
import type { Content } from '../../engine/model/content.ts';
import type { MatchOptions } from '../../engine/model/record.ts';
import { type Chronicle, chronicle } from './chronicle.ts';
import { BODIES } from './rows/bodies.ts';
import { COURSE } from './rows/course.ts';
import { RUNG_ROWS } from './rows/ladder.ts';
import { MEMBERS } from './rows/members.ts';
import { OFFICES } from './rows/offices.ts';
import { type HistoryRow, type RowDef, rowOf } from './rows/row.ts';
import { SITTINGS } from './rows/sittings.ts';

/** All rows, in the order in which they are read. */
export const ROWS: readonly RowDef[] = [...MEMBERS, ...SITTINGS, ...BODIES, ...OFFICES, ...RUNG_ROWS, ...COURSE];

/** The seed of the historical record. The year in which it begins: nobody searched for it. */
export const HISTORY_SEED = '1924';
export const HISTORY_OPTIONS: MatchOptions = { personalities: 'historical', roundsTogether: 1 };

/** The attested figures beside those of a match in which this script was performed. */
export function tableOf(c: Chronicle): HistoryRow[] {
  return ROWS.map((def) => rowOf(def, c));
}

/** Performs the script and measures every row. */
export function historyTable(content: Content, deeds: readonly Deed[], seed = HISTORY_SEED): HistoryRow[] {
  return tableOf(chronicle(content, deeds, { seed, options: HISTORY_OPTIONS }));
}
