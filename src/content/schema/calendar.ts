import { z } from 'zod';
import { count, LAST_TURN, share, source, text, told, turn } from './basics.ts';

/** A conference or congress that ends a turn. */
const gathering = z.strictObject({
  kind: z.enum(['conference', 'congress']),
  number: z.int().min(1).max(30),
  dates: text(60),
  /** Norm of representation: members a delegate. */
  norm: z.int().min(50).max(20_000),
  candidatesVote: z.boolean(),
  centralCommittee: z.int().min(1).max(400),
  centralCommitteeCandidates: z.int().min(0).max(400),
  controlCommission: z.int().min(0).max(400),
  politburo: z.int().min(1).max(25),
  politburoCandidates: z.int().min(0).max(25),
  /** Delegates with a deciding vote, as attested: what the norm has to yield. */
  attested: z.int().min(1),
  why: text(700),
  source,
});

/** Half a year. */
export const calendarTurn = z.strictObject({
  turn,
  /** `1924 I`. */
  title: text(12),
  dates: text(60),
  /** People whom the call that closes now brings in, before operations bend it. */
  admissions: count,
  /** Share (0 to 1) of all candidates promoted in the aftermath. */
  promotion: share,
  /** Share (0 to 1) of all members who die, leave or are struck off by their cells in the aftermath. */
  departures: share,
  gathering: gathering.nullable(),
  /** Plenums that the calendar calls after rounds 2 and 3. */
  plenums: z.array(z.union([z.literal(2), z.literal(3)])).max(2),
  discussion: z.boolean(),
  /** How many situations are drawn beside the fixed ones. */
  drawn: z.int().min(0).max(4),
  why: z.strictObject({
    admissions: text(700),
    promotion: text(400),
    departures: text(400),
    plenums: text(500),
    discussion: text(400),
  }),
  ...told,
});
export type CalendarFile = z.infer<typeof calendarTurn>;
export const calendar = z.array(calendarTurn).length(LAST_TURN);

/** What a scenario may change of a turn. */
export const calendarChange = z.strictObject({
  turn,
  admissions: calendarTurn.shape.admissions.exactOptional(),
  promotion: calendarTurn.shape.promotion.exactOptional(),
  departures: calendarTurn.shape.departures.exactOptional(),
  gathering: calendarTurn.shape.gathering.exactOptional(),
  plenums: calendarTurn.shape.plenums.exactOptional(),
  discussion: calendarTurn.shape.discussion.exactOptional(),
  drawn: calendarTurn.shape.drawn.exactOptional(),
});
