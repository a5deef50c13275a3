import { applyInPlace } from '../../engine/apply.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { Out } from '../../engine/model/event.ts';
import type { CardId } from '../../engine/model/ids.ts';
import type { RefusalCode } from '../../engine/model/refusal.ts';
import type { State } from '../../engine/model/state.ts';
import { advance } from '../../engine/rules/flow/advance.ts';
import { createState } from '../../engine/setup.ts';
import { COMMAND_LIMIT } from '../records.ts';
import { type Asked, askedOf } from './asked.ts';
import { Chance } from './chance.ts';
import { neutral } from './neutral.ts';
import { type Entry, numberOf, type Transcript } from './transcript.ts';

export interface LooseOptions {
  /** Commands that are left out on purpose. */
  readonly drop?: (entry: Entry) => boolean;
  /**
   * Another course of chance. Set-up and the order of the decks stay as the record's own seed made them; every other draw comes
   * from this seed. Without it, each step and each recorded command finds the draws that it had in the record.
   */
  readonly reseed?: string;
  readonly out?: Out;
  /** Told after each command; `entry` null: the record has no answer, the neutral one was given. Look, do not keep. */
  readonly watch?: (state: State, command: Command, entry: Entry | null) => void;
  /** Asked before each command; true: give up. */
  readonly stop?: () => boolean;
}

/** A recorded command that the rules refused in this course. */
export interface Refused {
  readonly index: number;
  readonly code: RefusalCode;
}

export interface LoosePlay {
  /** Whether it came to the end of the match; false: `stop` said so. */
  readonly finished: boolean;
  readonly state: State;
  /** What was given in the end: each was legal when it was given. */
  readonly commands: readonly Command[];
  /** Recorded commands that were given. */
  readonly followed: number;
  /** Of these, votes given without their speaker or last word, who were not to be had. */
  readonly adapted: number;
  /** Recorded commands left out on purpose. */
  readonly dropped: number;
  /** Recorded commands passed over: refused, or never asked for. */
  readonly skipped: number;
  /** Decisions for which the record has no answer that fits: the neutral answer was given. */
  readonly filled: number;
  readonly refused: readonly Refused[];
}

/**
 * Plays a record's commands in a course that may part from the recorded one: with commands left out, or with other chance. A
 * recorded command is found again by who is asked what, and when (turn, step, round or sitting), so that one that has become
 * illegal does not derail the rest; it is passed over and counted. What the record has no answer for is answered neutrally and
 * counted. Deterministic. Without options it gives back the record itself. A record that breaks off is played neutrally to the end.
 */
export function playLoosely(content: Content, transcript: Transcript, options: LooseOptions = {}): LoosePlay {
  const { drop = () => false, reseed, watch, stop } = options;
  const state = createState(content, transcript.seed, { roundsTogether: transcript.options.roundsTogether });
  const chance = new Chance(transcript.steps, reseed ?? null);
  const out: Out = {
    push(event) {
      chance.atStep(event, state);
      options.out?.push(event);
    },
  };
  chance.open(state);
  advance(content, state, out);
  const pile = new Pile(transcript.entries);
  const commands: Command[] = [];
  const refused: Refused[] = [];
  let [followed, adapted, filled] = [0, 0, 0];
  const give = (command: Command, entry: Entry | null): RefusalCode | null => {
    if (entry !== null) chance.atCommand(entry.chance, entry.index, state);
    const refusal = applyInPlace(content, state, command, out);
    if (refusal !== null) return refusal.code;
    commands.push(command);
    watch?.(state, command, entry);
    return null;
  };
  const follow = (entry: Entry): boolean => {
    let code: RefusalCode | null = null;
    for (const [way, command] of waysOf(entry, state).entries()) {
      const refusal = give(command, entry);
      if (refusal === null) {
        followed += 1;
        if (way > 0) adapted += 1;
        return true;
      }
      code ??= refusal;
    }
    if (code !== null) refused.push({ index: entry.index, code });
    return false;
  };
  /** Gives the recorded answer, the first that is legal. Otherwise: the card that should have been laid, if there was one. */
  const fromRecord = (asked: Asked): 'given' | CardId | null => {
    for (let entry = pile.next(asked); entry !== null; entry = pile.next(asked)) {
      if (!drop(entry) && follow(entry)) return 'given';
      // Its turn has come and gone: the next card is for another round.
      const card = cardOf(entry.command);
      if (card !== null) return card;
    }
    return null;
  };
  const fill = (asked: Asked, card: CardId | null): void => {
    filled += 1;
    for (const command of neutral(content, state, { card, wanted: (id) => pile.wants(asked, id) })) {
      if (give(command, null) === null) return;
    }
    throw new Error(`no neutral answer to ${asked.kind} of ${asked.faction}`);
  };
  for (let asked = askedOf(state); asked !== null; asked = askedOf(state)) {
    if (commands.length >= COMMAND_LIMIT || stop?.() === true) break;
    const answer = fromRecord(asked);
    if (answer !== 'given') fill(asked, answer);
  }
  const dropped = transcript.entries.reduce((n, entry) => n + (drop(entry) ? 1 : 0), 0);
  const skipped = transcript.entries.length - dropped - followed;
  const finished = state.open.ending !== null;
  return { finished, state, commands, followed, adapted, dropped, skipped, filled, refused };
}

/** How a recorded command can be given here, the whole of it first. Empty: it speaks of what is not there. */
function waysOf({ command, heard }: Entry, state: State): readonly Command[] {
  if (command.type === 'hear') {
    const index = heard === null ? -1 : numberOf(heard, state.open.gathering?.tabled ?? []);
    return index < 0 ? [] : [{ type: 'hear', index }];
  }
  if (command.type !== 'seal') return [command];
  const ways: Command[] = [command];
  if (command.lastWord !== null) ways.push({ ...command, lastWord: null });
  if (command.speaker !== null) ways.push({ ...command, speaker: null, lastWord: null });
  return ways;
}

/** The card that a command lays or puts away. */
function cardOf(command: Command): CardId | null {
  switch (command.type) {
    case 'playEvent':
    case 'playInfluence':
    case 'shelve':
      return command.card;
    default:
      return null;
  }
}

/** The recorded commands that have not had their turn, by the decision they answered. */
class Pile {
  private readonly byDecision = new Map<string, Entry[]>();
  private readonly byCard = new Map<string, Set<Entry>>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const list = this.byDecision.get(keyOf(entry.asked));
      if (list === undefined) this.byDecision.set(keyOf(entry.asked), [entry]);
      else list.push(entry);
      for (const key of wantedBy(entry)) {
        const set = this.byCard.get(key);
        if (set === undefined) this.byCard.set(key, new Set([entry]));
        else set.add(entry);
      }
    }
  }

  /** Takes the first command that answers just this, or else something like it. */
  next(asked: Asked): Entry | null {
    const list = this.byDecision.get(keyOf(asked)) ?? [];
    let at = list.findIndex((entry) => entry.asked.about === asked.about);
    if (at < 0) at = list.findIndex((entry) => entry.asked.gist === asked.gist);
    const [entry] = at < 0 ? [] : list.splice(at, 1);
    if (entry === undefined) return null;
    for (const key of wantedBy(entry)) this.byCard.get(key)?.delete(entry);
    return entry;
  }

  wants({ faction, turn }: Asked, card: CardId): boolean {
    for (const entry of this.byCard.get(`${faction} ${card}`) ?? []) if (entry.asked.turn >= turn) return true;
    return false;
  }
}

function keyOf({ place, faction, kind }: Asked): string {
  return `${place} ${faction} ${kind}`;
}

function wantedBy({ asked, command }: Entry): readonly string[] {
  const card = command.type === 'seal' ? command.lastWord : cardOf(command);
  return card === null ? [] : [`${asked.faction} ${card}`];
}
