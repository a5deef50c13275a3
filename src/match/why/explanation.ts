import { SIDES, type Side } from '../../engine/model/ids.ts';
import type { BySide, Outcome, Part, Reseeded, WithoutFactor } from './explain.ts';

/** The middle and the ends of what other chance made of it. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface Luck {
  /** Courses played. */
  readonly count: number;
  readonly delegates: Readonly<Record<Side, Spread>>;
  readonly politburo: Readonly<Record<Side, Spread>>;
  /** How often each side won; `none`: nobody did. */
  readonly wins: Readonly<Record<Side, number>>;
  /** Commands passed over, in the middle course. */
  readonly skipped: number;
}

export interface Worth extends WithoutFactor {
  /** What the factor was worth: the record's figures less the figures without it. */
  readonly worth: Pick<Outcome, 'delegates' | 'politburo'>;
}

/** Why they won, as far as it has been worked out. */
export interface Explanation {
  readonly outcome: Outcome;
  /** What the delegates are: those of the last congress, or as they would be chosen at the end where there was none. */
  readonly counted: 'congress' | 'today';
  readonly factors: readonly Worth[];
  /** Null until the first course has been played. */
  readonly luck: Luck | null;
}

/** Null while not even the record has been played. */
export function explanationOf(parts: readonly Part[]): Explanation | null {
  const record = parts.find((part) => part.type === 'record');
  if (record === undefined) return null;
  const { outcome } = record;
  const factors = parts
    .filter((part) => part.type === 'factor')
    .map(({ type: _, ...part }) => ({
      ...part,
      worth: {
        delegates: less(outcome.delegates, part.outcome.delegates),
        politburo: less(outcome.politburo, part.outcome.politburo),
      },
    }));
  const courses = parts.filter((part) => part.type === 'chance');
  return {
    outcome: record.outcome,
    counted: record.counted,
    factors,
    luck: courses.length === 0 ? null : luckOf(courses),
  };
}

function less(a: BySide, b: BySide): BySide {
  return each((side) => a[side] - b[side]);
}

function luckOf(courses: readonly Reseeded[]): Luck {
  const wins = each(() => 0);
  for (const { outcome } of courses) wins[outcome.winner ?? 'none'] += 1;
  return {
    count: courses.length,
    delegates: each((side) => spread(courses.map(({ outcome }) => outcome.delegates[side]))),
    politburo: each((side) => spread(courses.map(({ outcome }) => outcome.politburo[side]))),
    wins,
    skipped: spread(courses.map(({ fit }) => fit.skipped)).median,
  };
}

function each<T>(value: (side: Side) => T): Record<Side, T> {
  const [none, apparatus, left, leningrad, right] = SIDES.map(value) as [T, T, T, T, T];
  return { none, apparatus, left, leningrad, right };
}

/** `values`: at least one. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number): number => sorted[Math.max(0, Math.min(sorted.length - 1, i))] ?? 0;
  const half = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? at(Math.floor(half)) : (at(half - 1) + at(half)) / 2;
  return { low: at(0), median, high: at(sorted.length - 1) };
}
