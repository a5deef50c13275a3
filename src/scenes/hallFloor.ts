import type { FactionId, PersonId, Side, Stance } from '../engine/model/ids.ts';
import { INK } from '../ui/palette.ts';
import type { Language } from '../words/types.ts';
import { type Box, emblem, headFont, line, type Pen, portrait } from './draw.ts';
import { CLOTH, type HallLayout } from './hallLayout.ts';
import { type Block, type Hall, isCalled } from './hallModel.ts';

/** Whether a delegation was more for than against; null before it is called. */
export type Leaning = 'for' | 'against' | 'even' | null;

export function leaning(block: Block): Leaning {
  let sum = 0;
  let called = false;
  for (const seat of block.seats) {
    if (seat.stance !== null) called = true;
    if (seat.stance === 'for') sum++;
    if (seat.stance === 'against') sum--;
  }
  return called ? (sum > 0 ? 'for' : sum < 0 ? 'against' : 'even') : null;
}

/** Red cloth, in front of which the tribune stands. */
export function drawCloth(pen: Pen, w: number, h: number): void {
  pen.fillStyle = INK.paper;
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = INK.red;
  pen.beginPath();
  pen.moveTo(0, h);
  pen.lineTo(0, h - CLOTH - 4);
  pen.lineTo(w, h - CLOTH + 10);
  pen.lineTo(w, h);
  pen.fill();
}

export interface Speaker {
  readonly person: PersonId;
  readonly side: Side | 'faceDown';
  readonly stance: Stance | null;
}

/** Room for the tribune with whoever speaks, in the largest Hall. */
export function tribuneBox(w: number, h: number): Box {
  return { x: w / 2 - 80, y: h - CLOTH - 8 - 134, w: 160, h: 142 };
}

/** The tribune with whoever speaks. */
export function drawTribune(
  pen: Pen,
  layout: HallLayout,
  speaker: Speaker | null,
  by: FactionId | null,
  ready: () => void,
): void {
  const { cx, cy, r } = layout;
  const w = Math.min(150, r * 0.4);
  const h = Math.min(42, r * 0.13);
  if (speaker !== null) {
    const ph = Math.min(84, r * 0.36 - h - 4);
    const pw = ph / 1.2;
    portrait(pen, speaker.person, speaker.side, false, { x: cx - pw / 2, y: cy - h - ph + 3, w: pw, h: ph }, ready);
    if (speaker.stance !== null) stanceMark(pen, speaker.stance, cx + pw / 2 - 8, cy - h - ph - 4, 22);
  }
  pen.fillStyle = INK.black;
  pen.beginPath();
  pen.moveTo(cx - w * 0.5, cy + 6);
  pen.lineTo(cx - w * 0.4, cy - h);
  pen.lineTo(cx + w * 0.4, cy - h);
  pen.lineTo(cx + w * 0.5, cy + 6);
  pen.closePath();
  pen.fill();
  pen.fillStyle = INK.red;
  pen.fillRect(cx - w * 0.43, cy - h - 3, w * 0.86, 6);
  if (by === null) return;
  const s = Math.min(26, h - 8);
  pen.fillStyle = INK.paper;
  pen.fillRect(cx - s / 2 - 3, cy - h + 8, s + 6, s + 4);
  emblem(pen, by, cx - s / 2, cy - h + 10, s);
}

/** For, against or abstained, as the seats show it. */
export function stanceMark(pen: Pen, stance: Stance, x: number, y: number, size: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 32, size / 32);
  pen.fillStyle = INK.card;
  pen.strokeStyle = INK.black;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(16, 16, 16, 0, 7);
  pen.fill();
  pen.stroke();
  pen.lineWidth = 5;
  pen.beginPath();
  if (stance === 'for') {
    pen.moveTo(8, 17);
    pen.lineTo(14, 23);
    pen.lineTo(24, 10);
  } else if (stance === 'against') {
    pen.strokeStyle = INK.red;
    pen.moveTo(9, 9);
    pen.lineTo(23, 23);
    pen.moveTo(23, 9);
    pen.lineTo(9, 23);
  } else {
    pen.moveTo(8, 16);
    pen.lineTo(24, 16);
  }
  pen.stroke();
  pen.restore();
}

/** One faction's line in the list of voices. */
export interface Voice {
  readonly faction: Side;
  readonly votes: number;
  /** What it sealed, once that is laid open. */
  readonly stance: Stance | null;
}

/** Where the voices stand: the left edge, under the head. */
export function voiceAt(
  layout: HallLayout,
  i: number,
): { readonly x: number; readonly y: number; readonly step: number } {
  const step = layout.small ? 34 : 40;
  return { x: 12, y: layout.head + (layout.small ? 8 : 16) + i * step, step };
}

/** Room of so many voices, with the widest number and the mark beside it. */
export function voicesBox(layout: HallLayout, voices: number): Box {
  const { x, y, step } = voiceAt(layout, 0);
  return { x, y, w: layout.small ? 78 : 98, h: voices * step };
}

/** How many votes each side has in this hall, and what it sealed. */
export function drawVoices(pen: Pen, layout: HallLayout, voices: readonly Voice[], language: Language): void {
  voices.forEach(({ faction, votes, stance }, i) => {
    const { x, y } = voiceAt(layout, i);
    const size = layout.small ? 22 : 28;
    emblem(pen, faction, x, y, size);
    pen.font = headFont(layout.small ? 15 : 18);
    pen.textAlign = 'left';
    pen.textBaseline = 'middle';
    pen.fillStyle = INK.black;
    const text = language.number(votes);
    pen.fillText(text, x + size + 7, y + size / 2 + 1);
    if (stance !== null) stanceMark(pen, stance, x + size + 13 + pen.measureText(text).width, y + 1, size - 4);
  });
}

/** Room for the plate in the cloth. */
export function plateBox(w: number, h: number): Box {
  const wide = Math.min(w, 620);
  return { x: (w - wide) / 2, y: h - CLOTH + 2, w: wide, h: CLOTH - 2 };
}

/** A black plate under the tribune: who is called, who speaks, whose seat was touched. */
export function drawPlate(pen: Pen, text: string, layout: HallLayout, w: number, h: number): void {
  pen.font = headFont(layout.small ? 15 : 18);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const width = Math.min(plateBox(w, h).w - 8, pen.measureText(text).width + 30);
  const high = layout.small ? 26 : 32;
  const y = h - CLOTH / 2 - high / 2 + 1;
  pen.fillStyle = INK.black;
  pen.fillRect(w / 2 - width / 2, y, width, high);
  pen.fillStyle = INK.paper;
  line(pen, text, w / 2, y + high / 2 + 1, width - 12);
}

/** The texts beside the rim: the delegation's name; once it was called, its votes for and against. */
export function rimTexts(
  hall: Hall,
  called: number | null,
  name: (block: Block) => string,
  language: Language,
): readonly (readonly string[])[] {
  return hall.blocks.map((block, b) => {
    const voted = hall.result !== null && isCalled(hall, b, called) && leaning(block) !== null;
    const count = (stance: Stance): number => block.seats.filter((seat) => seat.stance === stance).length;
    const sum = voted
      ? `${language.number(count('for'))} : ${language.number(count('against'))}`
      : language.number(block.seats.length);
    return [name(block), sum];
  });
}
