import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** Pixels of a screenshot that become one: edges that another machine draws a little otherwise are averaged away. */
const COARSE = 4;

const folder = resolve(fileURLToPath(import.meta.url), '../../fixtures/look');

/** The mean colour of every square of `COARSE` pixels. */
function coarse(picture: PNG): PNG {
  const width = Math.floor(picture.width / COARSE);
  const height = Math.floor(picture.height / COARSE);
  const small = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < COARSE; dy++) {
          for (let dx = 0; dx < COARSE; dx++) {
            sum += picture.data[4 * ((y * COARSE + dy) * picture.width + x * COARSE + dx) + channel] ?? 0;
          }
        }
        small.data[4 * (y * width + x) + channel] = Math.round(sum / COARSE ** 2);
      }
    }
  }
  return small;
}

/** The part that both have: a line that breaks elsewhere may make a picture a little higher. */
function cut(picture: PNG, width: number, height: number): Buffer {
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
  return part.data;
}

/** A part of a page, by the id of its element. */
export async function part(page: Page, id: string): Promise<PNG> {
  return coarse(PNG.sync.read(await page.locator(`#${id}`).screenshot({ animations: 'disabled' })));
}

/** A picture that a page handed out as an address of its own. */
export function fromData(url: string): PNG {
  return PNG.sync.read(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** The picture moved so many pixels to the right and down; what comes in at the edges is white. */
export function shifted(picture: PNG, by: number): PNG {
  const moved = new PNG({ width: picture.width, height: picture.height });
  moved.data.fill(255);
  PNG.bitblt(picture, moved, 0, 0, picture.width - by, picture.height - by, by, by);
  return moved;
}

/** The picture that is kept under the name; null where there is none. */
export function kept(name: string): PNG | null {
  const path = resolve(folder, `${name}.png`);
  return existsSync(path) ? PNG.sync.read(readFileSync(path)) : null;
}

/** Share (0 to 1) of the pixels that differ visibly; 1 where the sizes differ by more than a tenth. */
export function difference(a: PNG, b: PNG): number {
  if (Math.abs(a.width - b.width) > a.width / 10 || Math.abs(a.height - b.height) > a.height / 10) return 1;
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  const differing = pixelmatch(cut(a, width, height), cut(b, width, height), null, width, height, {
    threshold: 0.18,
    includeAA: true,
  });
  return differing / (width * height);
}

/**
 * Share of the picture that differs from the one that is kept under the name. With `LOOK=keep` in the environment the picture is
 * kept from now on: look at it before you commit it.
 */
export function differenceFromKept(now: PNG, name: string): number {
  const path = resolve(folder, `${name}.png`);
  if (process.env.LOOK === 'keep') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, PNG.sync.write(now));
    return 0;
  }
  const before = kept(name);
  return before === null ? 1 : difference(before, now);
}
