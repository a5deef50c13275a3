import type { Side } from '../engine/model/ids.ts';
import { INK, MARKS, type Shape } from './palette.ts';

/** Outlines of the factions' shapes in a box of 100 by 100. */
export const SHAPES: Readonly<Record<Shape, string>> = {
  square: 'M8 8H92V92H8Z',
  wedge: 'M4 12L96 50L4 88Z',
  towers: 'M6 94V22L27 3L47 22V36H53V22L73 3L94 22V94Z',
  disc: 'M50 5A45 45 0 1 1 49.9 5Z',
  ring: 'M50 10A40 40 0 1 1 49.9 10Z',
};

/** Where the letter stands in the shape. */
const LETTER: Readonly<Record<Shape, readonly [x: number, y: number, size: number]>> = {
  square: [50, 74, 68],
  wedge: [33, 66, 46],
  towers: [50, 87, 56],
  disc: [50, 72, 62],
  ring: [50, 70, 60],
};

/** A side's badge as SVG text: shape, colour and letter. Purely made of constants. */
export function emblemSvg(side: Side, size: number): string {
  const mark = MARKS[side];
  const [x, y, type] = LETTER[mark.shape];
  const stroke = side === 'none' || side === 'right' ? ` stroke="${INK.black}" stroke-width="5"` : '';
  const letter = `<text x="${x}" y="${y}" font-size="${type}" font-weight="700" text-anchor="middle" font-family="Oswald,sans-serif" fill="${mark.over}">${mark.letter}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}"><path d="${SHAPES[mark.shape]}" fill="${mark.colour}"${stroke} stroke-linejoin="round"/>${letter}</svg>`;
}
