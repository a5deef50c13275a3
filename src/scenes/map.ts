import union from '../../assets/map/union.json' with { type: 'json' };
import { INK } from '../ui/palette.ts';
import { headFont, type Pen } from './draw.ts';
import type { Window } from './window.ts';

type Rings = readonly (readonly number[])[];

/** The map's outlines in CSS pixels at zoom 1. Made anew when the board's size changes. */
export interface MapPaths {
  readonly land: Path2D;
  readonly union: Path2D;
  readonly abroad: Path2D;
  readonly lakes: Path2D;
  readonly rivers: Path2D;
}

function path(rings: Rings, sx: number, sy: number, closed = true): Path2D {
  const out = new Path2D();
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = (ring[i] ?? 0) * sx;
      const y = (ring[i + 1] ?? 0) * sy;
      if (i === 0) out.moveTo(x, y);
      else out.lineTo(x, y);
    }
    if (closed) out.closePath();
  }
  return out;
}

export function mapPaths(sx: number, sy: number): MapPaths {
  return {
    land: path(union.land, sx, sy),
    union: path(union.union, sx, sy),
    abroad: path(union.abroad, sx, sy),
    lakes: path(union.lakes, sx, sy),
    rivers: path(union.rivers, sx, sy, false),
  };
}

const LAND = '#d8ccb0';
const WATER = '#9db4c0';

/** Sea, land, the Union with its frontier of 1924, rivers and lakes: what of them is in the window. */
export function drawMap(pen: Pen, map: MapPaths, seen: Window, w: number, h: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, w, h);
  pen.clip();
  pen.fillStyle = INK.sea;
  pen.fillRect(0, 0, w, h);
  pen.strokeStyle = '#ffffff55';
  pen.lineWidth = 1;
  pen.beginPath();
  for (let y = 5; y < h; y += 7) {
    pen.moveTo(0, y);
    pen.lineTo(w, y);
  }
  pen.stroke();
  pen.translate(seen.x, seen.y);
  pen.scale(seen.zoom, seen.zoom);
  const thin = 1 / Math.sqrt(seen.zoom);
  pen.fillStyle = LAND;
  pen.fill(map.land, 'evenodd');
  // The shadow of the Union on the land beside it: a printed sheet laid on top.
  pen.save();
  pen.translate(4 * thin, 5 * thin);
  pen.fillStyle = '#00000022';
  pen.fill(map.union, 'evenodd');
  pen.restore();
  pen.fillStyle = INK.paper;
  pen.fill(map.union, 'evenodd');
  pen.save();
  pen.clip(map.union, 'evenodd');
  pen.lineJoin = 'round';
  pen.strokeStyle = WATER;
  pen.lineWidth = 1.8 * thin;
  pen.stroke(map.rivers);
  pen.fillStyle = WATER;
  pen.fill(map.lakes);
  pen.strokeStyle = INK.red;
  pen.lineWidth = 5 * thin;
  pen.stroke(map.union);
  pen.fillStyle = LAND;
  pen.fill(map.abroad);
  pen.lineWidth = 2.5 * thin;
  pen.stroke(map.abroad);
  pen.restore();
  lettering(pen, w, h);
  pen.restore();
}

/** The title of the sheet, as a map of the time carries it, on a red rule. */
function lettering(pen: Pen, w: number, h: number): void {
  const size = Math.min(w * 0.042, h * 0.09);
  pen.fillStyle = INK.black;
  pen.font = headFont(size);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillText('СОЮЗ ССР', w * 0.6, h * 0.165);
  pen.fillStyle = INK.red;
  pen.fillRect(w * 0.6, h * 0.165 + size * 0.22, pen.measureText('СОЮЗ ССР').width, size * 0.16);
}
