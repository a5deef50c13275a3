import type Phaser from 'phaser';
import type { Side } from '../engine/model/ids.ts';
import { INK } from '../ui/palette.ts';
import { emblem, fillOf, headFont, line, readFont } from './draw.ts';

const WIDTH = 430;
const HEIGHT = 92;

/** The index card that is held up when somebody plays it; the caller moves and destroys it. */
export function announcement(
  scene: Phaser.Scene,
  dpr: number,
  side: Side,
  how: string,
  title: string,
): Phaser.GameObjects.Image | null {
  const { textures } = scene;
  const key = 'announcement';
  if (textures.exists(key)) textures.remove(key);
  const sheet = textures.createCanvas(key, WIDTH * dpr, HEIGHT * dpr);
  if (sheet === null) return null;
  const pen = sheet.context;
  pen.scale(dpr, dpr);
  pen.fillStyle = '#00000055';
  pen.fillRect(5, 6, WIDTH - 5, HEIGHT - 6);
  pen.fillStyle = INK.card;
  pen.fillRect(0, 0, WIDTH - 6, HEIGHT - 7);
  pen.strokeStyle = INK.black;
  pen.lineWidth = 2;
  pen.strokeRect(1, 1, WIDTH - 8, HEIGHT - 9);
  pen.fillStyle = fillOf(pen, side);
  pen.fillRect(1, 1, WIDTH - 8, 9);
  emblem(pen, side, 14, 26, 42);
  pen.fillStyle = INK.black;
  pen.textBaseline = 'alphabetic';
  pen.font = readFont(15);
  line(pen, how, 70, 36, WIDTH - 92);
  pen.font = headFont(19);
  line(pen, title, 70, 62, WIDTH - 92);
  sheet.refresh();
  return scene.add.image(0, 0, key).setDepth(50);
}
