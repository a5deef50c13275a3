import { z } from 'zod';
import { AIMS } from '../../engine/model/content.ts';
import { ABILITIES } from '../../engine/model/ids.ts';
import { faction as factionId, onAxes, personId, text, told } from './basics.ts';

export const faction = z.strictObject({
  id: factionId,
  name: text(40),
  /** For narrow places. */
  short: text(14),
  ability: z.enum(ABILITIES),
  /** In order; the first two cannot be courted. */
  leaders: z.array(personId).min(1).max(8),
  /** All of these expelled: the faction is broken. */
  principals: z.array(personId).min(1).max(4),
  /** Where it wants the Party's line. */
  conviction: onAxes,
  aim: z.enum(AIMS),
  text: text(1200),
  why: z.strictObject({ ability: text(500), conviction: text(500), aim: text(500) }),
  ...told,
});
export type FactionFile = z.infer<typeof faction>;
export const factions = z.array(faction).min(1).max(4);
