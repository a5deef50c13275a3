import type { Condition, Effect, FactionRef } from '../../engine/model/effect.ts';
import { TESTAMENT_STAGES } from '../../engine/model/ids.ts';
import { at, type Place, type Report } from '../problems.ts';

/** Reports conditions that can never hold together: what is asked for at first, and with it each `when` in the effects. */
export function checkContradictions(
  requires: readonly Condition[],
  effects: readonly Effect[],
  place: Place,
  report: Report,
): void {
  const found = contradiction(requires);
  if (found !== null) report.error(at(place, 'requires'), 'neverHappens', `${found} No event can happen then.`);
  else checkEffects(requires.filter(lasts), effects, at(place, 'effects'), report);
}

/** Conditions that no effect of the same card can change between the asking and the `when`. */
function lasts({ type }: Condition): boolean {
  return LASTING.includes(type);
}
const LASTING: readonly Condition['type'][] = [
  'turns',
  'module',
  'inMajority',
  'inOpposition',
  'regimeAtLeast',
  'regimeAtMost',
  'lineAtLeast',
  'lineAtMost',
];

function checkEffects(held: readonly Condition[], effects: readonly Effect[], place: Place, report: Report): void {
  for (const [i, effect] of effects.entries()) {
    const here = at(place, i);
    if (effect.type === 'either') {
      for (const [n, option] of effect.options.entries()) checkEffects(held, option, at(here, 'options', n), report);
    }
    if (effect.type !== 'when') continue;
    const all = [...held, effect.condition];
    const found = contradiction(all);
    if (found !== null) report.error(at(here, 'condition'), 'neverHappens', `${found} What follows never happens.`);
    else checkEffects(all.filter(lasts), effect.then, at(here, 'then'), report);
  }
}

/** A sentence on why these cannot hold at once; null where they can, as far as can be seen without playing. */
function contradiction(conditions: readonly Condition[]): string | null {
  const plain = new Set(conditions.map((c) => JSON.stringify(c)));
  for (const c of conditions) {
    if (c.type === 'not' && plain.has(JSON.stringify(c.condition))) {
      return `A condition of the type ${c.condition.type} is asked for, and its opposite too; keep one of the two.`;
    }
    if (c.type === 'inMajority' && isOne(c.faction) && plain.has(JSON.stringify({ ...c, type: 'inOpposition' }))) {
      return 'The same faction is to be in the majority and in the opposition; keep one of the two.';
    }
  }
  return range(conditions);
}

/** Of several factions one may be in the majority and another in the opposition. */
function isOne(faction: FactionRef): boolean {
  return typeof faction === 'object' || faction === 'director' || faction === 'chosen';
}

/** Scales of which one condition gives a least and another a most. */
function range(conditions: readonly Condition[]): string | null {
  const scales = new Map<string, { least: number; most: number }>();
  const bound = (scale: string, least: number, most: number): void => {
    const known = scales.get(scale) ?? { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    scales.set(scale, { least: Math.max(known.least, least), most: Math.min(known.most, most) });
  };
  for (const c of conditions) {
    if (c.type === 'turns') bound('turn', c.from, c.to);
    if (c.type === 'regimeAtLeast') bound('regime', c.amount, 4);
    if (c.type === 'regimeAtMost') bound('regime', 0, c.amount);
    if (c.type === 'lineAtLeast') bound(`line (${c.axis})`, c.amount, 2);
    if (c.type === 'lineAtMost') bound(`line (${c.axis})`, -2, c.amount);
    if (c.type === 'testamentAtLeast') bound('stage of the Testament', TESTAMENT_STAGES.indexOf(c.stage), 4);
    if (c.type === 'testamentBefore') bound('stage of the Testament', 0, TESTAMENT_STAGES.indexOf(c.stage) - 1);
  }
  for (const [scale, { least, most }] of scales) {
    if (least > most)
      return `The ${scale} is asked to be at least ${word(scale, least)} and at most ${word(scale, most)}.`;
  }
  return null;
}

function word(scale: string, value: number): string {
  return scale.startsWith('stage') ? (TESTAMENT_STAGES[value] ?? 'before the first') : String(value);
}
