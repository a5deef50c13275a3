import type { OfficeId } from '../../../engine/model/ids.ts';
import type { Chronicle } from '../chronicle.ts';
import { january } from './members.ts';
import { NEVER, nameOf, type RowDef } from './row.ts';

const GENERAL = 'Standard accounts of the leading bodies; R. V. Daniels, The Conscience of the Revolution (1960)';
const COHEN = 'S. F. Cohen, Bukharin and the Bolshevik Revolution (1973)';

/** Who held each office on 1 January of 1925 to 1930. A dash: nobody whom the fact file names. */
const HELD: readonly (readonly [office: OfficeId, name: string, holders: string])[] = [
  ['generalSecretary', 'General Secretary', 'stalin stalin stalin stalin stalin stalin'],
  ['war', 'War Commissar', 'trotsky voroshilov voroshilov voroshilov voroshilov voroshilov'],
  ['comintern', 'Head of the Comintern', 'zinoviev zinoviev bukharin bukharin bukharin molotov'],
  ['government', 'Chairman of the government', 'rykov rykov rykov rykov rykov rykov'],
  [
    'pravda',
    'Editor of Pravda (from April 1929 a board without Bukharin)',
    'bukharin bukharin bukharin bukharin bukharin -',
  ],
  ['tradeUnions', 'Head of the trade unions', 'tomsky tomsky tomsky tomsky tomsky dogadov'],
  [
    'controlCommission',
    'Chairman of the Control Commission',
    'kuibyshev kuibyshev ordzhonikidze ordzhonikidze ordzhonikidze ordzhonikidze',
  ],
  ['ogpu', 'Head of the OGPU', 'dzerzhinsky dzerzhinsky menzhinsky menzhinsky menzhinsky menzhinsky'],
  [
    'industry',
    'Head of the Supreme Economic Council',
    'dzerzhinsky dzerzhinsky kuibyshev kuibyshev kuibyshev kuibyshev',
  ],
  [
    'secretary:moscow',
    'Secretary of Moscow (Bauman followed Molotov in 1929)',
    'uglanov uglanov uglanov uglanov molotov -',
  ],
  ['secretary:leningrad', 'Secretary of Leningrad', 'zalutsky yevdokimov kirov kirov kirov kirov'],
  ['secretary:ukraine', 'Secretary of the Ukraine', 'kviring kaganovich kaganovich kaganovich kosior kosior'],
  [
    'secretary:northCaucasus',
    'Secretary of the North Caucasus (Mikoyan left in 1926)',
    'mikoyan mikoyan - andreev andreev andreev',
  ],
  ['secretary:siberia', 'Secretary of Siberia', 'kosior - syrtsov syrtsov syrtsov -'],
];

const YEARS = [1925, 1926, 1927, 1928, 1929, 1930];

/** Holders on each 1 January; where the fact file names nobody, a dash. */
function holders(c: Chronicle, office: OfficeId, attested: readonly string[]): string {
  return YEARS.map((year, i) => {
    if (attested[i] === '-') return '-';
    const holder = january(c, year)?.offices[office]?.holder ?? null;
    return holder === null ? 'nobody' : nameOf(holder);
  }).join(', ');
}

/** In which half-year an office came to somebody: 1926 II. */
function came(c: Chronicle, office: OfficeId, person: string): string {
  const change = c.changes.find((ch) => ch.office === office && ch.holder === person);
  return change === undefined ? NEVER : halfYear(change.turn);
}

/** In which half-year somebody who held an office at the beginning, or had it since, lost it. */
function went(c: Chronicle, office: OfficeId, person: string): string {
  let held = c.content.start.offices[office] === person;
  for (const change of c.changes) {
    if (change.office !== office) continue;
    if (change.holder === person) held = true;
    else if (held) return halfYear(change.turn);
  }
  return NEVER;
}

export function halfYear(turn: number): string {
  return `${1923 + Math.ceil(turn / 2)} ${turn % 2 === 1 ? 'I' : 'II'}`;
}

type Move = readonly [way: typeof came, office: OfficeId, person: string, when: string, what: string, source: string];
const MOVES: readonly Move[] = [
  [came, 'secretary:moscow', 'uglanov', '1924 II', 'Uglanov takes Moscow', GENERAL],
  [went, 'war', 'trotsky', '1925 I', 'Trotsky loses the War Commissariat', 'I. Deutscher, The Prophet Unarmed (1959)'],
  [came, 'war', 'frunze', '1925 I', 'Frunze becomes War Commissar', 'I. Deutscher, The Prophet Unarmed (1959)'],
  [came, 'secretary:ukraine', 'kaganovich', '1925 I', 'Kaganovich takes the Ukraine', GENERAL],
  [came, 'war', 'voroshilov', '1925 II', 'Voroshilov becomes War Commissar', GENERAL],
  [
    came,
    'secretary:leningrad',
    'kirov',
    '1926 I',
    'Kirov takes Leningrad',
    'S. M. Kirov, Selected Articles and Speeches (introduction)',
  ],
  [came, 'ogpu', 'menzhinsky', '1926 II', 'Menzhinsky heads the OGPU', GENERAL],
  [went, 'comintern', 'zinoviev', '1926 II', 'Zinoviev loses the Comintern', GENERAL],
  [came, 'comintern', 'bukharin', '1926 II', 'Bukharin leads the Comintern', COHEN],
  [came, 'controlCommission', 'ordzhonikidze', '1926 II', 'Ordzhonikidze heads the Control Commission', GENERAL],
  [came, 'secretary:ukraine', 'kosior', '1928 II', 'Kosior takes the Ukraine', GENERAL],
  [came, 'secretary:moscow', 'molotov', '1928 II', 'Molotov takes Moscow from Uglanov', GENERAL],
  [went, 'pravda', 'bukharin', '1929 I', 'Bukharin loses Pravda', COHEN],
  [went, 'comintern', 'bukharin', '1929 I', 'Bukharin loses the Comintern (decided in April, relieved in July)', COHEN],
  [went, 'tradeUnions', 'tomsky', '1929 I', 'Tomsky loses the trade unions', COHEN],
];

export const OFFICES: readonly RowDef[] = [
  ...HELD.map(([office, name, list]): RowDef => {
    const attested = list.split(' ');
    return {
      id: `office-${office.replace('secretary:', '')}`,
      what: `${name} on 1 January of 1925 to 1930`,
      kind: 'output',
      attested: attested.map((person) => (person === '-' ? '-' : nameOf(person))).join(', '),
      tolerance: 'exact',
      certainty: 'documented',
      source: GENERAL,
      measure: (c) => holders(c, office, attested),
    };
  }),
  ...MOVES.map(
    ([way, office, person, when, what, source]): RowDef => ({
      id: `${way === came ? 'gains' : 'loses'}-${office.replace('secretary:', '')}-${person}`,
      what,
      kind: 'output',
      attested: when,
      tolerance: 'exact',
      certainty: 'documented',
      source,
      measure: (c) => way(c, office, person),
    }),
  ),
];
