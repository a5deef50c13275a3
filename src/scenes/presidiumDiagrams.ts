import type { FactionId } from '../engine/model/ids.ts';
import { INK } from '../ui/palette.ts';
import { type Box, emblem, headFont, line, type Pen, readFont } from './draw.ts';
import { mix } from './mix.ts';
import type { PresidiumLayout } from './presidiumLayout.ts';
import { layPairs, type PairWords, PLATE_LINE, type Plate } from './presidiumPairs.ts';
import type { Look } from './presidiumParts.ts';

/** Factions at the corners with the evidence against them; a line's breadth is trust, black, or distrust, red and broken; a pact is a plate on it. */
export function drawTrust(pen: Pen, part: Box, factions: PresidiumLayout['factions'], look: Look): readonly Plate[] {
  const ids = look.view.board.factions.map((row) => row.id);
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b): PairWords => wordsOf(a, b, look)));
  for (const { a, b } of pairs) between(pen, factions, a, b, look);
  for (const { id, exposure } of look.view.board.factions) {
    const at = factions[id];
    if (at === undefined) continue;
    const was = look.before.board.factions.find((row) => row.id === id)?.exposure ?? exposure;
    badge(pen, id, at, mix(was, exposure, look.part), look);
  }
  pen.font = headFont(14);
  const plates = layPairs(pairs, factions, part, (text) => pen.measureText(text).width);
  for (const one of plates) plate(pen, one, trustOf(one.a, one.b, look) < -0.05);
  return plates;
}

/** Trust between two on its way from the last state. */
function trustOf(a: FactionId, b: FactionId, look: Look): number {
  return mix(look.before.known.open.trust[a][b], look.view.known.open.trust[a][b], look.part);
}

function wordsOf(a: FactionId, b: FactionId, look: Look): PairWords {
  const { open, own } = look.view.known;
  const pact = [...open.pacts, ...own.secretPacts].find((p) => (p.a === a && p.b === b) || (p.a === b && p.b === a));
  const figure = look.language.signed(Math.round(trustOf(a, b, look)));
  return { a, b, figure, pact: pact === undefined ? null : look.language.arg({ word: pact.kind }) };
}

function between(pen: Pen, factions: PresidiumLayout['factions'], a: FactionId, b: FactionId, look: Look): void {
  const from = factions[a];
  const to = factions[b];
  if (from === undefined || to === undefined) return;
  const trust = trustOf(a, b, look);
  pen.strokeStyle = trust < -0.05 ? INK.red : INK.black;
  pen.lineWidth = Math.max(1, Math.abs(trust) * 1.7);
  pen.setLineDash(trust < -0.05 ? [7, 5] : []);
  pen.beginPath();
  pen.moveTo(from[0], from[1]);
  pen.lineTo(to[0], to[1]);
  pen.stroke();
  pen.setLineDash([]);
}

function plate(pen: Pen, { x, y, w, h, lines, pact, rivet }: Plate, distrust: boolean): void {
  pen.fillStyle = pact === null ? INK.paper : INK.black;
  pen.fillRect(x - w / 2, y - h / 2, w, h);
  if (rivet > 0) rivets(pen, x, y, w);
  pen.font = headFont(14);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = pact !== null ? INK.paper : distrust ? INK.red : INK.black;
  lines.forEach((text, i) => {
    pen.fillText(text, x, y - h / 2 + (i + 0.5) * PLATE_LINE + 1, w - 4);
  });
}

/** The rivets of a pact’s plate. */
function rivets(pen: Pen, x: number, y: number, w: number): void {
  pen.fillStyle = INK.black;
  for (const dx of [-w / 2 - 4, w / 2 + 4]) {
    pen.beginPath();
    pen.arc(x + dx, y, 5, 0, 7);
    pen.fill();
  }
}

/** The badge of a faction, and ten squares below it: as many are red as there is evidence. */
function badge(pen: Pen, id: FactionId, [x, y]: readonly [number, number], exposure: number, look: Look): void {
  pen.fillStyle = INK.paper;
  pen.fillRect(x - 33, y - 22, 66, 58);
  emblem(pen, id, x - 19, y - 21, 38);
  for (let i = 0; i < 10; i++) {
    const px = x - 30 + i * 6;
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1;
    pen.fillStyle = INK.red;
    const part = Math.max(0, Math.min(1, exposure - i));
    if (part > 0) pen.fillRect(px, y + 21 + 11 * (1 - part), 6, 11 * part);
    pen.strokeRect(px + 0.5, y + 21.5, 6, 11);
  }
  if (id !== look.view.known.me) return;
  pen.fillStyle = INK.red;
  pen.fillRect(x - 19, y + 36, 38, 3);
}

/** The square of the adopted line and the badges of the declared ones, on the two axes. */
export function drawLine(pen: Pen, part: Box, look: Look): void {
  const { open } = look.view.known;
  const old = look.before.known.open;
  const { left, top, size } = plane(part);
  const cell = size / 5;
  pen.strokeStyle = '#1c1a1755';
  pen.lineWidth = 1;
  for (let i = 0; i <= 5; i++) {
    pen.beginPath();
    pen.moveTo(left, top + i * cell);
    pen.lineTo(left + size, top + i * cell);
    pen.moveTo(left + i * cell, top);
    pen.lineTo(left + i * cell, top + size);
    pen.stroke();
  }
  const economy = mix(old.line.economy, open.line.economy, look.part);
  const world = mix(old.line.world, open.line.world, look.part);
  const [ax, ay] = onPlane(part, economy, world);
  pen.fillStyle = '#b3261e55';
  pen.fillRect(ax - cell / 2, ay - cell / 2, cell, cell);
  pen.strokeStyle = INK.red;
  pen.lineWidth = 3;
  pen.strokeRect(ax - cell / 2, ay - cell / 2, cell, cell);
  const declared = (id: FactionId): string => `${open.factions[id].line.economy},${open.factions[id].line.world}`;
  const ids = look.view.board.factions.map(({ id }) => id);
  for (const id of ids) {
    const now = open.factions[id].line;
    const was = old.factions[id].line;
    const here = ids.filter((other) => declared(other) === declared(id));
    const k = here.indexOf(id);
    const [px, py] = onPlane(part, mix(was.economy, now.economy, look.part), mix(was.world, now.world, look.part));
    // One alone in the middle of the field, two beside each other, more in two rows.
    const s = Math.min(22, cell * 0.47);
    const columns = here.length > 1 ? 2 : 1;
    const rows = here.length > 2 ? 2 : 1;
    emblem(pen, id, px + ((k % 2) - columns / 2) * s, py + (Math.floor(k / 2) - rows / 2) * s, s);
  }
  pen.font = readFont(14);
  pen.fillStyle = INK.grey;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  const say = (path: string): string => look.language.sayNamed(path);
  line(pen, say('axis.world.high'), part.x + part.w / 2, top - 5, part.w);
  const across = `${say('page.presidium.peasant')} ↔ ${say('page.presidium.industry')}`;
  line(pen, across, part.x + part.w / 2, top + size + 17, part.w);
}

function plane(part: Box): { readonly left: number; readonly top: number; readonly size: number } {
  const size = Math.max(60, Math.min(part.w - 8, part.h - 68));
  return { left: part.x + (part.w - size) / 2, top: part.y + 42, size };
}

/** A position of the line on the plane. */
export function onPlane(part: Box, economy: number, world: number): readonly [number, number] {
  const { left, top, size } = plane(part);
  return [left + ((economy + 2.5) * size) / 5, top + ((2.5 - world) * size) / 5];
}
