import type { Point } from './moves/move.ts';

/** What of a board is to be seen: board point × `zoom` + `x`, `y` = point of the window, in CSS pixels. */
export interface Window {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Window = { zoom: 1, x: 0, y: 0 };

const CLOSEST = 4;

/** Keeps the window full of board: a board of `w` by `h` at zoom 1 fills it. */
export function held({ zoom, x, y }: Window, w: number, h: number): Window {
  const z = Math.max(1, Math.min(CLOSEST, zoom));
  return { zoom: z, x: Math.min(0, Math.max(w - w * z, x)), y: Math.min(0, Math.max(h - h * z, y)) };
}

/** The same, so many times as large; what is at `about` stays there. */
export function zoomed(now: Window, times: number, about: Point, w: number, h: number): Window {
  const zoom = Math.max(1, Math.min(CLOSEST, now.zoom * times));
  const by = zoom / now.zoom;
  return held({ zoom, x: about.x - (about.x - now.x) * by, y: about.y - (about.y - now.y) * by }, w, h);
}

export function moved(now: Window, dx: number, dy: number, w: number, h: number): Window {
  return held({ ...now, x: now.x + dx, y: now.y + dy }, w, h);
}
