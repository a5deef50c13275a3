import type { CentralOffice, FactionId, PersonId, Side } from '../engine/model/ids.ts';
import { orgOnShow } from '../ui/focus.ts';
import { INK } from '../ui/palette.ts';
import { emblem, headFont, heading, line, type Pen, portrait, readFont, wrap } from './draw.ts';
import type { Anchor, Point } from './moves/move.ts';
import { PaperScene } from './paper.ts';

const RUNGS = ['politburo', 'centralCommittee', 'party', 'exile', 'deportation'] as const;

/** The smallest size for which this board is drawn: larger ones are the same, enlarged. */
const BASE_W = 943;
const BASE_H = 478;

/** The Presidium: Politburo, offices, the ladder of discipline, trust and pacts, the line. */
export class PresidiumScene extends PaperScene {
  protected drawGround(): void {}

  place(_anchor: Anchor): Point | null {
    return null;
  }

  protected drawSheet(pen: Pen): void {
    const seen = this.view;
    const { w, h } = this;
    pen.fillStyle = INK.paper;
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = '#b3261e14';
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(w * 0.56, 0);
    pen.lineTo(0, h * 0.9);
    pen.fill();
    if (seen === null) return;
    const zoom = Math.max(0.8, Math.min(this.w / BASE_W, this.h / BASE_H, 1.6));
    pen.save();
    pen.scale(zoom, zoom);
    this.write(pen, this.w / zoom, this.h / zoom);
    pen.restore();
  }

  /** All in units of the smallest size. */
  private write(pen: Pen, w: number, h: number): void {
    const gap = 18;
    const left = w * 0.6 - gap * 1.5;
    this.politburo(pen, gap, 24, left, h);
    this.offices(pen, gap, h * 0.53, left, h * 0.47 - 12);
    const x = left + gap * 2;
    const right = w - x - gap;
    this.ladder(pen, x, 24, right, h * 0.36);
    this.trust(pen, x, h * 0.36 + 56, right * 0.54, h * 0.64 - 70);
    this.line(pen, x + right * 0.58, h * 0.36 + 56, right * 0.42, h * 0.64 - 70);
  }

  private say(path: string): string {
    return this.stage.language().sayNamed(path);
  }

  private side(person: PersonId): Side | 'faceDown' {
    return this.view?.board.people.find((row) => row.id === person)?.side ?? 'none';
  }

  private face(pen: Pen, person: PersonId, x: number, y: number, width: number): void {
    const status = this.view?.known.open.people[person]?.status;
    const side = this.side(person);
    const box = { x, y, w: width, h: width * 1.2 };
    portrait(pen, person, side, status !== 'member', box, () => this.redraw());
    if (side !== 'faceDown') emblem(pen, side, x + width - width * 0.32, y + width * 1.2 - width * 0.32, width * 0.36);
    pen.fillStyle = INK.black;
    pen.font = readFont(14);
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    line(pen, this.stage.language().arg({ person }), x + width / 2, y + width * 1.2 + 15, Math.max(width + 18, 84));
  }

  private politburo(pen: Pen, x: number, y: number, w: number, h: number): void {
    const open = this.view?.known.open;
    if (open === undefined) return;
    heading(pen, this.say('page.presidium.politburo'), x, y, w, 17);
    const rows: readonly (readonly [people: readonly PersonId[], top: number, width: number])[] = [
      [open.politburo, y + 20, Math.min(72, (h * 0.53 - 150) / 1.9)],
      [
        open.politburoCandidates,
        y + 20 + Math.min(72, (h * 0.53 - 150) / 1.9) * 1.2 + 42,
        Math.min(46, (h * 0.53 - 150) / 2.8),
      ],
    ];
    rows.forEach(([people, top, width], i) => {
      if (i === 1) {
        pen.font = headFont(15, 400);
        pen.textAlign = 'left';
        pen.fillStyle = INK.grey;
        pen.fillText(this.say('page.presidium.candidates'), x, top - 6);
      }
      const step = Math.min(Math.max(width + 30, 82), w / Math.max(1, people.length));
      const size = Math.min(width, step - 8);
      people.forEach((person, k) => {
        this.face(pen, person, x + 4 + k * step, top, size);
      });
    });
  }

  private offices(pen: Pen, x: number, y: number, w: number, h: number): void {
    const open = this.view?.known.open;
    if (open === undefined) return;
    heading(pen, this.say('page.presidium.offices'), x, y, w, 17);
    const offices = Object.keys(open.offices).filter((id) => !id.startsWith('secretary:')) as CentralOffice[];
    const columns = 3;
    const rows = Math.ceil(offices.length / columns);
    const cw = w / columns;
    const ch = Math.min(84, (h - 26) / Math.max(1, rows));
    const language = this.stage.language();
    offices.forEach((office, i) => {
      const bx = x + (i % columns) * cw;
      const by = y + 20 + Math.floor(i / columns) * ch;
      const state = open.offices[office];
      pen.fillStyle = INK.card;
      pen.fillRect(bx, by, cw - 8, ch - 7);
      pen.strokeStyle = INK.black;
      pen.lineWidth = 1.2;
      pen.strokeRect(bx, by, cw - 8, ch - 7);
      const pw = (ch - 7) / 1.2;
      if (state?.holder != null) {
        const side = this.side(state.holder);
        portrait(pen, state.holder, side, false, { x: bx, y: by, w: pw, h: ch - 7 }, () => this.redraw());
      }
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      pen.fillStyle = INK.black;
      pen.font = headFont(14);
      const name = language.arg({ office });
      const title = wrap(pen, name.charAt(0).toUpperCase() + name.slice(1), cw - pw - 18, 2);
      title.forEach((text, k) => {
        pen.fillText(text, bx + pw + 7, by + 17 + k * 16);
      });
      const under = by + 17 + title.length * 16 + 2;
      pen.font = readFont(14);
      const holder = state?.holder == null ? language.sayNamed('ui.noHolder') : language.arg({ person: state.holder });
      line(pen, holder, bx + pw + 7, under, cw - pw - 20);
      if (state?.deputy != null) {
        const x2 = bx + pw + 11 + pen.measureText(holder).width;
        pen.fillStyle = INK.red;
        line(pen, `(${language.arg({ person: state.deputy })})`, x2, under, bx + cw - 12 - x2);
      }
    });
  }

  /** How far each leader has been thrown down. */
  private ladder(pen: Pen, x: number, y: number, w: number, h: number): void {
    const seen = this.view;
    if (seen === null) return;
    const { open } = seen.known;
    const { content } = this.stage;
    heading(pen, this.say('page.presidium.ladder'), x, y, w, 17);
    const top = y + 22;
    const step = (h - 26) / (RUNGS.length + 1);
    const rungs = ['politburo', ...RUNGS] as const;
    const rungOf = (person: PersonId): number => {
      const p = open.people[person];
      if (p === undefined) return 0;
      if (p.status === 'deported') return 5;
      if (p.status === 'exiled') return 4;
      if (p.status === 'expelled') return 3;
      if (open.politburo.includes(person) || open.politburoCandidates.includes(person)) return 0;
      const committee = [open.centralCommittee, open.centralCommitteeCandidates, open.controlCommission];
      return committee.some((c) => c.named.includes(person)) ? 1 : 2;
    };
    rungs.forEach((rung, i) => {
      const ry = top + i * step;
      pen.fillStyle = i === 0 ? INK.black : i < 3 ? INK.grey : INK.red;
      pen.fillRect(x + i * 7, ry + step - 5, w - i * 7, 3);
      pen.font = readFont(14);
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      const text = i === 0 ? this.say('page.presidium.inPolitburo') : this.say(`page.presidium.rung.${rung}`);
      line(pen, text, x + i * 7, ry + step - 9, w * 0.5);
    });
    const at = new Map<number, number>();
    for (const faction of content.seats) {
      for (const person of content.factions[faction].leaders.slice(0, 3)) {
        if (open.people[person]?.status === 'dead') continue;
        const rung = rungOf(person);
        const k = at.get(rung) ?? 0;
        at.set(rung, k + 1);
        const size = Math.min(step * 0.78, 30);
        const px = x + w - (k + 1) * (size + 3);
        const py = top + rung * step + step - 6 - size * 1.2;
        if (px < x + w * 0.36) continue;
        portrait(pen, person, faction, rung >= 3, { x: px, y: py, w: size, h: size * 1.2 }, () => this.redraw());
      }
    }
  }

  /** Factions at the corners; a line's breadth is trust or distrust, a chain is a pact. */
  private trust(pen: Pen, x: number, y: number, w: number, h: number): void {
    const seen = this.view;
    if (seen === null) return;
    const { open, own } = seen.known;
    heading(pen, this.say('page.presidium.trust'), x, y, w, 17);
    const factions = seen.board.factions.map((f) => f.id);
    const corners: readonly (readonly [number, number])[] = [
      [0.16, 0.3],
      [0.84, 0.3],
      [0.16, 0.9],
      [0.84, 0.9],
    ];
    const point = (f: FactionId): readonly [number, number] => {
      const [cx, cy] = corners[factions.indexOf(f)] ?? [0.5, 0.5];
      return [x + cx * w, y + 8 + cy * (h - 20)];
    };
    const pacts = [...open.pacts, ...own.secretPacts];
    factions.forEach((a, i) => {
      for (const b of factions.slice(i + 1)) {
        const trust = open.trust[a][b];
        const [ax, ay] = point(a);
        const [bx, by] = point(b);
        pen.strokeStyle = trust < 0 ? INK.red : INK.black;
        pen.lineWidth = Math.max(1, Math.abs(trust) * 1.6);
        pen.setLineDash(trust < 0 ? [6, 5] : []);
        pen.beginPath();
        pen.moveTo(ax, ay);
        pen.lineTo(bx, by);
        pen.stroke();
        pen.setLineDash([]);
        const pact = pacts.find((p) => (p.a === a && p.b === b) || (p.a === b && p.b === a));
        // Off the middle, so that the two diagonals do not write over each other.
        const t = i === 0 && ax !== bx && ay !== by ? 0.36 : 0.5;
        const mx = ax + (bx - ax) * t;
        const my = ay + (by - ay) * t;
        const text = `${this.stage.language().signed(trust)}${pact === undefined ? '' : ` ${this.stage.language().arg({ word: pact.kind })}`}`;
        pen.font = headFont(14);
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        const tw = pen.measureText(text).width + 10;
        pen.fillStyle = pact === undefined ? INK.paper : INK.black;
        pen.fillRect(mx - tw / 2, my - 10, tw, 20);
        pen.fillStyle = pact === undefined ? (trust < 0 ? INK.red : INK.black) : INK.paper;
        pen.fillText(text, mx, my + 1);
      }
    });
    for (const f of factions) {
      const [px, py] = point(f);
      pen.fillStyle = INK.paper;
      pen.fillRect(px - 21, py - 21, 42, 42);
      emblem(pen, f, px - 18, py - 18, 36);
    }
  }

  /** The two axes of the line, with every declared position and the adopted one. */
  private line(pen: Pen, x: number, y: number, w: number, h: number): void {
    const seen = this.view;
    if (seen === null) return;
    const { open } = seen.known;
    heading(pen, this.say('page.presidium.line'), x, y, w, 17);
    const size = Math.min(w - 8, h - 66);
    const left = x + (w - size) / 2;
    const top = y + 36;
    const cell = size / 5;
    pen.strokeStyle = '#1c1a1755';
    pen.lineWidth = 1;
    for (let i = 0; i <= 5; i++) {
      pen.strokeRect(left, top + i * cell, size, 0);
      pen.strokeRect(left + i * cell, top, 0, size);
    }
    const at = (economy: number, world: number): readonly [number, number] => [
      left + (economy + 2.5) * cell,
      top + (2.5 - world) * cell,
    ];
    const [ax, ay] = at(open.line.economy, open.line.world);
    pen.fillStyle = '#b3261e55';
    pen.fillRect(ax - cell / 2, ay - cell / 2, cell, cell);
    pen.strokeStyle = INK.red;
    pen.lineWidth = 3;
    pen.strokeRect(ax - cell / 2, ay - cell / 2, cell, cell);
    const used = new Map<string, number>();
    for (const { id } of seen.board.factions) {
      const { economy, world } = open.factions[id].line;
      const key = `${economy},${world}`;
      const k = used.get(key) ?? 0;
      used.set(key, k + 1);
      const [px, py] = at(economy, world);
      const s = Math.min(20, cell * 0.48);
      emblem(pen, id, px - s + (k % 2) * s, py - s + Math.floor(k / 2) * s, s);
    }
    pen.font = readFont(14);
    pen.fillStyle = INK.grey;
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    line(pen, this.say('axis.world.high'), left + size / 2, top - 5, w);
    line(
      pen,
      `${this.say('page.presidium.peasant')} ↔ ${this.say('page.presidium.industry')}`,
      left + size / 2,
      top + size + 17,
      w,
    );
  }

  protected touched(): void {
    orgOnShow.value = null;
  }
}
