import { type CommandType, OPERATIONS } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId, PACT_KINDS, type PactKind } from '../engine/model/ids.ts';
import { isPair, type Outcome, type PactTold } from './outcome.ts';
import { bootstrap, mean, median, rounded, type Share, shareText, wilson } from './stats.ts';

/** Free acts beside a card. */
const DESK = [
  'admit',
  'emergencyMeasures',
  'callConference',
  'appealToArmy',
  'invokeComintern',
  'publishPlatform',
  'demonstrate',
  'leakTestament',
] as const satisfies readonly CommandType[];

/** What the matches show. Shares with intervals of 95 %. */
export interface Findings {
  readonly winners: Readonly<Record<string, number>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly wins: Readonly<Partial<Record<FactionId, Share>>>;
  /** Of the matches that one of the two main seats wins, those of the first. */
  readonly principals: Share;
  readonly nobody: Share;
  readonly split: Share;
  readonly history: Readonly<Record<string, Share>>;
  /** How often the lead in published mandate changes: the median match. */
  readonly leadChanges: number;
  /** Matches whose winner did not lead after the second turn of 1925. */
  readonly overtaken: Share;
  readonly differentEndings: number;
  readonly operations: Readonly<Record<string, number>>;
  readonly desk: Readonly<Record<string, number>>;
  readonly offers: Readonly<Record<string, number>>;
  readonly pacts: Readonly<Record<string, number>>;
  /** The commonest first move of each seat, and its share. */
  readonly firstMoves: Readonly<Record<string, { readonly move: string; readonly share: Share }>>;
  readonly meanScores: Readonly<Record<string, number>>;
  readonly meanCommands: number;
}

/** Number of the turn 1925 II. */
const END_OF_1925 = 4;

export function findings(content: Content, outcomes: readonly Outcome[], seed: string): Findings {
  const n = outcomes.length;
  const [one, two] = content.playable;
  const won = (f: FactionId | undefined) => outcomes.filter((o) => o.winner === f).length;
  const both = won(one) + won(two);
  return {
    winners: tally(outcomes.map((o) => o.winner ?? 'nobody')),
    endings: tally(outcomes.map((o) => o.ending)),
    wins: Object.fromEntries(content.seats.map((f) => [f, wilson(won(f), n)])),
    principals: wilson(won(one), both),
    nobody: wilson(outcomes.filter((o) => o.winner === null).length, n),
    split: wilson(outcomes.filter((o) => o.ending === 'split').length, n),
    history: history(outcomes),
    leadChanges: median(outcomes.map(leadChanges)),
    overtaken: overtaken(content, outcomes),
    differentEndings: new Set(outcomes.map((o) => o.ending)).size,
    operations: shares(OPERATIONS, (type) => outcomes.reduce((sum, o) => sum + (o.used[type] ?? 0), 0)),
    desk: Object.fromEntries(DESK.map((type) => [type, rounded(mean(outcomes.map((o) => o.used[type] ?? 0)))])),
    offers: shares(PACT_KINDS, (kind) => outcomes.reduce((sum, o) => sum + o.offered[kind], 0)),
    pacts: shares(PACT_KINDS, (kind) => outcomes.reduce((sum, o) => sum + made(o, kind), 0)),
    firstMoves: Object.fromEntries(content.seats.map((f) => [f, commonest(outcomes, f)])),
    meanScores: Object.fromEntries(
      content.seats.map((f) => [
        f,
        bootstrap(
          outcomes.map((o) => o.scores[f]),
          seed,
        ).share,
      ]),
    ),
    meanCommands: rounded(mean(outcomes.map((o) => o.commands))),
  };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function shares<K extends string>(names: readonly K[], count: (name: K) => number): Record<string, number> {
  const counts = names.map((name) => [name, count(name)] as const);
  const all = counts.reduce((sum, [, k]) => sum + k, 0);
  return Object.fromEntries(counts.map(([name, k]) => [name, all === 0 ? 0 : rounded(k / all)]));
}

function made(outcome: Outcome, kind: PactKind): number {
  return outcome.pacts.filter((p) => p.kind === kind).length;
}

/** How often another has the lead than had it before; turns in which two share it count for nobody. */
function leadChanges({ leaders }: Outcome): number {
  const sole = leaders.filter((f) => f !== null);
  let changes = 0;
  for (let i = 1; i < sole.length; i++) if (sole[i] !== sole[i - 1]) changes += 1;
  return changes;
}

function overtaken(content: Content, outcomes: readonly Outcome[]): Share {
  const reached = outcomes.filter((o) => o.winner !== null && o.turns === content.lastTurn - content.firstTurn + 1);
  const index = END_OF_1925 - content.firstTurn;
  return wilson(reached.filter((o) => o.leaders[index] !== o.winner).length, reached.length);
}

function commonest(outcomes: readonly Outcome[], faction: FactionId): { move: string; share: Share } {
  const counts = tally(outcomes.map((o) => o.firstMoves[faction] ?? 'none'));
  const [move, count] = Object.entries(counts).sort(([, a], [, b]) => b - a)[0] ?? ['none', 0];
  return { move, share: wilson(count, outcomes.length) };
}

/** The pattern of the years, as a match may show it. */
function history(outcomes: readonly Outcome[]): Record<string, Share> {
  const share = (holds: (o: Outcome) => boolean) => wilson(outcomes.filter(holds).length, outcomes.length);
  return {
    firstBlocApparatusLeningrad: share((o) => firstBloc(o) === 'apparatus leningrad'),
    itBreaksBefore1927: share((o) => (triumvirate(o)?.ended ?? LATE) <= END_OF_1926),
    unitedOpposition: share((o) => o.pacts.some((p) => isUnited(p, 'leningrad'))),
    orItsLike: share((o) => o.pacts.some((p) => isUnited(p, 'leningrad') || isUnited(p, 'right'))),
    apparatusWithRight: share((o) => o.pacts.some((p) => withRight(p))),
    andFallsOut: share((o) => o.pacts.some((p) => withRight(p)) && fallsOut(o)),
  };
}

const LATE = 99;
/** Number of the turn 1924 II. */
const END_OF_1924 = 2;
/** Number of the turn 1926 II. */
const END_OF_1926 = 6;

/** The bloc that stands at the end of the first turn, by its two sides; the one of the start where it has not ended. */
function firstBloc(o: Outcome): string {
  const bloc = o.pacts.find((p) => p.kind === 'bloc' && (p.ended === null || p.ended > p.made));
  return bloc === undefined ? 'none' : `${bloc.a} ${bloc.b}`;
}

function triumvirate(o: Outcome): PactTold | undefined {
  return o.pacts.find((p) => p.kind === 'bloc' && isPair(p, 'apparatus', 'leningrad'));
}

/** A bloc of the Left with another faction, made in 1925 or later: with the Leningraders the United Opposition, with the Right its like. */
function isUnited(p: PactTold, other: FactionId): boolean {
  return p.kind === 'bloc' && isPair(p, 'left', other) && p.made > END_OF_1924;
}

function withRight(p: PactTold): boolean {
  return p.kind !== 'bargain' && isPair(p, 'apparatus', 'right');
}

/** Their bloc is broken by one of them, or one has moved a step of the ladder against the other. */
function fallsOut(o: Outcome): boolean {
  return (
    o.pacts.some((p) => p.kind === 'bloc' && withRight(p) && p.brokenBy !== null) ||
    o.falls.some((f) => (f.by === 'apparatus' && f.of === 'right') || (f.by === 'right' && f.of === 'apparatus'))
  );
}

export function findingsText(found: Findings): string {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ');
  const named = (of: Readonly<Partial<Record<string, Share>>>): string =>
    Object.entries(of)
      .map(([name, share]) => `  ${name.padEnd(28)} ${share === undefined ? '' : shareText(share)}`)
      .join('\n');
  return [
    `Winners: ${list(found.winners)}`,
    `Endings: ${list(found.endings)}`,
    named(found.wins),
    `First main seat, of matches that a main seat wins: ${shareText(found.principals)}`,
    `Split: ${shareText(found.split)}; nobody inherits: ${shareText(found.nobody)}`,
    `History:\n${named(found.history)}`,
    `Lead changes in the median match: ${found.leadChanges}; winner did not lead after 1925: ${shareText(found.overtaken)}`,
    `Operations: ${list(found.operations)}`,
    `Desk, a match: ${list(found.desk)}`,
    `Offers: ${list(found.offers)}; pacts made: ${list(found.pacts)}`,
    `Commonest first moves: ${FACTIONS.filter((f) => found.firstMoves[f] !== undefined)
      .map((f) => `${f} ${found.firstMoves[f]?.move} ${Math.round(100 * (found.firstMoves[f]?.share.share ?? 0))} %`)
      .join(', ')}`,
    `Mean scores: ${list(found.meanScores)}; ${found.meanCommands} commands a match`,
  ].join('\n');
}
