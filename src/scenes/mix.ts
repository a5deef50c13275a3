import type { OrgRow, SideCounts } from '../match/board.ts';
import { SIDE_ORDER } from '../ui/palette.ts';

/** A number on its way. */
export function mix(a: number, b: number, part: number): number {
  return part >= 1 ? b : a + (b - a) * part;
}

function mixCounts(a: SideCounts, b: SideCounts, part: number): SideCounts {
  const out = { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
  for (const side of SIDE_ORDER) out[side] = mix(a[side], b[side], part);
  return out;
}

/** An organisation on its way from one state to the next; who sits there changes at half time. */
export function mixRow(a: OrgRow, b: OrgRow, part: number): OrgRow {
  if (part >= 1 || a === b) return b;
  const near = part < 0.5 ? a : b;
  return {
    ...near,
    members: Math.round(mix(a.members, b.members, part)),
    sides: mixCounts(a.sides, b.sides, part),
    old: mixCounts(a.old, b.old, part),
    enrolment: mixCounts(a.enrolment, b.enrolment, part),
    delegates: mixCounts(a.delegates, b.delegates, part),
    seats: Math.round(mix(a.seats, b.seats, part)),
    mood: { economy: mix(a.mood.economy, b.mood.economy, part), world: mix(a.mood.world, b.mood.world, part) },
  };
}
