import type { VoteResult } from '../../../engine/model/gathering.ts';
import type { GatheringKind } from '../../../engine/model/ids.ts';
import type { MotionKind } from '../../../engine/model/motion.ts';
import type { Chronicle, Sitting } from '../chronicle.ts';
import { NEVER, percent, type RowDef } from './row.ts';

const gse = (name: string) => `Great Soviet Encyclopedia, ${name}`;

/** Turn, number, kind and attested deciding votes of each conference and congress. */
const HELD: readonly (readonly [turn: number, name: string, votes: number])[] = [
  [1, 'Thirteenth Congress', 748],
  [3, 'Fourteenth Conference', 178],
  [4, 'Fourteenth Congress', 665],
  [6, 'Fifteenth Conference', 194],
  [8, 'Fifteenth Congress', 898],
  [11, 'Sixteenth Conference', 254],
];

export function sittingOf(c: Chronicle, turn: number, ...kinds: readonly GatheringKind[]): Sitting | null {
  return c.sittings.find((s) => s.turn === turn && kinds.includes(s.kind)) ?? null;
}

export function voteAt(
  c: Chronicle,
  turn: number,
  kinds: readonly GatheringKind[],
  motion: MotionKind,
): VoteResult | null {
  const votes = sittingOf(c, turn, ...kinds)?.results.filter((r) => r.motion.kind === motion) ?? [];
  return votes.at(-1) ?? null;
}

const december1925 = (c: Chronicle) => voteAt(c, 4, ['congress'], 'line');
const outcome = (vote: VoteResult | null): string =>
  vote === null ? NEVER : !vote.carried ? 'lost' : vote.against === 0 ? 'carried, nobody against' : 'carried';

/** Share of the votes against the line in December 1925 that came from Leningrad. */
function fromLeningrad(c: Chronicle): number | string {
  const vote = december1925(c);
  if (vote === null) return NEVER;
  const own = vote.delegations.find((d) => d.source === 'leningrad');
  return percent(own?.against ?? 0, vote.against);
}

const ROGOVIN = 'V. Z. Rogovin, Byla li alternativa?, vol. I (1992)';

export const SITTINGS: readonly RowDef[] = [
  ...HELD.map(
    ([turn, name, votes]): RowDef => ({
      id: `delegates-${turn}`,
      what: `Voting delegates at the ${name}`,
      kind: 'input',
      attested: votes,
      tolerance: { percent: 2 },
      certainty: 'documented',
      source: gse(name),
      measure: (c) => sittingOf(c, turn, 'congress', 'conference')?.votes ?? NEVER,
    }),
  ),
  {
    id: 'congress-13-confidence',
    what: 'Thirteenth Congress: Stalin kept on as General Secretary',
    kind: 'output',
    attested: 'carried, nobody against',
    tolerance: 'exact',
    certainty: 'documented',
    source: 'S. Kotkin, Stalin, vol. I (2014)',
    measure: (c) => outcome(voteAt(c, 1, ['congress'], 'confidence')),
  },
  {
    id: 'congress-13-line',
    what: 'Thirteenth Congress: the condemnation of the opposition',
    kind: 'output',
    attested: 'carried, nobody against',
    tolerance: 'exact',
    certainty: 'documented',
    source: gse('Thirteenth Congress'),
    measure: (c) => outcome(voteAt(c, 1, ['congress'], 'line')),
  },
  {
    id: 'congress-14-for',
    what: 'Fourteenth Congress, roll call on the line: for',
    kind: 'output',
    attested: 559,
    tolerance: { by: 10 },
    certainty: 'documented',
    source: ROGOVIN,
    measure: (c) => december1925(c)?.for ?? NEVER,
  },
  {
    id: 'congress-14-against',
    what: 'Fourteenth Congress, roll call on the line: against',
    kind: 'output',
    attested: 65,
    tolerance: { by: 5 },
    certainty: 'documented',
    source: ROGOVIN,
    measure: (c) => december1925(c)?.against ?? NEVER,
  },
  {
    id: 'congress-14-abstaining',
    what: 'Fourteenth Congress, roll call on the line: abstaining or not voting (a Russian study that counts 653 voting leaves 29)',
    kind: 'output',
    attested: 41,
    tolerance: { by: 10 },
    certainty: 'disputed',
    source: `${ROGOVIN}; Piskun, Termidor v SSSR`,
    measure: (c) => december1925(c)?.abstain ?? NEVER,
  },
  {
    id: 'congress-14-leningrad',
    what: 'Fourteenth Congress: percent of the votes against that came from Leningrad (nearly all)',
    kind: 'output',
    attested: 90,
    tolerance: { by: 10 },
    certainty: 'documented',
    source: 'R. V. Daniels, The Conscience of the Revolution (1960)',
    measure: fromLeningrad,
  },
  {
    id: 'leningrad-conference',
    what: 'Extraordinary conference of Leningrad, February 1926: Kirov elected',
    kind: 'output',
    attested: 'carried',
    tolerance: 'exact',
    certainty: 'documented',
    source: 'S. M. Kirov, Selected Articles and Speeches (introduction)',
    measure: (c) => outcome(voteAt(c, 5, ['orgConference'], 'secretary')),
  },
  {
    id: 'conference-15-line',
    what: 'Fifteenth Conference: the condemnation of the opposition',
    kind: 'output',
    attested: 'carried, nobody against',
    tolerance: 'exact',
    certainty: 'documented',
    source: gse('Fifteenth Conference'),
    measure: (c) => outcome(voteAt(c, 6, ['conference'], 'line')),
  },
  {
    id: 'discussion-1927',
    what: 'Discussion of October and November 1927: percent of those who voted that were for the opposition (4,120 of 728,186: under 1)',
    kind: 'output',
    attested: 1,
    tolerance: { below: true },
    certainty: 'documented',
    source: 'S. Kotkin, Stalin, vol. I (2014)',
    measure: (c) => (c.ballot === null ? NEVER : hundredths(c.ballot.against, c.ballot.for + c.ballot.against)),
  },
  {
    id: 'discussion-1927-turnout',
    what: 'Discussion of 1927: percent of members and candidates who voted (about three fifths)',
    kind: 'output',
    attested: 59,
    tolerance: { by: 5 },
    certainty: 'documented',
    source: 'S. Kotkin, Stalin, vol. I (2014)',
    measure: (c) =>
      c.ballot === null
        ? NEVER
        : percent(c.ballot.for + c.ballot.against, c.ballot.for + c.ballot.against + c.ballot.absent),
  },
  {
    id: 'congress-15-line',
    what: 'Fifteenth Congress: the line, and no vote of the opposition',
    kind: 'output',
    attested: 'carried, nobody against',
    tolerance: 'exact',
    certainty: 'documented',
    source: gse('Fifteenth Congress'),
    measure: (c) => outcome(voteAt(c, 8, ['congress'], 'line')),
  },
  {
    id: 'joint-plenum-1927',
    what: 'Joint plenum of October 1927: two thirds for putting Trotsky and Zinoviev out of the Central Committee',
    kind: 'output',
    attested: 'carried',
    tolerance: 'exact',
    certainty: 'documented',
    source: 'J. V. Stalin, On the Opposition (notes)',
    measure: (c) => outcome(stepVote(c)),
  },
];

function stepVote(c: Chronicle): VoteResult | null {
  for (const { turn, results } of c.sittings) {
    if (turn !== 8) continue;
    const vote = results.find(({ motion }) => motion.kind === 'discipline' && motion.step === 'centralCommittee');
    if (vote !== undefined) return vote;
  }
  return null;
}

/** A percentage with two decimals. */
function hundredths(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}
