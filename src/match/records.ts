import '../content/schema/jitless.ts';
import * as z from 'zod/mini';
import { FACTIONS, type ScenarioId } from '../engine/model/ids.ts';
import { type MatchRecord, RULES_VERSION, SEAT_PLAYERS } from '../engine/model/record.ts';
import { type RecordRefusal, refuseRecord } from './recordRefusal.ts';

/** Characters of a record as text. The longest match so far has a tenth of it. */
export const RECORD_LIMIT = 4 * 1024 * 1024;
export const COMMAND_LIMIT = 20_000;
/** Hashes stand after every so many commands. */
export const HASH_EVERY = 25;

/** A record whose outer form has been checked. Its commands are still anybody's: replay tests each before it runs. */
export type ReadRecord = Omit<MatchRecord, 'commands'> & { readonly commands: readonly unknown[] };

export type Read =
  | { readonly ok: true; readonly record: ReadRecord }
  | { readonly ok: false; readonly refusal: RecordRefusal };

// The small zod: whoever opens a match waits for it, and this is all that it has to check.
const hash = z.string().check(z.regex(/^[0-9a-f]{8,128}$/));
const shape = z.object({
  format: z.literal('kartoteka-record'),
  rulesVersion: z.int(),
  // Whether there is such a scenario is seen when its files are looked for.
  scenario: z.pipe(
    z.string().check(z.minLength(1), z.maxLength(100)),
    z.transform((text: string) => text as ScenarioId),
  ),
  contentHash: hash,
  seed: z.string(),
  options: z.object({
    personalities: z._default(z.enum(['historical', 'free']), 'historical'),
    roundsTogether: z._default(z.union([z.literal(1), z.literal(2)]), 1),
  }),
  seats: z.partialRecord(z.enum(FACTIONS), z.enum(SEAT_PLAYERS)),
  commands: z.array(z.unknown()).check(z.maxLength(COMMAND_LIMIT)),
  hashes: z.array(z.tuple([z.int().check(z.minimum(0)), hash])).check(z.maxLength(COMMAND_LIMIT)),
  finalHash: hash,
  forkOf: z.exactOptional(
    z.object({
      at: z.int().check(z.minimum(0), z.maximum(COMMAND_LIMIT)),
      seats: z.partialRecord(z.enum(FACTIONS), z.enum(SEAT_PLAYERS)),
      rest: z.array(z.unknown()).check(z.maxLength(COMMAND_LIMIT)),
      finalHash: hash,
    }),
  ),
});

export interface ReadOptions {
  /** Also records of other versions of the rules: to look at as far as they can be played, never to go on with. */
  readonly anyRules?: boolean;
}

/** Refuses: tooLarge, truncated, notJson, and all that `readRecord` refuses. */
export function parseRecord(text: string, options: ReadOptions = {}): Read {
  if (text.length > RECORD_LIMIT) return refuseRecord('tooLarge', { limit: RECORD_LIMIT, size: text.length });
  let json: unknown;
  try {
    // Some editors put a mark before the first character.
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return refuseRecord(looksCutOff(text) ? 'truncated' : 'notJson');
  }
  return readRecord(json, options);
}

/** It begins as a record does and has no end. */
function looksCutOff(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith('{') && trimmed.includes('kartoteka-record') && !trimmed.endsWith('}');
}

/**
 * Refuses: notARecord (with the path of the first fault), foreignFormat, newerRules, olderRules, tooLarge, truncated (hashes
 * of commands that are not there). Whether scenario and commands are good is seen by `openRecord` and `replay`.
 */
export function readRecord(json: unknown, { anyRules = false }: ReadOptions = {}): Read {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuseRecord('notARecord', { path: '' });
  const outer = new Map<string, unknown>(Object.entries(json));
  const format = outer.get('format');
  if (typeof format !== 'string') return refuseRecord('notARecord', { path: 'format' });
  if (format !== 'kartoteka-record') return refuseRecord('foreignFormat', { format: format.slice(0, 100) });
  const version = outer.get('rulesVersion');
  if (typeof version !== 'number' || !Number.isInteger(version))
    return refuseRecord('notARecord', { path: 'rulesVersion' });
  const versions = { version, ours: RULES_VERSION };
  if (!anyRules && version > RULES_VERSION) return refuseRecord('newerRules', versions);
  if (!anyRules && version < RULES_VERSION) return refuseRecord('olderRules', versions);
  const commands = outer.get('commands');
  if (Array.isArray(commands) && commands.length > COMMAND_LIMIT) {
    return refuseRecord('tooLarge', { limit: COMMAND_LIMIT, size: commands.length });
  }
  const read = shape.safeParse(json);
  if (!read.success) return refuseRecord('notARecord', { path: read.error.issues[0]?.path.join('.') ?? '' });
  const last = read.data.hashes.reduce((most, [index]) => Math.max(most, index), 0);
  if (last > read.data.commands.length) {
    return refuseRecord('truncated', { commands: read.data.commands.length, expected: last });
  }
  const { forkOf } = read.data;
  if (forkOf !== undefined && forkOf.at > read.data.commands.length)
    return refuseRecord('truncated', { commands: read.data.commands.length, expected: forkOf.at });
  return { ok: true, record: read.data };
}
