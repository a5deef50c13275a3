import { z } from 'zod';
import { PAST_MARKS } from '../../engine/model/content.ts';
import { badge, date, personId, side, source, text, told, turn } from './basics.ts';

/** A number from 1 to 5 and why it is so. */
const ability = z.strictObject({ value: z.int().min(1).max(5), why: text(240) });

/** The pieces of a drawn bust; the page knows how to draw each. */
export const PORTRAIT = {
  shape: ['oval', 'long', 'round', 'square', 'wedge'],
  hair: [
    'bald',
    'shaven',
    'fringe',
    'receding',
    'swept',
    'brush',
    'mane',
    'curls',
    'parted',
    'crop',
    'quiff',
    'wavy',
    'bun',
  ],
  beard: ['none', 'goatee', 'pointed', 'full', 'wedge', 'chin'],
  moustache: ['none', 'thick', 'walrus', 'trim', 'brush', 'waxed', 'goateeTop'],
  glasses: ['none', 'round', 'pinceNez', 'horn'],
  cap: ['none', 'peaked', 'worker', 'army', 'fur'],
  collar: ['tunic', 'tie', 'bow', 'blouse', 'greatcoat', 'shirt'],
  age: ['young', 'middle', 'old'],
} as const;

const portrait = z.strictObject({
  shape: z.enum(PORTRAIT.shape),
  hair: z.enum(PORTRAIT.hair),
  beard: z.enum(PORTRAIT.beard),
  moustache: z.enum(PORTRAIT.moustache),
  glasses: z.enum(PORTRAIT.glasses),
  cap: z.enum(PORTRAIT.cap),
  collar: z.enum(PORTRAIT.collar),
  /** In 1924. */
  age: z.enum(PORTRAIT.age),
  grey: z.boolean(),
});

/** A member of the Party by name. */
export const person = z.strictObject({
  id: personId,
  /** As the records name him: `Trotsky`. */
  name: text(24),
  /** With first names, and the name he was born with. */
  fullName: text(90),
  born: date,
  died: date,
  /** Year of joining the Russian Social Democrats, or the party that brought him in. */
  joined: z.int().min(1880).max(1930),
  /** What is to be said about it: other parties, other factions. */
  joinedAs: text(160),
  past: z.array(z.enum(PAST_MARKS)),
  /** From which turn on he may be appointed or elected. */
  from: turn.default(1),
  oratory: ability,
  pen: ability,
  apparatus: ability,
  /** 0 to 5: how readily an appointee takes his patron's side. */
  ambition: z.strictObject({ value: z.int().min(0).max(5), why: text(240) }),
  /** In January 1924, 0 to 10. */
  standing: z.int().min(0).max(10),
  /** In January 1924, 1 (very ill) to 5. */
  health: z.int().min(1).max(5),
  /** Who he was in these years. */
  text: text(1200),
  offices: z.array(z.strictObject({ office: text(120), from: date.nullable(), until: date.nullable() })).max(14),
  /** On whose side, from when. */
  sides: z
    .array(z.strictObject({ from: date, side, note: text(240) }))
    .min(1)
    .max(8),
  /** Traits that contemporaries reported: opinions, with whose they are. */
  traits: z.array(z.strictObject({ text: text(160), by: text(120), badge })).max(5),
  /** What became of him. */
  fate: text(400),
  /** Where the dossier's own sources end before he does, or are surer or less sure than this. */
  fateSource: source.exactOptional(),
  fateBadge: badge.exactOptional(),
  portrait,
  ...told,
});
export type PersonFile = z.infer<typeof person>;

/** The engine's listings hold at most so many people; see `legalCommands`. */
export const MOST_PEOPLE = 60;
export const people = z.array(person).min(1).max(MOST_PEOPLE);
