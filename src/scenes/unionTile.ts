import type { FactionId, Side } from '../engine/model/ids.ts';
import type { OrgRow, SideCounts } from '../match/board.ts';
import { INK, MARKS, SIDE_ORDER } from '../ui/palette.ts';
import type { Language } from '../words/types.ts';
import { type Box, emblem, headFont, line, type Pen, portrait, readFont, sideBar } from './draw.ts';
import { bars, type TileKind } from './unionLayout.ts';

/** What a tile is drawn with, beside its row. */
export interface TileLook {
  readonly language: Language;
  readonly name: string;
  readonly me: FactionId;
  readonly scale: number;
  readonly kind: TileKind;
  /** Called when a picture has arrived. */
  ready(): void;
}

function total(counts: SideCounts): number {
  return SIDE_ORDER.reduce((sum, side) => sum + counts[side], 0);
}

/** An organisation: who is in charge, its members by cohort and side, the delegates it would send. */
export function drawTile(pen: Pen, box: Box, row: OrgRow, look: TileLook): void {
  pen.fillStyle = '#00000038';
  pen.fillRect(box.x + 3, box.y + 4, box.w, box.h);
  pen.fillStyle = INK.card;
  pen.fillRect(box.x, box.y, box.w, box.h);
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1.5;
  pen.strokeRect(box.x, box.y, box.w, box.h);
  if (look.kind === 'detailed') detailed(pen, box, row, look);
  else small(pen, box, row, look);
  marks(pen, row, box, look);
}

function small(pen: Pen, box: Box, row: OrgRow, look: TileLook): void {
  const { scale, language } = look;
  const { x, y, w, h } = box;
  const pw = h / 1.2;
  secretary(pen, row, { x, y, w: pw, h }, look);
  const left = x + pw + 6 * scale;
  const right = x + w - 5 * scale;
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  pen.fillStyle = INK.black;
  pen.font = headFont(Math.max(14, 14 * scale));
  line(pen, look.name, left, y + 16 * scale, right - left);
  if (look.kind === 'small') cohorts(pen, box, row, look);
  const seats = language.number(row.seats);
  pen.font = headFont(Math.max(14, 14 * scale));
  pen.textAlign = 'right';
  pen.fillStyle = INK.black;
  pen.fillText(seats, right, y + h - 4.5 * scale);
  const sw = pen.measureText(seats).width + 6 * scale;
  sideBar(pen, row.delegates, { x: left, y: y + h - 13 * scale, w: Math.max(10, right - left - sw), h: 7 * scale });
}

/** Two bars as long as the cohorts are large: above the Old Party, below the Enrolment. */
function cohorts(pen: Pen, box: Box, row: OrgRow, look: TileLook): void {
  const place = bars(box, look.scale, look.kind);
  const most = Math.max(1, total(row.old), total(row.enrolment));
  for (const [counts, at] of [
    [row.old, place.old],
    [row.enrolment, place.enrolment],
  ] as const) {
    const n = total(counts);
    if (n > 0) sideBar(pen, counts, { ...at, w: Math.max(3, (at.w * n) / most) });
    if (look.kind !== 'detailed') continue;
    pen.font = headFont(Math.max(14, 13 * look.scale), 400);
    pen.textAlign = 'left';
    pen.textBaseline = 'middle';
    pen.fillStyle = INK.black;
    pen.fillText(look.language.number(Math.round(n)), at.x + at.w + 6 * look.scale, at.y + at.h / 2 + 1);
  }
}

function detailed(pen: Pen, box: Box, row: OrgRow, look: TileLook): void {
  const { scale, language } = look;
  const { x, y, w, h } = box;
  const ph = 58 * scale;
  const pw = ph / 1.2;
  secretary(pen, row, { x, y, w: pw, h: ph }, look);
  const left = x + pw + 7 * scale;
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  pen.fillStyle = INK.black;
  pen.font = headFont(Math.max(15, 15 * scale));
  line(pen, look.name, left, y + 18 * scale, w - pw - 42 * scale);
  pen.font = readFont(14);
  pen.fillStyle = INK.grey;
  const who = row.secretary === null ? language.sayNamed('ui.noHolder') : language.arg({ person: row.secretary });
  line(pen, who, left, y + 36 * scale, w - pw - 42 * scale);
  const members = language.sayNamed('page.union.members', {}, { count: row.members });
  line(pen, members, left, y + 53 * scale, w - pw - 12 * scale);
  mood(pen, row, { x: x + w - 34 * scale, y: y + 6 * scale, w: 28 * scale, h: 28 * scale });
  cohorts(pen, box, row, look);
  const foot = y + h - 9 * scale;
  pen.font = headFont(Math.max(14, 14 * scale));
  pen.fillStyle = INK.black;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  let at = x + 10 * scale;
  const seats = language.sayNamed('page.union.delegates', {}, { count: row.seats });
  pen.fillText(seats, at, foot);
  at += pen.measureText(seats).width + 10 * scale;
  sideBar(pen, row.delegates, { x: at, y: foot - 10 * scale, w: Math.max(20, x + w - 10 * scale - at), h: 11 * scale });
}

/** The mood on the plane of the line: across the economy, upwards the world. */
function mood(pen: Pen, row: OrgRow, { x, y, w, h }: Box): void {
  pen.fillStyle = INK.paper;
  pen.fillRect(x, y, w, h);
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1;
  pen.strokeRect(x, y, w, h);
  pen.beginPath();
  pen.moveTo(x + w / 2, y);
  pen.lineTo(x + w / 2, y + h);
  pen.moveTo(x, y + h / 2);
  pen.lineTo(x + w, y + h / 2);
  pen.stroke();
  pen.fillStyle = INK.red;
  pen.beginPath();
  pen.arc(x + ((row.mood.economy + 2.5) * w) / 5, y + ((2.5 - row.mood.world) * h) / 5, w * 0.13, 0, 7);
  pen.fill();
  pen.stroke();
}

function secretary(pen: Pen, row: OrgRow, box: Box, look: TileLook): void {
  const { x, y, w, h } = box;
  if (row.secretary === null) {
    vacant(pen, box);
    return;
  }
  portrait(pen, row.secretary, row.secretarySide, false, box, look.ready);
  const s = 20 * look.scale;
  pen.fillStyle = INK.card;
  pen.fillRect(x + w - s, y + h - s, s, s);
  pen.strokeRect(x + w - s, y + h - s, s, s);
  sideBadge(pen, row.secretarySide, x + w - s + 1.5, y + h - s + 1.5, s - 3);
}

/** Nobody holds the office: the outline of a man who is not there. */
export function vacant(pen: Pen, { x, y, w, h }: Box): void {
  pen.fillStyle = INK.shade;
  pen.fillRect(x, y, w, h);
  pen.strokeStyle = INK.grey;
  pen.lineWidth = 1.5;
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.arc(x + w / 2, y + h * 0.4, w * 0.2, 0, 7);
  pen.moveTo(x + w * 0.16, y + h);
  pen.quadraticCurveTo(x + w * 0.18, y + h * 0.7, x + w / 2, y + h * 0.68);
  pen.quadraticCurveTo(x + w * 0.82, y + h * 0.7, x + w * 0.84, y + h);
  pen.stroke();
  pen.setLineDash([]);
  pen.strokeStyle = INK.black;
  pen.strokeRect(x, y, w, h);
}

/** The badge of a side, or a question mark for a card that lies face down. */
export function sideBadge(pen: Pen, side: Side | 'faceDown', x: number, y: number, size: number): void {
  if (side !== 'faceDown') {
    emblem(pen, side, x, y, size);
    return;
  }
  pen.fillStyle = INK.paper;
  pen.fillRect(x, y, size, size);
  pen.fillStyle = INK.black;
  pen.font = headFont(size * 0.85);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText('?', x + size / 2, y + size * 0.55);
}

/** Resentment as red flames on the upper edge; a called conference as a flag; emergency measures as a bayonet. */
function marks(pen: Pen, row: OrgRow, { x, y, w, h }: Box, look: TileLook): void {
  const { scale } = look;
  const s = 9 * scale;
  pen.lineWidth = 1;
  pen.strokeStyle = INK.black;
  for (let i = 0; i < row.resentment; i++) {
    const cx = x + w - 8 * scale - i * (s + 1.5);
    pen.fillStyle = INK.red;
    pen.beginPath();
    pen.moveTo(cx - s / 2, y);
    pen.lineTo(cx, y - s * 1.3);
    pen.lineTo(cx + s / 2, y);
    pen.closePath();
    pen.fill();
    pen.stroke();
  }
  if (row.conference !== null) {
    pen.fillStyle = INK.red;
    pen.fillRect(x - 2, y - 16 * scale, 3, 16 * scale);
    pen.beginPath();
    pen.moveTo(x, y - 16 * scale);
    pen.lineTo(x + 18 * scale, y - 10.5 * scale);
    pen.lineTo(x, y - 5 * scale);
    pen.fill();
    pen.stroke();
  }
  if (row.emergencyMeasures) {
    pen.fillStyle = INK.black;
    pen.beginPath();
    pen.moveTo(x + 24 * scale, y);
    pen.lineTo(x + 28 * scale, y - 17 * scale);
    pen.lineTo(x + 32 * scale, y);
    pen.fill();
  }
  // My hidden network, which only I see: dots along the lower edge.
  pen.fillStyle = MARKS[look.me].colour;
  for (let i = 0; i < Math.min(4, Math.ceil(row.network / 5)); i++)
    pen.fillRect(x + (4 + i * 9) * scale, y + h - 1, 7 * scale, 5 * scale);
}
