import { applyInPlace } from '../../src/engine/apply.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { Content } from '../../src/engine/model/content.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { consider } from '../../src/match/computer.ts';
import type { ReadRecord } from '../../src/match/records.ts';
import { begin, headOf, makeRecord, type RecordHead, replay } from '../../src/match/replay.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';

/** A match up to so many commands before its end. */
export function cutShort(content: Content, head: RecordHead, commands: readonly Command[], left: number): MatchRecord {
  const kept = commands.slice(0, -left);
  const state = begin(content, head.seed, head.options);
  for (const command of kept) {
    const refusal = applyInPlace(content, state, command, { push() {} });
    if (refusal !== null) throw new Error(`the match cannot be played again: ${refusal.code}`);
  }
  return makeRecord(content, head, kept, [], state);
}

/** A record gone on with by lot for everybody, persons included, up to so many commands before the end. */
export function goneOnByLot(content: Content, record: ReadRecord, left: number): MatchRecord {
  const played = replay(content, record);
  if (!played.ok) throw new Error(`the record cannot be played again: ${played.refusal.code}`);
  const head = headOf(record);
  let given = 0;
  const { commands } = selfPlay(content, head, {
    decide: (_, ask) => played.commands[given++] ?? consider(content, { ...ask, level: 'random' }).command,
  });
  return cutShort(content, head, commands, left);
}
