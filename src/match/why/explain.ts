import type { Content } from '../../engine/model/content.ts';
import type { FactionId, Side } from '../../engine/model/ids.ts';
import type { State } from '../../engine/model/state.ts';
import { trueSide } from '../../engine/rules/reading.ts';
import { boardOf } from '../board.ts';
import { type LoosePlay, playLoosely } from '../loosely/playLoosely.ts';
import type { Transcript } from '../loosely/transcript.ts';
import { everythingOf } from '../viewer/everything.ts';
import { belongs, type Factor, factorsOf } from './factors.ts';

export type BySide = Readonly<Record<Side, number>>;

/** What a course of the match came to. */
export interface Outcome {
  /** Delegates of the last congress; where there was none, as they would be chosen at the end. */
  readonly delegates: BySide;
  /** Full members of the Politburo. */
  readonly politburo: BySide;
  readonly ending: string | null;
  readonly winner: FactionId | null;
}

/** How far the record could be followed in a course: the more was passed over and filled in, the less it says. */
export interface Fit {
  readonly commands: number;
  /** Left out on purpose. */
  readonly dropped: number;
  /** No longer possible, or never asked for. */
  readonly skipped: number;
  /** Answered neutrally because the record has no answer. */
  readonly filled: number;
}

/** A course without one factor. */
export interface WithoutFactor extends Factor {
  readonly outcome: Outcome;
  readonly fit: Fit;
}

/** One other course of chance. */
export interface Reseeded {
  readonly outcome: Outcome;
  readonly fit: Fit;
}

export type Part =
  | { readonly type: 'record'; readonly outcome: Outcome; readonly counted: 'congress' | 'today' }
  | ({ readonly type: 'factor' } & WithoutFactor)
  | ({ readonly type: 'chance' } & Reseeded);

export const RESEEDS = 50;

/** How many parts there are: the record as it was played, each factor, and so many other courses of chance. */
export function partsOf(content: Content, reseeds = RESEEDS): number {
  return 1 + factorsOf(content.seats).length + reseeds;
}

/**
 * Plays one part: the record itself (0), the record without one factor, or with other chance. Says what a factor was worth in
 * this match against these opponents, who go on as if nothing had happened; not what would have been.
 */
export function explain(content: Content, transcript: Transcript, part: number): Part {
  const factors = factorsOf(content.seats);
  if (part === 0) {
    const { state } = playLoosely(content, transcript);
    const counted = state.open.lastCongress === null ? 'today' : 'congress';
    return { type: 'record', outcome: outcomeOf(content, state), counted };
  }
  const factor = factors[part - 1];
  const play =
    factor === undefined
      ? playLoosely(content, transcript, { reseed: `${transcript.seed} other chance ${part - factors.length}` })
      : playLoosely(content, transcript, { drop: (entry) => belongs(factor, entry) });
  const found = { outcome: outcomeOf(content, play.state), fit: fitOf(transcript, play) };
  return factor === undefined ? { type: 'chance', ...found } : { type: 'factor', ...factor, ...found };
}

/** All of it, part by part. */
export function* explaining(content: Content, transcript: Transcript, reseeds = RESEEDS): Generator<Part, void, void> {
  const parts = partsOf(content, reseeds);
  for (let part = 0; part < parts; part++) yield explain(content, transcript, part);
}

function outcomeOf(content: Content, state: State): Outcome {
  const { open } = state;
  const politburo = none();
  for (const person of open.politburo) politburo[trueSide(state, person)] += 1;
  const lead = content.seats[0] ?? 'apparatus';
  const delegates = open.lastCongress?.seats ?? boardOf(content, everythingOf(state, lead).known).delegates;
  const ending = open.ending;
  return { delegates: { ...delegates }, politburo, ending: ending?.id ?? null, winner: ending?.winner ?? null };
}

function fitOf({ entries }: Transcript, { dropped, skipped, filled }: LoosePlay): Fit {
  return { commands: entries.length, dropped, skipped, filled };
}

function none(): Record<Side, number> {
  return { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
}
