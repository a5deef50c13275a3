import { ordinal, type Rating, rate, rating } from 'openskill';
import { LEVELS } from '../ai/levels.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { SeatPlayer } from '../engine/model/record.ts';
import { consider } from '../match/computer.ts';
import { type SelfPlayOptions, selfPlay } from '../match/selfPlay.ts';
import { streamOf } from '../match/stream.ts';
import { loadScenario } from './load.ts';
import { type Outcome, Watch } from './outcome.ts';
import { Problem } from './problem.ts';
import { basisOf, type Measured, Results } from './results.ts';
import { seedOf } from './seeds.ts';
import { bootstrap, mean, rounded, type Share, shareText } from './stats.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

/** A level, or one that replaces every so many-th decision by one drawn by lot: `hard/4`. */
interface Player {
  readonly name: string;
  readonly level: Exclude<SeatPlayer, 'person'>;
  /** One decision in so many is by lot; 0: none. */
  readonly slips: number;
}

interface Game extends Measured {
  readonly outcome: Outcome;
  /** 1: the first of the two came out ahead; 0.5: neither. */
  readonly score: number;
  /** Mean milliseconds of a decision of each. */
  readonly milliseconds: readonly [number, number];
}

interface Pairing {
  readonly first: string;
  readonly second: string;
  /** The first one's score; interval from resampling the pairs of matches with one seed. */
  readonly score: Share;
  readonly games: number;
  /** The first one's score in each of the two seats. */
  readonly bySeat: Readonly<Record<string, number>>;
  readonly milliseconds: readonly [number, number];
}

/**
 * Levels against each other on the scenario's two main seats: each pair of levels plays each seed twice, with the seats
 * changed. The other seats are played by --others, or else by the stronger of the two, so that nobody there lets the seat decide
 * and the weaker one stands alone. Scores count a draw, and a match that nobody inherits, as half.
 */
export async function ladder(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const first = textFlag(flags, 'seed', '1');
  const games = numberFlag(flags, 'games', 20, 1, 1_000_000);
  const players = playersOf(textFlag(flags, 'levels', 'hard,medium,easy,random'));
  const named = textFlag(flags, 'others', 'stronger');
  const results = new Results<Game>(textFlag(flags, 'results', ''), basisOf(content, `ladder others=${named}`));
  const seats = content.playable.slice(0, 2);
  const pairings: Pairing[] = [];
  const ratings = new Map<string, Rating>(players.map(({ name }) => [name, rating()]));
  for (let i = 0; i + 1 < players.length; i++) {
    const a = players[i] as Player;
    const b = players[i + 1] as Player;
    const others = named === 'stronger' ? a : playerOf(named);
    const played: { readonly game: Game; readonly seat: FactionId }[] = [];
    for (let g = 0; g < games; g++) {
      const seed = String(seedOf(first, Math.floor(g / 2)));
      const [one, two] = g % 2 === 0 ? [seats[0], seats[1]] : [seats[1], seats[0]];
      if (one === undefined || two === undefined) throw new Problem('A ladder needs a scenario with two seats.');
      const key = `${a.name} ${b.name} ${one} ${seed}`;
      const game = results.get(key, () => ({ key, ...play(content, seed, { [one]: a, [two]: b }, others, one, two) }));
      played.push({ game, seat: one });
      if (flags.json !== true) console.error(`${key}: ${game.outcome.ending}, ${game.score}`);
      take(ratings, a.name, b.name, game.score);
    }
    pairings.push(pairingOf(a.name, b.name, played, first));
  }
  const table = players.map(({ name }) => {
    const r = ratings.get(name) ?? rating();
    return {
      level: name,
      mu: rounded(r.mu),
      low: rounded(r.mu - 1.96 * r.sigma),
      high: rounded(r.mu + 1.96 * r.sigma),
      ordinal: rounded(ordinal(r)),
    };
  });
  if (flags.json === true) {
    console.log(
      JSON.stringify({
        ...basisOf(content, 'ladder'),
        seed: first,
        games,
        others: named,
        pairings,
        ratings: table,
      }),
    );
    return 0;
  }
  console.log(
    `${games} matches a pair of ${content.scenario} from seed ${first}, the other seats by ${named === 'stronger' ? 'the stronger of the two' : named}`,
  );
  for (const p of pairings) {
    const seatsText = Object.entries(p.bySeat)
      .map(([seat, score]) => `${seat} ${score}`)
      .join(', ');
    console.log(
      `${p.first} against ${p.second}: ${shareText(p.score)}; as ${seatsText}; ${p.milliseconds.join(' and ')} ms a decision`,
    );
  }
  for (const { level, mu, low, high } of table) console.log(`${level.padEnd(10)} ${mu} (${low} to ${high})`);
  return 0;
}

function playersOf(text: string): Player[] {
  const players = text.split(',').map((part) => playerOf(part.trim()));
  if (players.length < 2) throw new Problem('--levels needs two or more, the stronger first: hard,medium.');
  return players;
}

function playerOf(name: string): Player {
  const [text = '', slips = '0'] = name.split('/');
  const level = LEVELS.find((l) => l === text);
  if (level === undefined || !/^\d{1,3}$/.test(slips)) {
    throw new Problem(`“${name}” is no player: ${LEVELS.join(', ')}, or one with slips, as in hard/4.`);
  }
  return { name, level, slips: Number(slips) };
}

/** One match between two players on two seats. */
function play(
  content: Content,
  seed: string,
  seated: Readonly<Partial<Record<FactionId, Player>>>,
  others: Player,
  one: FactionId,
  two: FactionId,
): Omit<Game, 'key'> {
  const at = (f: FactionId): Player => seated[f] ?? others;
  const seats = Object.fromEntries(content.seats.map((f) => [f, at(f).level]));
  const spent = { [one]: [0, 0], [two]: [0, 0] };
  const decide: SelfPlayOptions['decide'] = (there, ask) => {
    const { slips } = at(ask.faction);
    const began = performance.now();
    const slip = slips > 0 && streamOf(`${ask.stream} slip`)() < 1 / slips;
    const command = slip ? legalCommands(there, ask.view).draw(streamOf(ask.stream)) : consider(there, ask).command;
    const time = spent[ask.faction];
    if (time !== undefined) {
      time[0] = (time[0] ?? 0) + performance.now() - began;
      time[1] = (time[1] ?? 0) + 1;
    }
    return command;
  };
  const watch = new Watch(content);
  const head = { seed, options: { personalities: 'free', roundsTogether: 1 }, seats } as const;
  const { state } = selfPlay(content, head, {
    decide,
    watch: (now, command, _index, events) => watch.after(now, command, events),
  });
  const outcome = watch.outcome(state);
  const ms = (f: FactionId) => rounded((spent[f]?.[0] ?? 0) / Math.max(1, spent[f]?.[1] ?? 0));
  return { outcome, score: scoreOf(outcome, one, two), milliseconds: [ms(one), ms(two)] };
}

/** Who of two came out ahead: the winner, else the higher score; a match that nobody inherits is drawn. */
export function scoreOf({ ending, winner, scores }: Outcome, one: FactionId, two: FactionId): number {
  if (winner === one) return 1;
  if (winner === two) return 0;
  if (ending === 'split') return 0.5;
  return scores[one] > scores[two] ? 1 : scores[one] < scores[two] ? 0 : 0.5;
}

function take(ratings: Map<string, Rating>, a: string, b: string, score: number): void {
  if (a === b) return;
  const teams = [[ratings.get(a) ?? rating()], [ratings.get(b) ?? rating()]];
  const rank = score === 1 ? [1, 2] : score === 0 ? [2, 1] : [1, 1];
  const [[first], [second]] = rate(teams, { rank }) as [[Rating], [Rating]];
  ratings.set(a, first);
  ratings.set(b, second);
}

function pairingOf(
  first: string,
  second: string,
  played: readonly { readonly game: Game; readonly seat: FactionId }[],
  seed: string,
): Pairing {
  // The two matches of a seed are one sample: they are not independent of each other.
  const pairs: number[] = [];
  for (let i = 0; i < played.length; i += 2) pairs.push(mean(played.slice(i, i + 2).map(({ game }) => game.score)));
  const bySeat: Record<string, number> = {};
  for (const seat of new Set(played.map((p) => p.seat))) {
    bySeat[seat] = rounded(mean(played.filter((p) => p.seat === seat).map(({ game }) => game.score)));
  }
  const score = { ...bootstrap(pairs, `${seed} ${first} ${second}`), of: played.length };
  const milliseconds = [0, 1].map((i) => rounded(mean(played.map(({ game }) => game.milliseconds[i as 0] ?? 0))));
  return {
    first,
    second,
    score,
    games: played.length,
    bySeat,
    milliseconds: [milliseconds[0] ?? 0, milliseconds[1] ?? 0],
  };
}
