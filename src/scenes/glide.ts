import { mix } from './mix.ts';
import type { Figure } from './presidiumLayout.ts';

export interface Gliding extends Figure {
  /** 0 to 1: how much of it is there. */
  readonly alpha: number;
}

/**
 * The figures on their way from one state to the next: who is in both goes from place to place, who is new comes from below, who is
 * gone falls down and fades.
 */
export function glide(before: readonly Figure[], after: readonly Figure[], part: number): readonly Gliding[] {
  if (part >= 1) return after.map((figure) => ({ ...figure, alpha: 1 }));
  const old = new Map(before.map((figure) => [figure.key, figure]));
  const out: Gliding[] = [];
  for (const figure of after) {
    const was = old.get(figure.key);
    old.delete(figure.key);
    if (was === undefined) {
      const { x, y, w, h } = figure.box;
      out.push({ ...figure, box: { x, y: y + 40 * (1 - part), w, h }, alpha: part });
      continue;
    }
    const box = {
      x: mix(was.box.x, figure.box.x, part),
      y: mix(was.box.y, figure.box.y, part),
      w: mix(was.box.w, figure.box.w, part),
      h: mix(was.box.h, figure.box.h, part),
    };
    out.push({ ...figure, box, alpha: 1 });
  }
  for (const gone of old.values()) {
    const { x, y, w, h } = gone.box;
    out.push({ ...gone, box: { x, y: y + 90 * part * part, w, h }, alpha: 1 - part });
  }
  return out;
}
