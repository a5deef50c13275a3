import type { State } from '../../engine/model/state.ts';

/** A place in the calendar, in turns: 3.5 is the middle of the fourth half-year of the game. The same for every match. */
export type Moment = number;

/** Where the steps of a turn begin, as parts of it; the four rounds have most of it. */
const STEP_AT = {
  dateline: 0,
  hand: 0,
  diplomacy: 0.01,
  eve: 0.74,
  gathering: 0.8,
  closing: 0.9,
  aftermath: 0.97,
} as const;
const ROUNDS_AT = 0.12;
const ROUND = 0.155;

/** Where the step begins in which the state stands. */
export function momentOf({ open }: State): Moment {
  const turn = open.turn - 1;
  if (open.ending !== null) return turn + 1;
  switch (open.step) {
    case 'rounds':
    case 'sitting':
      // A plenum between two rounds comes at the end of the first of them.
      return turn + ROUNDS_AT + ROUND * (Math.max(1, open.round) - 1) + (open.gathering === null ? 0 : ROUND * 0.7);
    case 'over':
      return turn + 1;
    default:
      return turn + STEP_AT[open.step];
  }
}

/** Spreads what happens in one step evenly up to the next, so that no two commands lie at the same place. Rising. */
export function spread(moments: readonly Moment[]): readonly Moment[] {
  const result: Moment[] = [];
  for (let from = 0; from < moments.length; ) {
    const at = moments[from] ?? 0;
    let to = from + 1;
    while (to < moments.length && (moments[to] ?? 0) <= at) to += 1;
    const next = to < moments.length ? (moments[to] ?? at) : at;
    for (let i = from; i < to; i++) result.push(at + ((i - from) / (to - from)) * (next - at));
    from = to;
  }
  return result;
}

/** The last place at or before a moment. `moments` rise. At least 0. */
export function indexAt(moments: readonly Moment[], moment: Moment): number {
  let low = 0;
  let high = moments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((moments[middle] ?? 0) <= moment) low = middle;
    else high = middle - 1;
  }
  return low;
}
