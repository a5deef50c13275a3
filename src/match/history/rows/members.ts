import { COHORTS } from '../../../engine/model/ids.ts';
import type { Open } from '../../../engine/model/known.ts';
import { cohortSize } from '../../../engine/rules/membership.ts';
import type { Chronicle } from '../chronicle.ts';
import { NEVER, percent, type RowDef } from './row.ts';

const RIGBY = 'T. H. Rigby, Communist Party Membership in the U.S.S.R. 1917-1967 (1968), from memory';

/** 1 January of each year, full members and candidates. */
const JANUARY: readonly (readonly [year: number, full: number, candidates: number])[] = [
  [1925, 440_365, 361_439],
  [1926, 639_652, 440_162],
  [1927, 786_288, 426_217],
  [1928, 914_307, 391_547],
  [1929, 1_090_508, 444_854],
  [1930, 1_184_651, 493_259],
];

/** Admitted in the ordinary way beside the Lenin Enrolment, by the calendar's estimate of the first half-year. */
const ORDINARY_1924 = 19_500;

/** The state on 1 January of a year. */
export function january(c: Chronicle, year: number): Open | null {
  return c.turns[(year - 1924) * 2] ?? null;
}

function members(c: Chronicle, year: number, grade: 'full' | 'candidate'): number | string {
  const open = january(c, year);
  if (open === null) return NEVER;
  let sum = 0;
  for (const { id } of c.content.orgs) {
    for (const cohort of COHORTS) {
      const boxes = open.orgs[id]?.members[cohort][grade];
      if (boxes !== undefined) sum += Object.values(boxes).reduce((a, b) => a + b, 0);
    }
  }
  return sum;
}

function enrolmentShare(c: Chronicle, year: number): number | string {
  const open = january(c, year);
  if (open === null) return NEVER;
  let young = 0;
  let all = 0;
  for (const { id } of c.content.orgs) {
    young += cohortSize(open, id, 'enrolment');
    all += cohortSize(open, id, 'enrolment') + cohortSize(open, id, 'old');
  }
  return percent(young, all);
}

export const MEMBERS: readonly RowDef[] = [
  ...JANUARY.flatMap(([year, full, candidates]): RowDef[] => [
    {
      id: `members-${year}`,
      what: `Full members on 1 January ${year}`,
      kind: 'input',
      attested: full,
      tolerance: { percent: 3 },
      certainty: 'documented',
      source: RIGBY,
      measure: (c) => members(c, year, 'full'),
    },
    {
      id: `candidates-${year}`,
      what: `Candidates for membership on 1 January ${year}`,
      kind: 'input',
      attested: candidates,
      tolerance: { percent: 3 },
      certainty: 'documented',
      source: RIGBY,
      measure: (c) => members(c, year, 'candidate'),
    },
  ]),
  {
    id: 'lenin-enrolment',
    what: `Admitted by the Lenin Enrolment, 22 January to 15 May 1924 (the calendar's ${ORDINARY_1924} of ordinary admissions taken off)`,
    kind: 'input',
    attested: 241_600,
    tolerance: { percent: 3 },
    certainty: 'documented',
    source: 'Great Soviet Encyclopedia, Lenin Enrolment',
    measure: (c) => c.admitted - ORDINARY_1924,
  },
  {
    id: 'joined-since-1926',
    what: 'Share of members on 1 January 1926 who joined since Lenin’s death, percent (638,070 of 1,079,814)',
    kind: 'input',
    attested: 59.1,
    tolerance: { percent: 3 },
    certainty: 'documented',
    source: 'L. Siegelbaum, Lenin Enrollment (Seventeen Moments in Soviet History); Rigby',
    measure: (c) => enrolmentShare(c, 1926),
  },
];
