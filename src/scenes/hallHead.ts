import type { Side, Stance } from '../engine/model/ids.ts';
import type { Outlook } from '../match/board.ts';
import { INK, SIDE_ORDER } from '../ui/palette.ts';
import type { Language } from '../words/types.ts';
import { type Box, emblem, fillOf, headFont, line, type Pen, penFor, readFont, wrap } from './draw.ts';
import { type Hall, type Result, sentence } from './hallModel.ts';

/** Where the count stands: right of title and motion. */
export function tallyBox(w: number, small: boolean): Box {
  const width = Math.min(460, w * (small ? 0.42 : 0.36));
  return { x: w - width - 14, y: 10, w: width, h: small ? 64 : 94 };
}

/** Height of a row of the count. */
export function rowOf(box: Box): number {
  return Math.min(27, box.h / 3.4);
}

/** The sitting and the motion on the floor. */
export function drawTitle(pen: Pen, hall: Hall, w: number, small: boolean): void {
  const room = tallyBox(w, small).x - 32;
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  pen.fillStyle = INK.black;
  pen.font = headFont(small ? 16 : 21);
  const top = titleTop(small);
  if (hall.motion === null) {
    wrap(pen, sentence(hall.title), room, 2).forEach((text, i) => {
      pen.fillText(text, 16, top + i * 25);
    });
    return;
  }
  line(pen, sentence(hall.title), 16, top, room);
  if (hall.by !== null) emblem(pen, hall.by, 16, top + 10, 22);
  pen.font = motionFont(small);
  wrap(pen, sentence(hall.motion), room - 32, 2).forEach((text, i) => {
    pen.fillText(text, 46, top + 26 + i * motionStep(small));
  });
}

/** Where the lines of the motion stand, which reach down to the names at the rim. */
export function motionBoxes(hall: Hall, w: number, small: boolean): readonly Box[] {
  const pen = penFor(motionFont(small));
  if (hall.motion === null || pen === null) return [];
  const step = motionStep(small);
  return wrap(pen, sentence(hall.motion), tallyBox(w, small).x - 64, 2).map((text, i) => ({
    x: 46,
    y: titleTop(small) + 26 + (i - 1) * step,
    w: pen.measureText(text).width,
    h: step + 4,
  }));
}

function titleTop(small: boolean): number {
  return small ? 22 : 31;
}

function motionFont(small: boolean): string {
  return readFont(small ? 14 : 16);
}

function motionStep(small: boolean): number {
  return small ? 17 : 20;
}

const STANCES: readonly Stance[] = ['for', 'against', 'abstain'];
const INKS: Readonly<Record<Stance, string>> = { for: INK.black, against: INK.red, abstain: INK.grey };

/** Votes so far, as far as `called` delegations have been called, by stance and side. */
export function countSoFar(result: Result, called: number): Record<Stance, Record<Side, number>> {
  const zero = (): Record<Side, number> => ({ none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 });
  const sums = { for: zero(), against: zero(), abstain: zero() };
  for (const vote of result.delegations.slice(0, called))
    for (const stance of STANCES) for (const side of SIDE_ORDER) sums[stance][side] += vote.bySide[side][stance];
  return sums;
}

/** For, against, abstained: as many as there are, by whose delegates gave them; and the number to cross. */
export function drawTally(
  pen: Pen,
  language: Language,
  result: Result,
  sums: Readonly<Record<Stance, Readonly<Record<Side, number>>>>,
  box: Box,
): void {
  const all = Math.max(1, result.for + result.against + result.abstain);
  const row = rowOf(box);
  pen.font = headFont(Math.min(17, row * 0.7));
  const label = Math.max(
    ...STANCES.map(
      (s) => pen.measureText(`${language.number(result[s])} ${language.sayNamed(`page.hall.${s}`)}`).width,
    ),
  );
  const left = box.x + label + 12;
  const width = box.x + box.w - left;
  STANCES.forEach((stance, i) => {
    const n = SIDE_ORDER.reduce((sum, side) => sum + sums[stance][side], 0);
    const y = box.y + i * row;
    const h = row - 5;
    pen.font = headFont(Math.min(17, row * 0.7));
    pen.textAlign = 'right';
    pen.textBaseline = 'middle';
    pen.fillStyle = INKS[stance];
    pen.fillText(
      `${language.number(Math.round(n))} ${language.sayNamed(`page.hall.${stance}`)}`,
      left - 10,
      y + h / 2 + 1,
    );
    pen.fillStyle = INK.shade;
    pen.fillRect(left, y, width, h);
    let x = left;
    for (const side of SIDE_ORDER) {
      const part = (width * sums[stance][side]) / all;
      if (part <= 0) continue;
      pen.fillStyle = fillOf(pen, side);
      pen.fillRect(x, y, part, h);
      if (part > h + 2 && side !== 'none') emblem(pen, side, x + part / 2 - (h - 4) / 2, y + 2, h - 4);
      x += part;
    }
    pen.strokeStyle = INKS[stance];
    pen.lineWidth = 2;
    if (x > left) pen.strokeRect(left, y, x - left, h);
  });
  need(pen, language, result.needed, left + (width * result.needed) / all, box.y, row, box.y + 3 * row + 10, box);
}

/** The number to cross: a pole through the first row, with a flag below the last. */
function need(
  pen: Pen,
  language: Language,
  needed: number,
  x: number,
  y: number,
  row: number,
  under: number,
  box: Box,
): void {
  // Edged with paper: it may stand in a bar as black as itself.
  pen.fillStyle = INK.card;
  pen.fillRect(x - 3.5, y, 7, row - 4);
  pen.fillStyle = INK.black;
  pen.fillRect(x - 1.5, y - 5, 3, row + 5);
  pen.beginPath();
  pen.moveTo(x - 6, y - 6);
  pen.lineTo(x + 6, y - 6);
  pen.lineTo(x, y + 1);
  pen.fill();
  pen.font = headFont(14, 400);
  pen.textBaseline = 'alphabetic';
  const text = language.sayNamed('page.hall.needed', { count: needed });
  const width = pen.measureText(text).width;
  pen.textAlign = 'left';
  pen.fillText(text, Math.min(box.x + box.w - width, Math.max(box.x, x - width / 2)), under);
}

/** Before the call: how many will be for and against as far as can be seen, what is in doubt, and the number to cross. */
export function drawOutlook(pen: Pen, language: Language, outlook: Outlook, box: Box): void {
  const all = Math.max(1, outlook.votes);
  const row = rowOf(box);
  const number = ([low, high]: readonly [number, number]): string =>
    low === high
      ? language.number(low)
      : language.sayNamed('format.range', { low: language.number(low), high: language.number(high) });
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.font = headFont(Math.min(17, row * 0.7));
  pen.fillStyle = INK.black;
  const pro = `${number(outlook.for)} ${language.sayNamed('page.hall.for')}`;
  pen.fillText(pro, box.x, box.y + row * 0.4);
  pen.fillStyle = INK.red;
  pen.textAlign = 'right';
  pen.fillText(
    `${number(outlook.against)} ${language.sayNamed('page.hall.against')}`,
    box.x + box.w,
    box.y + row * 0.4,
  );
  const y = box.y + row;
  const h = row - 3;
  pen.fillStyle = INK.shade;
  pen.fillRect(box.x, y, box.w, h);
  const px = (n: number): number => (box.w * n) / all;
  pen.fillStyle = INK.black;
  pen.fillRect(box.x, y, px(outlook.for[0]), h);
  pen.fillStyle = INK.red;
  pen.fillRect(box.x + box.w - px(outlook.against[0]), y, px(outlook.against[0]), h);
  doubt(pen, box.x + px(outlook.for[0]), y, px(outlook.for[1] - outlook.for[0]), h);
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1.5;
  pen.strokeRect(box.x, y, box.w, h);
  need(pen, language, outlook.needed, box.x + px(outlook.needed), y, row, y + row + 15, box);
}

/** Votes that may go either way: hatched in black. */
function doubt(pen: Pen, x: number, y: number, w: number, h: number): void {
  if (w <= 0) return;
  pen.save();
  pen.beginPath();
  pen.rect(x, y, w, h);
  pen.clip();
  pen.strokeStyle = INK.black;
  pen.lineWidth = 2;
  pen.beginPath();
  for (let d = -h; d < w + h; d += 7) {
    pen.moveTo(x + d, y + h);
    pen.lineTo(x + d + h, y);
  }
  pen.stroke();
  pen.restore();
}

/** Carried or lost, as a stamp whose left lower corner is at x, y. */
export function drawVerdict(pen: Pen, language: Language, result: Result, x: number, y: number, size: number): void {
  const text = language.sayNamed(
    result.unopposed ? 'page.hall.unopposed' : result.carried ? 'page.hall.carried' : 'page.hall.lost',
  );
  pen.save();
  pen.font = headFont(size);
  pen.translate(x + pen.measureText(text.toUpperCase()).width / 2 + size * 0.6, y - size);
  pen.rotate(-0.08);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const w = pen.measureText(text.toUpperCase()).width + size;
  pen.fillStyle = '#fbf5e6e0';
  pen.fillRect(-w / 2, -size * 0.75, w, size * 1.5);
  pen.strokeStyle = result.carried ? INK.black : INK.red;
  pen.fillStyle = pen.strokeStyle;
  pen.lineWidth = 4;
  pen.strokeRect(-w / 2, -size * 0.75, w, size * 1.5);
  pen.fillText(text.toUpperCase(), 0, size * 0.06);
  pen.restore();
}
