import type Phaser from 'phaser';
import { canvasTexture, handOver } from './canvasTexture.ts';
import type { Pen } from './draw.ts';

/**
 * A sheet of paper as large as the board or a part of it: drawn with the browser's own pen, then one picture for the graphics card. It is the
 * card that draws it, where the browser lets it (nobody asks to read it back): the main thread only says what. Lost with the card.
 */
export class Layer {
  private canvas: HTMLCanvasElement | null = null;
  private texture: Phaser.Textures.Texture | null = null;
  private image: Phaser.GameObjects.Image | null = null;
  private width = 0;
  private height = 0;
  private x = 0;
  private y = 0;
  private readonly scene: Phaser.Scene;
  private readonly key: string;
  private readonly depth: number;

  constructor(scene: Phaser.Scene, key: string, depth: number) {
    this.scene = scene;
    this.key = key;
    this.depth = depth;
  }

  /** In device pixels, from the board's left upper corner. What was drawn is gone. */
  resize(width: number, height: number, x = 0, y = 0): void {
    this.image?.destroy();
    this.image = null;
    if (this.scene.textures.exists(this.key)) this.scene.textures.remove(this.key);
    this.texture = null;
    this.canvas = null;
    this.width = Math.max(1, Math.round(width));
    this.height = Math.max(1, Math.round(height));
    this.x = Math.round(x);
    this.y = Math.round(y);
  }

  /** Draws the sheet anew; the pen counts in units from the board’s corner. */
  draw(dpr: number, by: (pen: Pen) => void): void {
    if (this.width === 0) return;
    this.canvas ??= this.paper();
    const { canvas } = this;
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.clearRect(0, 0, this.width, this.height);
    context.setTransform(dpr, 0, 0, dpr, -this.x, -this.y);
    by(context);
    if (this.texture === null) this.put(canvas);
    else handOver(this.texture);
  }

  private paper(): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = this.width;
    canvas.height = this.height;
    return canvas;
  }

  /** Only when it has been drawn: an empty sheet would be handed over for nothing, and that is what costs. */
  private put(canvas: HTMLCanvasElement): void {
    this.texture = canvasTexture(this.scene.textures, this.key, canvas);
    this.image = this.scene.add.image(this.x, this.y, this.key).setOrigin(0, 0).setDepth(this.depth);
  }
}
