import type { MessageArg } from '../engine/model/message.ts';
import type { Refusal } from '../engine/model/refusal.ts';

/** Why a record is not opened. Each code has the text `refusal.record.<code>` in the language files. */
export const RECORD_REFUSALS = [
  'unreadable',
  'notJson',
  'notARecord',
  'foreignFormat',
  'newerRules',
  'olderRules',
  'unknownScenario',
  'brokenScenario',
  'otherContent',
  'truncated',
  'badCommand',
  'hashMismatch',
  'tooLarge',
  'matchOver',
  'noFork',
  'notOver',
] as const;
export type RecordRefusalCode = (typeof RECORD_REFUSALS)[number];

/** Nothing was opened and nothing was lost. */
export interface RecordRefusal {
  readonly code: RecordRefusalCode;
  /** Where in the record: the number of commands before the fault, counted from 0. */
  readonly index?: number;
  /** Why the engine refused the command, for `badCommand`. */
  readonly reason?: Refusal;
  /** What the text of the refusal speaks of. */
  readonly args: Readonly<Record<string, MessageArg | string>>;
}

export function refuseRecord(
  code: RecordRefusalCode,
  args: RecordRefusal['args'] = {},
  where: Pick<RecordRefusal, 'index' | 'reason'> = {},
): { readonly ok: false; readonly refusal: RecordRefusal } {
  return { ok: false, refusal: { code, ...where, args } };
}
