import type Phaser from 'phaser';
import { INK } from '../ui/palette.ts';
import { emblem } from './draw.ts';

export const FRAMES = ['none', 'apparatus', 'left', 'leningrad', 'right', 'for', 'against', 'abstain'] as const;
export type Frame = (typeof FRAMES)[number];

/** The same seat seen from the side, half way through its turn. */
export function thin(frame: Frame): string {
  return `${frame}-thin`;
}

/** Draws the kinds of seat at exactly the size in which they are shown, `size` device pixels wide. */
export function makeSeatFrames(textures: Phaser.Textures.TextureManager, size: number): void {
  if (textures.exists('seats')) textures.remove('seats');
  const gap = size + 2;
  const sheet = textures.createCanvas('seats', gap * FRAMES.length, gap * 2);
  if (sheet === null) return;
  const pen = sheet.context;
  FRAMES.forEach((frame, i) => {
    for (const row of [0, 1]) {
      pen.save();
      pen.translate(i * gap, row * gap);
      pen.scale(size / 32, size / 32);
      if (row === 1) {
        pen.translate(16, 0);
        pen.scale(0.28, 1);
        pen.translate(-16, 0);
      }
      draw(pen, frame);
      pen.restore();
      sheet.add(row === 0 ? frame : thin(frame), 0, i * gap, row * gap, size, size);
    }
  });
  sheet.refresh();
}

function draw(pen: CanvasRenderingContext2D, frame: Frame): void {
  switch (frame) {
    case 'for':
      pen.fillStyle = INK.black;
      pen.beginPath();
      pen.arc(16, 16, 14, 0, 7);
      pen.fill();
      pen.strokeStyle = INK.paper;
      pen.lineWidth = 4;
      pen.beginPath();
      pen.moveTo(8, 17);
      pen.lineTo(14, 23);
      pen.lineTo(24, 10);
      pen.stroke();
      break;
    case 'against':
      pen.strokeStyle = INK.red;
      pen.lineWidth = 7;
      pen.beginPath();
      pen.moveTo(5, 5);
      pen.lineTo(27, 27);
      pen.moveTo(27, 5);
      pen.lineTo(5, 27);
      pen.stroke();
      break;
    case 'abstain':
      pen.fillStyle = '#8a8070';
      pen.fillRect(4, 12, 24, 8);
      break;
    default:
      emblem(pen, frame, 2, 2, 28, false);
      if (frame !== 'right') return;
      // Filled or empty is not enough to tell two discs apart on a washed-out projector.
      pen.fillStyle = INK.black;
      pen.beginPath();
      pen.arc(16, 16, 5, 0, 7);
      pen.fill();
  }
}
