import type { Content } from '../model/content.ts';
import type { Family, Slot } from '../model/family.ts';
import type { Known, Open } from '../model/known.ts';
import type { Motion } from '../model/motion.ts';
import { MOTION_KINDS, type MotionKind } from '../model/motion.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { MotionShape } from './motions/motionRule.ts';
import { ruleOf } from './motions/registry.ts';
import { officeOf } from './reading.ts';

/** As much of a motion as its price depends on. */
interface Asked {
  readonly kind: MotionKind;
  readonly office?: unknown;
}

/** A nomination for the vacant General Secretaryship at a closing plenum: free, one for each faction. */
export function isNomination(open: Open, { kind, office }: Asked): boolean {
  return (
    kind === 'elect' &&
    office === 'generalSecretary' &&
    open.gathering?.kind === 'closing' &&
    officeOf(open, 'generalSecretary').holder === null
  );
}

/**
 * Whether tabling a motion costs one of the faction's motions: not a candidature, and not a slate that fills empty seats of the
 * Politburo, which has to have its number.
 */
export function costsMotion(open: Open, asked: Asked): boolean {
  return asked.kind !== 'secretary' && asked.kind !== 'politburo' && !isNomination(open, asked);
}

/** Why I may not table this motion now; null: I may. */
export function tablingBarred(content: Content, known: Known, motion: Motion): Refusal | null {
  const { open, me } = known;
  const { gathering } = open;
  if (gathering === null) return refuse('notAtThisSitting');
  if (open.factions[me].broken) return refuse('factionBroken');
  const rule = ruleOf(motion.kind);
  if (!rule.sittings.includes(gathering.kind)) return refuse('notAtThisSitting');
  if (costsMotion(open, motion)) {
    if (open.factions[me].motionsLeft <= 0) return refuse('noMotionsLeft');
  } else if (gathering.tabled.some((t) => t.by === me && !costsMotion(open, t.motion))) return refuse('alreadyTabled');
  if (gathering.tabled.some((t) => isSameMotion(t.motion, motion))) return refuse('alreadyTabled');
  return rule.bar?.(content, open, motion) ?? rule.mine?.(content, known, motion) ?? null;
}

/** Everything that `tablingBarred` allows, as families of the command `table`. */
export function tablingFamilies(content: Content, known: Known): Family[] {
  const families: Family[] = [];
  for (const kind of MOTION_KINDS) collect(content, known, kind, families);
  return families;
}

/** Whether there is anything at all: most often seen at the first kind. */
export function canTable(content: Content, known: Known): boolean {
  const families: Family[] = [];
  for (const kind of MOTION_KINDS) {
    collect(content, known, kind, families);
    if (families.some((family) => family.slots.every((slot) => slot.domain.length > 0))) return true;
    families.length = 0;
  }
  return false;
}

function collect(content: Content, known: Known, kind: MotionKind, into: Family[]): void {
  const { open, me } = known;
  const { gathering } = open;
  if (gathering === null || open.factions[me].broken) return;
  const rule = ruleOf(kind);
  if (!rule.sittings.includes(gathering.kind)) return;
  // Without a motion left only what may be free is looked at: the shapes of the others cost time.
  if (open.factions[me].motionsLeft <= 0 && kind !== 'elect' && costsMotion(open, { kind })) return;
  for (const shape of rule.shapes?.(content, known) ?? []) {
    if (!isAffordable(known, kind, shape)) continue;
    let shapes: MotionShape[] = [shape];
    for (const { motion } of gathering.tabled) {
      if (motion.kind === kind) shapes = shapes.flatMap((s) => without(s, motion));
    }
    for (const s of shapes) into.push(familyOf(s));
  }
}

/** Whether I have a motion left for it, or it is free and I have tabled nothing free yet. */
function isAffordable({ open, me }: Known, kind: MotionKind, shape: MotionShape): boolean {
  if (costsMotion(open, { kind, office: shape.fixed.office })) return open.factions[me].motionsLeft > 0;
  return !open.gathering?.tabled.some((t) => t.by === me && !costsMotion(open, t.motion));
}

function familyOf(shape: MotionShape): Family {
  const slots = shape.slots.map((slot) => ({ name: `motion.${slot.name}`, domain: slot.domain }));
  return { type: 'table', fixed: { motion: shape.fixed }, slots };
}

/** A motion's fields by their names. */
type Fields = Readonly<Record<string, unknown>>;

/** A shape without one motion that is tabled already: split where it has two slots, so that slots stay independent. */
function without(shape: MotionShape, tabled: Motion): MotionShape[] {
  const fields: Fields = tabled;
  for (const name in shape.fixed) if (!isSameValue(shape.fixed[name], fields[name])) return [shape];
  const [first, second] = shape.slots;
  if (first === undefined) return [];
  if (!holds(first, fields) || (second !== undefined && !holds(second, fields))) return [shape];
  const rest: MotionShape = { fixed: shape.fixed, slots: [lacking(first, fields), ...shape.slots.slice(1)] };
  if (second === undefined) return [rest];
  const here = { ...shape.fixed, [first.name]: fields[first.name] };
  return [rest, { fixed: here, slots: [lacking(second, fields)] }];
}

function holds(slot: Slot, fields: Fields): boolean {
  return slot.domain.some((value) => value === fields[slot.name]);
}

function lacking(slot: Slot, fields: Fields): Slot {
  return { name: slot.name, domain: slot.domain.filter((value) => value !== fields[slot.name]) };
}

/** Whether two motions ask the same. Lists count by their names, whatever the order. */
export function isSameMotion(a: Motion, b: Motion): boolean {
  if (a.kind !== b.kind) return false;
  const left: Fields = a;
  const right: Fields = b;
  for (const name in left) if (!isSameValue(left[name], right[name])) return false;
  return true;
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item) => b.includes(item));
}
