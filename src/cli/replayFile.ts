import { readFileSync } from 'node:fs';
import { hashJson } from '../engine/hash.ts';
import { type RecordRefusal, refuseRecord } from '../match/recordRefusal.ts';
import { parseRecord } from '../match/records.ts';
import { replay } from '../match/replay.ts';
import { findScenario } from './load.ts';
import { pathOf } from './paths.ts';
import { Problem } from './problem.ts';
import { sayRefusal } from './say.ts';
import type { Flags } from './verbs.ts';

type Result =
  | { readonly ok: true; readonly commands: number; readonly stateHash: string; readonly milliseconds: number }
  | { readonly ok: false; readonly refusal: RecordRefusal };

/** Plays a record again. Exit 1 where it is refused. */
export async function replayFile(flags: Flags, [file]: readonly string[]): Promise<number> {
  if (file === undefined) throw new Problem('Which record? Usage: replay FILE [--json]');
  const text = readText(file);
  const result = text === null ? refuseRecord('unreadable', { file }) : replayText(text);
  if (result.ok) {
    const { commands, stateHash, milliseconds } = result;
    if (flags.json === true) console.log(JSON.stringify(result));
    else console.log(`${commands} commands, ${stateHash}, ${milliseconds} ms`);
    return 0;
  }
  const message = sayRefusal(result.refusal);
  if (flags.json === true) console.log(JSON.stringify({ ok: false, refusal: { ...result.refusal, message } }));
  console.error(message);
  return 1;
}

/** Null where there is no such file, or it cannot be read. */
export function readText(file: string): string | null {
  try {
    return readFileSync(pathOf(file), 'utf8');
  } catch {
    return null;
  }
}

/** The time is that of the replay alone, with its hashes; reading the scenario is not counted. */
export function replayText(text: string): Result {
  const read = parseRecord(text);
  if (!read.ok) return read;
  const scenario = findScenario(read.record.scenario);
  if (scenario === 'unknown') return refuseRecord('unknownScenario', { scenario: read.record.scenario });
  if (scenario === 'broken') return refuseRecord('brokenScenario', { scenario: read.record.scenario });
  const began = performance.now();
  const played = replay(scenario, read.record);
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  if (!played.ok) return played;
  return { ok: true, commands: played.commands.length, stateHash: hashJson(played.state), milliseconds };
}
