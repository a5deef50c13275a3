import type { GatheringKind } from '../../../engine/model/ids.ts';
import type { Chronicle } from '../chronicle.ts';
import { NEVER, type RowDef } from './row.ts';
import { sittingOf } from './sittings.ts';

const ABSTRACTION =
  'The axes are the game’s abstraction; the resolutions are described in E. H. Carr, Socialism in One Country (1958-64), and E. H. Carr and R. W. Davies, Foundations of a Planned Economy (1969-78)';

/** The adopted line after each conference and congress, economy and world, on the game's two axes. */
const LINES: readonly (readonly [turn: number, kind: GatheringKind, name: string, line: string])[] = [
  [1, 'congress', 'Thirteenth Congress: the NEP goes on, one country before the world is not yet a doctrine', '-1, 0'],
  [3, 'conference', 'Fourteenth Conference: concessions to the peasant, socialism in one country', '-2, -1'],
  [4, 'congress', 'Fourteenth Congress: more for industry, under the NEP', '-1, -1'],
  [6, 'conference', 'Fifteenth Conference: no change', '-1, -1'],
  [8, 'congress', 'Fifteenth Congress: a plan is to be drawn up, the NEP stands', '-1, -1'],
  [11, 'conference', 'Sixteenth Conference: the optimal variant of the Five-Year Plan', '1, -1'],
];

const TESTAMENT: readonly (readonly [turn: number, stage: string, what: string])[] = [
  [2, 'delegations', 'Lenin’s letter at the end of 1924 I: read to the delegations'],
  [7, 'leaked', 'Lenin’s letter at the end of 1926: printed abroad'],
  [9, 'printed', 'Lenin’s letter at the end of 1927: the congress agrees to print it'],
];

function openingOf(c: Chronicle, turn: number) {
  return c.turns[turn - 1] ?? null;
}

export const COURSE: readonly RowDef[] = [
  ...LINES.map(
    ([turn, kind, what, line]): RowDef => ({
      id: `line-${turn}`,
      what: `Adopted line after the ${what}`,
      kind: 'output',
      attested: line,
      tolerance: 'exact',
      certainty: 'abstraction',
      source: ABSTRACTION,
      measure: (c) => {
        const sitting = sittingOf(c, turn, kind);
        return sitting === null ? NEVER : `${sitting.line.economy}, ${sitting.line.world}`;
      },
    }),
  ),
  ...TESTAMENT.map(
    ([turn, stage, what]): RowDef => ({
      id: `testament-${turn}`,
      what,
      kind: 'output',
      attested: stage,
      tolerance: 'exact',
      certainty: 'documented',
      source: 'S. Kotkin, Stalin, vol. I (2014); M. Eastman, in The New York Times (18 October 1926)',
      measure: (c) => openingOf(c, turn)?.testament.stage ?? NEVER,
    }),
  ),
  {
    id: 'united-opposition',
    what: 'A bloc of Left and Leningraders at the end of 1926',
    kind: 'output',
    attested: 'yes',
    tolerance: 'exact',
    certainty: 'documented',
    source: 'I. Deutscher, The Prophet Unarmed (1959)',
    measure: (c) => {
      const open = openingOf(c, 7);
      if (open === null) return NEVER;
      const bloc = open.pacts.some(
        ({ kind, a, b }) => kind === 'bloc' && [a, b].includes('left') && [a, b].includes('leningrad'),
      );
      return bloc ? 'yes' : 'no';
    },
  },
  {
    id: 'army',
    what: 'Times that anybody called on the army',
    kind: 'output',
    attested: 0,
    tolerance: 'exact',
    certainty: 'documented',
    source: 'I. Deutscher, The Prophet Unarmed (1959)',
    measure: (c) => c.appeals,
  },
  {
    id: 'ending',
    what: 'How it ends in December 1929',
    kind: 'output',
    attested: 'asItHappened',
    tolerance: 'exact',
    certainty: 'documented',
    source: 'S. F. Cohen, Bukharin and the Bolshevik Revolution (1973)',
    measure: (c) => c.performed.state.open.ending?.id ?? NEVER,
  },
];
