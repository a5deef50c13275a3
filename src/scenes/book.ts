import type Phaser from 'phaser';
import { canvasTexture } from './canvasTexture.ts';
import type { Box, Pen } from './draw.ts';

/** Something that is laid on the board later: where, in units, and how it is drawn there. */
export interface Page {
  readonly box: Box;
  draw(pen: Pen): void;
}

/** Device pixels of a page's side; every graphics card takes so many. */
const LARGEST = 4096;

/**
 * Pages drawn ahead, each a small picture of its own that is handed to the graphics card once: small, so that no frame is late for it.
 * Laying a page on the board then costs next to nothing.
 */
export class Book {
  private readonly scene: Phaser.Scene;
  private readonly key: string;
  private readonly depth: number;
  private readonly open = new Map<string, Phaser.GameObjects.Image>();
  private readonly boxes = new Map<string, Box>();

  constructor(scene: Phaser.Scene, key: string, depth: number) {
    this.scene = scene;
    this.key = key;
    this.depth = depth;
  }

  /** Draws a page that is not there yet. False: it would be larger than a graphics card takes. */
  write(name: string, dpr: number, { box, draw }: Page): boolean {
    if (this.boxes.has(name)) return true;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.ceil(box.w * dpr));
    canvas.height = Math.max(1, Math.ceil(box.h * dpr));
    const pen = canvas.getContext('2d');
    if (pen === null || canvas.width > LARGEST || canvas.height > LARGEST) return false;
    pen.setTransform(dpr, 0, 0, dpr, -Math.round(box.x * dpr), -Math.round(box.y * dpr));
    draw(pen);
    canvasTexture(this.scene.textures, `${this.key} ${name}`, canvas);
    this.boxes.set(name, box);
    return true;
  }

  /** Lays a page that has been written on the board, in place of what lies in this slot. */
  lay(slot: string, name: string, dpr: number): void {
    const box = this.boxes.get(name);
    if (box === undefined) return;
    this.open.get(slot)?.destroy();
    const [x, y] = [Math.round(box.x * dpr), Math.round(box.y * dpr)];
    const image = this.scene.add.image(x, y, `${this.key} ${name}`).setOrigin(0, 0).setDepth(this.depth);
    this.open.set(slot, image);
  }

  clear(): void {
    for (const image of this.open.values()) image.destroy();
    this.open.clear();
    for (const name of this.boxes.keys()) this.scene.textures.remove(`${this.key} ${name}`);
    this.boxes.clear();
  }
}
