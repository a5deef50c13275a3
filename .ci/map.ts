// Makes assets/map/union.json from world-atlas (Natural Earth, public domain): `npx tsx .ci/map.ts`.
// What the board draws: all land in the picture, the Union of 1924, and the frontier. The Union is put together from
// today's countries; what lay outside it in 1924 (western Ukraine and Belorussia, the Karelian isthmus, Petsamo, southern
// Sakhalin, Tuva, Königsberg) is cut off along hand-drawn lines, good to some 20 km.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { MAP_HEIGHT, MAP_WIDTH, project } from '../src/ui/projection.ts';
import { LAKES, RIVERS } from './waters.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
) as Atlas;

const UNION = new Set([
  'Russia',
  'Ukraine',
  'Belarus',
  'Georgia',
  'Armenia',
  'Azerbaijan',
  'Kazakhstan',
  'Uzbekistan',
  'Turkmenistan',
  'Kyrgyzstan',
  'Tajikistan',
  'Moldova',
]);

type Ring = Position[];
/** Areas painted as abroad again, in degrees. The first runs along the frontier of Riga (1921), the Zbruch and the Dniester. */
const ABROAD: readonly Ring[] = [
  [
    [28.16, 56.15],
    [28.1, 55.85],
    [27.7, 55.1],
    [27.3, 54.4],
    [26.9, 53.6],
    [27.2, 53.0],
    [27.4, 52.5],
    [27.6, 51.8],
    [27.5, 51.4],
    [27.2, 50.75],
    [26.9, 50.3],
    [26.3, 49.9],
    [26.2, 49.3],
    [26.35, 48.6],
    [27.2, 48.45],
    [27.8, 48.4],
    [28.6, 48.05],
    [29.1, 47.75],
    [29.25, 47.3],
    [29.65, 46.85],
    [30.1, 46.45],
    [30.45, 46.1],
    [30.6, 45.7],
    [29.8, 44.6],
    [20, 45],
    [14, 50],
    [19, 56],
    [22.5, 56.6],
    [26, 56.2],
  ],
  [
    [19.2, 54.2],
    [23.2, 54.2],
    [23.2, 55.4],
    [19.2, 55.6],
  ],
  [
    [27.4, 60.4],
    [29.9, 60.15],
    [30.6, 61.1],
    [31.6, 62.2],
    [31.9, 63.1],
    [31.2, 63.6],
    [29, 63.2],
    [27, 61],
  ],
  [
    [28.4, 68.9],
    [31.2, 69.2],
    [31.9, 69.75],
    [31.5, 70.3],
    [28, 70.2],
  ],
  [
    [140.5, 50],
    [145.5, 50],
    [157, 51],
    [149, 42],
    [140.5, 45],
  ],
  [
    [88.4, 50.4],
    [89.6, 51.6],
    [91.5, 52.6],
    [95.5, 53.2],
    [98.8, 52.4],
    [98.8, 49.6],
    [94, 49.6],
  ],
];

const named = (names: (name: string) => boolean): Array<TopoPolygon | TopoMulti> =>
  atlas.objects.countries.geometries.filter(
    (g): g is (TopoPolygon | TopoMulti) & { properties: { name: string } } =>
      (g.type === 'Polygon' || g.type === 'MultiPolygon') && names(g.properties?.name ?? ''),
  );

const MARGIN = 40;
const inPicture = (ring: readonly (readonly number[])[]): boolean =>
  ring.some(([x = -1e9, y = -1e9]) => x > -MARGIN && x < MAP_WIDTH + MARGIN && y > -MARGIN && y < MAP_HEIGHT + MARGIN);

/** Douglas and Peucker: leaves out points that lie within `tolerance` of the line without them. */
function simplify(points: readonly (readonly [number, number])[], tolerance: number): [number, number][] {
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    const [ax, ay] = points[from] ?? [0, 0];
    const [bx, by] = points[to] ?? [0, 0];
    const length = Math.hypot(bx - ax, by - ay);
    let worst = -1;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const [px, py] = points[i] ?? [0, 0];
      const off =
        length === 0 ? Math.hypot(px - ax, py - ay) : Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length;
      if (off > worst) [worst, at] = [off, i];
    }
    if (worst > tolerance) {
      keep[at] = 1;
      stack.push([from, at], [at, to]);
    }
  }
  return points.filter((_, i) => keep[i] === 1).map(([x, y]) => [x, y]);
}

function area(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = ring[i] ?? [0, 0];
    const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
    sum += ax * by - bx * ay;
  }
  return Math.abs(sum / 2);
}

/** Sutherland and Hodgman against the picture's frame with its margin. */
function clip(ring: [number, number][]): [number, number][] {
  const edges: [axis: 0 | 1, sign: 1 | -1, limit: number][] = [
    [0, 1, -MARGIN],
    [0, -1, MAP_WIDTH + MARGIN],
    [1, 1, -MARGIN],
    [1, -1, MAP_HEIGHT + MARGIN],
  ];
  let out = ring;
  for (const [axis, sign, limit] of edges) {
    const input = out;
    out = [];
    const inside = (p: [number, number]): boolean => sign * p[axis] >= sign * limit;
    input.forEach((p, i) => {
      const q = input[(i + input.length - 1) % input.length] ?? p;
      if (inside(p) !== inside(q)) {
        const t = (limit - q[axis]) / (p[axis] - q[axis]);
        out.push([q[0] + (p[0] - q[0]) * t, q[1] + (p[1] - q[1]) * t]);
      }
      if (inside(p)) out.push(p);
    });
  }
  return out;
}

/** Rings in map units, flat lists x0, y0, x1, y1 …, rounded to a tenth. */
function rings(shape: MultiPolygon, tolerance: number, least: number): number[][] {
  const out: number[][] = [];
  for (const polygon of shape.coordinates)
    for (const ring of polygon) {
      const flat = ring.map(([lon = 0, lat = 0]) => project(lon, lat));
      if (!inPicture(flat)) continue;
      const cut = clip(flat);
      if (cut.length < 3 || area(cut) < least) continue;
      const first = cut[0];
      if (first) cut.push(first);
      const slim = simplify(cut, tolerance);
      if (slim.length < 4) continue;
      out.push(slim.slice(0, -1).flatMap(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]));
    }
  return out;
}

/** A long edge of a hand-drawn area is bent like the map. */
const dense = (ring: Ring): Ring =>
  ring.flatMap(([ax = 0, ay = 0], i) => {
    const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
    return Array.from({ length: 6 }, (_, k) => [ax + ((bx - ax) * k) / 6, ay + ((by - ay) * k) / 6]);
  });

const nearby = (name: string): boolean =>
  !['Antarctica', 'United States of America', 'Canada', 'Greenland'].includes(name);
const land = merge(atlas, named(nearby));
const union = merge(
  atlas,
  named((name) => UNION.has(name)),
);
/** Corners of a hand-drawn line rounded off, twice, in map units. */
function smooth(points: readonly (readonly [number, number])[], closed: boolean): [number, number][] {
  let line = points.map(([lon, lat]) => project(lon, lat));
  for (let round = 0; round < 2; round++) {
    const next: [number, number][] = closed ? [] : line.slice(0, 1);
    const last = closed ? line.length : line.length - 1;
    for (let i = 0; i < last; i++) {
      const [ax, ay] = line[i] ?? [0, 0];
      const [bx, by] = line[(i + 1) % line.length] ?? [0, 0];
      next.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25], [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
    }
    if (!closed) next.push(...line.slice(-1));
    line = next;
  }
  return line;
}

const waters = (lines: Readonly<Record<string, readonly (readonly [number, number])[]>>, closed: boolean): number[][] =>
  Object.values(lines).map((line) =>
    simplify(smooth(line, closed), 0.25).flatMap(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]),
  );
const map = {
  source: 'Natural Earth by way of world-atlas, public domain; frontier of 1924, rivers and lakes drawn by hand',
  width: MAP_WIDTH,
  height: MAP_HEIGHT,
  land: rings(land, 0.7, 12),
  union: rings(union, 0.5, 8),
  abroad: rings({ type: 'MultiPolygon', coordinates: ABROAD.map((r) => [dense(r)]) }, 0.3, 0),
  lakes: waters(LAKES, true),
  rivers: waters(RIVERS, false),
};
mkdirSync('assets/map', { recursive: true });
const text = JSON.stringify(map);
writeFileSync('assets/map/union.json', text);
console.log(`assets/map/union.json: ${text.length} bytes, ${map.land.length} + ${map.union.length} rings`);
