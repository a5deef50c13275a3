import type { Box } from './draw.ts';
import type { Point } from './moves/move.ts';
import { hemicycle } from './seats.ts';

/** Where a block of seats lies: angles in radians, from π (left) to 0 (right). */
export interface Wedge {
  readonly from: number;
  readonly to: number;
  readonly middle: Point;
}

export interface SeatPlace extends Point {
  readonly block: number;
  readonly seat: number;
}

export interface HallLayout {
  /** The middle of the hemicycle and its radius, CSS pixels. */
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  /** Width of a seat. */
  readonly size: number;
  readonly seats: readonly SeatPlace[];
  readonly wedges: readonly Wedge[];
  /** Where the head ends: title and motion left, the count right. */
  readonly head: number;
  readonly small: boolean;
}

/** Height of the red cloth. */
export const CLOTH = 47;

/** Places the seats in a board of this size (CSS pixels), block after block from left to right. */
export function layHall(blocks: readonly { readonly seats: readonly unknown[] }[], w: number, h: number): HallLayout {
  const small = h < 400;
  const head = small ? 62 : 92;
  const total = blocks.reduce((n, block) => n + block.seats.length, 0);
  const { seats, size } = hemicycle(total);
  const cx = w / 2;
  const cy = h - CLOTH - 8;
  const label = 30;
  const r = Math.max(60, Math.min(w / 2 - (w < 760 ? 84 : 118), cy - head - label));
  const places: SeatPlace[] = [];
  const wedges: Wedge[] = [];
  let at = 0;
  blocks.forEach((block, b) => {
    const first = at;
    block.seats.forEach((_, s) => {
      const place = seats[at++];
      if (place !== undefined) places.push({ x: cx + place.x * r, y: cy - place.y * r, block: b, seat: s });
    });
    wedges.push(wedge(first, at, seats, cx, cy, r));
  });
  return { cx, cy, r, size: size * r, seats: places, wedges, head, small };
}

function wedge(
  first: number,
  end: number,
  seats: readonly { readonly angle: number }[],
  cx: number,
  cy: number,
  r: number,
): Wedge {
  const angle = (i: number): number => seats[i]?.angle ?? 0;
  const from = first === 0 ? Math.PI : (angle(first - 1) + angle(first)) / 2;
  const to = end >= seats.length ? 0 : (angle(end - 1) + angle(end)) / 2;
  const middle = (from + to) / 2;
  return { from, to, middle: { x: cx + Math.cos(middle) * r * 0.7, y: cy - Math.sin(middle) * r * 0.7 } };
}

/** The seat nearest to a point, within reach of a finger; -1 where there is none. */
export function seatAt(layout: HallLayout, x: number, y: number): number {
  let best = -1;
  let distance = Math.max(layout.size, 16);
  layout.seats.forEach((seat, i) => {
    const d = Math.hypot(seat.x - x, seat.y - y);
    if (d < distance) {
      distance = d;
      best = i;
    }
  });
  return best;
}

/** A label beside the rim: its box's left upper corner. */
export interface Label {
  readonly block: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

const LINE = 16;

/**
 * Names of the blocks round the rim, none over another: the widest blocks first, the others where there is room. `widths`: of the
 * texts; `lines`: how many each has; `taken`: where something else stands, over which nothing is written.
 */
export function layLabels(
  layout: HallLayout,
  widths: readonly number[],
  lines: number,
  w: number,
  taken: readonly Box[],
): readonly Label[] {
  const order = layout.wedges.map((_, i) => i).sort((a, b) => breadth(layout, b) - breadth(layout, a));
  const placed: Label[] = [];
  const high = lines * LINE;
  for (const block of order) {
    const wedge = layout.wedges[block];
    const width = widths[block] ?? 0;
    if (wedge === undefined) continue;
    const spot = spotsBeside(layout, wedge, width, high).find(
      (at) =>
        isOffTheRim(layout, at, w) &&
        !taken.some((box) => overlaps(at, box, 4, 0)) &&
        !placed.some((other) => overlaps(at, { ...other, h: high }, 6, 0)),
    );
    if (spot !== undefined) placed.push({ block, x: spot.x, y: spot.y, w: width });
  }
  return placed;
}

/** Parts of a wedge's breadth beside which its name may stand, and how far out: its middle before its ends. */
const ALONG = [0.5, 0.3, 0.7, 0.12, 0.88];
const OUTWARD = [16, 34, 50];

function spotsBeside({ cx, cy, r }: HallLayout, { from, to }: Wedge, width: number, high: number): Box[] {
  return ALONG.flatMap((along) => {
    const angle = from + (to - from) * along;
    return OUTWARD.map((out) => ({
      x: cx + Math.cos(angle) * (r + out) - width / 2 + (Math.cos(angle) * width) / 2,
      y: cy - Math.sin(angle) * (r + out) - high / 2 - (Math.sin(angle) * high) / 2,
      w: width,
      h: high,
    }));
  });
}

/** Inside the picture and not over the rim, which a broad text would reach with the corner nearest to the middle. */
function isOffTheRim({ cx, cy, r, head }: HallLayout, { x, y, w, h }: Box, width: number): boolean {
  const nearX = Math.max(x, Math.min(cx, x + w)) - cx;
  const nearY = Math.max(y, Math.min(cy, y + h)) - cy;
  const inside = x >= 2 && x + w <= width - 2 && y >= head - 26 && y + h <= cy + 12;
  return inside && Math.hypot(nearX, nearY) >= r + 10;
}

function overlaps(a: Box, b: Box, gapX: number, gapY: number): boolean {
  return a.x < b.x + b.w + gapX && a.x + a.w + gapX > b.x && a.y < b.y + b.h + gapY && a.y + a.h + gapY > b.y;
}

function breadth(layout: HallLayout, block: number): number {
  const wedge = layout.wedges[block];
  return wedge === undefined ? 0 : wedge.from - wedge.to;
}
