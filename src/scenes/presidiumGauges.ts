import { INK } from '../ui/palette.ts';
import { type Box, headFont, line, type Pen, readFont } from './draw.ts';
import { mix } from './mix.ts';
import type { Gauge } from './moves/move.ts';
import type { Look } from './presidiumParts.ts';

const SHOWN = ['crisis', 'regime', 'economy', 'testament'] as const;
type Shown = (typeof SHOWN)[number];
/** Shares of the strip's width. */
const SHARE: Readonly<Record<Shown, number>> = { crisis: 0.23, regime: 0.29, economy: 0.18, testament: 0.3 };

/** Where a scale of the strip stands: in one row, in a narrow strip in two. */
export function gaugeBox(strip: Box, gauge: Gauge): Box | null {
  const shown: readonly Gauge[] = SHOWN;
  const index = shown.indexOf(gauge);
  const name = SHOWN[index];
  if (name === undefined) return null;
  const rows = strip.w < 780 ? 2 : 1;
  const h = strip.h / rows;
  if (rows === 2) {
    const w = strip.w / 2;
    return { x: strip.x + (index % 2) * w, y: strip.y + Math.floor(index / 2) * h, w, h };
  }
  const before = SHOWN.slice(0, index).reduce((sum, other) => sum + SHARE[other], 0);
  return { x: strip.x + before * strip.w, y: strip.y, w: strip.w * SHARE[name], h };
}

/** Crisis, regime, the economy's measure and the Testament, in one strip. */
export function drawGauges(pen: Pen, strip: Box, look: Look): void {
  const { open } = look.view.known;
  const old = look.before.known.open;
  const { language } = look;
  pen.fillStyle = INK.card;
  pen.fillRect(strip.x, strip.y, strip.w, strip.h);
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1.5;
  pen.strokeRect(strip.x, strip.y, strip.w, strip.h);
  for (const name of SHOWN) {
    const box = gaugeBox(strip, name);
    if (box === null) continue;
    if (box.x > strip.x) pen.fillRect(box.x, box.y, 1.5, box.h);
    pen.font = headFont(14);
    pen.fillStyle = INK.black;
    pen.textAlign = 'left';
    pen.textBaseline = 'middle';
    const y = box.y + box.h / 2 + 1;
    const title = language.sayNamed(TITLES[name]);
    pen.fillText(title, box.x + 9, y);
    const x = box.x + 9 + pen.measureText(title).width + 9;
    const room = box.x + box.w - x - 6;
    if (name === 'crisis')
      pips(pen, mix(old.crisis, open.crisis, look.part), 10, x, box.y + 8, room, box.h - 16, INK.red);
    else if (name === 'regime') {
      pips(pen, mix(old.regime, open.regime, look.part), 4, x, box.y + 8, 44, box.h - 16, INK.black);
      words(pen, language.sayNamed(`regime.${open.regime}.name`), x + 52, y, room - 52);
    } else if (name === 'economy') words(pen, language.sayNamed(`measure.${open.economy.measure}.name`), x, y, room);
    else words(pen, language.sayNamed(`testament.${open.testament.stage}`), x, y, room);
  }
}

const TITLES: Readonly<Record<Shown, string>> = {
  crisis: 'gauge.crisis.name',
  regime: 'gauge.regime.name',
  economy: 'module.economy.name',
  testament: 'module.testament.name',
};

function words(pen: Pen, text: string, x: number, y: number, room: number): void {
  pen.font = readFont(14);
  pen.fillStyle = INK.black;
  line(pen, text, x, y, room);
}

function pips(pen: Pen, value: number, of: number, x: number, y: number, w: number, h: number, ink: string): void {
  const step = w / of;
  for (let i = 0; i < of; i++) {
    const part = Math.max(0, Math.min(1, value - i));
    pen.fillStyle = ink;
    pen.fillRect(x + i * step, y + h * (1 - part), step - 2, h * part);
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1.2;
    pen.strokeRect(x + i * step, y, step - 2, h);
  }
  pen.fillStyle = INK.black;
}
