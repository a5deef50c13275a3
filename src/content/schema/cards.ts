import { z } from 'zod';
import { OPERATIONS } from '../../engine/model/command.ts';
import { CARD_KINDS } from '../../engine/model/content.ts';
import { cardId, faction, text, told, turns } from './basics.ts';
import { choiceSpec, condition, effect } from './effects.ts';

/** What the rules read of a card. Absent fields: no condition, no choice, not once, no last word. */
const rules = {
  id: cardId,
  deck: z.enum(['dated', 'everyday']),
  kind: z.enum(CARD_KINDS),
  /** Whose event it is; null: anybody's. */
  owner: faction.nullable(),
  influence: z.int().min(1).max(4),
  window: turns,
  once: z.boolean().default(false),
  requires: z.array(condition).max(4).default([]),
  choose: z.array(choiceSpec).max(2).default([]),
  effects: z.array(effect).max(6),
  lastWord: z.int().min(0).max(4).default(0),
};

/** What it tells. */
const words = {
  title: text(60),
  /** The event or practice in which it is rooted, for people: `Nov. 1924`, `1923-1927`. */
  date: text(40),
  /** Two or three sentences. */
  note: text(700),
  ...told,
  /** Ids of cards, or names of operations, declarations and motions (`ANSWERS`), with which one answers it. */
  answeredBy: z.array(z.string().min(1).max(60)).max(8),
};

export const card = z.strictObject({ ...rules, ...words });
export type CardFile = z.infer<typeof card>;

/** A file of cards: `scenarios/cards/*.json`. */
export const cards = z.array(card).max(400);

/** What a card can be answered with besides other cards. */
export const ANSWERS = [
  ...OPERATIONS,
  // The desk
  'admit',
  'emergencyMeasures',
  'callConference',
  'invokeComintern',
  'refuseSpace',
  'publishPlatform',
  'demonstrate',
  'leakTestament',
  'shelve',
  // Pacts and the economy
  'offerPact',
  'breakPact',
  'proposeMeasure',
  'decideMeasure',
  // Declarations
  'changeLine',
  'recant',
  'defy',
  'resign',
  'offerResignation',
  // Sittings
  'callPlenum',
  'table',
  'seal',
] as const;
