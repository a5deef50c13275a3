import type { Deed } from '../../content/schema/history.ts';
import { hashJson } from '../../engine/hash.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { MatchRecord } from '../../engine/model/record.ts';
import { isHashed, makeRecord } from '../replay.ts';
import { type PassedOver, perform } from './perform.ts';
import { HISTORY_OPTIONS, HISTORY_SEED } from './table.ts';

/** What was done at one place of the record: a deed of the script, from its first command on. */
export interface Note {
  /** Commands that had been given before it. */
  readonly at: number;
  readonly deed: Deed;
}

export interface HistoricalRecord {
  readonly record: MatchRecord;
  /** In the order of the record. A deed whose votes come later than its motion stands at the motion. */
  readonly notes: readonly Note[];
  readonly passedOver: readonly PassedOver[];
}

/** The historical record: an ordinary record, made by performing the script from its seed, with a note at each deed. */
export function historicalRecord(content: Content, deeds: readonly Deed[]): HistoricalRecord {
  const hashes: (readonly [number, string])[] = [];
  const notes: Note[] = [];
  const told = new Set<number>();
  const performed = perform(content, deeds, {
    seed: HISTORY_SEED,
    options: HISTORY_OPTIONS,
    watch: (state, { deed }, index) => {
      if (isHashed(index + 1)) hashes.push([index + 1, hashJson(state)]);
      const entry = deed === null || told.has(deed) ? undefined : deeds[deed];
      if (deed === null || entry === undefined) return;
      told.add(deed);
      notes.push({ at: index, deed: entry });
    },
  });
  const commands: Command[] = performed.given.map(({ command }) => command);
  const head = { seed: HISTORY_SEED, options: HISTORY_OPTIONS, seats: {} };
  return {
    record: makeRecord(content, head, commands, hashes, performed.state),
    notes,
    passedOver: performed.passedOver,
  };
}
