import type Phaser from 'phaser';
import type { Pen } from './draw.ts';

/** A sheet of paper as large as the board or a part of it: drawn with the browser's own pen, then one picture for the graphics card. */
export class Layer {
  private texture: Phaser.Textures.CanvasTexture | null = null;
  private image: Phaser.GameObjects.Image | null = null;
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
    const { textures } = this.scene;
    this.image?.destroy();
    if (textures.exists(this.key)) textures.remove(this.key);
    this.texture = textures.createCanvas(this.key, Math.max(1, width), Math.max(1, height));
    this.x = Math.round(x);
    this.y = Math.round(y);
    this.image = this.scene.add.image(this.x, this.y, this.key).setOrigin(0, 0).setDepth(this.depth);
  }

  /** Draws the sheet anew; the pen counts in units from the board’s corner. */
  draw(dpr: number, by: (pen: Pen) => void): void {
    if (this.texture === null) return;
    const { context, width, height } = this.texture;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.clearRect(0, 0, width, height);
    context.setTransform(dpr, 0, 0, dpr, -this.x, -this.y);
    by(context);
    this.texture.refresh();
  }
}
