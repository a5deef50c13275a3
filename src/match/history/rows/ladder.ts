import type { Chronicle, Fall } from '../chronicle.ts';
import { halfYear } from './offices.ts';
import { NEVER, type RowDef } from './row.ts';

const DANIELS = 'R. V. Daniels, The Conscience of the Revolution (1960)';
const COHEN = 'S. F. Cohen, Bukharin and the Bolshevik Revolution (1973)';
const DEUTSCHER = 'I. Deutscher, The Prophet Unarmed (1959)';

type Rung = readonly [person: string, what: Fall['what'], when: string, says: string, source: string];

/** Each rung down, and up again. */
const RUNGS: readonly Rung[] = [
  ['trotsky', 'politburo', '1926 II', 'Trotsky out of the Politburo', DANIELS],
  ['trotsky', 'reprimand', '1927 II', 'Trotsky severely reprimanded', DEUTSCHER],
  ['trotsky', 'centralCommittee', '1927 II', 'Trotsky out of the Central Committee', DANIELS],
  ['trotsky', 'party', '1927 II', 'Trotsky out of the Party', DANIELS],
  ['trotsky', 'exile', '1928 I', 'Trotsky banished to Alma-Ata', 'L. Trotsky, My Life (1930)'],
  ['trotsky', 'deportation', '1929 I', 'Trotsky deported to Turkey', 'L. Trotsky, My Life (1930)'],
  ['zinoviev', 'politburo', '1926 II', 'Zinoviev out of the Politburo', DANIELS],
  ['zinoviev', 'reprimand', '1927 II', 'Zinoviev severely reprimanded', DEUTSCHER],
  ['zinoviev', 'centralCommittee', '1927 II', 'Zinoviev out of the Central Committee', DANIELS],
  ['zinoviev', 'party', '1927 II', 'Zinoviev out of the Party', DANIELS],
  ['zinoviev', 'readmitted', '1928 I', 'Zinoviev readmitted', DANIELS],
  ['kamenev', 'demoted', '1925 II', 'Kamenev cut to a candidate of the Politburo', 'S. Kotkin, Stalin, vol. I (2014)'],
  ['kamenev', 'politburo', '1926 II', 'Kamenev out of the Politburo altogether', DANIELS],
  ['kamenev', 'party', '1927 II', 'Kamenev out of the Party', DANIELS],
  ['kamenev', 'readmitted', '1928 I', 'Kamenev readmitted', DANIELS],
  ['uglanov', 'politburo', '1929 I', 'Uglanov out of the Politburo', 'N. A. Uglanov, general accounts'],
  ['bukharin', 'politburo', '1929 II', 'Bukharin out of the Politburo', COHEN],
];

function when(c: Chronicle, person: string, what: Fall['what']): string {
  const fall = c.falls.find((f) => f.person === person && f.what === what);
  return fall === undefined ? NEVER : halfYear(fall.turn);
}

/** Whether somebody still sits in the Politburo when the match ends. */
function sits(c: Chronicle, person: string): string {
  const { politburo, politburoCandidates } = c.performed.state.open;
  if (politburo.some((p) => p === person)) return 'full member';
  return politburoCandidates.some((p) => p === person) ? 'candidate' : 'out';
}

export const RUNG_ROWS: readonly RowDef[] = [
  ...RUNGS.map(
    ([person, what, attested, says, source]): RowDef => ({
      id: `${person}-${what}`,
      what: says,
      kind: 'output',
      attested,
      tolerance: 'exact',
      certainty: 'documented',
      source,
      measure: (c) => when(c, person, what),
    }),
  ),
  ...['rykov', 'tomsky'].map(
    (person): RowDef => ({
      id: `${person}-stays`,
      what: `${person === 'rykov' ? 'Rykov' : 'Tomsky'} in the Politburo in December 1929`,
      kind: 'output',
      attested: 'full member',
      tolerance: 'exact',
      certainty: 'documented',
      source: COHEN,
      measure: (c) => sits(c, person),
    }),
  ),
];
