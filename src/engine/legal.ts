import { countFamily, familyContains, nth } from './family.ts';
import type { Command, CommandType } from './model/command.ts';
import type { Content } from './model/content.ts';
import type { Family } from './model/family.ts';
import type { Known } from './model/known.ts';
import { ANSWERS, RULES } from './rules/registry.ts';
import { top } from './rules/stack.ts';

/** The legal commands of one decision, as families: never a flat list, unless it is asked for. */
export class Legal {
  readonly families: readonly Family[];
  readonly count: number;

  constructor(families: readonly Family[]) {
    this.families = families;
    let count = 0;
    for (const family of families) count += countFamily(family);
    this.count = count;
  }

  contains(command: Command): boolean {
    return this.families.some((family) => familyContains(family, command));
  }

  /** Every command, lazily. */
  *expand(): Generator<Command> {
    for (const family of this.families) {
      const n = countFamily(family);
      for (let i = 0; i < n; i++) yield nth(family, i);
    }
  }

  /** One by lot: first a family, each alike, then a member, so that wide families do not drown the rest. `random` gives 0 to 1. */
  draw(random: () => number): Command {
    const family = this.families[Math.floor(random() * this.families.length)];
    if (family === undefined) throw new Error('nothing is legal here');
    return nth(family, Math.floor(random() * countFamily(family)));
  }
}

const NONE = new Legal([]);

/** What the knower may do now: nothing when somebody else decides or the match is over. Reads only what he may know. */
export function legalCommands(content: Content, known: Known): Legal {
  const decision = top(known.open);
  if (known.open.ending !== null || decision === null || decision.faction !== known.me) return NONE;
  const families: Family[] = [];
  for (const type of ANSWERS[decision.kind]) collect(content, known, type, families);
  return new Legal(families);
}

/**
 * Whether there is more than one thing that the knower may do: stops at the second, so it costs far less than the list. Otherwise
 * the only one, or null where there is none.
 */
export function onlyLegal(content: Content, known: Known): 'several' | Command | null {
  const decision = top(known.open);
  if (known.open.ending !== null || decision === null || decision.faction !== known.me) return null;
  let only: Command | null = null;
  for (const type of ANSWERS[decision.kind]) {
    const rule = RULES[type];
    if (rule.several) return 'several';
    if (only !== null && rule.any !== undefined) {
      if (rule.any(content, known)) return 'several';
      continue;
    }
    for (const family of rule.families(content, known)) {
      const count = countFamily(family);
      if (count === 0) continue;
      if (count > 1 || only !== null) return 'several';
      only = nth(family, 0);
    }
  }
  return only;
}

function collect(content: Content, known: Known, type: CommandType, into: Family[]): void {
  for (const family of RULES[type].families(content, known)) {
    if (countFamily(family) > 0) split(family, into);
  }
}

/** Values that one slot may list: a family of more is listed in parts. */
const WIDEST = 48;

/** The first slot that lists too much; -1: none does. */
function widest({ slots }: Family): number {
  let i = 0;
  for (const slot of slots) {
    if (slot.domain.length > WIDEST) return i;
    i += 1;
  }
  return -1;
}

function split(family: Family, into: Family[]): void {
  const wide = widest(family);
  const slot = family.slots[wide];
  if (slot === undefined) {
    into.push(family);
    return;
  }
  const half = Math.ceil(slot.domain.length / 2);
  for (const domain of [slot.domain.slice(0, half), slot.domain.slice(half)]) {
    split({ ...family, slots: family.slots.map((s, i) => (i === wide ? { name: s.name, domain } : s)) }, into);
  }
}
