import { z } from 'zod';
import { FACTIONS, type FactionId } from '../../engine/model/ids.ts';
import { ENDINGS, type EndingId } from '../../engine/model/state.ts';
import { text, told } from './basics.ts';

/** Whose eyes an epilogue is written for: a faction's player, or somebody who has only watched. */
export const READERS = [...FACTIONS, 'nobody'] as const;
export type Reader = (typeof READERS)[number];

/** Who can win by each ending. Of an ending that nobody wins, everybody reads how it was lost. */
export const WINNERS: Readonly<Record<EndingId, readonly FactionId[]>> = {
  master: FACTIONS,
  newCourse: FACTIONS,
  split: [],
  bonaparte: [],
  asItHappened: ['apparatus'],
  apparatusMandate: ['apparatus'],
  leftMandate: ['left'],
  leningradMandate: ['leningrad'],
  rightMandate: ['right'],
  collectiveLeadership: ['leningrad'],
  nepAlive: ['right'],
  partyDemocracy: ['left'],
  ahead: FACTIONS,
  shared: [],
};

const telling = z.strictObject({
  seat: z.enum(READERS),
  /** Whether the reader has won by this ending. */
  won: z.boolean(),
  /** Three to six sentences on what the outcome of the match means. A supposition, and shown as one. */
  text: text(1000),
});

/** An ending as it is told: what the match came to, what one may ask, and beside it what happened. */
export const epilogue = z.strictObject({
  id: z.enum(ENDINGS),
  tellings: z.array(telling).max(12),
  /** The debrief asks; it does not promise. Ends with a question mark. */
  asks: text(400).refine((words) => words.endsWith('?'), 'must ask: it ends with a question mark'),
  /** The record, with its source and badge. */
  happened: text(1000),
  ...told,
});
export type EpilogueFile = z.infer<typeof epilogue>;
export const epilogues = z.array(epilogue).max(ENDINGS.length);
