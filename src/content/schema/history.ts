import { z } from 'zod';
import { FACTIONS, STANCES } from '../../engine/model/ids.ts';
import { MOTION_KINDS } from '../../engine/model/motion.ts';
import { cardId, faction, personId, text, told, turn } from './basics.ts';

/**
 * Where in a turn a decision is taken: pacts and the measure; the unions' free points; a round; the plenum after round 2 or 3;
 * an organisation's emergency conference; the eve plenum, the conference or congress, and the plenum that ends the turn.
 */
export const OCCASIONS = [
  'diplomacy',
  'unions',
  'round1',
  'round2',
  'round3',
  'round4',
  'plenum2',
  'plenum3',
  'orgConference',
  'eve',
  'gathering',
  'closing',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** How a faction votes on one motion: its stance, and perhaps a speaker and a last word. */
const ballot = z.strictObject({
  stance: z.enum(STANCES),
  speaker: personId.nullable().default(null),
  lastWord: cardId.nullable().default(null),
});

/** Which motion of a sitting the votes are about: by its kind and, where there may be several, its office or one of its people. */
const motionRef = z.strictObject({
  kind: z.enum(MOTION_KINDS),
  office: z.string().max(60).exactOptional(),
  person: personId.exactOptional(),
});

/** One thing that a faction did: ordinary commands with a date, a sentence and a source. */
export const deed = z.strictObject({
  turn,
  at: z.enum(OCCASIONS),
  by: faction,
  /** For people: `26 Jan. 1924`. */
  date: text(40),
  /** Ordinary commands, in order. Form and legality are tested when they are given. */
  commands: z.array(z.record(z.string(), z.unknown())).max(40),
  /** How each faction votes on the motion that these commands table, or that `on` names. Who is not named abstains. */
  votes: z.partialRecord(z.enum(FACTIONS), ballot).exactOptional(),
  on: motionRef.exactOptional(),
  text: text(700),
  ...told,
});
export type Deed = z.infer<typeof deed>;
export type MotionRef = z.infer<typeof motionRef>;
export type BallotPaper = z.infer<typeof ballot>;

/** `scenarios/history/*.json`: what a scenario's people did, in the order of time. */
export const history = z.strictObject({
  format: z.literal('kartoteka-history'),
  scenario: z.string().min(1).max(60),
  deeds: z.array(deed).max(1000),
});
export type HistoryFile = z.infer<typeof history>;
