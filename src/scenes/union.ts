import Phaser from 'phaser';
import type { OrgId, Side } from '../engine/model/ids.ts';
import type { OrgRow } from '../match/board.ts';
import { orgOnShow, targets } from '../ui/focus.ts';
import { INK, SIDE_ORDER } from '../ui/palette.ts';
import { onPan, type Pan } from '../ui/pan.ts';
import { emblem, fillOf, headFont, inside, line, type Pen, readFont } from './draw.ts';
import { drawMap, type MapPaths, mapPaths } from './map.ts';
import { mixRow } from './mix.ts';
import type { Anchor, Point } from './moves/move.ts';
import { PaperScene } from './paper.ts';
import { bars, discRadius, layUnion, mapScale, STRIP, type Tile, tieOf, type UnionLayout } from './unionLayout.ts';
import { drawTile } from './unionTile.ts';
import { moved, WHOLE, type Window, zoomed } from './window.ts';

/** The Union: a map with the fourteen organisations, each with its members by side, its secretary and its delegates. */
export class UnionScene extends PaperScene {
  private map: MapPaths | null = null;
  private layout: UnionLayout | null = null;
  private window: Window = WHOLE;
  /** Distance of two fingers, and where they were. */
  private pinch: { readonly distance: number; readonly middle: Point } | null = null;

  override create(): void {
    super.create();
    this.input.addPointer(1);
    this.input.on(Phaser.Input.Events.POINTER_MOVE, () => this.dragged());
    this.input.on(Phaser.Input.Events.POINTER_UP, () => {
      this.pinch = null;
    });
    this.input.on(
      Phaser.Input.Events.POINTER_WHEEL,
      (pointer: Phaser.Input.Pointer, _over: unknown, _dx: number, dy: number) => {
        const about = { x: pointer.x / this.dpr, y: pointer.y / this.dpr };
        this.look(zoomed(this.window, Math.exp(-dy * 0.0016), about, this.w, this.floor()));
      },
    );
    const stop = onPan((by) => {
      if (this.sys.isActive()) this.panned(by);
    });
    this.events.once(Phaser.Scenes.Events.DESTROY, stop);
  }

  private floor(): number {
    return Math.max(40, this.h - STRIP);
  }

  private panned(by: Pan): void {
    const middle = { x: this.w / 2, y: this.floor() / 2 };
    if (by === 'whole') this.look(WHOLE);
    else if ('zoom' in by) this.look(zoomed(this.window, by.zoom, middle, this.w, this.floor()));
    else this.look(moved(this.window, -by.dx * this.w, -by.dy * this.floor(), this.w, this.floor()));
  }

  private dragged(): void {
    const [first, second] = [this.input.pointer1, this.input.pointer2];
    if (first.isDown && second.isDown) {
      const distance = Math.hypot(first.x - second.x, first.y - second.y) / this.dpr;
      const middle = { x: (first.x + second.x) / 2 / this.dpr, y: (first.y + second.y) / 2 / this.dpr };
      if (this.pinch !== null) {
        const shifted = moved(
          this.window,
          middle.x - this.pinch.middle.x,
          middle.y - this.pinch.middle.y,
          this.w,
          this.floor(),
        );
        this.look(zoomed(shifted, distance / Math.max(1, this.pinch.distance), middle, this.w, this.floor()));
      }
      this.pinch = { distance, middle };
      return;
    }
    const pointer = this.input.activePointer;
    if (!pointer.isDown || this.window.zoom === 1) return;
    const dx = (pointer.x - pointer.prevPosition.x) / this.dpr;
    const dy = (pointer.y - pointer.prevPosition.y) / this.dpr;
    if (dx !== 0 || dy !== 0) this.look(moved(this.window, dx, dy, this.w, this.floor()));
  }

  private look(next: Window): void {
    if (next.zoom === this.window.zoom && next.x === this.window.x && next.y === this.window.y) return;
    this.window = next;
    this.redrawGround();
  }

  protected override laidOut(): void {
    this.map = null;
    // The same part of the map stays in sight when the device is turned.
    this.window = moved(this.window, 0, 0, this.w, this.floor());
  }

  protected drawGround(pen: Pen): void {
    const { sx, sy } = mapScale(this.w, this.h);
    this.map ??= mapPaths(sx, sy);
    drawMap(pen, this.map, this.window, this.w, this.floor());
  }

  protected drawSheet(pen: Pen): void {
    if (this.view === null) return;
    const rows = this.rows();
    const layout = layUnion(rows, this.w, this.h, this.window);
    this.layout = layout;
    const lit = targets.value;
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, this.w, this.floor());
    pen.clip();
    for (const tile of layout.tiles) tie(pen, tile);
    for (const tile of layout.tiles) this.town(pen, tile, rows);
    for (const tile of layout.tiles) {
      const row = rows.find((r) => r.id === tile.org);
      if (row === undefined) continue;
      const dim = lit !== null && !lit.orgs.has(row.id);
      drawTile(pen, tile.box, row, {
        language: this.stage.language(),
        name: this.stage.short(row.id),
        me: this.view.known.me,
        scale: layout.scale,
        kind: layout.kind,
        ready: () => this.redraw(),
      });
      // Veiled, and not seen through: coast and rivers would run across the names.
      if (dim) {
        pen.fillStyle = '#e6dcc4b0';
        pen.fillRect(tile.box.x - 1, tile.box.y - 1, tile.box.w + 2, tile.box.h + 2);
      }
      if (lit !== null && !dim) {
        pen.lineWidth = lit.chosen === row.id ? 6 : 3.5;
        pen.strokeStyle = INK.red;
        pen.strokeRect(tile.box.x - 2, tile.box.y - 2, tile.box.w + 4, tile.box.h + 4);
      }
    }
    pen.restore();
    this.strip(pen, rows);
  }

  /** The organisations on their way from the last state to this one. */
  private rows(): readonly OrgRow[] {
    if (this.view === null) return [];
    const before = this.before?.board.orgs ?? [];
    return this.view.board.orgs.map((row) => mixRow(before.find((old) => old.id === row.id) ?? row, row, this.part));
  }

  /** The place on the map: a disc as large as the organisation, cut by side. */
  private town(pen: Pen, { place, org }: Tile, rows: readonly OrgRow[]): void {
    const row = rows.find((r) => r.id === org);
    if (place === null || row === undefined) return;
    const [px, py] = place;
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1.8;
    const radius = discRadius(row.members, this.layout ?? { kind: 'small', scale: 1 });
    let from = -Math.PI / 2;
    for (const side of SIDE_ORDER) {
      const angle = (2 * Math.PI * row.sides[side]) / Math.max(1, row.members);
      pen.fillStyle = fillOf(pen, side);
      pen.beginPath();
      pen.moveTo(px, py);
      pen.arc(px, py, radius, from, from + angle);
      pen.fill();
      if (angle > 0.12) ray(pen, px, py, radius, from);
      from += angle;
    }
    pen.beginPath();
    pen.arc(px, py, radius, 0, 2 * Math.PI);
    pen.stroke();
  }

  /** Below the map: the sides with all their members, and what the bars mean. */
  private strip(pen: Pen, rows: readonly OrgRow[]): void {
    const language = this.stage.language();
    const top = this.floor();
    pen.fillStyle = INK.card;
    pen.fillRect(0, top, this.w, this.h - top);
    pen.fillStyle = INK.black;
    pen.fillRect(0, top, this.w, 2);
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    let x = 10;
    const y = top + STRIP / 2 + 1;
    for (const side of SIDE_ORDER) {
      const members = rows.reduce((sum, row) => sum + row.sides[side], 0);
      if (members < 1 && side !== 'none') continue;
      emblem(pen, side, x, y - 10, 20);
      pen.font = headFont(15);
      pen.fillStyle = INK.black;
      const text = language.number(Math.round(members));
      pen.fillText(text, x + 25, y + 1);
      x += 25 + pen.measureText(text).width + 16;
    }
    if (this.layout?.kind === 'short' || this.w < 760) return;
    pen.font = readFont(14);
    pen.fillStyle = INK.grey;
    pen.textAlign = 'right';
    const legend = language.sayNamed('page.union.legend');
    if (pen.measureText(legend).width < this.w - x - 16) pen.fillText(legend, this.w - 10, y + 1);
    else line(pen, language.sayNamed('page.union.legendShort'), this.w - 10, y + 1, this.w - x - 16);
  }

  place(anchor: Anchor): Point | null {
    const tileOf = (org: OrgId): Tile | undefined => this.layout?.tiles.find((tile) => tile.org === org);
    switch (anchor.at) {
      case 'org':
      case 'seats': {
        const tile = tileOf((anchor.at === 'org' ? anchor.org : anchor.source) as OrgId);
        return tile === undefined ? null : middle(tile);
      }
      case 'town': {
        const tile = tileOf(anchor.org);
        if (tile === undefined) return null;
        return tile.place === null ? { x: tile.box.x, y: tile.box.y + tile.box.h } : point(tile.place);
      }
      case 'box':
        return this.boxOf(anchor.org, anchor.side);
      case 'person': {
        const row = this.view?.board.orgs.find((r) => r.secretary === anchor.person);
        const tile = row === undefined ? undefined : tileOf(row.id);
        return tile === undefined ? null : face(tile);
      }
      case 'office': {
        const [, org] = anchor.office.split(':');
        const tile = this.layout?.tiles.find((t) => t.org === org);
        return tile === undefined ? null : face(tile);
      }
      case 'faction':
        return { x: 20 + 95 * Math.max(0, SIDE_ORDER.indexOf(anchor.faction)), y: this.floor() };
      case 'outside':
        return { x: this.w / 2, y: this.h + 30 };
      default:
        return null;
    }
  }

  /** The middle of what a side has in an organisation's bars. */
  private boxOf(org: OrgId, side: Side): Point | null {
    const tile = this.layout?.tiles.find((t) => t.org === org);
    const row = this.view?.board.orgs.find((r) => r.id === org);
    if (tile === undefined || row === undefined || this.layout === null) return null;
    const { old } = bars(tile.box, this.layout.scale, this.layout.kind);
    let before = 0;
    for (const other of SIDE_ORDER) {
      if (other === side) break;
      before += row.sides[other];
    }
    const share = (before + row.sides[side] / 2) / Math.max(1, row.members);
    return { x: old.x + old.w * share, y: old.y + old.h };
  }

  protected touched(x: number, y: number): void {
    if (y > this.floor()) return;
    const org = this.layout?.tiles.find((tile) => inside(tile.box, x, y))?.org ?? this.townAt(x, y);
    if (org === null) return;
    const lit = targets.value;
    if (lit !== null) lit.pick(org);
    else orgOnShow.value = org;
  }

  private townAt(x: number, y: number): OrgId | null {
    const near = this.layout?.tiles.find(({ place }) => place !== null && Math.hypot(place[0] - x, place[1] - y) < 22);
    return near?.org ?? null;
  }
}

/** A line of paper between two sides of a disc: to some eyes, and on a pale projector, their colours are one. */
function ray(pen: Pen, x: number, y: number, radius: number, angle: number): void {
  pen.save();
  pen.strokeStyle = INK.card;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  pen.stroke();
  pen.restore();
}

/** The line from a place to its tile. */
function tie(pen: Pen, tile: Tile): void {
  const [from, ...on] = tieOf(tile);
  if (from === undefined) return;
  pen.strokeStyle = INK.black;
  pen.lineWidth = 1.8;
  pen.beginPath();
  pen.moveTo(...from);
  for (const point of on) pen.lineTo(...point);
  pen.stroke();
}

function middle({ box }: Tile): Point {
  return { x: box.x + box.w * 0.62, y: box.y + box.h * 0.5 };
}

function face({ box }: Tile): Point {
  return { x: box.x + box.h / 2.6, y: box.y + box.h * 0.5 };
}

function point([x, y]: readonly [number, number]): Point {
  return { x, y };
}
