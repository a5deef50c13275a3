import type { Deed } from '../../content/schema/history.ts';
import { applyInPlace, decider } from '../../engine/apply.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { Event, Out } from '../../engine/model/event.ts';
import { type CardId, FACTIONS, type FactionId } from '../../engine/model/ids.ts';
import type { MatchOptions } from '../../engine/model/record.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import type { State } from '../../engine/model/state.ts';
import { ANSWERS } from '../../engine/rules/registry.ts';
import { top } from '../../engine/rules/stack.ts';
import { neutral } from '../loosely/neutral.ts';
import { COMMAND_LIMIT } from '../records.ts';
import { begin } from '../replay.ts';
import { OPENERS, occasionOf, Script, type Unit } from './script.ts';

/** A command of the script that could not be given, and why: the engine's refusal, or null where nobody was asked. */
export interface PassedOver {
  readonly deed: number;
  readonly command: Command;
  readonly reason: Refusal | null;
}

/** One command as it was given, and the deed that it belongs to; null: a pass, where the script is silent. */
export interface Given {
  readonly command: Command;
  readonly deed: number | null;
}

export interface Performed {
  readonly state: State;
  readonly given: readonly Given[];
  readonly passedOver: readonly PassedOver[];
}

export interface PerformOptions {
  readonly seed: string;
  readonly options: MatchOptions;
  /** Told after each command. The state is the one being worked on: look, do not keep. */
  readonly watch?: (state: State, given: Given, index: number, events: readonly Event[]) => void;
  /** Told what happens before the first command. */
  readonly opening?: (events: readonly Event[]) => void;
  /** Told of each event as it happens, with the state at that very moment; not of those before the first command. */
  readonly witness?: (event: Event, state: State) => void;
}

/**
 * Performs a script by the rules alone: at each decision the command that the script has for it, or a pass where it has none.
 * A command that is illegal is passed over and counted; nothing else changes with the seed.
 */
export function perform(content: Content, deeds: readonly Deed[], how: PerformOptions): Performed {
  const script = new Script(content, deeds);
  return new Performance(content, script, how).play();
}

class Performance {
  private readonly content: Content;
  private readonly script: Script;
  private readonly how: PerformOptions;
  private readonly given: Given[] = [];
  private readonly passedOver: PassedOver[] = [];
  private events: Event[] = [];
  private state: State | null = null;
  private readonly out: Out = {
    push: (event) => {
      this.events.push(event);
      if (this.state !== null) this.how.witness?.(event, this.state);
    },
  };
  /** What each faction is in the middle of: a card's points, a list, a slate. */
  private readonly open: Partial<Record<FactionId, { deed: number; rest: Command[] }>> = {};

  constructor(content: Content, script: Script, how: PerformOptions) {
    this.content = content;
    this.script = script;
    this.how = how;
  }

  play(): Performed {
    const state = begin(this.content, this.how.seed, this.how.options, this.out);
    this.how.opening?.(this.events.splice(0));
    this.state = state;
    while (decider(state) !== null) {
      if (this.given.length >= COMMAND_LIMIT) throw new Error(`no end after ${COMMAND_LIMIT} commands`);
      this.step(state);
      const last = this.given.at(-1);
      if (last !== undefined) this.how.watch?.(state, last, this.given.length - 1, this.events.splice(0));
      this.events.length = 0;
    }
    for (const faction of FACTIONS) this.close(faction);
    for (const unit of this.script.left()) this.drop(unit);
    return { state, given: this.given, passedOver: this.passedOver };
  }

  /** One decision is answered. */
  private step(state: State): void {
    const decision = top(state.open);
    if (decision === null) return;
    const { faction, kind } = decision;
    const at = occasionOf(state.open, decision);
    const queue = this.script.queue(state.open.turn, at, faction, kind);
    if (kind === 'seal') {
      if (!this.vote(state, faction, at)) this.pass(state, faction, null);
      return;
    }
    const open = this.open[faction];
    const follows =
      (kind === 'operations' && at !== 'unions') || kind === 'list' || kind === 'slate' || kind === 'terms';
    if (follows && open !== undefined) {
      for (let next = open.rest.shift(); next !== undefined; next = open.rest.shift()) {
        if (this.give(state, next, open.deed)) return;
      }
      if (queue.length === 0) {
        this.pass(state, faction, null);
        return;
      }
    }
    if (ANSWERS[kind].some((type) => OPENERS.has(type))) this.close(faction);
    let card: CardId | null = null;
    for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
      if (this.give(state, unit.head, unit.deed)) {
        if (unit.rest.length > 0) this.open[faction] = { deed: unit.deed, rest: [...unit.rest] };
        return;
      }
      for (const command of unit.rest) this.passedOver.push({ deed: unit.deed, command, reason: null });
      // The turn's card goes all the same, so that what is dealt next stays as it was.
      if ('card' in unit.head) card = unit.head.card;
      if (kind === 'play' && card !== null) break;
    }
    this.pass(state, faction, card);
  }

  private vote(state: State, faction: FactionId, at: ReturnType<typeof occasionOf>): boolean {
    const motion = state.open.gathering?.current?.motion;
    if (motion === undefined) return false;
    const found = this.script.paper(state.open.turn, at, motion, faction);
    if (found === null) return false;
    const { stance, speaker, lastWord } = found.paper;
    if (this.give(state, { type: 'seal', stance, speaker, lastWord }, found.deed)) return true;
    // Whoever should have spoken is dead or gone, or the card was not kept: the vote stands.
    return this.give(state, { type: 'seal', stance, speaker: null, lastWord: null }, found.deed);
  }

  private give(state: State, command: Command, deed: number): boolean {
    const refusal = applyInPlace(this.content, state, command, this.out);
    if (refusal !== null) {
      this.passedOver.push({ deed, command, reason: refusal });
      return false;
    }
    this.given.push({ command, deed });
    return true;
  }

  private pass(state: State, faction: FactionId, card: CardId | null): void {
    const wanted = (id: CardId) => this.script.needs(faction, id);
    for (const command of neutral(this.content, state, { card, wanted })) {
      if (applyInPlace(this.content, state, command, this.out) !== null) continue;
      this.given.push({ command, deed: null });
      return;
    }
    throw new Error(`${faction} can do nothing at all`);
  }

  /** What was begun and not finished cannot be finished any more. */
  private close(faction: FactionId): void {
    const open = this.open[faction];
    if (open === undefined) return;
    for (const command of open.rest) this.passedOver.push({ deed: open.deed, command, reason: null });
    delete this.open[faction];
  }

  private drop(unit: Unit): void {
    for (const command of [unit.head, ...unit.rest]) this.passedOver.push({ deed: unit.deed, command, reason: null });
  }
}
