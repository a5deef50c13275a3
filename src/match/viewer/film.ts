import { applyInPlace, decider } from '../../engine/apply.ts';
import { copyState } from '../../engine/copy.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { Event, Out } from '../../engine/model/event.ts';
import type { FactionId } from '../../engine/model/ids.ts';
import type { State } from '../../engine/model/state.ts';
import { copyJson } from '../../engine/view.ts';
import type { RecordRefusal } from '../recordRefusal.ts';
import type { ReadRecord } from '../records.ts';
import { replaying } from '../replay.ts';
import { type Moment, momentOf, spread } from './moment.ts';

/** A state is kept after every so many commands: a jump plays at most so many. */
const KEPT_EVERY = 16;
const nowhere: Out = { push() {} };

/**
 * A record played through once and kept, so that it can be looked at in any order. Place 0 is before the first command, place n
 * after the nth. Holds whole states: nothing of it may reach the page but through `Viewing`.
 */
export class Film {
  readonly content: Content;
  readonly record: ReadRecord;
  /** As many as could be played. */
  readonly commands: readonly Command[];
  /** Why the rest could not. */
  readonly broken: RecordRefusal | null;
  /** What happened before the first command, and then at each. Secrets included. */
  readonly happened: readonly (readonly Event[])[];
  /** Who was to decide at each place; null at the end of the match. */
  readonly deciders: readonly (FactionId | null)[];
  /** Where in the calendar each place lies. */
  readonly moments: readonly Moment[];
  private readonly kept: readonly State[];
  private last: { readonly place: number; readonly state: State } | null = null;

  constructor(parts: FilmParts) {
    this.content = parts.content;
    this.record = parts.record;
    this.commands = parts.commands;
    this.broken = parts.broken;
    this.happened = parts.happened;
    this.deciders = parts.deciders;
    this.moments = spread(parts.moments);
    this.kept = parts.kept;
  }

  /** Places but the first: the commands. */
  get length(): number {
    return this.commands.length;
  }

  /** The state at a place. To be read only: it is kept until another is asked for. */
  stateAt(place: number): State {
    if (this.last?.place === place) return this.last.state;
    const from = Math.min(Math.floor(place / KEPT_EVERY), this.kept.length - 1);
    const start = this.kept[from];
    if (start === undefined) throw new Error('a film without a first state');
    const state = copyState(start);
    for (let i = from * KEPT_EVERY; i < place; i++) {
      const command = this.commands[i];
      if (command !== undefined) applyInPlace(this.content, state, command, nowhere);
    }
    this.last = { place, state };
    return state;
  }
}

interface FilmParts {
  readonly content: Content;
  readonly record: ReadRecord;
  readonly commands: readonly Command[];
  readonly broken: RecordRefusal | null;
  readonly happened: readonly (readonly Event[])[];
  readonly deciders: readonly (FactionId | null)[];
  readonly moments: readonly Moment[];
  readonly kept: readonly State[];
}

/**
 * Plays a record through, piece by piece: yields the number of commands played. One that does not fit the scenario or the rules
 * any more is played as far as it goes, and the film says what stopped it.
 */
export function* filming(content: Content, record: ReadRecord): Generator<number, Film, void> {
  const events: Event[] = [];
  const happened: (readonly Event[])[] = [];
  const deciders: (FactionId | null)[] = [];
  const moments: Moment[] = [];
  const kept: State[] = [];
  const commands: Command[] = [];
  const note = (state: State, place: number): void => {
    // Copied: played in place, an event may name a part of the state that is about to change.
    happened.push(copyJson(events.splice(0)));
    deciders.push(decider(state));
    moments.push(momentOf(state));
    if (place % KEPT_EVERY === 0) kept.push(copyState(state));
  };
  const played = yield* replaying(content, record, {
    otherContent: true,
    out: events,
    opened: (state) => note(state, 0),
    watch: (state, command, index) => {
      commands.push(command);
      note(state, index + 1);
    },
  });
  const broken = played.ok ? null : played.refusal;
  return new Film({ content, record, commands, broken, happened, deciders, moments, kept });
}

/** Milliseconds of work between two pauses: a page that works no longer at a stretch still answers. */
const STRETCH = 12;

/** A film made without holding up the page. `progress`: 0 to 1. Null when `stop` says so. */
export async function film(
  content: Content,
  record: ReadRecord,
  { progress, stop }: { readonly progress?: (done: number) => void; readonly stop?: () => boolean } = {},
): Promise<Film | null> {
  const run = filming(content, record);
  let since = performance.now();
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
    if (performance.now() - since < STRETCH) continue;
    progress?.(next.value / Math.max(1, record.commands.length));
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (stop?.() === true) return null;
    since = performance.now();
  }
}
