import './jitless.ts';
import { z } from 'zod';
import type { Id } from '../../engine/model/ids.ts';
import { AXES, CENTRAL_OFFICES, COHORTS, FACTIONS, MODULES, SIDES, TESTAMENT_STAGES } from '../../engine/model/ids.ts';

/** Letters and digits, beginning with a small letter: `leninFuneral`. No name that every JavaScript object already has. */
const ID = /^[a-z][A-Za-z0-9]{0,47}$/;
const ID_SENTENCE =
  'must be an id: letters and digits only, beginning with a small letter, at most 48 of them, for example leninFuneral';

/** An id of one kind of thing. Whether the thing exists is checked later, when all files have been read. */
export const id = <K extends string>(_kind: K) =>
  z
    .string()
    .regex(ID, ID_SENTENCE)
    .refine((text) => !(text in Object.prototype), 'must not be a name that JavaScript keeps for itself')
    // The one place where an id gets its brand.
    .transform((text) => text as Id<K>);

export const orgId = id('org');
export const personId = id('person');
export const cardId = id('card');
export const situationId = id('situation');
export const scenarioId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,47}$/, 'must be small letters, digits and hyphens, for example united-opposition')
  .transform((text) => text as Id<'scenario'>);

export const faction = z.enum(FACTIONS);
export const side = z.enum(SIDES);
export const cohort = z.enum(COHORTS);
export const axis = z.enum(AXES);
export const module = z.enum(MODULES);
export const testamentStage = z.enum(TESTAMENT_STAGES);

export const office = z.union([z.enum(CENTRAL_OFFICES), z.templateLiteral(['secretary:', z.string().min(1)])], {
  error: `must be one of ${CENTRAL_OFFICES.join(', ')}, or secretary: and the id of an organisation`,
});

/** Turns count from 1 (1924 I) to 12 (1929 II). */
export const FIRST_TURN = 1;
export const LAST_TURN = 12;
export const turn = z.int().min(FIRST_TURN).max(LAST_TURN);
/** First and last turn, both included. */
export const turns = z
  .tuple([turn, turn])
  .refine(([from, to]) => from <= to, 'must name the earlier turn first, for example [3, 5]');

/** A position on an axis of the line, or a mood. */
export const position = z.int().min(-2).max(2);
export const onAxes = z.strictObject({ economy: position, world: position });

/** 0 to 1. */
export const share = z.number().min(0).max(1);
export const count = z.int().min(0).max(10_000_000);

export const BADGES = ['documented', 'disputed', 'abstraction'] as const;
/** How sure the record is: attested, disputed by historians, or an abstraction of the game. */
export type Badge = (typeof BADGES)[number];
export const badge = z.enum(BADGES);

/** Plain text for people: no control characters; paragraphs only in long ones. */
export const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((words) => words.trim() === words && words !== '', 'must not begin or end with blanks')
    // Control characters have no place in a text that is shown and printed.
    .refine(
      (words) => !CONTROL.test(most > LONG ? words.replaceAll('\n', '') : words),
      'must be plain text without control characters',
    );
const CONTROL = /[\p{Cc}\p{Cs}]/u;
const LONG = 1000;

/** A work, as one cites it: author, title, year. Several are parted by semicolons. */
export const source = text(400);

/** What a card, a person or an organisation tells besides its rules. */
export const told = { source, badge };

/** Who is meant, in a date as the record has it: `1924`, `1924-05` or `1924-05-23`. */
export const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be a date: 1924, 1924-05 or 1924-05-23')
  .refine(hasDay, 'must be a day that there was: this month is shorter');

/** Whether the month has the day, where one is given. */
function hasDay(words: string): boolean {
  const [year = 0, month = 1, day = 1] = words.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 31);
}
