import type { Command } from './model/command.ts';
import type { Family, Slot } from './model/family.ts';

/** Commands in a family: the product of its domains. */
export function countFamily(family: Family): number {
  let n = 1;
  for (const slot of family.slots) n *= slot.domain.length;
  return n;
}

/** The member of a family with the slots filled by these values, in the order of the slots. */
export function fill(family: Family, values: readonly (string | number | boolean | null)[]): Command {
  const command: Record<string, unknown> = { type: family.type };
  for (const key in family.fixed) command[key] = family.fixed[key];
  family.slots.forEach((slot, i) => {
    const dot = slot.name.indexOf('.');
    if (dot < 0) {
      command[slot.name] = values[i];
      return;
    }
    const outer = slot.name.slice(0, dot);
    const inner = { ...(command[outer] as Record<string, unknown> | undefined) };
    inner[slot.name.slice(dot + 1)] = values[i];
    command[outer] = inner;
  });
  if (!isOf(command, family)) throw new Error(`a family of ${family.type} made something else`);
  return command;
}

/** What is made of a family's fixed part and slots is a command of its type: that is what makes it a family. */
function isOf(made: object, family: Family): made is Command {
  return 'type' in made && made.type === family.type;
}

/** The member with this number, counting through the slots from the last. 0 to `countFamily` - 1. */
export function nth(family: Family, index: number): Command {
  const values: (string | number | boolean | null)[] = new Array(family.slots.length);
  let rest = index;
  for (let i = family.slots.length - 1; i >= 0; i--) {
    const domain = (family.slots[i] as Slot).domain;
    values[i] = domain[rest % domain.length] ?? null;
    rest = Math.floor(rest / domain.length);
  }
  return fill(family, values);
}

/** Whether a command is one of the family. */
export function familyContains(family: Family, command: Command): boolean {
  if (family.type !== command.type) return false;
  const given: Readonly<Record<string, unknown>> = { ...command };
  const names = new Set(Object.keys(given));
  names.delete('type');
  for (const slot of family.slots) {
    const dot = slot.name.indexOf('.');
    const outer = dot < 0 ? slot.name : slot.name.slice(0, dot);
    const value = dot < 0 ? given[outer] : field(given[outer], slot.name.slice(dot + 1));
    if (!slot.domain.some((v) => v === value)) return false;
    names.delete(outer);
    const fixed = family.fixed[outer];
    if (dot >= 0 && !sameBut(fixed, given[outer], family.slots, outer)) return false;
  }
  for (const key in family.fixed) {
    names.delete(key);
    if (family.slots.some((s) => s.name.startsWith(`${key}.`))) continue;
    if (!equal(family.fixed[key], given[key])) return false;
  }
  return names.size === 0;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([k]) => k === name)?.[1] : undefined;
}

/** Whether an object equals the fixed part once the slots that reach into it are left out. */
function sameBut(fixed: unknown, given: unknown, slots: readonly Slot[], outer: string): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const open = new Set(slots.filter((s) => s.name.startsWith(`${outer}.`)).map((s) => s.name.slice(outer.length + 1)));
  const rest = Object.fromEntries(Object.entries(given).filter(([k]) => !open.has(k)));
  const base = Object.fromEntries(Object.entries(fixed ?? {}).filter(([k]) => !open.has(k)));
  return equal(rest, base);
}

/** Deep equality of JSON values. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([k, v]) => right.has(k) && equal(v, right.get(k)));
}
