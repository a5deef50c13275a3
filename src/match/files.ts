import type { MatchRecord } from '../engine/model/record.ts';
import { refuseRecord } from './recordRefusal.ts';
import { parseRecord, RECORD_LIMIT, type Read, type ReadOptions } from './records.ts';

/** A name for the file of a record: letters every file system bears. */
export function fileNameOf(record: MatchRecord): string {
  const seed = record.seed.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 24);
  return `kartoteka-${record.scenario}-${seed}-${record.commands.length}.json`;
}

/** Hands the record to the browser as a file to be saved. */
export function saveToFile(record: MatchRecord): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(record)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(record);
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Reads a file that a person has chosen. Refuses what `parseRecord` refuses; a file too large is not read at all. */
export async function readFile(file: Blob, options: ReadOptions = {}): Promise<Read> {
  // A character may take three bytes.
  if (file.size > 3 * RECORD_LIMIT) return refuseRecord('tooLarge', { limit: RECORD_LIMIT, size: file.size });
  try {
    return parseRecord(await file.text(), options);
  } catch {
    return refuseRecord('notJson');
  }
}
