import type Phaser from 'phaser';
import type { Side } from '../../engine/model/ids.ts';
import { INK } from '../../ui/palette.ts';
import { emblem, fillOf, headFont, type Pen } from '../draw.ts';

/** Draws a small picture once for a pixel ratio and keeps it: a texture's key. */
function picture(
  scene: Phaser.Scene,
  key: string,
  dpr: number,
  w: number,
  h: number,
  draw: (pen: Pen) => void,
): string {
  const full = `${key}@${dpr}`;
  if (!scene.textures.exists(full)) {
    const made = scene.textures.createCanvas(full, Math.ceil(w * dpr), Math.ceil(h * dpr));
    if (made !== null) {
      made.context.scale(dpr, dpr);
      draw(made.context);
      made.refresh();
    }
  }
  return full;
}

/** A side's badge as a counter; struck out where it is thrown out. */
export function badge(scene: Phaser.Scene, dpr: number, side: Side, struck: boolean): string {
  return picture(scene, `badge-${side}-${struck}`, dpr, 44, 44, (pen) => {
    pen.fillStyle = INK.card;
    pen.beginPath();
    pen.arc(22, 22, 22, 0, 7);
    pen.fill();
    emblem(pen, side, 5, 5, 34, false);
    if (!struck) return;
    pen.strokeStyle = INK.red;
    pen.lineWidth = 6;
    pen.beginPath();
    pen.moveTo(5, 39);
    pen.lineTo(39, 5);
    pen.stroke();
  });
}

/** A typed sheet with the colour of whoever sends it. */
export function slip(scene: Phaser.Scene, dpr: number, side: Side): string {
  return picture(scene, `slip-${side}`, dpr, 40, 50, (pen) => {
    pen.fillStyle = '#00000044';
    pen.fillRect(4, 4, 36, 46);
    pen.fillStyle = INK.card;
    pen.fillRect(0, 0, 36, 46);
    pen.strokeStyle = INK.black;
    pen.lineWidth = 1.5;
    pen.strokeRect(0.75, 0.75, 34.5, 44.5);
    pen.fillStyle = fillOf(pen, side);
    pen.fillRect(1.5, 1.5, 33, 7);
    pen.fillStyle = INK.grey;
    for (let y = 14; y < 40; y += 5) pen.fillRect(6, y, y % 10 === 4 ? 24 : 18, 1.6);
  });
}

let count = 0;

/** Lettering on a picture of its own, which goes with it. */
export function lettered(
  scene: Phaser.Scene,
  dpr: number,
  font: string,
  text: string,
  pad: number,
  h: number,
  draw: (pen: Pen, w: number) => void,
): Phaser.GameObjects.Image {
  const probe = document.createElement('canvas').getContext('2d');
  if (probe !== null) probe.font = font;
  const w = Math.ceil((probe?.measureText(text).width ?? 100) + pad);
  const key = `lettered-${count++}`;
  const made = scene.textures.createCanvas(key, Math.ceil(w * dpr), Math.ceil(h * dpr));
  if (made !== null) {
    const pen = made.context;
    pen.scale(dpr, dpr);
    pen.font = font;
    pen.textBaseline = 'middle';
    draw(pen, w);
    made.refresh();
  }
  const image = scene.add.image(0, 0, key);
  image.once('destroy', () => scene.textures.remove(key));
  return image;
}

/** A number or word that rises, with the badge of the side it is about. */
export function floating(
  scene: Phaser.Scene,
  dpr: number,
  text: string,
  side: Side,
  bad: boolean,
): Phaser.GameObjects.Image {
  const lead = side === 'none' ? 8 : 30;
  return lettered(scene, dpr, headFont(19), text, lead + 10, 30, (pen, w) => {
    pen.fillStyle = INK.card;
    pen.fillRect(0, 1, w, 28);
    pen.strokeStyle = bad ? INK.red : INK.black;
    pen.lineWidth = 1.5;
    pen.strokeRect(0.75, 1.75, w - 1.5, 26.5);
    if (side !== 'none') emblem(pen, side, 5, 5, 20);
    pen.fillStyle = bad ? INK.red : INK.black;
    pen.font = headFont(19);
    pen.textAlign = 'left';
    pen.textBaseline = 'middle';
    pen.fillText(text, lead, 16);
  });
}

/** A rubber stamp. */
export function stamp(scene: Phaser.Scene, dpr: number, text: string, red: boolean): Phaser.GameObjects.Image {
  const loud = text.toUpperCase();
  return lettered(scene, dpr, headFont(22), loud, 26, 40, (pen, w) => {
    const ink = red ? INK.red : INK.black;
    pen.fillStyle = '#fbf5e6e8';
    pen.fillRect(0, 0, w, 40);
    pen.strokeStyle = ink;
    pen.lineWidth = 3.5;
    pen.strokeRect(2, 2, w - 4, 36);
    pen.fillStyle = ink;
    pen.textAlign = 'center';
    pen.fillText(loud, w / 2, 22);
  });
}
