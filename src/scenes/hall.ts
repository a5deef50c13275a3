import type Phaser from 'phaser';
import type { Event, EventOf } from '../engine/model/event.ts';
import type { DelegationSource } from '../engine/model/gathering.ts';
import type { OrgId, Side, Stance } from '../engine/model/ids.ts';
import { seatOnShow } from '../ui/focus.ts';
import { INK, SIDE_ORDER } from '../ui/palette.ts';
import { duration } from '../ui/settings.ts';
import { emblem, headFont, line, type Pen, readFont, wrap } from './draw.ts';
import { hallNow, type Result, type Shown, sentence } from './hallModel.ts';
import type { Anchor, Point } from './moves/move.ts';
import { PaperScene } from './paper.ts';
import { makeSeatFrames } from './seatFrames.ts';
import { hemicycle } from './seats.ts';
import type { BoardView } from './source.ts';

/** The Hall: one seat for each vote, turning delegation by delegation in a roll call. */
export class HallScene extends PaperScene {
  private bobs: { readonly bob: Phaser.GameObjects.Bob; readonly block: number; readonly seat: number }[] = [];
  private blitter: Phaser.GameObjects.Blitter | null = null;
  private shown: Shown | null = null;
  /** How many delegations have been called; null when no call is running. */
  private called: number | null = null;
  private last: Result | null = null;
  private skip = false;
  private asked: string | null = null;
  private geometry = { cx: 0, cy: 0, r: 1, size: 8 };

  override create(): void {
    super.create();
    this.seat();
  }

  protected override laidOut(): void {
    this.seat();
  }

  override redraw(): void {
    super.redraw();
    if (this.called === null && this.sys.isActive()) this.seat();
  }

  private seat(): void {
    this.shown = this.view === null ? null : hallNow(this.stage, this.view, this.called, this.last);
    this.blitter?.destroy();
    this.bobs = [];
    if (this.shown === null) return;
    const total = this.shown.blocks.reduce((n, block) => n + block.seats.length, 0);
    const { seats, size } = hemicycle(total);
    const r = Math.min(this.w * 0.46, this.h - 150);
    const cx = this.w / 2;
    const cy = this.h - 52;
    this.geometry = { cx, cy, r, size: size * r };
    const px = Math.round(Math.max(5, size * r * 0.86) * this.dpr);
    makeSeatFrames(this.textures, px);
    this.blitter = this.add.blitter(0, 0, 'seats');
    let at = 0;
    this.shown.blocks.forEach((block, b) => {
      block.seats.forEach((seat, s) => {
        const place = seats[at++];
        if (place === undefined || this.blitter === null) return;
        const x = Math.round((cx + place.x * r) * this.dpr - px / 2);
        const y = Math.round((cy - place.y * r) * this.dpr - px / 2);
        const voted = this.called === null ? seat.stance : b < this.called ? seat.stance : null;
        this.bobs.push({ bob: this.blitter.create(x, y, voted ?? seat.side), block: b, seat: s });
      });
    });
  }

  protected drawGround(): void {}

  place(_anchor: Anchor): Point | null {
    return null;
  }

  protected drawSheet(pen: Pen): void {
    const { w, h } = this;
    pen.fillStyle = INK.paper;
    pen.fillRect(0, 0, w, h);
    // Red cloth behind the tribune, on the diagonal.
    pen.fillStyle = INK.red;
    pen.beginPath();
    pen.moveTo(0, h);
    pen.lineTo(0, h - 26);
    pen.lineTo(w, h - 12);
    pen.lineTo(w, h);
    pen.fill();
    const shown = this.shown;
    if (shown === null) return;
    pen.textBaseline = 'alphabetic';
    pen.textAlign = 'left';
    pen.fillStyle = INK.black;
    pen.font = headFont(20);
    line(pen, sentence(shown.title), 16, 30, w - 32);
    if (shown.motion !== null) {
      pen.font = readFont(16);
      wrap(pen, sentence(shown.motion), w * 0.62, 2).forEach((text, i) => {
        pen.fillText(text, 16, 52 + i * 19);
      });
    }
    if (shown.result !== null) this.tally(pen, shown.result);
    else this.counts(pen, shown);
    this.tribune(pen);
    const called = this.called !== null ? shown.blocks[this.called - 1] : undefined;
    const text = called !== undefined ? this.sourceName(called.source) : this.asked;
    if (text !== null) {
      pen.font = headFont(18);
      pen.textAlign = 'center';
      const width = pen.measureText(text).width + 28;
      pen.fillStyle = INK.black;
      pen.fillRect(w / 2 - width / 2, h - 44, width, 32);
      pen.fillStyle = INK.paper;
      pen.fillText(text, w / 2, h - 22);
    }
  }

  private tribune(pen: Pen): void {
    const { cx, cy, r } = this.geometry;
    const w = r * 0.3;
    pen.fillStyle = INK.shade;
    pen.strokeStyle = INK.black;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(cx - w * 0.5, cy);
    pen.lineTo(cx - w * 0.36, cy - r * 0.15);
    pen.lineTo(cx + w * 0.36, cy - r * 0.15);
    pen.lineTo(cx + w * 0.5, cy);
    pen.closePath();
    pen.fill();
    pen.stroke();
  }

  /** Before a call: how many of each side sit here. */
  private counts(pen: Pen, shown: Shown): void {
    const language = this.stage.language();
    const totals: Record<Side, number> = { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
    for (const block of shown.blocks) for (const seat of block.seats) totals[seat.side]++;
    let x = this.w - 16;
    pen.textAlign = 'right';
    for (const side of [...SIDE_ORDER].reverse()) {
      if (totals[side] === 0) continue;
      pen.font = headFont(18);
      pen.fillStyle = INK.black;
      const text = language.number(totals[side]);
      pen.fillText(text, x, 70);
      x -= pen.measureText(text).width + 26;
      emblem(pen, side, x, 54, 20);
      x -= 14;
    }
  }

  /** For, against, abstained, so far; and the number to cross. */
  private tally(pen: Pen, result: Result): void {
    const language = this.stage.language();
    const done = result.delegations.slice(0, this.called ?? result.delegations.length);
    const all = result.for + result.against + result.abstain;
    const count = (key: Stance): number => done.reduce((n, d) => n + d[key], 0);
    const over = this.called === null || this.called >= result.delegations.length;
    const left = this.w * 0.66;
    const width = this.w - left - 16;
    (['for', 'against', 'abstain'] as const).forEach((stance, i) => {
      const n = over ? result[stance] : count(stance);
      const y = 14 + i * 25;
      pen.fillStyle = INK.shade;
      pen.fillRect(left, y, width, 21);
      pen.fillStyle = stance === 'for' ? INK.black : stance === 'against' ? INK.red : '#9a9080';
      pen.fillRect(left, y, (width * n) / Math.max(1, all), 21);
      pen.font = headFont(16);
      pen.textAlign = 'left';
      const text = `${language.number(n)} ${language.sayNamed(`page.hall.${stance}`)}`;
      pen.lineWidth = 4;
      pen.strokeStyle = INK.card;
      pen.strokeText(text, left + 8, y + 16.5);
      pen.fillStyle = INK.black;
      pen.fillText(text, left + 8, y + 16.5);
    });
    const x = left + (width * result.needed) / Math.max(1, all);
    pen.fillStyle = INK.black;
    pen.fillRect(x - 1.5, 9, 3, 31);
    pen.font = headFont(15, 400);
    pen.textAlign = x > left + width * 0.7 ? 'right' : 'left';
    pen.fillText(
      language.sayNamed('page.hall.needed', { count: result.needed }),
      x + (pen.textAlign === 'right' ? -6 : 6),
      102,
    );
    if (!over) return;
    const stamp = language.sayNamed(
      result.unopposed ? 'page.hall.unopposed' : result.carried ? 'page.hall.carried' : 'page.hall.lost',
    );
    pen.save();
    pen.translate(this.w * 0.42, 96);
    pen.rotate(-0.08);
    pen.font = headFont(30);
    pen.textAlign = 'center';
    const stampWidth = pen.measureText(stamp.toUpperCase()).width + 28;
    pen.strokeStyle = result.carried ? INK.black : INK.red;
    pen.fillStyle = pen.strokeStyle;
    pen.lineWidth = 4;
    pen.strokeRect(-stampWidth / 2, -30, stampWidth, 42);
    pen.fillText(stamp.toUpperCase(), 0, 3);
    pen.restore();
  }

  private sourceName(source: DelegationSource): string {
    const language = this.stage.language();
    const path = `organ.${source}`;
    return sentence(language.has(path) ? language.sayNamed(path) : language.arg({ org: source as OrgId }));
  }

  override hurry(): void {
    if (this.called !== null) this.skip = true;
  }

  protected touched(x: number, y: number): void {
    if (this.called !== null) {
      this.skip = true;
      return;
    }
    const { cx, cy, r, size } = this.geometry;
    const total = this.bobs.length;
    const { seats } = hemicycle(total);
    let best = -1;
    let distance = Math.max(size, 14);
    seats.forEach((seat, i) => {
      const d = Math.hypot(cx + seat.x * r - x, cy - seat.y * r - y);
      if (d < distance) {
        distance = d;
        best = i;
      }
    });
    const hit = this.bobs[best];
    const block = hit === undefined ? undefined : this.shown?.blocks[hit.block];
    const seat = hit === undefined ? undefined : block?.seats[hit.seat];
    // After a call the seat opens the whole vote; before one it says whose it is.
    if (block !== undefined && seat !== undefined && seat.stance !== null) {
      seatOnShow.value = { source: block.source, side: seat.side, stance: seat.stance };
      return;
    }
    const language = this.stage.language();
    this.asked =
      block === undefined || seat === undefined
        ? null
        : `${this.sourceName(block.source)} · ${language.sayNamed(`side.${seat.side}.people`)}`;
    super.redraw();
  }

  override show(view: BoardView | null): void {
    this.last = null;
    this.called = null;
    super.show(view);
  }

  override async play(events: readonly Event[], after: BoardView): Promise<void> {
    await super.play(events, after);
    for (const event of events) {
      if (event.type === 'gatheringOpened' || event.type === 'gatheringClosed') this.last = null;
      if (event.type === 'rollCall') await this.rollCall(event);
    }
    this.redraw();
  }

  private async rollCall({ result }: EventOf<'rollCall'>): Promise<void> {
    this.last = result;
    this.asked = null;
    this.skip = false;
    const n = result.delegations.length;
    const each = duration(Math.max(160, Math.min(420, 5200 / Math.max(1, n))));
    if (each > 0 && n > 0 && !result.unopposed) {
      this.called = 0;
      this.seat();
      for (let i = 1; i <= n && !this.skip; i++) {
        this.called = i;
        for (const { bob, block, seat } of this.bobs) {
          const stance = block === i - 1 ? this.shown?.blocks[block]?.seats[seat]?.stance : undefined;
          if (stance != null) bob.setFrame(stance);
        }
        super.redraw();
        await this.wait(each);
      }
    }
    this.called = null;
    this.seat();
    super.redraw();
    await this.wait(this.skip ? 0 : duration(1100));
    // The next motion is on the floor already: its seats are shown before it is called.
    if (this.view?.known.open.gathering?.current != null) this.last = null;
  }
}
