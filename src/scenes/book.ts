import type Phaser from 'phaser';
import { canvasTexture } from './canvasTexture.ts';
import type { Box, Pen } from './draw.ts';

/** Something that is laid on the board later: where, in units, and how it is drawn there. */
export interface Page {
  readonly box: Box;
  draw(pen: Pen): void;
}

/** Device pixels of a sheet's side; every graphics card takes so many. */
const LARGEST = 4096;

/**
 * Pages drawn ahead, a few on a sheet. A sheet is handed to the graphics card once, before its pages are wanted, and small enough that
 * no frame is late for it; laying a page on the board then costs next to nothing.
 */
export class Book {
  private readonly scene: Phaser.Scene;
  private readonly key: string;
  private readonly depth: number;
  private readonly open = new Map<string, Phaser.GameObjects.Image>();
  private readonly boxes = new Map<string, Box>();
  private readonly sheets = new Set<string>();

  constructor(scene: Phaser.Scene, key: string, depth: number) {
    this.scene = scene;
    this.key = key;
    this.depth = depth;
  }

  /** Writes a sheet, in place of the one of this number. Where its pages take more than the largest, none is there. */
  write(sheet: number, dpr: number, pages: Readonly<Record<string, Page>>): void {
    const key = this.sheetKey(sheet);
    this.remove(key);
    const named = Object.entries(pages);
    const places = shelve(
      named.map(([, { box }]) => ({ w: Math.ceil(box.w * dpr) + 2, h: Math.ceil(box.h * dpr) + 2 })),
    );
    const width = Math.max(0, ...places.map(({ x, w }) => x + w));
    const height = Math.max(0, ...places.map(({ y, h }) => y + h));
    if (width < 1 || width > LARGEST || height > LARGEST) return;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return;
    named.forEach(([, page], i) => {
      const place = places[i];
      if (place === undefined) return;
      pen.save();
      pen.beginPath();
      pen.rect(place.x, place.y, place.w - 2, place.h - 2);
      pen.clip();
      pen.setTransform(dpr, 0, 0, dpr, place.x - page.box.x * dpr, place.y - page.box.y * dpr);
      page.draw(pen);
      pen.restore();
    });
    const texture = canvasTexture(this.scene.textures, key, canvas);
    this.sheets.add(key);
    named.forEach(([name, page], i) => {
      const place = places[i];
      if (place === undefined) return;
      texture?.add(name, 0, place.x, place.y, place.w - 2, place.h - 2);
      this.boxes.set(`${key} ${name}`, page.box);
    });
  }

  /** Lays a page of a sheet on the board in place of what lies in this slot. False: there is no such page. */
  lay(slot: string, sheet: number, page: string, dpr: number): boolean {
    const key = this.sheetKey(sheet);
    const box = this.boxes.get(`${key} ${page}`);
    if (box === undefined) return false;
    this.open.get(slot)?.destroy();
    const [x, y] = [Math.round(box.x * dpr), Math.round(box.y * dpr)];
    const image = this.scene.add.image(x, y, key, page).setOrigin(0, 0).setDepth(this.depth);
    this.open.set(slot, image);
    return true;
  }

  clear(): void {
    for (const image of this.open.values()) image.destroy();
    this.open.clear();
    this.boxes.clear();
    for (const key of [...this.sheets]) this.remove(key);
  }

  private sheetKey(sheet: number): string {
    return `${this.key}-${sheet}`;
  }

  private remove(key: string): void {
    this.sheets.delete(key);
    if (this.scene.textures.exists(key)) this.scene.textures.remove(key);
  }
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/** Side by side in rows, in the order given. */
function shelve(sizes: readonly Size[]): readonly Box[] {
  let x = 0;
  let y = 0;
  let row = 0;
  return sizes.map(({ w, h }) => {
    if (x > 0 && x + w > LARGEST) {
      y += row;
      x = 0;
      row = 0;
    }
    const place = { x, y, w, h };
    x += w;
    row = Math.max(row, h);
    return place;
  });
}
