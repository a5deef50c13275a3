import type { Content } from '../engine/model/content.ts';
import type { CentralOffice, FactionId, PersonId } from '../engine/model/ids.ts';
import type { Box } from './draw.ts';
import type { BoardView } from './source.ts';

/** Somebody on the board: in the Politburo, in an office, on a rung. The key stays when he moves, so that he can be seen to. */
export interface Figure {
  readonly key: string;
  readonly person: PersonId;
  readonly box: Box;
  /** Room for the name below; 0 where it has none. */
  readonly room: number;
  readonly struck: boolean;
}

/** Parts of the board, in CSS pixels. */
export interface Parts {
  readonly politburo: Box;
  readonly committee: Box;
  readonly offices: Box;
  readonly ladder: Box;
  readonly trust: Box;
  readonly line: Box;
  readonly gauges: Box;
}

export interface PresidiumLayout {
  readonly parts: Parts;
  readonly figures: readonly Figure[];
  readonly rungs: readonly Box[];
  readonly offices: readonly (Box & { readonly office: CentralOffice })[];
  /** The middle of each faction's badge. */
  readonly factions: Readonly<Partial<Record<FactionId, readonly [x: number, y: number]>>>;
  /** Height of the whole, more than the window's where that is small. */
  readonly height: number;
}

/** The smallest size at which all of it fits side by side. */
const WIDE = 800;
const HIGH = 478;
export const RUNGS = ['politburo', 'centralCommittee', 'party', 'expelled', 'exile', 'deportation'] as const;
const HEAD = 24;

/** How far somebody has been thrown down: 0 the Politburo, 5 deported. */
export function rungOf(view: BoardView, person: PersonId): number {
  const { open } = view.known;
  switch (open.people[person]?.status) {
    case 'deported':
      return 5;
    case 'exiled':
      return 4;
    case 'expelled':
      return 3;
    default: {
      const seat = view.board.people.find((row) => row.id === person)?.seat ?? null;
      return seat === 'politburo' || seat === 'candidate' ? 0 : seat === null ? 2 : 1;
    }
  }
}

/** Lays everything out in a window of this size. */
export function layPresidium(content: Content, view: BoardView, w: number, h: number): PresidiumLayout {
  const parts = w >= WIDE ? beside(w, Math.max(h, HIGH)) : below(w);
  const { open } = view.known;
  const struck = (person: PersonId): boolean => open.people[person]?.status !== 'member';
  const figures: Figure[] = [];
  row(figures, open.politburo, 'politburo', parts.politburo, 0, struck);
  row(figures, open.politburoCandidates, 'politburo', parts.politburo, 1, struck);
  const offices = layOffices(view, parts.offices);
  for (const box of offices) {
    const holder = open.offices[box.office]?.holder;
    if (holder == null) continue;
    const size = { x: box.x, y: box.y, w: box.h / 1.2, h: box.h };
    figures.push({ key: `office:${box.office}:${holder}`, person: holder, box: size, room: 0, struck: false });
  }
  const rungs = layRungs(content, view, parts.ladder);
  figures.push(...onLadder(content, view, rungs, parts.ladder));
  return {
    parts,
    rungs,
    figures,
    offices,
    factions: corners(view, parts.trust),
    height: Math.max(h, parts.gauges.y + parts.gauges.h + 8),
  };
}

/** Two columns. */
function beside(w: number, h: number): Parts {
  const gap = 18;
  const gauges = 30;
  const floor = h - gauges - 12;
  const left = Math.round(w * 0.6) - gap;
  const x = left + gap * 2;
  const right = w - x - gap;
  const bureau = Math.round((floor - 16) * 0.54);
  const ladder = Math.round((floor - 16) * 0.45);
  const split = Math.round(right * 0.58);
  return {
    politburo: { x: gap, y: 12, w: left, h: bureau - 34 },
    committee: { x: gap, y: 12 + bureau - 30, w: left, h: 24 },
    offices: { x: gap, y: 12 + bureau + 6, w: left, h: floor - bureau - 16 },
    ladder: { x, y: 12, w: right, h: ladder },
    trust: { x, y: 12 + ladder + 10, w: split - 12, h: floor - ladder - 22 },
    line: { x: x + split + 6, y: 12 + ladder + 10, w: right - split - 6, h: floor - ladder - 22 },
    gauges: { x: gap, y: floor + 4, w: w - 2 * gap, h: gauges },
  };
}

/** One column, to be pushed up and down. */
function below(w: number): Parts {
  const x = 12;
  const wide = w - 24;
  return {
    politburo: { x, y: 10, w: wide, h: 216 },
    committee: { x, y: 232, w: wide, h: 24 },
    offices: { x, y: 266, w: wide, h: 200 },
    ladder: { x, y: 474, w: wide, h: 210 },
    trust: { x, y: 694, w: wide * 0.55, h: 240 },
    line: { x: x + wide * 0.6, y: 694, w: wide * 0.4, h: 240 },
    gauges: { x, y: 942, w: wide, h: 60 },
  };
}

/** Full members above (`line` 0), candidates below. */
function row(
  out: Figure[],
  people: readonly PersonId[],
  kind: string,
  part: Box,
  line: 0 | 1,
  struck: (person: PersonId) => boolean,
): void {
  const room = part.h - HEAD;
  const full = Math.min(92, (room - 58) / 2.05);
  const size = line === 0 ? full : full * 0.68;
  const top = part.y + HEAD + (line === 0 ? 0 : full * 1.2 + 40);
  // Each line in columns of its own: few candidates have room for long names below many members.
  const step = Math.min(Math.max(full + 26, 84), part.w / Math.max(1, people.length));
  const w = Math.min(size, step - 8);
  people.forEach((person, i) => {
    const box = { x: part.x + (step - w) / 2 + i * step, y: top, w, h: w * 1.2 };
    out.push({ key: `${kind}:${person}`, person, box, room: step - 2, struck: struck(person) });
  });
}

function layOffices(view: BoardView, part: Box): PresidiumLayout['offices'] {
  const offices = Object.keys(view.known.open.offices).filter(
    (id): id is CentralOffice => !id.startsWith('secretary:'),
  );
  const columns = 3;
  const rows = Math.max(1, Math.ceil(offices.length / columns));
  const cw = part.w / columns;
  const ch = Math.min(88, (part.h - HEAD) / rows);
  return offices.map((office, i) => ({
    office,
    x: part.x + (i % columns) * cw,
    y: part.y + HEAD + Math.floor(i / columns) * ch,
    w: cw - 8,
    h: ch - 6,
  }));
}

/** People on the ladder: the first three of each faction who are alive. */
function climbers(content: Content, view: BoardView): readonly PersonId[] {
  const all = content.seats.flatMap((faction) => content.factions[faction].leaders.slice(0, 3));
  return all.filter((person) => view.known.open.people[person]?.status !== 'dead');
}

/** The rungs from above: each as high as who stands on it wants, and what is left is shared; in a low window those held share it all. */
function layRungs(content: Content, view: BoardView, part: Box): readonly Box[] {
  const held = climbers(content, view).map((person) => rungOf(view, person));
  const on = RUNGS.map((_, i) => held.filter((rung) => rung === i).length);
  const sum = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0);
  const wanted = on.map((people, i) => wantedBy(i, people, part));
  const left = (part.h - HEAD - sum(wanted)) / RUNGS.length;
  const weights = on.map((people, i) => WEIGHT[rowsOn(i, people, part)]);
  const empty = weights.filter((weight) => weight === 0).length;
  const unit = (part.h - HEAD - empty * EMPTY) / Math.max(1, sum(weights));
  let y = part.y + HEAD;
  return RUNGS.map((_, i) => {
    const weight = weights[i] ?? 0;
    const h = left >= 0 ? (wanted[i] ?? EMPTY) + left : weight === 0 ? EMPTY : unit * weight;
    const box = { x: part.x + i * 8, y, w: part.w - i * 8, h };
    y += h;
    return box;
  });
}

/** Height of a rung on which nobody stands: its name and the line below it. */
const EMPTY = 20;
/** Width of a bust on the ladder at most, with the gap to the next. */
const BUST = 42;
/** How high rungs with no row of people, one and two are, of what the empty ones leave. */
const WEIGHT: Readonly<Record<0 | 1 | 2, number>> = { 0: 0, 1: 1, 2: 1.7 };

/** Room for people on a rung, right of its name. */
function roomOn(rung: number, part: Box): number {
  return part.w - rung * 8 - (rung === 0 ? 108 : 178);
}

/** In how many rows so many people stand on a rung: none covers another, and each is large enough to be known. */
function rowsOn(rung: number, people: number, part: Box): 0 | 1 | 2 {
  if (people === 0) return 0;
  return people * 25 > roomOn(rung, part) ? 2 : 1;
}

/** How high a rung would be with so many people on it as large as its breadth allows. */
function wantedBy(rung: number, people: number, part: Box): number {
  const rows = rowsOn(rung, people, part);
  if (rows === 0) return EMPTY;
  const step = Math.min(BUST, roomOn(rung, part) / Math.ceil(people / rows));
  return Math.max(EMPTY, rows * step * 1.2 + 5);
}

/** People at the right end of their rung: the first in front. */
function onLadder(content: Content, view: BoardView, rungs: readonly Box[], part: Box): readonly Figure[] {
  const on = new Map<number, PersonId[]>();
  for (const person of climbers(content, view)) {
    const rung = rungOf(view, person);
    on.set(rung, [...(on.get(rung) ?? []), person]);
  }
  return [...on].flatMap(([rung, people]): Figure[] => {
    const box = rungs[rung];
    if (box === undefined) return [];
    const rows = rowsOn(rung, people.length, part);
    const along = Math.ceil(people.length / Math.max(1, rows));
    const step = Math.min((box.h - 5) / Math.max(1, rows) / 1.2, BUST, roomOn(rung, part) / along);
    const w = step - 2;
    return people.map((person, i) => {
      const x = box.x + box.w - w - (i % along) * step;
      const below = rows - Math.floor(i / along);
      const place = { x, y: box.y + box.h - 4 - below * w * 1.2 - (below - 1) * 2, w, h: w * 1.2 };
      return { key: `rung:${person}`, person, box: place, room: 0, struck: rung >= 3 };
    });
  });
}

function corners(view: BoardView, part: Box): PresidiumLayout['factions'] {
  // No badge stands out of its part, with the squares below it.
  const side = Math.max(0.13, 33 / part.w);
  const places: readonly (readonly [number, number])[] = [
    [side, 0.27],
    [1 - side, 0.27],
    [side, 0.84],
    [1 - side, 0.84],
  ];
  const out: Partial<Record<FactionId, readonly [number, number]>> = {};
  view.board.factions.forEach(({ id }, i) => {
    const [x = 0.5, y = 0.5] = places[i] ?? [];
    out[id] = [part.x + x * part.w, part.y + y * part.h];
  });
  return out;
}
