import { familyContains, nth } from '../../src/engine/family.ts';
import type { Command, CommandOf, CommandType } from '../../src/engine/model/command.ts';
import type { Event } from '../../src/engine/model/event.ts';
import type { Family } from '../../src/engine/model/family.ts';
import type { FactionId } from '../../src/engine/model/ids.ts';
import type { CommandRule } from '../../src/engine/rules/rule.ts';
import { lens } from '../../src/engine/view.ts';
import { log, prospect } from './log.ts';
import type { Party } from './party.ts';

/** Asks a faction to spend points. */
export function points(party: Party, faction: FactionId, count: number, enrolmentOnly = false): void {
  party.state.open.stack.push({ kind: 'operations', faction, points: count, card: null, enrolmentOnly });
}

/** Asks a faction for a card: the desk is open. */
export function atTheDesk(party: Party, faction: FactionId): void {
  party.state.open.stack.push({ kind: 'play', faction });
}

/** Gives a command by its rule alone: refused, the code; carried out, the log. */
export function give<T extends CommandType>(
  rule: CommandRule<T>,
  party: Party,
  me: FactionId,
  command: CommandOf<T>,
): string {
  const { content, state } = party;
  const refusal = rule.check(content, lens(state, me), command);
  if (refusal !== null) return `refused: ${refusal.code}`;
  const events: Event[] = [];
  rule.run(content, state, me, command, events);
  return log(events);
}

/** What the command's own faction is told of it beforehand. */
export function foretold<T extends CommandType>(
  rule: CommandRule<T>,
  party: Party,
  me: FactionId,
  command: CommandOf<T>,
): string {
  return prospect(rule.forecast?.(party.content, lens(party.state, me), command));
}

/** What a function of the rules writes. */
export function told(act: (out: Event[]) => void): string {
  const events: Event[] = [];
  act(events);
  return log(events);
}

/** Every legal command of a rule. */
export function listed<T extends CommandType>(rule: CommandRule<T>, party: Party, me: FactionId): Command[] {
  const all: Command[] = [];
  for (const family of rule.families(party.content, lens(party.state, me))) {
    for (let i = 0; i < size(family); i++) all.push(nth(family, i));
  }
  return all;
}

function size(family: Family): number {
  return family.slots.reduce((n, slot) => n * slot.domain.length, 1);
}

/**
 * The law of listing and refusing: of these commands, just those are refused that no family contains, and every listed command
 * is among them, once. Returns what breaks it, as text: empty when it holds.
 */
export function disagreements<T extends CommandType>(
  rule: CommandRule<T>,
  party: Party,
  me: FactionId,
  universe: readonly CommandOf<T>[],
): string[] {
  const known = lens(party.state, me);
  const families = rule.families(party.content, known);
  const wrong: string[] = [];
  let legal = 0;
  for (const command of universe) {
    const refused = rule.check(party.content, known, command);
    const homes = families.filter((family) => familyContains(family, command)).length;
    if (refused === null) legal += 1;
    if (homes > 1) wrong.push(`listed ${homes} times: ${JSON.stringify(command)}`);
    if ((refused === null) !== homes > 0) {
      wrong.push(
        `${refused === null ? 'allowed but not listed' : `listed but ${refused.code}`}: ${JSON.stringify(command)}`,
      );
    }
  }
  const total = families.reduce((n, family) => n + size(family), 0);
  if (total !== legal) wrong.push(`${total} listed, ${legal} of them in the universe`);
  for (const family of families) {
    if (family.slots.length > 2) wrong.push(`more than two slots: ${family.slots.map((s) => s.name).join(' ')}`);
    if (family.slots.some((s) => s.domain.length > 48)) wrong.push('a domain above 48');
  }
  return wrong;
}
