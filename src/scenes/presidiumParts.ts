import type { CentralOffice, PersonId, Side } from '../engine/model/ids.ts';
import { INK, SIDE_ORDER } from '../ui/palette.ts';
import type { Language } from '../words/types.ts';
import { type Box, emblem, fillOf, headFont, heading, line, type Pen, portrait, readFont, wrap } from './draw.ts';
import type { Gliding } from './glide.ts';
import { mix } from './mix.ts';
import { type Parts, type PresidiumLayout, RUNGS } from './presidiumLayout.ts';
import type { BoardView } from './source.ts';
import { sideBadge, vacant } from './unionTile.ts';

/** What the parts are drawn with. */
export interface Look {
  readonly language: Language;
  readonly view: BoardView;
  readonly before: BoardView;
  /** 0 to 1, from `before` to `view`. */
  readonly part: number;
  /** Called when a picture has arrived. */
  ready(): void;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function sideIn(view: BoardView, person: PersonId): Side | 'faceDown' {
  return view.board.people.find((row) => row.id === person)?.side ?? 'none';
}

/** `candidates`: where the row of the Politburo’s candidates begins. */
export function drawHeadings(pen: Pen, parts: Parts, candidates: number, look: Look): void {
  const say = (path: string): string => look.language.sayNamed(path);
  const { politburo, offices, ladder, trust, line: plane } = parts;
  heading(pen, say('page.presidium.politburo'), politburo.x, politburo.y + 8, politburo.w, 17);
  if (look.view.known.open.politburoCandidates.length > 0) {
    pen.font = headFont(14, 400);
    pen.fillStyle = INK.grey;
    pen.textAlign = 'left';
    pen.fillText(say('page.presidium.candidates'), politburo.x, candidates - 5);
  }
  heading(pen, say('page.presidium.offices'), offices.x, offices.y + 8, offices.w, 17);
  const entered = look.view.known.open.precedents.length > 0 ? say('page.presidium.ledger') : '';
  heading(pen, say('page.presidium.ladder'), ladder.x, ladder.y + 8, ladder.w, 17, entered);
  heading(pen, say('page.presidium.trust'), trust.x, trust.y + 8, trust.w, 17);
  heading(pen, say('page.presidium.line'), plane.x, plane.y + 8, plane.w, 17);
}

/** A bust with its side's badge, and the name below it. */
export function drawFigure(pen: Pen, figure: Gliding, look: Look): void {
  const { box, person } = figure;
  const side = sideIn(look.view, person);
  pen.save();
  pen.globalAlpha = Math.max(0, Math.min(1, figure.alpha));
  portrait(pen, person, side, figure.struck, box, look.ready);
  // On the small busts of ladder and offices the shape at least.
  const badge = Math.min(box.w, Math.max(figure.room > 0 ? 18 : 12, box.w * 0.34));
  const rim = badge < 18 ? 1 : 2;
  pen.fillStyle = INK.card;
  pen.fillRect(box.x + box.w - badge, box.y + box.h - badge, badge, badge);
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1;
  pen.strokeRect(box.x + box.w - badge, box.y + box.h - badge, badge, badge);
  sideBadge(pen, side, box.x + box.w - badge + rim, box.y + box.h - badge + rim, badge - 2 * rim);
  if (figure.room > 0) {
    pen.fillStyle = INK.black;
    // Where many sit close together the narrow letters.
    pen.font = figure.room < 72 ? headFont(14, 400) : readFont(14);
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    line(pen, look.language.arg({ person }), box.x + box.w / 2, box.y + box.h + 15, figure.room);
  }
  pen.restore();
}

/** The Central Committee by side, in figures. */
export function drawCommittee(pen: Pen, box: Box, look: Look): void {
  const now = committeeOf(look.view);
  const was = committeeOf(look.before);
  const total = SIDE_ORDER.reduce((n, side) => n + mix(was[side], now[side], look.part), 0);
  pen.font = headFont(15, 400);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = INK.black;
  const title = `${capital(look.language.sayNamed('organ.centralCommittee'))}: ${look.language.number(Math.round(total))}`;
  pen.fillText(title, box.x, box.y + box.h / 2 + 1);
  let x = box.x + pen.measureText(title).width + 14;
  const width = box.x + box.w - x;
  for (const side of SIDE_ORDER) {
    const n = mix(was[side], now[side], look.part);
    const w = (width * n) / Math.max(1, total);
    if (w <= 0) continue;
    pen.fillStyle = fillOf(pen, side);
    pen.fillRect(x, box.y, w, box.h);
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1.5;
    pen.strokeRect(x, box.y, w, box.h);
    const text = look.language.number(Math.round(n));
    pen.font = headFont(14);
    const tw = pen.measureText(text).width;
    const mark = box.h - 10;
    // Badge and number beside one another, with so much of the label round them as there is room for.
    const label = mark + 3 + tw;
    const rim = Math.min(4, (w - label) / 2 - 1);
    if (rim >= 0) {
      const left = x + (w - label) / 2;
      pen.fillStyle = INK.card;
      pen.fillRect(left - rim, box.y + 3, label + 2 * rim, box.h - 6);
      emblem(pen, side, left, box.y + 5, mark);
      pen.fillStyle = INK.black;
      pen.fillText(text, left + mark + 3, box.y + box.h / 2 + 1);
    }
    x += w;
  }
}

function committeeOf(view: BoardView): Record<Side, number> {
  const { centralCommittee } = view.known.open;
  const counts = { ...centralCommittee.unnamed };
  for (const person of centralCommittee.named) {
    const side = sideIn(view, person);
    counts[side === 'faceDown' ? 'none' : side]++;
  }
  return counts;
}

/** The cards of the offices; their holders stand on them as figures. */
export function drawOffices(pen: Pen, offices: PresidiumLayout['offices'], look: Look): void {
  const { open } = look.view.known;
  for (const box of offices) {
    const state = open.offices[box.office as CentralOffice];
    pen.fillStyle = '#00000026';
    pen.fillRect(box.x + 3, box.y + 3, box.w, box.h);
    pen.fillStyle = INK.card;
    pen.fillRect(box.x, box.y, box.w, box.h);
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1.3;
    pen.strokeRect(box.x, box.y, box.w, box.h);
    const pw = box.h / 1.2;
    if (state?.holder == null) vacant(pen, { x: box.x, y: box.y, w: pw, h: box.h });
    const left = box.x + pw + 7;
    const room = box.x + box.w - left - 5;
    pen.textAlign = 'left';
    pen.textBaseline = 'alphabetic';
    pen.fillStyle = INK.black;
    pen.font = headFont(14);
    const deputy = state?.deputy ?? null;
    // Below the title the holder has a line, and his deputy.
    const lines = Math.max(1, Math.min(3, Math.floor((box.h - (deputy === null ? 18 : 33)) / 15)));
    pen.letterSpacing = '-0.3px';
    const title = wrap(pen, capital(look.language.arg({ office: box.office })), room, lines);
    title.forEach((text, k) => {
      line(pen, text, left, box.y + 15 + k * 15, room);
    });
    pen.letterSpacing = '0px';
    const under = box.y + 16 + title.length * 15;
    pen.font = readFont(14);
    const holder =
      state?.holder == null ? look.language.sayNamed('ui.noHolder') : look.language.arg({ person: state.holder });
    line(pen, holder, left, under, room);
    if (deputy === null) continue;
    pen.fillStyle = INK.red;
    const second = `+ ${look.language.arg({ person: deputy })}`;
    if (pen.measureText(second).width > room) pen.font = headFont(14, 400);
    line(pen, second, left, under + 15, room);
  }
}

/** The rungs with their names, and the numbers under which a first use was entered in the ledger. */
export function drawLadder(pen: Pen, rungs: readonly Box[], look: Look): void {
  const { precedents } = look.view.known.open;
  RUNGS.forEach((rung, i) => {
    const box = rungs[i];
    if (box === undefined) return;
    pen.fillStyle = i === 0 ? INK.black : i < 3 ? INK.grey : INK.red;
    pen.fillRect(box.x, box.y + box.h - 3, box.w, 3);
    pen.font = readFont(14);
    pen.textAlign = 'left';
    pen.textBaseline = 'alphabetic';
    const path = i === 0 ? 'page.presidium.inPolitburo' : `page.presidium.rung.${OLD_NAMES[rung]}`;
    const text = look.language.sayNamed(path);
    pen.fillText(text, box.x, box.y + box.h - 7);
    // Where people stand on the rung the entries are above its name, else beside it.
    const above = box.h > 38;
    let x = box.x + (above ? 0 : pen.measureText(text).width + 10);
    precedents.forEach((precedent, entry) => {
      if (RUNG_OF[precedent.kind] !== i) return;
      ledger(pen, entry + 1, x + 10, box.y + box.h - (above ? 30 : 11.5));
      x += 24;
    });
  });
}

/** The language files name a rung by the step that leads to it. */
const OLD_NAMES: Readonly<Record<(typeof RUNGS)[number], string>> = {
  politburo: 'politburo',
  centralCommittee: 'politburo',
  party: 'centralCommittee',
  expelled: 'party',
  exile: 'exile',
  deportation: 'deportation',
};

/** The rung beside which a precedent is entered. */
const RUNG_OF: Readonly<Record<string, number>> = {
  reprimand: 0,
  office: 0,
  politburo: 1,
  centralCommittee: 2,
  verification: 3,
  party: 3,
  policeAgainstMembers: 4,
  exile: 4,
  deportation: 5,
};

function ledger(pen: Pen, entry: number, x: number, y: number): void {
  pen.strokeStyle = INK.red;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(x, y, 8.5, 0, 7);
  pen.stroke();
  pen.fillStyle = INK.red;
  pen.font = headFont(14);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(String(entry), x, y + 1);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
}
