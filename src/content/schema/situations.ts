import { z } from 'zod';
import { situationId, text, told, turns } from './basics.ts';
import { condition, effect } from './effects.ts';

/** A card of the dateline: it happens to everybody. `fixed`: in the first turn of its window; else it may be drawn in any of them, once. */
export const situation = z.strictObject({
  id: situationId,
  turn: turns,
  fixed: z.boolean(),
  requires: z.array(condition).max(4).default([]),
  effects: z.array(effect).max(6),
  title: text(60),
  /** For people: `22 Jan. 1924`. */
  date: text(40),
  note: text(700),
  ...told,
});
export type SituationFile = z.infer<typeof situation>;

/** A file of situations: `scenarios/dateline/*.json`. */
export const situations = z.array(situation).max(300);
