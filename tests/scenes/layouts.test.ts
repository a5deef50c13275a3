import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { Box } from '../../src/scenes/draw.ts';
import { layHall, layLabels } from '../../src/scenes/hallLayout.ts';
import { layPresidium } from '../../src/scenes/presidiumLayout.ts';
import { BADGE, boxOf, layPairs, SQUARES } from '../../src/scenes/presidiumPairs.ts';
import { discRadius, layUnion, tieOf } from '../../src/scenes/unionLayout.ts';
import { WHOLE } from '../../src/scenes/window.ts';
import { late, start, viewOf } from '../browser/states.ts';

/** Room for the board on a projector, a laptop, a tablet and a telephone, CSS pixels. */
const SIZES = [
  ['projector', 1322, 722],
  ['laptop', 943, 478],
  ['tablet', 684, 489],
  ['telephone', 677, 342],
] as const;

const content = loadScenario('succession');

/** Square pixels that two boxes share. */
function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/** Which of them lie on one another. */
function overlaps(boxes: readonly (readonly [name: string, box: Box])[]): string[] {
  return boxes.flatMap(([a, one], i) =>
    boxes.slice(i + 1).flatMap(([b, other]) => (shared(one, other) > 1 ? [`${a} and ${b}`] : [])),
  );
}

/** From a point to the nearest edge of a box; 0 inside. */
function distance(box: Box, [x, y]: readonly [number, number]): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return Math.hypot(dx, dy);
}

/** How near a line passes by a point. */
function beside(line: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): number {
  let nearest = Number.POSITIVE_INFINITY;
  line.slice(1).forEach(([bx, by], i) => {
    const [ax, ay] = line[i] ?? [bx, by];
    for (let t = 0; t <= 1; t += 0.01)
      nearest = Math.min(nearest, Math.hypot(ax + (bx - ax) * t - x, ay + (by - ay) * t - y));
  });
  return nearest;
}

describe.each(SIZES)('in the room of a %s', (_, w, h) => {
  it('no organisation’s tile lies on another, on the disc of a place, or beyond the map', () => {
    const rows = viewOf(content, start(content)).board.orgs;
    const layout = layUnion(rows, w, h, WHOLE);
    const { tiles } = layout;
    // As large as they get when the Party has doubled.
    const radius = (org: string): number =>
      discRadius(2 * (rows.find((row) => row.id === org)?.members ?? 0), layout) - 2;
    expect(overlaps(tiles.map(({ org, box }) => [org, box]))).toEqual([]);
    for (const { org, box } of tiles) {
      const { x, y } = box;
      expect({ org, in: x >= 0 && y >= 10 && x + box.w <= w && y + box.h <= h }).toEqual({ org, in: true });
      const covered = tiles.filter((other) => other.place !== null && distance(box, other.place) < radius(other.org));
      expect({ org, covered: covered.map((tile) => tile.org) }).toEqual({ org, covered: [] });
    }
    for (const tile of tiles) {
      const crossed = tiles.filter(
        (other) =>
          other.org !== tile.org && other.place !== null && beside(tieOf(tile), other.place) < radius(other.org),
      );
      expect({ line: tile.org, over: crossed.map(({ org }) => org) }).toEqual({ line: tile.org, over: [] });
    }
  });

  it.each([
    ['at the beginning', start],
    ['when most leaders have fallen as far as one another', late],
  ] as const)('nobody in the Presidium stands before another, nor on the name of his rung: %s', (_when, state) => {
    const { figures, rungs } = layPresidium(content, viewOf(content, state(content)), w, h);
    expect(overlaps(figures.map(({ key, box }) => [key, box]))).toEqual([]);
    for (const rung of rungs) {
      expect(rung.h).toBeGreaterThanOrEqual(20);
      const name = { x: rung.x, y: rung.y + rung.h - 18, w: rung === rungs[0] ? 104 : 170, h: 18 };
      expect(figures.filter(({ box }) => shared(box, name) > 0).map(({ key }) => key)).toEqual([]);
    }
  });

  it.each(['truce', 'Waffenstillstand'])(
    'no plate of a pact covers another or a badge, whoever has one: %s',
    (pact) => {
      const view = viewOf(content, start(content));
      const { factions, parts } = layPresidium(content, view, w, h);
      const ids = view.board.factions.map((row) => row.id);
      const lines = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ a, b })));
      const badges = Object.entries(factions).flatMap(([id, [x, y]]) =>
        [BADGE, SQUARES].map((by): readonly [string, Box] => [
          id,
          { x: x - by.left, y: y - by.up, w: by.left + by.right, h: by.up + by.down },
        ]),
      );
      for (const [i, j] of lines.flatMap((_, one) => lines.slice(one).map((__, more) => [one, one + more] as const))) {
        const pairs = lines.map((line, k) => ({ ...line, figure: '−5', pact: k === i || k === j ? pact : null }));
        const plates = layPairs(pairs, factions, parts.trust, (text) => 5.5 * text.length);
        const boxes = plates.map((plate): readonly [string, Box] => [`${plate.a}-${plate.b}`, boxOf(plate)]);
        const found = overlaps(boxes);
        for (const [name, box] of boxes) {
          for (const [id, badge] of badges) if (shared(box, badge) > 1) found.push(`${name} on ${id}`);
          expect(box.x >= parts.trust.x - 1 && box.x + box.w <= parts.trust.x + parts.trust.w + 1, name).toBe(true);
        }
        expect({ with: [lines[i], lines[j]], found }).toEqual({ with: [lines[i], lines[j]], found: [] });
      }
    },
  );

  it('a delegation whose name has no room beside its middle has it beside another part of its rim', () => {
    const layout = layHall(
      [70, 85, 107, 48, 90, 38, 65, 79].map((seats) => ({ seats: new Array(seats).fill(null) })),
      w,
      h,
    );
    const free = layLabels(
      layout,
      layout.wedges.map(() => 46),
      2,
      w,
      [],
    );
    const moscow = free.find(({ block }) => block === 1);
    if (moscow === undefined) throw new Error('no room even in an empty hall');
    // Something of that name's own height lies where it stood, and beyond it to the edge of the board.
    const taken: Box = { x: 0, y: moscow.y, w: moscow.x + moscow.w, h: 32 };
    const labels = layLabels(
      layout,
      layout.wedges.map(() => 46),
      2,
      w,
      [taken],
    );
    const beside = labels.find(({ block }) => block === 1);
    if (beside === undefined) throw new Error('it has no name');
    expect(shared({ ...beside, h: 32 }, taken)).toBe(0);
    expect(overlaps(labels.map((one) => [`${one.block}`, { ...one, h: 32 }] as const))).toEqual([]);
  });
});
