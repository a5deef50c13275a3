import { freeze } from 'immer';
import { apply, decider } from '../engine/apply.ts';
import { hashJson } from '../engine/hash.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { MatchRecord } from '../engine/model/record.ts';
import type { Refusal } from '../engine/model/refusal.ts';
import type { State } from '../engine/model/state.ts';
import { copyJson } from '../engine/view.ts';
import type { RecordRefusal } from './recordRefusal.ts';
import type { ReadRecord } from './records.ts';
import { begin, headOf, isHashed, makeRecord, type RecordHead, replay } from './replay.ts';

export type Given =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A match being played: the state, and how it came about. Knows no screen, no storage and no computer. States are frozen and
 * share their structure; nothing but a command changes what is current.
 */
export class Game {
  readonly content: Content;
  readonly head: RecordHead;
  private current: State;
  private readonly given: Command[] = [];
  /** What happened before the first command, and then at each. */
  private readonly happened: (readonly Event[])[] = [];
  private readonly hashes: (readonly [number, string])[] = [];
  /** Commands that can no longer be taken back. */
  private barrier = 0;

  private constructor(content: Content, head: RecordHead, state: State, opening: readonly Event[]) {
    this.content = content;
    this.head = head;
    this.current = freeze(state, true);
    this.happened.push(opening);
  }

  static start(content: Content, head: RecordHead): Game {
    const opening: Event[] = [];
    return new Game(content, head, begin(content, head.seed, head.options, opening), opening);
  }

  /** Refuses what `replay` refuses. Undo then reaches as far back as if the match had never been closed. */
  static resume(
    content: Content,
    record: ReadRecord,
  ): { ok: true; game: Game } | { ok: false; refusal: RecordRefusal } {
    const game = Game.start(content, headOf(record));
    const events: Event[] = [];
    // From here on the same faction has decided: only these commands might be taken back.
    let from = 0;
    let asked = decider(game.current);
    const played = replay(content, record, {
      out: events,
      watch: (state, _command, index) => {
        // What happened before the first command is in the log already.
        if (index === 0) events.splice(0, game.happened[0]?.length ?? 0);
        // Copied: played in place, an event may name a part of the state that is about to change.
        game.happened.push(copyJson(events.splice(0)));
        if (isHashed(index + 1)) game.hashes.push([index + 1, hashJson(state)]);
        const next = decider(state);
        if (next !== asked) from = index + 1;
        asked = next;
      },
    });
    if (!played.ok) return played;
    game.rewind(played.commands, from);
    return { ok: true, game };
  }

  /** The state. For the match alone: screens get views. */
  get state(): State {
    return this.current;
  }

  get length(): number {
    return this.given.length;
  }

  get decider(): FactionId | null {
    return decider(this.current);
  }

  get canUndo(): boolean {
    return this.given.length > this.barrier;
  }

  /** All that has happened: before the first command, then command by command. Secrets included: pass it through `eventsFor`. */
  get log(): readonly (readonly Event[])[] {
    return this.happened;
  }

  give(command: Command): Given {
    const applied = apply(this.content, this.current, command);
    if (!applied.ok) return applied;
    this.current = applied.state;
    this.given.push(command);
    this.happened.push(applied.events);
    if (applied.barrier) this.barrier = this.given.length;
    if (isHashed(this.given.length)) this.hashes.push([this.given.length, hashJson(this.current)]);
    return { ok: true, events: applied.events };
  }

  /** Takes back the last command, by playing the record again without it. False at a barrier. */
  undo(): boolean {
    if (!this.canUndo) return false;
    this.rewind(this.given.slice(0, -1), this.barrier);
    return true;
  }

  record(): MatchRecord {
    return makeRecord(this.content, this.head, this.given, this.hashes, this.current);
  }

  /** Plays these commands: the first `from` in place, which is quick, the rest one by one, to see the barriers among them. */
  private rewind(commands: readonly Command[], from: number): void {
    const played = replay(this.content, makeRecord(this.content, this.head, commands, [], this.current), {
      until: from,
    });
    if (!played.ok) throw new Error(`the match cannot be played again: ${played.refusal.code}`);
    this.given.length = 0;
    this.given.push(...played.commands);
    this.happened.length = Math.min(this.happened.length, from + 1);
    while ((this.hashes.at(-1)?.[0] ?? 0) > from) this.hashes.pop();
    this.barrier = from;
    this.current = freeze(played.state, true);
    for (const command of commands.slice(from)) {
      const again = this.give(command);
      if (!again.ok) throw new Error(`the match cannot be played again: ${again.refusal.code}`);
    }
  }
}
