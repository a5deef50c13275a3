import { z } from 'zod';
import { FACTIONS, PRECEDENTS, SIDES } from '../../engine/model/ids.ts';
import {
  cardId,
  count,
  faction,
  module,
  onAxes,
  orgId,
  personId,
  position,
  scenarioId,
  share,
  side,
  situationId,
  testamentStage,
  text,
  told,
  turn,
} from './basics.ts';
import { calendarChange } from './calendar.ts';
import { cards } from './cards.ts';
import { condition } from './effects.ts';
import { people } from './people.ts';
import { situations } from './situations.ts';

const shares = z.partialRecord(z.enum(FACTIONS), share);

const orgStart = z.strictObject({
  /** Absent: as on 1 January 1924 (`world/organisations.json`). */
  members: z.strictObject({ full: count, candidates: count }).exactOptional(),
  /** Share of all its members who are of the Enrolment at the start; or that of full members and that of candidates. */
  enrolment: z
    .union([share, z.strictObject({ full: share, candidates: share })], {
      error: 'must be a share from 0 to 1, or {"full": …, "candidates": …} with one for each',
    })
    .default(0),
  support: z.strictObject({ old: shares, enrolment: shares.default({}) }),
  mood: onAxes,
  resentment: z.int().min(0).max(5).default(0),
  /** Why support and mood are so: no table of the time gives them. */
  why: text(600),
});

const personStart = z.strictObject({
  side,
  firmness: z.int().min(0).max(5).default(0),
  /** Absent: as in January 1924 (`world/people.json`). */
  standing: z.int().min(0).max(10).exactOptional(),
  health: z.int().min(0).max(5).exactOptional(),
  status: z.enum(['member', 'expelled', 'exiled', 'deported']).default('member'),
  /** Turn in which he recanted, if he is expelled or exiled and has done so: he can be taken back. */
  recanted: turn.exactOptional(),
});

const trust = z.int().min(-5).max(5);
const factionStart = z.strictObject({
  legacy: z.int().min(0).max(10),
  exposure: z.int().min(0).max(10),
  line: onAxes,
  trust: z.partialRecord(z.enum(FACTIONS), trust),
});

/** A committee: people by name, and how many others stand on each side. */
const committee = z.strictObject({
  named: z.array(personId).max(80),
  unnamed: z.record(z.enum(SIDES), z.int().min(0).max(400)),
});

const start = z.strictObject({
  turn,
  regime: z.int().min(0).max(4),
  crisis: z.int().min(0).max(9),
  line: z.strictObject({ economy: position, world: position }),
  majority: z.array(faction).min(1).max(4),
  factions: z.partialRecord(z.enum(FACTIONS), factionStart),
  orgs: z.record(orgId, orgStart),
  /** What the organisations must add up to, where one wants that checked. */
  total: z.strictObject({ full: count, candidates: count }).exactOptional(),
  people: z.record(personId, personStart),
  offices: z.record(z.string(), personId),
  politburo: z.array(personId).min(1).max(25),
  politburoCandidates: z.array(personId).max(25),
  centralCommittee: committee,
  centralCommitteeCandidates: committee,
  controlCommission: committee,
  pacts: z.array(z.strictObject({ kind: z.enum(['bloc', 'truce']), a: faction, b: faction })).max(6),
  precedents: z.array(z.enum(PRECEDENTS)),
  testament: testamentStage,
  /** Delegates of the last congress before the start by side, where there was one in these years: the mandate counts it. */
  lastCongress: z.strictObject({ turn, seats: z.record(z.enum(SIDES), z.int().min(0).max(3000)) }).exactOptional(),
});

/** Points for a faction if all of this holds at the end, beside what is counted and in the same unit. */
const goal = z.strictObject({
  faction,
  points: z.int().min(1).max(500),
  when: z.array(condition).min(1).max(4),
});

/** A scenario: `scenarios/<id>.json`, or a file of one's own. */
export const scenario = z.strictObject({
  format: z.literal('kartoteka-scenario'),
  version: z.literal(1),
  id: scenarioId,
  title: text(60),
  summary: text(300),
  /** Read before the first turn. */
  introduction: text(2500),
  minutes: z.strictObject({ alone: z.int().min(1).max(600), together: z.int().min(1).max(600) }),
  /** The same measured in plays: commands of a match of computers from beginning to end, the middle one of twenty. */
  commands: z.int().min(1).max(10_000).exactOptional(),
  seats: z.array(faction).min(2).max(4),
  playable: z.array(faction).min(1).max(4),
  modules: z.array(module),
  turns: z.tuple([turn, turn]),
  hand: z.strictObject({ dated: z.int().min(0).max(4), everyday: z.int().min(0).max(6) }),
  rounds: z.int().min(2).max(6),
  start,
  victory: z.strictObject({
    early: z.boolean(),
    count: z.enum(['mandate', 'delegates', 'goals']),
    goals: z.array(goal).max(40).exactOptional(),
  }),
  /** Which cards are in the decks: all whose window meets the scenario, or only these, or all but those. */
  deck: z
    .strictObject({
      only: z.array(cardId).exactOptional(),
      without: z.array(cardId).default([]),
      /** On top of the decks, in this order; the rest is shuffled. */
      order: z.array(cardId).default([]),
    })
    .default({ without: [], order: [] }),
  /** Cards, situations and people of its own, beside those of the world. */
  cards: cards.default([]),
  dateline: situations.default([]),
  people: people.min(0).default([]),
  /** Situations that happen in a turn instead of what the lot would draw, beside the fixed ones, in this order. */
  lots: z
    .array(z.strictObject({ turn, situations: z.array(situationId).max(8) }))
    .max(12)
    .default([]),
  /** What it changes of the numbers and the calendar. */
  numbers: z.record(z.string(), z.number()).default({}),
  calendar: z.array(calendarChange).max(12).default([]),
  /** What is estimated, and how. */
  estimates: z.array(text(500)).max(12).default([]),
  /** What happened at the end of the time that it covers: shown beside the result. */
  happened: text(1000).exactOptional(),
  ...told,
});
export type ScenarioFile = z.infer<typeof scenario>;
