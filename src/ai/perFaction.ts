import { FACTIONS, type FactionId, type Side } from '../engine/model/ids.ts';

/** One number for each faction, in the order of FACTIONS. */
export type PerFaction = readonly [number, number, number, number];
export type Sums = [number, number, number, number];

/** The place of a side in FACTIONS; -1 for nobody and for who lies face down. */
export function placeOf(side: Side | 'faceDown'): number {
  return PLACES[side] ?? -1;
}
const PLACES: Readonly<Partial<Record<string, number>>> = Object.fromEntries(FACTIONS.map((f, i) => [f, i]));

export function zeros(): Sums {
  return [0, 0, 0, 0];
}

export function forEach(value: (faction: FactionId, place: 0) => number): PerFaction {
  const made = zeros();
  for (let i = 0; i < FACTIONS.length; i++) made[i as 0] = value(FACTIONS[i] as FactionId, i as 0);
  return made;
}

export function portion(sum: Sums, total: number): PerFaction {
  return total === 0 ? zeros() : [sum[0] / total, sum[1] / total, sum[2] / total, sum[3] / total];
}
