import { apply, applyInPlace, check, decider } from '../engine/apply.ts';
import { canonical, hashJson } from '../engine/hash.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import { FACTIONS } from '../engine/model/ids.ts';
import type { State } from '../engine/model/state.ts';
import { isCommand } from '../engine/shape.ts';
import { copyJson, lens } from '../engine/view.ts';
import {
  countParty,
  delegatesAddUp,
  membersConserved,
  rollCallsAddUp,
  stateIsJson,
  stateIsSound,
} from './invariants.ts';
import { eventsKeepSecrets, guessKeepsView, hiddenStaysHidden, otherwise } from './secrets.ts';
import { distort, familiesMatchCheck, listingIsBounded } from './wishes.ts';

/** Watches one match and writes down whatever should not be. */
export class Audit {
  readonly wrong: string[] = [];
  private readonly content: Content;
  private readonly random: () => number;
  /** The costly tests are made at every so many commands. */
  private readonly every: number;
  private members: number;
  /** Commands of earlier decisions, to be tried where they do not belong. */
  private readonly strangers: Command[] = [];

  constructor(content: Content, start: State, every: number, random: () => number) {
    this.content = content;
    this.every = every;
    this.random = random;
    this.members = countParty(start);
    this.note(-1, stateIsSound(content, start));
    this.note(-1, stateIsJson(start));
  }

  /** After each command. `state` is only looked at. */
  after(state: State, command: Command, index: number, events: readonly Event[]): void {
    const members = countParty(state);
    this.note(index, membersConserved(this.members, members, events));
    this.members = members;
    this.note(index, stateIsSound(this.content, state));
    this.note(index, eventsKeepSecrets(events));
    this.note(index, rollCallsAddUp(events));
    this.note(index, delegatesAddUp(this.content, state, events));
    this.strangers[index % 64] = command;
    if (index % this.every === 0) this.lookClosely(state, index);
  }

  private lookClosely(state: State, index: number): void {
    this.note(index, stateIsJson(state));
    const before = hashJson(state);
    const samples: Command[] = [];
    const me = decider(state);
    if (me !== null) {
      const known = lens(state, me);
      const legal = legalCommands(this.content, known);
      this.note(index, listingIsBounded(legal));
      this.note(index, familiesMatchCheck(this.content, known, legal, this.strangers, 12, this.random));
      for (let i = 0; i < 4; i++) {
        const command = legal.draw(this.random);
        samples.push(command);
        const wish = distort(this.content, command, this.random);
        if (isCommand(this.content, wish)) samples.push(wish);
      }
      this.note(index, bothWays(this.content, state, samples));
    }
    for (const faction of FACTIONS) {
      if (!state.open.factions[faction].present) continue;
      this.note(index, hiddenStaysHidden(this.content, state, faction, faction === me ? samples : [], this.random));
      this.note(index, guessKeepsView(state, faction, otherwise(this.content, state, faction, this.random)));
    }
    if (hashJson(state) !== before) this.note(index, ['listing, refusing or foretelling changed the state']);
  }

  private note(index: number, found: readonly string[]): void {
    for (const sentence of found) this.wrong.push(`after command ${index + 1}: ${sentence}`);
  }
}

/**
 * Carried out through immer and in place, a command does the same; a refusal changes nothing; neither state nor command that
 * was handed in is touched.
 */
export function bothWays(content: Content, state: State, commands: readonly Command[]): string[] {
  const wrong: string[] = [];
  const text = canonical(state);
  for (const command of commands) {
    const what = JSON.stringify(command);
    const me = decider(state);
    const refusal = me === null ? null : check(content, lens(state, me), command);
    // A copy, because immer freezes what it is given.
    const shared = apply(content, copyJson(state), copyJson(command));
    const plain = copyJson(state);
    const events: Event[] = [];
    const given = copyJson(command);
    const refused = applyInPlace(content, plain, given, { push: (event) => events.push(event) });
    if (JSON.stringify(given) !== what) wrong.push(`carrying it out changed the command itself: ${what}`);
    if ((refusal === null) !== (refused === null) || (refusal === null) !== shared.ok) {
      wrong.push(`check, apply and applyInPlace disagree: ${what}`);
    } else if (!shared.ok || refused !== null) {
      if (canonical(plain) !== text) wrong.push(`a refusal changed the state: ${what}`);
    } else {
      if (canonical(shared.state) !== canonical(plain)) wrong.push(`through immer it comes out differently: ${what}`);
      if (canonical(shared.events) !== canonical(events)) wrong.push(`through immer other things happen: ${what}`);
    }
  }
  return wrong;
}
