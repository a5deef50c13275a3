import { z } from 'zod';
import { id, text, told } from './basics.ts';

export const termId = id('term');
export type TermId = z.infer<typeof termId>;

/** A word of the time, or of the game, explained. */
export const term = z.strictObject({
  id: termId,
  /** The word as a heading: `Plenum`, `Old Bolshevik`. */
  term: text(40),
  /**
   * How it stands in a text: singular, plural, short forms. A form that begins with a small letter is also found with a capital
   * one; every other letter must stand as it is written here.
   */
  forms: z.array(text(40)).min(1).max(8),
  text: text(700),
  /** Terms that belong to it. */
  see: z.array(termId).max(6).default([]),
  ...told,
});
export type TermFile = z.infer<typeof term>;
export const glossary = z.array(term).max(200);
