import type Phaser from 'phaser';
import { hex, INK } from '../ui/palette.ts';
import { headFont } from './draw.ts';
import { leaning } from './hallFloor.ts';
import type { HallLayout, Label } from './hallLayout.ts';
import type { Hall } from './hallModel.ts';
import { lettered } from './moves/pieces.ts';

/**
 * What changes beside the seats while delegations are called: the band of each, and its votes at the rim. Small things of the graphics
 * card: to hand it the whole sheet again at each call would take longer than all seats together.
 */
export class Calls {
  private readonly scene: Phaser.Scene;
  private band: Phaser.GameObjects.Graphics | null = null;
  private labels: Phaser.GameObjects.Image[] = [];

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
  }

  clear(): void {
    this.band?.destroy();
    this.band = null;
    for (const label of this.labels) label.destroy();
    this.labels = [];
  }

  /** Shows that a block has been called. `texts`: its name and votes; `label`: where they stand, where there was room. */
  call(
    block: number,
    hall: Hall,
    layout: HallLayout,
    dpr: number,
    label: Label | null,
    texts: readonly string[],
  ): void {
    const wedge = layout.wedges[block];
    const seats = hall.blocks[block];
    if (wedge === undefined || seats === undefined) return;
    const lean = leaning(seats);
    const ink = lean === 'for' ? INK.black : lean === 'against' ? INK.red : INK.grey;
    this.band ??= this.scene.add.graphics().setDepth(-3);
    this.band.lineStyle(9 * dpr, hex(ink));
    const gap = Math.min(0.012, (wedge.from - wedge.to) * 0.2);
    const dash = lean === 'against' ? 0.03 : 10;
    for (let from = -wedge.from + gap; from < -wedge.to - gap; from += dash + 0.012) {
      this.band.beginPath();
      this.band.arc(
        layout.cx * dpr,
        layout.cy * dpr,
        (layout.r + 6) * dpr,
        from,
        Math.min(from + dash, -wedge.to - gap),
      );
      this.band.strokePath();
    }
    if (label === null) return;
    const image = lettered(this.scene, dpr, headFont(14), texts[0] ?? '', 8, 34, (pen, w) => {
      pen.fillStyle = INK.paper;
      pen.fillRect(0, 0, w, 34);
      pen.fillStyle = ink;
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      texts.forEach((text, i) => {
        pen.font = headFont(14, i === 0 ? 600 : 400);
        pen.fillText(text, 3, 13 + i * 16);
      });
    });
    image
      .setOrigin(0, 0)
      .setPosition((label.x - 3) * dpr, label.y * dpr)
      .setDepth(-3);
    this.labels.push(image);
  }
}
