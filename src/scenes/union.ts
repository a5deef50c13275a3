import type Phaser from 'phaser';
import type { Event } from '../engine/model/event.ts';
import type { OrgId, Side } from '../engine/model/ids.ts';
import type { OrgRow } from '../match/board.ts';
import { orgOnShow, targets } from '../ui/focus.ts';
import { INK, MARKS } from '../ui/palette.ts';
import { duration } from '../ui/settings.ts';
import { type Box, emblem, headFont, inside, line, type Pen, portrait, readFont, sideBar } from './draw.ts';
import { drawMap, type MapPaths, mapPaths } from './map.ts';
import { PaperScene } from './paper.ts';
import { layUnion, type Tile, type UnionLayout } from './unionLayout.ts';

/** The Union: a map with the fourteen organisations, each with its members by side, its secretary and its delegates. */
export class UnionScene extends PaperScene {
  private map: MapPaths | null = null;
  private layout: UnionLayout | null = null;

  protected override laidOut(): void {
    this.map = null;
  }

  protected draw(pen: Pen): void {
    const seen = this.source.view();
    if (seen === null) return;
    const layout = layUnion(seen.board.orgs, this.w, this.h);
    this.layout = layout;
    this.map ??= mapPaths(layout.sx, layout.sy);
    drawMap(pen, this.map, this.w, this.h);
    const lit = targets.value;
    for (const tile of layout.tiles) this.leader(pen, tile);
    for (const tile of layout.tiles) {
      const row = seen.board.orgs.find((r) => r.id === tile.org);
      if (row === undefined) continue;
      const dim = lit !== null && !lit.orgs.has(row.id);
      pen.globalAlpha = dim ? 0.5 : 1;
      this.tile(pen, tile, row, layout.zoom);
      pen.globalAlpha = 1;
      if (lit !== null && !dim) {
        pen.lineWidth = lit.chosen === row.id ? 6 : 3.5;
        pen.strokeStyle = INK.red;
        pen.strokeRect(tile.box.x - 2, tile.box.y - 2, tile.box.w + 4, tile.box.h + 4);
      }
    }
    this.legend(pen, layout.zoom);
  }

  private leader(pen: Pen, { box, place }: Tile): void {
    if (place === null) return;
    const [px, py] = place;
    const x = Math.min(box.x + box.w, Math.max(box.x, px));
    const y = Math.min(box.y + box.h, Math.max(box.y, py));
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1.6;
    pen.beginPath();
    pen.moveTo(px, py);
    pen.lineTo(x, y);
    pen.stroke();
    pen.fillStyle = INK.red;
    pen.beginPath();
    pen.arc(px, py, 4.5, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }

  private tile(pen: Pen, { box }: Tile, row: OrgRow, zoom: number): void {
    const language = this.source.language();
    const { x, y, w, h } = box;
    pen.fillStyle = '#00000030';
    pen.fillRect(x + 3, y + 3, w, h);
    pen.fillStyle = INK.card;
    pen.fillRect(x, y, w, h);
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1.5;
    pen.strokeRect(x, y, w, h);
    const pw = h / 1.2;
    if (row.secretary !== null) {
      portrait(pen, row.secretary, row.secretarySide, false, { x, y, w: pw, h }, () => this.redraw());
      const s = 18 * zoom;
      pen.fillStyle = INK.card;
      pen.fillRect(x + pw - s - 1, y + h - s - 1, s + 1, s + 1);
      this.badge(pen, row.secretarySide, x + pw - s + 1, y + h - s + 1, s - 2);
    } else {
      pen.fillStyle = INK.shade;
      pen.fillRect(x, y, pw, h);
      pen.strokeRect(x, y, pw, h);
      pen.fillStyle = INK.grey;
      pen.font = headFont(22 * zoom);
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText('?', x + pw / 2, y + h / 2);
    }
    const left = x + pw + 6 * zoom;
    const right = x + w - 5 * zoom;
    pen.textBaseline = 'alphabetic';
    pen.textAlign = 'left';
    pen.fillStyle = INK.black;
    const size = Math.max(14, 14 * zoom);
    pen.font = headFont(size);
    line(pen, this.source.short(row.id), left, y + 16.5 * zoom, right - left);
    sideBar(pen, row.sides, { x: left, y: y + 22 * zoom, w: right - left, h: 11 * zoom });
    // Delegates if chosen today: the number, and a thinner bar of its own.
    pen.font = headFont(Math.max(14, 14 * zoom));
    const seats = language.number(row.seats);
    pen.textAlign = 'right';
    pen.fillText(seats, right, y + h - 6 * zoom);
    const sw = pen.measureText(seats).width + 6 * zoom;
    const top = y + h - 14 * zoom;
    sideBar(pen, row.delegates, { x: left, y: top, w: Math.max(10, right - left - sw), h: 6 * zoom });
    this.marks(pen, row, box, zoom);
  }

  private badge(pen: Pen, side: Side | 'faceDown', x: number, y: number, size: number): void {
    if (side !== 'faceDown') {
      emblem(pen, side, x, y, size);
      return;
    }
    pen.fillStyle = INK.paper;
    pen.fillRect(x, y, size, size);
    pen.strokeRect(x, y, size, size);
    pen.fillStyle = INK.black;
    pen.font = headFont(size * 0.8);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText('?', x + size / 2, y + size * 0.55);
  }

  /** Resentment as red flames on the upper edge; a called conference as a flag; emergency measures as a bar. */
  private marks(pen: Pen, row: OrgRow, { x, y, w }: Box, zoom: number): void {
    const s = 7 * zoom;
    for (let i = 0; i < row.resentment; i++) {
      const cx = x + w - 7 * zoom - i * (s + 2);
      pen.fillStyle = INK.red;
      pen.strokeStyle = INK.black;
      pen.lineWidth = 1;
      pen.beginPath();
      pen.moveTo(cx - s / 2, y);
      pen.lineTo(cx, y - s * 1.25);
      pen.lineTo(cx + s / 2, y);
      pen.closePath();
      pen.fill();
      pen.stroke();
    }
    if (row.conference !== null) {
      pen.fillStyle = INK.red;
      pen.fillRect(x - 2, y - 14 * zoom, 2.5, 14 * zoom);
      pen.beginPath();
      pen.moveTo(x, y - 14 * zoom);
      pen.lineTo(x + 15 * zoom, y - 9.5 * zoom);
      pen.lineTo(x, y - 5 * zoom);
      pen.fill();
    }
    if (row.network > 0) {
      pen.fillStyle = MARKS[this.source.view()?.known.me ?? 'none'].colour;
      for (let i = 0; i < Math.min(4, Math.ceil(row.network / 5)); i++)
        pen.fillRect(x + (4 + i * 8) * zoom, y + 58 * zoom - 1, 6 * zoom, 4 * zoom);
    }
  }

  private legend(pen: Pen, zoom: number): void {
    const language = this.source.language();
    const size = Math.max(14, 14 * zoom);
    pen.font = readFont(size);
    pen.textAlign = 'right';
    pen.textBaseline = 'alphabetic';
    const texts = [language.sayNamed('page.union.legendMembers'), language.sayNamed('page.union.legendDelegates')];
    const width = Math.max(...texts.map((text) => pen.measureText(text).width)) + 18;
    pen.fillStyle = '#fbf5e6d0';
    pen.fillRect(this.w - width - 4, this.h - size * 2.7 - 6, width, size * 2.7 + 2);
    pen.fillStyle = INK.black;
    texts.forEach((text, i) => {
      pen.fillText(text, this.w - 13, this.h - size * (1.55 - i * 1.15) - 3);
    });
  }

  protected touched(x: number, y: number): void {
    const org = this.orgAt(x, y);
    if (org === null) return;
    const lit = targets.value;
    if (lit !== null) lit.pick(org);
    else orgOnShow.value = org;
  }

  private orgAt(x: number, y: number): OrgId | null {
    return this.layout?.tiles.find((tile) => inside(tile.box, x, y))?.org ?? null;
  }

  shows(event: Event): boolean {
    return 'org' in event && event.org !== null && this.saying(event) !== null;
  }

  /** What floats above a tile when something happens there. */
  private saying(event: Event): { text: string; side: Side; bad: boolean } | null {
    const n = (count: number): string => this.source.language().signed(count);
    switch (event.type) {
      case 'membersMoved':
        return event.to === 'none'
          ? { text: n(-event.count), side: event.from, bad: true }
          : { text: n(event.count), side: event.to, bad: false };
      case 'membersAdmitted':
        return { text: n(event.count), side: event.side, bad: false };
      case 'membersExpelled':
        return { text: n(-event.count), side: event.side, bad: true };
      case 'resentmentChanged':
        return event.by > 0 ? { text: '▲'.repeat(Math.min(3, event.by)), side: 'none', bad: true } : null;
      case 'networkFound':
      case 'networkBroken':
      case 'demonstrated':
        return { text: '!', side: event.faction, bad: true };
      case 'emergencyMeasures':
        return { text: '!', side: 'none', bad: true };
      default:
        return null;
    }
  }

  async show(events: readonly Event[]): Promise<void> {
    const ms = duration(560);
    this.redraw();
    if (ms === 0 || this.layout === null) return;
    // One float for each organisation and side: what moved there in all.
    const floats = new Map<string, { org: OrgId; side: Side; text: string; bad: boolean; size: number }>();
    for (const event of events) {
      const saying = this.saying(event);
      if (saying === null || !('org' in event) || event.org === null) continue;
      const count = 'count' in event ? event.count : 0;
      const key = `${event.org}-${saying.side}-${saying.bad}`;
      const had = floats.get(key);
      const size = (had?.size ?? 0) + count;
      const text = size > 0 ? this.source.language().signed(saying.bad ? -size : size) : saying.text;
      floats.set(key, { org: event.org, side: saying.side, text, bad: saying.bad, size });
    }
    const largest = [...floats.values()].sort((a, b) => b.size - a.size).slice(0, 10);
    await Promise.all(largest.map((float, i) => this.float(float, ms * 2, i * ms * 0.12)));
  }

  private async float(
    saying: { org: OrgId; side: Side; text: string; bad: boolean },
    ms: number,
    delay: number,
  ): Promise<void> {
    const tile = this.layout?.tiles.find((t) => t.org === saying.org);
    if (tile === undefined) return;
    const key = `badge-${saying.side}`;
    if (!this.textures.exists(key)) {
      const made = this.textures.createCanvas(key, 44 * this.dpr, 44 * this.dpr);
      if (made === null) return;
      made.context.scale(this.dpr, this.dpr);
      emblem(made.context, saying.side, 2, 2, 40);
      made.refresh();
    }
    const d = this.dpr;
    const x = (tile.box.x + tile.box.w * 0.62) * d;
    const y = (tile.box.y + tile.box.h * 0.5) * d;
    const parts: Phaser.GameObjects.GameObject[] = [
      this.add.image(-18 * d, 0, key).setDisplaySize(28 * d, 28 * d),
      this.add
        .text(2 * d, 0, saying.text, {
          fontFamily: 'Oswald, sans-serif',
          fontStyle: '600',
          fontSize: `${20 * d}px`,
          color: saying.bad ? INK.red : INK.black,
          stroke: INK.card,
          strokeThickness: 5 * d,
        })
        .setOrigin(0, 0.5),
    ];
    const box = this.add.container(x, y, parts).setAlpha(0);
    await this.move({ targets: box, alpha: 1, y: y - 20 * d, delay, duration: ms * 0.3, ease: 'Cubic.easeOut' });
    await this.move({
      targets: box,
      y: y - 44 * d,
      alpha: 0,
      delay: ms * 0.25,
      duration: ms * 0.45,
      ease: 'Cubic.easeIn',
    });
    box.destroy();
  }
}
