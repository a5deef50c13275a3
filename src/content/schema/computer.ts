import { z } from 'zod';
import { DEALINGS, FEATURES } from '../../engine/model/judgement.ts';
import { faction, personId, text, told } from './basics.ts';

const weight = z.number().min(-1000).max(1000);
const factor = z.number().min(0).max(5);

/** By what a character multiplies the plain judgement, and why. */
const character = z.strictObject({
  weights: z.partialRecord(z.enum(FEATURES), factor),
  dealing: z.partialRecord(z.enum(DEALINGS), factor),
  note: text(500),
  ...told,
});

/** `scenarios/rules/computer.json`: how the computer judges and deals. */
export const computer = z.strictObject({
  plain: z.strictObject({
    weights: z.record(z.enum(FEATURES), weight),
    dealing: z.record(z.enum(DEALINGS), weight),
    reason: text(500),
  }),
  factions: z.partialRecord(faction, character),
  leaders: z.array(z.strictObject({ person: personId, ...character.shape })).max(60),
});
export type ComputerFile = z.infer<typeof computer>;
