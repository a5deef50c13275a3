import type { PersonId, Side } from '../engine/model/ids.ts';
import { SHAPES } from '../ui/emblem.ts';
import { INK, MARKS, SIDE_ORDER } from '../ui/palette.ts';
import { dataUrl, portraitSvg } from '../ui/portrait.ts';

/** Drawing on paper with the browser's own pen: crisp at any pixel ratio, and one picture for the graphics card. */
export type Pen = CanvasRenderingContext2D;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function inside(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h;
}

const HEAD = 'Oswald, "Arial Narrow", sans-serif';
const READ = '"PT Serif", Georgia, serif';

export function headFont(size: number, weight: 400 | 600 = 600): string {
  return `${weight} ${size}px ${HEAD}`;
}

export function readFont(size: number): string {
  return `400 ${size}px ${READ}`;
}

let measuring: Pen | null = null;

/** A pen that only measures, where no sheet is at hand; its font holds until the next call. */
export function penFor(font: string): Pen | null {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring !== null) measuring.font = font;
  return measuring;
}

/** How wide a text is, in units. */
export function widthOf(text: string, font: string): number {
  return penFor(font)?.measureText(text).width ?? 0;
}

/** How narrow letters may be pressed before a word is cut off, as a share of their width. */
const PRESSED = 0.8;

/** One line: pressed together a little where it does not fit, and where that is not enough cut off with dots. */
export function line(pen: Pen, text: string, x: number, y: number, width = Number.POSITIVE_INFINITY): void {
  let said = text;
  if (pen.measureText(said).width * PRESSED > width) {
    while (said.length > 1 && pen.measureText(`${said}…`).width * PRESSED > width) said = said.slice(0, -1);
    said = `${said.trimEnd()}…`;
  }
  if (Number.isFinite(width)) pen.fillText(said, x, y, Math.max(1, width));
  else pen.fillText(said, x, y);
}

/** Breaks a text into lines that fit. */
export function wrap(pen: Pen, text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of text.split(' ')) {
    const next = now === '' ? word : `${now} ${word}`;
    if (now !== '' && pen.measureText(next).width > width) {
      lines.push(now);
      now = word;
    } else now = next;
  }
  lines.push(now);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

const paths = new Map<string, Path2D>();

function path(d: string): Path2D {
  const made = paths.get(d) ?? new Path2D(d);
  paths.set(d, made);
  return made;
}

/** A side's badge, `size` wide and high. */
export function emblem(pen: Pen, side: Side, x: number, y: number, size: number, letter = true): void {
  const mark = MARKS[side];
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 100, size / 100);
  pen.fillStyle = mark.colour;
  pen.fill(path(SHAPES[mark.shape]));
  if (side === 'none' || side === 'right') {
    pen.lineWidth = 6;
    pen.strokeStyle = INK.black;
    pen.stroke(path(SHAPES[mark.shape]));
  }
  if (letter) {
    pen.fillStyle = mark.over;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    const wedge = mark.shape === 'wedge';
    const towers = mark.shape === 'towers';
    pen.font = headFont(wedge ? 46 : towers ? 54 : 62);
    pen.fillText(mark.letter, wedge ? 32 : 50, wedge ? 53 : towers ? 68 : 54);
  }
  pen.restore();
}

/** Fills with a pattern, by side and by whether they are kept in memory or by the graphics card: each pen has them where its own sheet is. */
const patterns = new Map<string, HTMLCanvasElement>();

/** The card was lost, and what it kept is empty. */
export function forgetPatterns(): void {
  patterns.clear();
}

/** Pixels after which a pattern begins anew. */
const REPEAT = { hatch: 8, pales: 6 } as const;

/** Brought from the card to memory, or from memory to the card, it would be waited for. */
function patternFor(pen: Pen, side: Side, fill: keyof typeof REPEAT): HTMLCanvasElement {
  const willReadFrequently = pen.getContextAttributes().willReadFrequently ?? false;
  const key = `${side}${willReadFrequently}`;
  const made = patterns.get(key);
  if (made !== undefined) return made;
  const canvas = document.createElement('canvas');
  patterns.set(key, canvas);
  const size = REPEAT[fill];
  canvas.width = size;
  canvas.height = size;
  const p = canvas.getContext('2d', { willReadFrequently });
  if (p === null) return canvas;
  p.fillStyle = MARKS[side].colour;
  p.fillRect(0, 0, size, size);
  if (fill === 'hatch') hatch(p, size);
  else {
    p.fillStyle = '#88a8bd';
    p.fillRect(size - 1, 0, 1, size);
  }
  return canvas;
}

function hatch(p: CanvasRenderingContext2D, size: number): void {
  p.strokeStyle = '#8d7238';
  p.lineWidth = 2.4;
  p.beginPath();
  for (const d of [-size, 0, size]) {
    p.moveTo(d, size);
    p.lineTo(d + size, 0);
  }
  p.stroke();
}

/** The fill of a side: the Right is hatched and the Leningraders have pales, so that they differ from paper and from the Left for every eye. */
export function fillOf(pen: Pen, side: Side): string | CanvasPattern {
  const { fill, colour } = MARKS[side];
  if (fill !== 'hatch' && fill !== 'pales') return colour;
  return pen.createPattern(patternFor(pen, side, fill), 'repeat') ?? colour;
}

/** Shares by side, in the order of a hemicycle. */
export function sideBar(pen: Pen, counts: Readonly<Record<Side, number>>, box: Box): void {
  const total = SIDE_ORDER.reduce((sum, side) => sum + counts[side], 0);
  let x = box.x;
  for (const side of SIDE_ORDER) {
    const w = total === 0 ? 0 : (box.w * counts[side]) / total;
    pen.fillStyle = fillOf(pen, side);
    pen.fillRect(x, box.y, w, box.h);
    // A line of paper between two sides: to some eyes, and on a pale projector, their colours are one.
    pen.fillStyle = INK.card;
    if (w > 2 && x > box.x + 1) pen.fillRect(x - 0.5, box.y, 1, box.h);
    x += w;
  }
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1.2;
  pen.strokeRect(box.x, box.y, box.w, box.h);
}

/** A bust on a sheet of them. */
interface Bust {
  readonly sheet: HTMLImageElement;
  /** Pixels from the sheet's left edge. */
  readonly x: number;
}
const BUST = { w: 200, h: 240, gap: 8 };
const busts = new Map<string, Bust>();
/** Sheets that are on their way, and who waits for them. */
const coming = new Set<HTMLImageElement>();
const waiting = new Set<() => void>();
/** What is to stand on the next sheet, one after the other: for the browser each picture is a document of its own. */
let next: { readonly sheet: HTMLImageElement; readonly drawn: string[] } | null = null;

/** Called when a sheet has come. Together with the others: for each alone a whole board would be drawn anew. */
function arrived(sheet: HTMLImageElement): void {
  coming.delete(sheet);
  if (coming.size > 0) return;
  for (const ready of waiting) ready();
  waiting.clear();
}

/** Puts a bust on the next sheet, which is printed when all that are asked for now are on it. */
function ordered(drawn: string): Bust {
  next ??= newSheet();
  const { sheet, drawn: list } = next;
  const x = list.length * (BUST.w + BUST.gap);
  list.push(drawn.replace('<svg ', `<svg x="${x}" width="${BUST.w}" height="${BUST.h}" `));
  return { sheet, x };
}

function newSheet(): NonNullable<typeof next> {
  const sheet = new Image();
  coming.add(sheet);
  sheet.onload = () => arrived(sheet);
  sheet.onerror = () => arrived(sheet);
  queueMicrotask(print);
  return { sheet, drawn: [] };
}

function print(): void {
  if (next === null) return;
  const { sheet, drawn } = next;
  next = null;
  const width = drawn.length * (BUST.w + BUST.gap);
  // Firefox wants a size in the picture itself before it draws it on a canvas.
  sheet.src = dataUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${BUST.h}">${drawn.join('')}</svg>`,
  );
}

/** Has a bust brought that will be drawn soon. */
export function order(person: PersonId, side: Side | 'faceDown', struck: boolean): Bust {
  const key = `${person}-${side}-${struck}`;
  const bust = busts.get(key) ?? ordered(portraitSvg(person, { side, struck }));
  busts.set(key, bust);
  return bust;
}

/** A bust; drawn as soon as it is there, and where it comes later `ready` is called once with all that are on their way. */
export function portrait(
  pen: Pen,
  person: PersonId,
  side: Side | 'faceDown',
  struck: boolean,
  box: Box,
  ready: () => void,
): void {
  const { sheet, x } = order(person, side, struck);
  if (sheet.complete && sheet.naturalWidth > 0) pen.drawImage(sheet, x, 0, BUST.w, BUST.h, box.x, box.y, box.w, box.h);
  else {
    if (coming.has(sheet)) waiting.add(ready);
    pen.fillStyle = INK.deep;
    pen.fillRect(box.x, box.y, box.w, box.h);
  }
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1.5;
  pen.strokeRect(box.x, box.y, box.w, box.h);
}

/** A heavy rule with a heading on it, and at its end a note where there is room. */
export function heading(pen: Pen, text: string, x: number, y: number, width: number, size: number, note = ''): void {
  pen.fillStyle = INK.black;
  pen.fillRect(x, y + size * 0.55, width, 3);
  pen.font = headFont(size);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  line(pen, text.toUpperCase(), x, y + size * 0.3, width);
  const room = width - pen.measureText(text.toUpperCase()).width - 14;
  pen.font = readFont(14);
  if (note === '' || pen.measureText(note).width > room) return;
  pen.fillStyle = INK.grey;
  pen.textAlign = 'right';
  pen.fillText(note, x + width, y + size * 0.3);
}
