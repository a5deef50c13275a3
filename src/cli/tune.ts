import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import seedrandom from 'seedrandom';
import { choose } from '../ai/choose.ts';
import { type Judges, judgeBy } from '../ai/judge.ts';
import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import { FEATURES, type Weights } from '../engine/model/judgement.ts';
import { selfPlay } from '../match/selfPlay.ts';
import { streamOf } from '../match/stream.ts';
import { loadScenario } from './load.ts';
import { pathOf } from './paths.ts';
import { Problem } from './problem.ts';
import { type Basis, basisOf } from './results.ts';
import { levelOf } from './seats.ts';
import { mean, rounded } from './stats.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

/** Where a tuning stands after so many generations. Plain JSON, written after each: a run that was broken off goes on. */
interface Tuning {
  readonly basis: Basis;
  readonly seed: string;
  readonly generation: number;
  readonly centre: Weights;
  /** How far children are scattered, in units of the logarithm of a weight. */
  readonly spread: number;
  /** Past champions, the first the judgement that the tuning began with. */
  readonly league: readonly Weights[];
  readonly history: readonly { readonly generation: number; readonly best: number; readonly centre: number }[];
}

/** Children of a generation, and those from whom the next centre is made. */
const CHILDREN = 8;
const PARENTS = 3;
const SPREAD = 0.25;
/** A centre that scores so much against the league joins it. */
const CHAMPION = 0.55;
const LEAGUE = 6;

/**
 * An evolution strategy over the weights of the plain judgement: children scattered about a centre play matches against past
 * champions, in every seat of the same seeds; the next centre is the mean of the best. Nothing is written into scenarios/: the
 * weights are printed, to be read before anybody plays by them.
 */
export async function tune(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const generations = numberFlag(flags, 'generations', 3, 1, 10_000);
  const games = numberFlag(flags, 'games', 1, 1, 1000);
  const file = textFlag(flags, 'results', '');
  const level = levelOf(flags);
  if (level === 'random' || level === 'person') throw new Problem('--level: to play by lot needs no weights.');
  let now = begun(content, textFlag(flags, 'seed', '1'), file, `tune ${level} games=${games}`);
  while (now.generation < generations) {
    now = nextGeneration(content, now, games, level);
    if (file !== '') save(file, now);
    const last = now.history.at(-1);
    console.error(
      `generation ${now.generation}: best child ${last?.best}, centre ${last?.centre}, league ${now.league.length}`,
    );
  }
  if (flags.json === true) console.log(JSON.stringify(now));
  else for (const name of FEATURES) console.log(`${name.padEnd(16)} ${rounded(now.centre[name])}`);
  return 0;
}

function begun(content: Content, seed: string, file: string, what: string): Tuning {
  const basis = basisOf(content, what);
  if (file !== '' && existsSync(pathOf(file))) {
    const there: Tuning = JSON.parse(readFileSync(pathOf(file), 'utf8'));
    if (JSON.stringify(there.basis) !== JSON.stringify(basis) || there.seed !== seed) {
      throw new Problem(`${file} is a tuning of something else. Name another file.`);
    }
    return there;
  }
  const { weights } = content.computer.plain;
  return { basis, seed, generation: 0, centre: weights, spread: SPREAD, league: [weights], history: [] };
}

/** Written beside and then moved: a run that is killed leaves the generation before. */
function save(file: string, tuning: Tuning): void {
  writeFileSync(`${pathOf(file)}.new`, JSON.stringify(tuning));
  renameSync(`${pathOf(file)}.new`, pathOf(file));
}

type Thinking = 'easy' | 'medium' | 'hard';

function nextGeneration(content: Content, now: Tuning, games: number, level: Thinking): Tuning {
  const generation = now.generation + 1;
  const random = seedrandom.alea(`${now.seed} generation ${generation}`);
  const children = Array.from({ length: CHILDREN }, () => scattered(now.centre, now.spread, random));
  const rival = now.league[Math.floor(random() * now.league.length)] ?? now.centre;
  const name = `${now.seed} ${generation}`;
  const scored = children
    .map((weights) => ({ weights, score: scoreOf(content, weights, rival, name, games, level) }))
    .sort((a, b) => b.score - a.score);
  const centre = middle(scored.slice(0, PARENTS).map(({ weights }) => weights));
  const worth = scoreOf(content, centre, rival, `${name} centre`, games, level);
  const league = worth >= CHAMPION ? [...now.league, centre].slice(-LEAGUE) : now.league;
  const history = [...now.history, { generation, best: rounded(scored[0]?.score ?? 0), centre: rounded(worth) }];
  return { ...now, generation, centre, spread: now.spread * 0.97, league, history };
}

function scattered(centre: Weights, spread: number, random: () => number): Weights {
  const made: Record<string, number> = {};
  for (const name of FEATURES) made[name] = centre[name] * Math.exp(spread * normal(random));
  return made as Weights;
}

/** About normal: the sum of twelve numbers by lot. */
function normal(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}

function middle(of: readonly Weights[]): Weights {
  const made: Record<string, number> = {};
  for (const name of FEATURES) made[name] = mean(of.map((weights) => weights[name]));
  return made as Weights;
}

/** Share of the rivals left behind, over the same seeds from every seat: 0.5 is as good as they are. */
function scoreOf(
  content: Content,
  weights: Weights,
  rival: Weights,
  name: string,
  games: number,
  level: Thinking,
): number {
  const scores: number[] = [];
  for (let game = 0; game < games; game++) {
    for (const seat of content.seats) scores.push(play(content, seat, weights, rival, `${name} ${game}`, level));
  }
  return mean(scores);
}

function play(
  content: Content,
  seat: FactionId,
  weights: Weights,
  rival: Weights,
  seed: string,
  level: Thinking,
): number {
  const { dealing } = content.computer.plain;
  const judges = {} as Record<FactionId, ReturnType<typeof judgeBy>>;
  for (const f of FACTIONS) judges[f] = judgeBy({ weights: f === seat ? weights : rival, dealing });
  const shared: Judges = judges;
  const seats = Object.fromEntries(content.seats.map((f) => [f, level]));
  const { state } = selfPlay(
    content,
    { seed, options: { personalities: 'free', roundsTogether: 1 }, seats },
    {
      decide: (there, ask) =>
        choose(there, ask.view, { level, personalities: 'free', stream: streamOf(ask.stream), judges: shared }).command,
    },
  );
  const { ending } = state.open;
  if (ending === null || ending.id === 'split') return 0;
  if (ending.winner === seat) return 1;
  const others = content.seats.filter((f) => f !== seat);
  const behind = others.filter((f) => f !== ending.winner && ending.scores[f] < ending.scores[seat]).length;
  const even = others.filter((f) => f !== ending.winner && ending.scores[f] === ending.scores[seat]).length;
  return (behind + even / 2) / others.length;
}
