import { INK } from '../ui/palette.ts';
import type { Page } from './book.ts';
import { type Box, headFont, type Pen, widthOf } from './draw.ts';
import { type Leaning, leaning } from './hallFloor.ts';
import type { HallLayout, Label, Wedge } from './hallLayout.ts';
import type { Block, Hall } from './hallModel.ts';
import { isCalled } from './hallModel.ts';

/** Units from the outermost seats to the middle of the band, and how wide the band of a delegation is that has just been called. */
const OUT = 6;
const CALLED = 9;

function bandInk(lean: Leaning): string {
  return lean === 'for' ? INK.black : lean === 'against' ? INK.red : lean === 'even' ? INK.grey : INK.deep;
}

/** The band round a delegation: black where it was for, red and broken where it was against. */
function drawBand(pen: Pen, layout: HallLayout, { from, to }: Wedge, lean: Leaning, width: number): void {
  const gap = Math.min(0.012, (from - to) * 0.2);
  pen.strokeStyle = bandInk(lean);
  pen.lineWidth = width;
  pen.setLineDash(lean === 'against' ? [9, 3] : []);
  pen.beginPath();
  pen.arc(layout.cx, layout.cy, layout.r + OUT, -from + gap, -to - gap);
  pen.stroke();
  pen.setLineDash([]);
}

/** A band round each delegation, its name and votes beside it. */
export function drawRim(
  pen: Pen,
  layout: HallLayout,
  hall: Hall,
  called: number | null,
  labels: readonly Label[],
  texts: readonly (readonly string[])[],
): void {
  const state = (b: number): Leaning => {
    const block = hall.blocks[b];
    return block === undefined || !isCalled(hall, b, called) ? null : leaning(block);
  };
  const now = (b: number): boolean => called !== null && hall.calls[called - 1] === b;
  layout.wedges.forEach((wedge, b) => {
    drawBand(pen, layout, wedge, state(b), now(b) ? CALLED : 5);
  });
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  for (const { block, x, y } of labels) {
    const lean = state(block);
    (texts[block] ?? []).forEach((text, i) => {
      pen.font = headFont(14, i === 0 ? 600 : 400);
      pen.fillStyle = lean === 'against' ? INK.red : INK.black;
      if (now(block) && i === 0) {
        pen.fillRect(x - 4, y + 1, pen.measureText(text).width + 8, 16);
        pen.fillStyle = INK.paper;
      }
      pen.fillText(text, x, y + 13 + i * 16);
    });
  }
}

/** Room of a band: the ends of its arc, and the top of the Hall where the arc goes over it. */
function bandBox({ cx, cy, r }: HallLayout, { from, to }: Wedge): Box {
  const out = r + OUT + CALLED / 2 + 1;
  const inner = r + OUT - CALLED / 2 - 1;
  const xs = [from, to].flatMap((angle) => [out * Math.cos(angle), inner * Math.cos(angle)]);
  const ys = [from, to].flatMap((angle) => [out * Math.sin(angle), inner * Math.sin(angle)]);
  if (from > Math.PI / 2 && to < Math.PI / 2) ys.push(out);
  const left = Math.min(...xs);
  const top = Math.max(...ys);
  return { x: cx + left, y: cy - top, w: Math.max(...xs) - left, h: top - Math.min(...ys) };
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

/** A delegation's band, name and votes as they stand there once it has been called: laid over what stood there before. */
export function rimPage(
  block: Block,
  wedge: Wedge,
  layout: HallLayout,
  label: Label | null,
  texts: readonly string[],
): Page {
  const band = bandBox(layout, wedge);
  const lean = leaning(block);
  if (label === null) return { box: band, draw: (pen) => drawBand(pen, layout, wedge, lean, CALLED) };
  const { x, y } = label;
  const paper = { x: x - 3, y, w: Math.max(...texts.map((text) => widthOf(text, headFont(14)))) + 8, h: 34 };
  return {
    box: around(band, paper),
    draw(pen) {
      pen.fillStyle = INK.paper;
      pen.fillRect(paper.x, paper.y, paper.w, paper.h);
      drawBand(pen, layout, wedge, lean, CALLED);
      pen.fillStyle = bandInk(lean);
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      texts.forEach((text, i) => {
        pen.font = headFont(14, i === 0 ? 600 : 400);
        pen.fillText(text, x, y + 13 + i * 16);
      });
    },
  };
}
