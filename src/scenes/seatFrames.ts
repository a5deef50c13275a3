import type Phaser from 'phaser';
import { INK } from '../ui/palette.ts';
import { emblem } from './draw.ts';

const FRAMES = ['none', 'apparatus', 'left', 'leningrad', 'right', 'for', 'against', 'abstain'] as const;

/** Draws the kinds of seat at exactly the size in which they are shown. */
export function makeSeatFrames(textures: Phaser.Textures.TextureManager, size: number): void {
  if (textures.exists('seats')) textures.remove('seats');
  const s = 32;
  const sheet = textures.createCanvas('seats', size * FRAMES.length, size);
  if (sheet === null) return;
  const pen = sheet.context;
  pen.scale(size / s, size / s);
  FRAMES.forEach((frame, i) => {
    const x = i * s;
    pen.save();
    if (frame === 'for') {
      pen.fillStyle = INK.black;
      pen.beginPath();
      pen.arc(x + s / 2, s / 2, s * 0.44, 0, 7);
      pen.fill();
      pen.strokeStyle = INK.paper;
      pen.lineWidth = 4;
      pen.beginPath();
      pen.moveTo(x + 8, 17);
      pen.lineTo(x + 14, 23);
      pen.lineTo(x + 24, 10);
      pen.stroke();
    } else if (frame === 'against') {
      pen.strokeStyle = INK.red;
      pen.lineWidth = 7;
      pen.beginPath();
      pen.moveTo(x + 5, 5);
      pen.lineTo(x + s - 5, s - 5);
      pen.moveTo(x + s - 5, 5);
      pen.lineTo(x + 5, s - 5);
      pen.stroke();
    } else if (frame === 'abstain') {
      pen.fillStyle = '#9a9080';
      pen.fillRect(x + 4, s / 2 - 4, s - 8, 8);
    } else emblem(pen, frame, x + 2, 2, s - 4, false);
    pen.restore();
    sheet.add(frame, 0, i * size, 0, size, size);
  });
  sheet.refresh();
}
