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

/** Where the letter stands in the shape: the middle of its foot, and its size as a font would have it. */
const LETTER: Readonly<Record<Shape, readonly [x: number, y: number, size: number]>> = {
  square: [50, 74, 68],
  wedge: [33, 66, 46],
  towers: [50, 87, 56],
  disc: [50, 72, 62],
  ring: [50, 70, 60],
};

/** The letters in a box of 60 by 70: a picture cannot use the fonts of the page. */
const DRAWN: Readonly<Record<string, string>> = {
  A: 'M0 70L20 0H40L60 70H45L41.5 55H18.5L15 70ZM21.5 42H38.5L30 12Z',
  L: 'M9 0H24V57H53V70H9Z',
  Z: 'M4 0H56V13L22.5 57H57V70H3V57L37 13H4Z',
  R: 'M6 0H36C52 0 58 9 58 21.5C58 32 53 38 46 41L60 70H44L32 44H21V70H6ZM21 12.5V32H34.5C40.5 32 43 28 43 22C43 15.5 40.5 12.5 34.5 12.5Z',
  '–': 'M6 29H54V42H6Z',
};

/** A side's badge as SVG text: shape, colour and letter. Purely made of constants. */
export function emblemSvg(side: Side, size: number): string {
  const mark = MARKS[side];
  const [x, y, type] = LETTER[mark.shape];
  const stroke = side === 'none' || side === 'right' ? ` stroke="${INK.black}" stroke-width="5"` : '';
  const scale = (0.72 * type) / 70;
  const place = `translate(${x - 30 * scale} ${y - 70 * scale}) scale(${scale})`;
  const letter = `<path d="${DRAWN[mark.letter] ?? ''}" transform="${place}" fill="${mark.over}" fill-rule="evenodd"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}"><path d="${SHAPES[mark.shape]}" fill="${mark.colour}"${stroke} stroke-linejoin="round"/>${letter}</svg>`;
}
