import { z } from 'zod';
import { id, text, told } from './basics.ts';

/** What became of those who are not in the card index: stands below the roll of fates. */
export const generationNote = z.strictObject({
  id: id('generation'),
  title: text(60),
  text: text(900),
  ...told,
});
export type GenerationFile = z.infer<typeof generationNote>;
export const generation = z.array(generationNote).min(1).max(20);
