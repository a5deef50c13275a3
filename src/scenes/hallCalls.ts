import type Phaser from 'phaser';
import { hex, INK } from '../ui/palette.ts';
import type { Page } from './book.ts';
import { headFont, widthOf } from './draw.ts';
import { leaning } from './hallFloor.ts';
import type { HallLayout, Label } from './hallLayout.ts';
import type { Block, Hall } from './hallModel.ts';

function inkOf(block: Block): string {
  const lean = leaning(block);
  return lean === 'for' ? INK.black : lean === 'against' ? INK.red : INK.grey;
}

/** A delegation's name and votes at the rim, as they stand there once it has been called. */
export function labelPage(block: Block, { x, y }: Label, texts: readonly string[]): Page {
  const w = Math.max(...texts.map((text) => widthOf(text, headFont(14)))) + 8;
  const box = { x: x - 3, y, w, h: 34 };
  return {
    box,
    draw(pen) {
      pen.fillStyle = INK.paper;
      pen.fillRect(box.x, box.y, box.w, box.h);
      pen.fillStyle = inkOf(block);
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      texts.forEach((text, i) => {
        pen.font = headFont(14, i === 0 ? 600 : 400);
        pen.fillText(text, x, y + 13 + i * 16);
      });
    },
  };
}

/** The bands round the rim of the delegations that have been called: lines, which cost the graphics card nothing. */
export class Calls {
  private readonly scene: Phaser.Scene;
  private band: Phaser.GameObjects.Graphics | null = null;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
  }

  clear(): void {
    this.band?.destroy();
    this.band = null;
  }

  /** Shows that a block has been called. */
  call(block: number, hall: Hall, layout: HallLayout, dpr: number): void {
    const wedge = layout.wedges[block];
    const seats = hall.blocks[block];
    if (wedge === undefined || seats === undefined) return;
    const lean = leaning(seats);
    this.band ??= this.scene.add.graphics().setDepth(-3);
    this.band.lineStyle(9 * dpr, hex(inkOf(seats)));
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
  }
}
