import type { OrgId } from '../engine/model/ids.ts';
import type { OrgRow } from '../match/board.ts';
import { MAP_HEIGHT, MAP_WIDTH, project } from '../ui/projection.ts';
import type { Box } from './draw.ts';

/** Where the tile of an organisation stands (its middle, in map units): by hand, so that none covers a place or another. */
const TILES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  leningrad: [296, 56],
  moscow: [300, 152],
  belorussia: [86, 160],
  belorussiaWest: [86, 160],
  ukraine: [86, 290],
  industrialCentre: [468, 96],
  centre: [468, 96],
  blackEarth: [306, 334],
  volga: [480, 304],
  urals: [592, 176],
  northCaucasus: [104, 412],
  transcaucasia: [132, 520],
  siberia: [762, 296],
  farEast: [888, 84],
  centralAsia: [700, 446],
  redArmy: [888, 492],
  army: [888, 492],
};

export interface Tile {
  readonly org: OrgId;
  readonly box: Box;
  /** The place on the map; null for an organisation without one (the army). */
  readonly place: readonly [x: number, y: number] | null;
}

export interface UnionLayout {
  /** Map units to CSS pixels. */
  readonly sx: number;
  readonly sy: number;
  readonly tiles: readonly Tile[];
  /** How much larger than at the smallest size things are drawn. */
  readonly zoom: number;
}

/** Tiles of one size in a board of this size (CSS pixels), near their places and beside one another. */
export function layUnion(rows: readonly OrgRow[], w: number, h: number): UnionLayout {
  const sx = w / MAP_WIDTH;
  const sy = h / MAP_HEIGHT;
  const zoom = Math.max(0.86, Math.min(w / 943, h / 478, 1.6));
  const tw = 150 * zoom;
  const th = 58 * zoom;
  const tiles = rows.map((row): Tile => {
    const [px, py] = project(row.at[0], row.at[1]);
    const hand = TILES[row.id];
    const [mx, my] = hand ?? [px + 90, py];
    const x = Math.min(w - tw - 4, Math.max(4, mx * sx - tw / 2));
    const y = Math.min(h - th - 4, Math.max(4, my * sy - th / 2));
    const army = /army/i.test(row.id);
    return { org: row.id, box: { x, y, w: tw, h: th }, place: army ? null : [px * sx, py * sy] };
  });
  return { sx, sy, zoom, tiles: spread(tiles, w, h) };
}

/** Pushes tiles apart that lie on one another: on small screens, and in scenarios with organisations of their own. */
function spread(tiles: readonly Tile[], w: number, h: number): readonly Tile[] {
  const boxes = tiles.map(({ box }) => ({ ...box }));
  for (let round = 0; round < 60; round++) {
    for (const a of boxes)
      for (const b of boxes) {
        if (a === b) continue;
        const dx = a.x - b.x;
        const dy = a.y - b.y;
        if (Math.abs(dx) >= a.w + 2 || Math.abs(dy) >= a.h + 2) continue;
        if ((a.w - Math.abs(dx)) / a.w < (a.h - Math.abs(dy)) / a.h) a.x += dx >= 0 ? 6 : -6;
        else a.y += dy >= 0 ? 4 : -4;
        a.x = Math.min(w - a.w - 4, Math.max(4, a.x));
        a.y = Math.min(h - a.h - 4, Math.max(4, a.y));
      }
  }
  return tiles.map((tile, i) => ({ ...tile, box: boxes[i] ?? tile.box }));
}
