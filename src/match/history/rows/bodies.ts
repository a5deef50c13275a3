import type { GatheringKind } from '../../../engine/model/ids.ts';
import type { Chronicle, Sitting } from '../chronicle.ts';
import { NEVER, nameOf, type RowDef } from './row.ts';

/** Names in the order of the alphabet, so that lists can be compared. */
export function names(people: readonly string[]): string {
  return people.map(nameOf).sort().join(', ');
}

/** The last sitting of these kinds in a turn, or the one after this round. */
function closed(c: Chronicle, turn: number, kind: GatheringKind, round: number): Sitting | null {
  return c.sittings.filter((s) => s.turn === turn && s.kind === kind && s.round === round).at(-1) ?? null;
}

interface Composition {
  readonly id: string;
  readonly date: string;
  readonly turn: number;
  readonly after: readonly [kind: GatheringKind, round: number];
  readonly full: string | null;
  readonly candidates: string | null;
  readonly source: string;
}

const KOTKIN = 'S. Kotkin, Stalin, vol. I (2014)';
const DANIELS = 'R. V. Daniels, The Conscience of the Revolution (1960)';

/** Section 4 of the fact file: the Politburo after each change. */
const POLITBURO: readonly Composition[] = [
  {
    id: '1924-06',
    date: '2 June 1924',
    turn: 1,
    after: ['closing', 4],
    full: 'bukharin kamenev rykov stalin tomsky trotsky zinoviev',
    candidates: 'dzerzhinsky frunze kalinin molotov rudzutak sokolnikov',
    source: KOTKIN,
  },
  {
    id: '1926-01',
    date: '1 January 1926',
    turn: 4,
    after: ['closing', 4],
    full: 'bukharin kalinin molotov rykov stalin tomsky trotsky voroshilov zinoviev',
    candidates: 'dzerzhinsky kamenev petrovsky rudzutak uglanov',
    source: KOTKIN,
  },
  {
    id: '1926-07',
    date: '23 July 1926',
    turn: 6,
    after: ['plenum', 3],
    full: 'bukharin kalinin molotov rudzutak rykov stalin tomsky trotsky voroshilov',
    candidates: 'andreev kaganovich kamenev kirov mikoyan ordzhonikidze petrovsky uglanov',
    source: DANIELS,
  },
  {
    id: '1926-10',
    date: '23 October 1926',
    turn: 6,
    after: ['eve', 4],
    full: 'bukharin kalinin molotov rudzutak rykov stalin tomsky voroshilov',
    candidates: 'andreev kaganovich kirov mikoyan ordzhonikidze petrovsky uglanov',
    source: DANIELS,
  },
  {
    id: '1926-11',
    date: '3 November 1926',
    turn: 6,
    after: ['closing', 4],
    full: null,
    candidates: 'andreev chubar kaganovich kirov mikoyan petrovsky uglanov',
    source: DANIELS,
  },
  {
    id: '1927-12',
    date: '19 December 1927',
    turn: 8,
    after: ['closing', 4],
    full: 'bukharin kalinin kuibyshev molotov rudzutak rykov stalin tomsky voroshilov',
    candidates: 'andreev chubar kaganovich kirov kosior mikoyan petrovsky uglanov',
    source: 'All Stalin’s Men (Seventeen Moments in Soviet History)',
  },
  {
    id: '1929-06',
    date: '21 June 1929',
    turn: 11,
    after: ['closing', 4],
    full: null,
    candidates: 'andreev bauman chubar kaganovich kirov kosior mikoyan petrovsky syrtsov',
    source: DANIELS,
  },
  {
    id: '1929-11',
    date: '17 November 1929',
    turn: 12,
    after: ['plenum', 3],
    full: 'kalinin kuibyshev molotov rudzutak rykov stalin tomsky voroshilov',
    candidates: null,
    source: 'S. F. Cohen, Bukharin and the Bolshevik Revolution (1973)',
  },
];

export const BODIES: readonly RowDef[] = POLITBURO.flatMap(({ id, date, turn, after, full, candidates, source }) => {
  const rows: RowDef[] = [];
  const [kind, round] = after;
  const row = (which: 'politburo' | 'politburoCandidates', what: string, people: string): RowDef => ({
    id: `${which === 'politburo' ? 'politburo' : 'politburo-candidates'}-${id}`,
    what,
    kind: 'output',
    attested: names(people.split(' ')),
    tolerance: 'exact',
    certainty: 'documented',
    source,
    measure: (c) => {
      const sitting = closed(c, turn, kind, round);
      return sitting === null ? NEVER : names(sitting[which]);
    },
  });
  if (full !== null) rows.push(row('politburo', `Full members of the Politburo, ${date}`, full));
  if (candidates !== null) {
    rows.push(row('politburoCandidates', `Candidates of the Politburo who are in the game, ${date}`, candidates));
  }
  return rows;
});
