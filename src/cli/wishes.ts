import { check } from '../engine/apply.ts';
import type { Legal } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import { AXES, CENTRAL_OFFICES, FACTIONS, LADDER, MEASURES, PACT_KINDS, STANCES } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import { MOTION_KINDS } from '../engine/model/motion.ts';
import { LEAVE_ACTS } from '../engine/model/pact.ts';
import { isCommand } from '../engine/shape.ts';

/** Wishes near the legal ones: what somebody might try who misreads the rules, or a record that was tampered with. */

type Leaf = string | number | boolean | null;

/** Values of the same kind as a leaf, so that the result is often well formed and still illegal. */
function alike(content: Content, value: unknown): readonly Leaf[] {
  if (typeof value === 'boolean') return [true, false];
  if (typeof value === 'number') return [value - 1, value + 1, -value, 0, 1, 2, 3, 4, 5, 50];
  if (value === null) return [...content.people.map((p) => p.id), ...content.cards.map((c) => c.id)];
  const text = String(value);
  const orgs = content.orgs.map((o) => o.id);
  const offices = [...CENTRAL_OFFICES, ...orgs.map((id) => `secretary:${id}`)];
  // `left`, `right` and `leningrad` are factions, and one of them is an organisation too.
  const lists: readonly (readonly Leaf[])[] = [
    FACTIONS,
    orgs,
    [...content.people.map((p) => p.id), null],
    [...content.cards.map((c) => c.id), null],
    offices,
    MEASURES,
    STANCES,
    PACT_KINDS,
    LADDER,
    MOTION_KINDS,
    LEAVE_ACTS,
    AXES,
    ['assignment', 'organisation'],
    ['past', 'line'],
    ['promote', 'demote', 'drop', 'addFull', 'addCandidate'],
  ];
  return lists.filter((list) => list.includes(text)).flat();
}

/** The command with one of its values changed to another of the same kind. */
export function distort(content: Content, command: Command, random: () => number): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(command));
  const leaves: { readonly holder: object; readonly key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null) walk(inner);
      else if (key !== 'type' && key !== 'kind') leaves.push({ holder: value, key });
    }
  };
  walk(copy);
  const leaf = leaves[Math.floor(random() * leaves.length)];
  if (leaf === undefined) return copy;
  const values = alike(content, Reflect.get(leaf.holder, leaf.key));
  Reflect.set(leaf.holder, leaf.key, values[Math.floor(random() * values.length)] ?? null);
  return copy;
}

/** `check` accepts exactly what the families contain: tried on legal commands and on wishes near them. */
export function familiesMatchCheck(
  content: Content,
  known: Known,
  legal: Legal,
  strangers: readonly Command[],
  tries: number,
  random: () => number,
): string[] {
  const wrong: string[] = [];
  const compare = (command: Command): void => {
    const refusal = check(content, known, command);
    const contained = legal.contains(command);
    if ((refusal === null) === contained) return;
    const what = refusal === null ? 'accepted but not listed' : `listed but refused (${refusal.code})`;
    wrong.push(`${what}: ${JSON.stringify(command)}`);
  };
  for (let i = 0; i < tries; i++) {
    const command = legal.draw(random);
    compare(command);
    const wish = distort(content, command, random);
    if (isCommand(content, wish)) compare(wish);
  }
  for (const command of strangers) compare(command);
  return wrong;
}

/** The budget of `architecture.md`: 40 families a decision, 48 ids a domain, 2 slots a family, no empty and no doubled one. */
export function listingIsBounded(legal: Legal): string[] {
  const wrong: string[] = [];
  if (legal.families.length > 40) wrong.push(`${legal.families.length} families in one decision`);
  for (const family of legal.families) {
    if (family.slots.length > 2) wrong.push(`${family.type} has ${family.slots.length} free slots`);
    for (const { name, domain } of family.slots) {
      if (domain.length > 48) wrong.push(`${family.type}: ${domain.length} values for ${name}`);
      if (new Set(domain).size !== domain.length) wrong.push(`${family.type}: a value of ${name} is listed twice`);
    }
  }
  return wrong;
}
