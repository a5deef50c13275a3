import type { OrgId } from '../engine/model/ids.ts';
import type { OrgRow } from '../match/board.ts';
import { MAP_HEIGHT, MAP_WIDTH, project } from '../ui/projection.ts';
import type { Box } from './draw.ts';
import type { Window } from './window.ts';

/**
 * Where the tile of an organisation stands (its middle, in map units): by hand, so that none covers a place or another. A tile is at
 * most some 190 units wide and 80 high, and the marks on its upper edge want another 20.
 */
const TILES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  leningrad: [293, 64],
  moscow: [488, 64],
  belorussia: [98, 64],
  belorussiaWest: [98, 64],
  ukraine: [98, 402],
  industrialCentre: [465, 164],
  centre: [465, 164],
  blackEarth: [425, 410],
  volga: [467, 308],
  urals: [658, 300],
  northCaucasus: [98, 505],
  transcaucasia: [300, 572],
  siberia: [852, 258],
  farEast: [897, 155],
  centralAsia: [685, 485],
  redArmy: [886, 535],
  army: [886, 535],
};

/** How far up (map units) the line from a place first runs straight, where a neighbour's disc lies on the straight way to its tile. */
const UP: Readonly<Record<string, number>> = { moscow: 150 };

/** Height of the strip with the sides below the map. */
export const STRIP = 34;
/** From this zoom on a tile shows all that is known of an organisation. */
const DETAILED = 1.55;

export interface Tile {
  readonly org: OrgId;
  readonly box: Box;
  /** The place on the map; null for an organisation without one (the army). */
  readonly place: readonly [x: number, y: number] | null;
  /** Where the line between place and tile has a corner; null: it is straight. */
  readonly corner: readonly [x: number, y: number] | null;
}

export interface UnionLayout {
  readonly tiles: readonly Tile[];
  /** How much larger than at the smallest size things are drawn. */
  readonly scale: number;
  readonly kind: TileKind;
}

/** Radius of the disc on a place with so many members: on a phone, where tiles stand close, two thirds of it. */
export function discRadius(members: number, { kind, scale }: Pick<UnionLayout, 'kind' | 'scale'>): number {
  return (4 + Math.sqrt(members) / 26) * scale * (kind === 'short' ? 0.66 : 1);
}

/** On a phone a tile says who is in charge and how many delegates; closer, everything. */
export type TileKind = 'short' | 'small' | 'detailed';

/** Size of a tile at scale 1. */
const SIZE: Readonly<Record<TileKind, { readonly w: number; readonly h: number }>> = {
  short: { w: 122, h: 38 },
  small: { w: 150, h: 58 },
  detailed: { w: 236, h: 132 },
};

/** The map’s own size in CSS pixels, at zoom 1. */
export function mapScale(w: number, h: number): { readonly sx: number; readonly sy: number } {
  return { sx: w / MAP_WIDTH, sy: Math.max(40, h - STRIP) / MAP_HEIGHT };
}

/** Tiles of one size in a window of this size (CSS pixels), near their places and beside one another. */
export function layUnion(rows: readonly OrgRow[], w: number, h: number, seen: Window): UnionLayout {
  const { sx, sy } = mapScale(w, h);
  const kind = seen.zoom >= DETAILED ? 'detailed' : h < 400 ? 'short' : 'small';
  const scale = kind === 'small' ? Math.max(0.86, Math.min(w / 943, h / 478, 1)) : 1;
  const tw = SIZE[kind].w * scale;
  const th = SIZE[kind].h * scale;
  const floor = (h - STRIP) * seen.zoom;
  const tiles = rows.map((row): Tile => {
    const [px, py] = project(row.at[0], row.at[1]);
    const hand = TILES[row.id];
    const [mx, my] = hand ?? [px + 90, py];
    const box = {
      x: Math.min(w * seen.zoom - tw - 4, Math.max(4, mx * sx * seen.zoom - tw / 2)),
      y: Math.min(floor - th - 4, Math.max(12, my * sy * seen.zoom - th / 2)),
      w: tw,
      h: th,
    };
    const army = /army/i.test(row.id);
    const x = px * sx * seen.zoom + seen.x;
    const up = UP[row.id];
    return {
      org: row.id,
      box,
      place: army ? null : [x, py * sy * seen.zoom + seen.y],
      corner: army || up === undefined ? null : [x, up * sy * seen.zoom + seen.y],
    };
  });
  const apart = spread(tiles, w * seen.zoom, floor);
  return {
    scale,
    kind,
    tiles: apart.map((tile) => ({
      ...tile,
      box: { ...tile.box, x: tile.box.x + seen.x, y: tile.box.y + seen.y },
    })),
  };
}

/** The points of the line from a place to the nearest edge of its tile; none where there is no place. */
export function tieOf({ box, place, corner }: Tile): readonly (readonly [x: number, y: number])[] {
  if (place === null) return [];
  const [x, y] = corner ?? place;
  const end = [Math.min(box.x + box.w, Math.max(box.x, x)), Math.min(box.y + box.h, Math.max(box.y, y))] as const;
  return corner === null ? [place, end] : [place, corner, end];
}

/** Pushes tiles apart that lie on one another: on small screens, and in scenarios with organisations of their own. */
function spread(tiles: readonly Tile[], w: number, h: number): readonly Tile[] {
  const boxes = tiles.map(({ box }) => ({ ...box }));
  let pushed = true;
  for (let round = 0; pushed && round < 60; round++) {
    pushed = false;
    for (const a of boxes)
      for (const b of boxes) {
        if (a === b) continue;
        const dx = a.x - b.x;
        const dy = a.y - b.y;
        if (Math.abs(dx) >= a.w + 2 || Math.abs(dy) >= a.h + 10) continue;
        pushed = true;
        // Two that are held fast from the sides give way upwards and downwards.
        const sideways = round < 30 && (a.w - Math.abs(dx)) / a.w < (a.h - Math.abs(dy)) / a.h;
        if (sideways) a.x += dx >= 0 ? 6 : -6;
        else a.y += dy >= 0 ? 4 : -4;
        a.x = Math.min(w - a.w - 4, Math.max(4, a.x));
        a.y = Math.min(h - a.h - 4, Math.max(12, a.y));
      }
  }
  return tiles.map((tile, i) => ({ ...tile, box: boxes[i] ?? tile.box }));
}

/** The bars of a small or detailed tile, from its upper left corner. */
export function bars(box: Box, scale: number, kind: TileKind): { readonly old: Box; readonly enrolment: Box } {
  const detailed = kind === 'detailed';
  const left = box.x + (detailed ? 10 * scale : box.h / 1.2 + 6 * scale);
  const w = box.x + box.w - (detailed ? 62 : 5) * scale - left;
  const top = box.y + (detailed ? 66 : 21) * scale;
  const step = detailed ? 19 : 10;
  const h = (detailed ? 14 : 8) * scale;
  return { old: { x: left, y: top, w, h }, enrolment: { x: left, y: top + step * scale, w, h } };
}
