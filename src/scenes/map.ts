import union from '../../assets/map/union.json' with { type: 'json' };
import { INK } from '../ui/palette.ts';
import type { Pen } from './draw.ts';

type Rings = readonly (readonly number[])[];

/** The map's outlines in CSS pixels. Made anew when the board's size changes. */
export interface MapPaths {
  readonly land: Path2D;
  readonly union: Path2D;
  readonly abroad: Path2D;
}

function path(rings: Rings, sx: number, sy: number): Path2D {
  const out = new Path2D();
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = (ring[i] ?? 0) * sx;
      const y = (ring[i + 1] ?? 0) * sy;
      if (i === 0) out.moveTo(x, y);
      else out.lineTo(x, y);
    }
    out.closePath();
  }
  return out;
}

export function mapPaths(sx: number, sy: number): MapPaths {
  return { land: path(union.land, sx, sy), union: path(union.union, sx, sy), abroad: path(union.abroad, sx, sy) };
}

/** Sea, land, the Union with its frontier of 1924. */
export function drawMap(pen: Pen, map: MapPaths, w: number, h: number): void {
  pen.fillStyle = INK.sea;
  pen.fillRect(0, 0, w, h);
  pen.save();
  pen.strokeStyle = '#ffffff55';
  pen.lineWidth = 1;
  pen.beginPath();
  for (let y = 5; y < h; y += 7) {
    pen.moveTo(0, y);
    pen.lineTo(w, y);
  }
  pen.stroke();
  pen.restore();
  pen.fillStyle = '#d8ccb0';
  pen.fill(map.land, 'evenodd');
  // The shadow of the Union on the land beside it: a printed sheet laid on top.
  pen.save();
  pen.translate(4, 5);
  pen.fillStyle = '#00000022';
  pen.fill(map.union, 'evenodd');
  pen.restore();
  pen.fillStyle = INK.paper;
  pen.fill(map.union, 'evenodd');
  pen.save();
  pen.clip(map.union, 'evenodd');
  pen.strokeStyle = INK.red;
  pen.lineWidth = 5;
  pen.stroke(map.union);
  pen.fillStyle = '#d8ccb0';
  pen.fill(map.abroad);
  pen.lineWidth = 2.5;
  pen.stroke(map.abroad);
  pen.restore();
}
