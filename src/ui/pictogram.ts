import type { CardKind } from '../engine/model/content.ts';
import { INK } from './palette.ts';

const { black, red, card, steel } = INK;

const fill = (d: string, ink: string): string => `<path d="${d}" fill="${ink}"/>`;
const stroke = (d: string, ink: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;
const disc = (x: number, y: number, r: number, ink: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${ink}"/>`;

/** What a card is about, put together from bars, wedges and discs in a box of 100 by 100. */
const DRAWN: Readonly<Record<CardKind, string>> = {
  // A tribune that leans over the heads.
  speech: [
    stroke('M18 96L74 8M40 96L84 26', black, 5),
    stroke('M26 84H50M33 72H58M41 59H66', black, 3.5),
    fill('M58 10L96 2V30L66 30Z', red),
    disc(62, 6, 6, black),
    disc(66, 88, 5, black) + disc(80, 84, 5, black) + disc(92, 90, 5, black),
  ].join(''),
  // A front page with a headline across its columns.
  article: [
    fill('M14 10H86V90H14Z', card),
    stroke('M14 10H86V90H14Z', black, 4),
    fill('M22 18H78V34H22Z', red),
    stroke('M22 43H47M22 51H47M22 59H47M22 67H47M22 75H47M22 83H40', black, 3),
    fill('M54 42H78V64H54Z', black),
    stroke('M54 71H78M54 79H78', black, 3),
  ].join(''),
  // A rubber stamp and what it leaves.
  office: [
    fill('M38 6H62V18L57 40H43L38 18Z', black),
    fill('M24 40H76L82 60H18Z', black),
    fill('M18 64H82V70H18Z', red),
    stroke('M14 78H86V94H14Z', red, 4),
    stroke('M24 86H64', red, 4),
  ].join(''),
  // A door not quite shut, light and an eye behind it.
  intrigue: [
    fill('M10 6H90V94H10Z', black),
    fill('M44 10L66 18V90L44 94Z', red),
    fill('M44 12V94L30 94V12Z', card),
    disc(37, 46, 5, black),
    disc(72, 56, 4, card),
  ].join(''),
  // A searchlight from a corner, a file under it.
  police: [
    fill('M4 4L96 46V96H62Z', card),
    stroke('M4 4L96 46M4 4L62 96', black, 3),
    fill('M0 0H26L12 22H0Z', black),
    fill('M50 48H90V88H50Z', red),
    stroke('M56 58H84M56 68H84M56 78H74', card, 4),
  ].join(''),
  // Rows of heads before a table with a red cloth.
  meeting: [
    fill('M22 20H78V36H22Z', red),
    disc(36, 12, 6, black) + disc(50, 9, 6, black) + disc(64, 12, 6, black),
    [54, 72, 90]
      .map((y, row) => [0, 1, 2, 3, 4].map((i) => disc(18 + i * 16 + (row % 2) * 4, y, 6, black)).join(''))
      .join(''),
  ].join(''),
  // A gear that drives a diagonal of output.
  economy: [
    disc(36, 58, 30, black),
    [0, 45, 90, 135].map((a) => `<path d="M30 22H42V94H30Z" fill="${black}" transform="rotate(${a} 36 58)"/>`).join(''),
    disc(36, 58, 13, card),
    fill('M50 88L92 12L98 34L66 92Z', red),
  ].join(''),
  // The globe, and one wedge into it.
  abroad: [
    disc(54, 52, 40, steel),
    stroke('M14 52H94M54 12V92M54 12C30 30 30 74 54 92C78 74 78 30 54 12', card, 3),
    fill('M0 26L54 52L0 78Z', red),
  ].join(''),
};

/** The kinds that are drawn: all of them. */
export const PICTOGRAMS = Object.keys(DRAWN).filter((kind): kind is CardKind => kind in DRAWN);

/** A kind of card as SVG text. Made of constants alone. */
export function pictogramSvg(kind: CardKind): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${DRAWN[kind]}</svg>`;
}
