import type { FactionId } from '../engine/model/ids.ts';
import type { Box } from './draw.ts';
import type { PresidiumLayout } from './presidiumLayout.ts';

/** What stands on the line between two factions: the trust in figures, and a pact where there is one. */
export interface PairWords {
  readonly a: FactionId;
  readonly b: FactionId;
  readonly figure: string;
  /** What the pact is called; null: there is none. */
  readonly pact: string | null;
}

/** A plate with those words: its middle, its size without rivets, and its lines. */
export interface Plate extends PairWords {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly lines: readonly string[];
  /** Breadth of the rivets left and right of it, each. */
  readonly rivet: number;
}

/** Height of a line on a plate. */
export const PLATE_LINE = 18;
const RIVET = 9;
/** Free pixels between two plates at least, where there is room. */
const AIR = 4;
/** Free of words round the middle of a badge: the badge, and below it the ten squares. */
export const BADGE = { left: 20, right: 20, up: 22, down: 18 } as const;
export const SQUARES = { left: 31, right: 31, up: -19, down: 41 } as const;

/** Where on its line a plate may stand, as a share of the way from its left (or upper) end; the first that is free is taken. */
const ALONG = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7, 0.25, 0.75];
/** Diagonals cross in the middle. */
const ACROSS = [0.36, 0.64, 0.3, 0.7, 0.33, 0.67, 0.25, 0.75, 0.4, 0.6];

/** Places the plates on their lines inside `part`, so that none covers another, nor a badge; the broadest first. */
export function layPairs(
  pairs: readonly PairWords[],
  factions: PresidiumLayout['factions'],
  part: Box,
  measure: (text: string) => number,
): readonly Plate[] {
  const badges = Object.values(factions).flatMap((at) => [around(at, BADGE), around(at, SQUARES)]);
  const laid = new Map<PairWords, Plate>();
  const broadest = [...pairs].sort((one, other) => breadth(other, measure) - breadth(one, measure));
  // Who came first makes room where those that came later found none.
  for (let round = 0; round < ROUNDS; round++) {
    for (const pair of broadest) {
      const others = [...laid].flatMap(([other, plate]) => (other === pair ? [] : [boxOf(plate)]));
      const best = choose(pair, factions, part, measure, [...badges, ...others]);
      if (best !== null) laid.set(pair, best);
    }
  }
  return [...laid.values()];
}

const ROUNDS = 3;

function breadth(pair: PairWords, measure: (text: string) => number): number {
  return pair.pact === null ? 0 : measure(pair.pact);
}

/** The first place where nothing is covered, else the one where least is. */
function choose(
  pair: PairWords,
  factions: PresidiumLayout['factions'],
  part: Box,
  measure: (text: string) => number,
  taken: readonly Box[],
): Plate | null {
  const [from, to] = [factions[pair.a], factions[pair.b]];
  if (from === undefined || to === undefined) return null;
  const [left, right] = from[0] <= to[0] ? [from, to] : [to, from];
  const slanted = left[0] !== right[0] && left[1] !== right[1];
  let best: Plate | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { lines, rivet, pressed } of wordings(pair)) {
    const w = Math.max(...lines.map(measure)) * pressed + 8;
    const edge = w / 2 + rivet;
    for (const t of slanted ? ACROSS : ALONG) {
      const x = left[0] + (right[0] - left[0]) * t;
      const y = left[1] + (right[1] - left[1]) * t;
      const inside = Math.max(part.x + edge, Math.min(part.x + part.w - edge, x));
      const plate: Plate = { ...pair, x: inside, y, w, h: lines.length * PLATE_LINE, lines, rivet };
      const own = boxOf(plate);
      // To cover something is worse by far than to touch it.
      const covered = taken.reduce((sum, box) => sum + 100 * shared(own, box) + shared(apart(own), box), 0);
      if (covered >= least) continue;
      best = plate;
      least = covered;
    }
    if (least === 0) break;
  }
  return best;
}

interface Wording {
  readonly lines: readonly string[];
  readonly rivet: number;
  /** Share of their breadth to which letters are pressed. */
  readonly pressed: number;
}

/** On one line; where that is too broad a pact is named below the figure, and at last in narrower letters. */
function wordings({ figure, pact }: PairWords): readonly Wording[] {
  if (pact === null) return [{ lines: [figure], rivet: 0, pressed: 1 }];
  return [
    { lines: [`${figure} ${pact}`], rivet: RIVET, pressed: 1 },
    { lines: [figure, pact], rivet: RIVET, pressed: 1 },
    { lines: [figure, pact], rivet: 0, pressed: 0.8 },
  ];
}

export function boxOf({ x, y, w, h, rivet }: Plate): Box {
  return { x: x - w / 2 - rivet, y: y - h / 2, w: w + 2 * rivet, h };
}

/** With air above and below: plates that touch read as one. */
function apart(box: Box): Box {
  return { ...box, y: box.y - AIR, h: box.h + 2 * AIR };
}

function around([x, y]: readonly [number, number], by: typeof BADGE | typeof SQUARES): Box {
  return { x: x - by.left, y: y - by.up, w: by.left + by.right, h: by.up + by.down };
}

function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}
