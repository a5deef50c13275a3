import { applyInPlace, decider } from '../engine/apply.ts';
import { hashJson } from '../engine/hash.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event, Out } from '../engine/model/event.ts';
import type { MatchRecord } from '../engine/model/record.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { type Ask, consider } from './computer.ts';
import { COMMAND_LIMIT } from './records.ts';
import { begin, isHashed, makeRecord, type RecordHead } from './replay.ts';
import { streamKey } from './stream.ts';

export interface Played {
  readonly state: State;
  readonly commands: readonly Command[];
  /** Made only when it is asked for: its hashes take longer than the match. */
  readonly record: () => MatchRecord;
}

export interface SelfPlayOptions {
  /** Keep a hash every so many commands, for `record`. */
  readonly hashed?: boolean;
  /** Who is asked instead of the seat's player: for experiments. */
  readonly decide?: (content: Content, ask: Ask) => Command;
  /** Told after each command. The state is the one being worked on: look, do not keep. */
  readonly watch?: (state: State, command: Command, index: number, events: readonly Event[]) => void;
}

/** A match of computers to its end, on plain state and as fast as they think. Throws on any fault of rules or computer. */
export function selfPlay(
  content: Content,
  head: RecordHead,
  { hashed = false, watch, decide }: SelfPlayOptions = {},
): Played {
  const state = begin(content, head.seed, head.options);
  const commands: Command[] = [];
  const hashes: (readonly [number, string])[] = [];
  let events: Event[] = [];
  const out: Out = { push: (event) => watch !== undefined && events.push(event) };
  for (let faction = decider(state); faction !== null; faction = decider(state)) {
    if (commands.length >= COMMAND_LIMIT) throw new Error(`no end after ${COMMAND_LIMIT} commands`);
    const player = head.seats[faction];
    const ask: Ask = {
      faction,
      view: lens(state, faction),
      level: player === undefined || player === 'person' ? 'easy' : player,
      personalities: head.options.personalities,
      stream: streamKey(head.seed, faction, commands.length),
      guard: null,
    };
    const command = decide === undefined ? consider(content, ask).command : decide(content, ask);
    const refusal = applyInPlace(content, state, command, out);
    if (refusal !== null)
      throw new Error(`${faction} gave a command that is refused (${refusal.code}): ${JSON.stringify(command)}`);
    commands.push(command);
    if (hashed && isHashed(commands.length)) hashes.push([commands.length, hashJson(state)]);
    if (watch !== undefined) {
      watch(state, command, commands.length - 1, events);
      events = [];
    }
  }
  return { state, commands, record: () => makeRecord(content, head, commands, hashes, state) };
}
