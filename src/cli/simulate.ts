import { writeFileSync } from 'node:fs';
import { hashJson } from '../engine/hash.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import { RULES_VERSION } from '../engine/model/record.ts';
import type { EndingId } from '../engine/model/state.ts';
import { selfPlay } from '../match/selfPlay.ts';
import { loadScenario } from './load.ts';
import { pathOf } from './paths.ts';
import { Problem } from './problem.ts';
import { seatsOf } from './seats.ts';
import { type Seed, seedOf } from './seeds.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

interface GameResult {
  readonly seed: Seed;
  readonly ending: EndingId | null;
  readonly winner: FactionId | null;
  readonly turns: number;
  readonly commands: number;
  readonly stateHash: string;
  readonly milliseconds: number;
}

export const OPTIONS = { personalities: 'historical', roundsTogether: 1 } as const;

/** Plays matches of computers. Exit 1 where one of them does not come to its end. */
export async function simulate(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const first = textFlag(flags, 'seed', '1');
  const count = numberFlag(flags, 'games', 1, 1, 1_000_000);
  const seats = seatsOf(content, textFlag(flags, 'seats', ''), (line) => console.error(line));
  const recordFile = textFlag(flags, 'record', '');
  const games: GameResult[] = [];
  const failures: { readonly seed: Seed; readonly message: string }[] = [];
  for (let i = 0; i < count; i++) {
    const seed = seedOf(first, i);
    try {
      games.push(playOne(content, seed, seats, i === 0 ? recordFile : ''));
    } catch (fault) {
      if (fault instanceof Problem) throw fault;
      const message = fault instanceof Error ? fault.message : String(fault);
      failures.push({ seed, message });
      console.error(`Seed ${seed}: ${fault instanceof Error ? fault.stack : message}`);
    }
  }
  const report = { scenario: content.scenario, rulesVersion: RULES_VERSION, games };
  if (flags.json === true) console.log(JSON.stringify(failures.length === 0 ? report : { ...report, failures }));
  else for (const game of games) console.log(lineOf(game));
  if (count > 1) console.error(summary(games));
  return failures.length === 0 ? 0 : 1;
}

function playOne(content: Content, seed: Seed, seats: ReturnType<typeof seatsOf>, recordFile: string): GameResult {
  const began = performance.now();
  const head = { seed: String(seed), options: OPTIONS, seats };
  const played = selfPlay(content, head, { hashed: recordFile !== '' });
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  if (recordFile !== '') writeRecord(recordFile, JSON.stringify(played.record()));
  const { ending, turn } = played.state.open;
  return {
    seed,
    ending: ending?.id ?? null,
    winner: ending?.winner ?? null,
    turns: turn - content.firstTurn + 1,
    commands: played.commands.length,
    stateHash: hashJson(played.state),
    milliseconds,
  };
}

function writeRecord(file: string, text: string): void {
  try {
    writeFileSync(pathOf(file), text);
  } catch (fault) {
    throw new Problem(`The record cannot be written: ${fault instanceof Error ? fault.message : fault}`, 1);
  }
}

function lineOf(game: GameResult): string {
  const { seed, ending, winner, turns, commands, stateHash, milliseconds } = game;
  return `${seed}: ${ending}, ${winner ?? 'nobody'}, ${turns} turns, ${commands} commands, ${stateHash}, ${milliseconds} ms`;
}

/** How often each ending and winner came, commonest first, and what a match takes. */
function summary(games: readonly GameResult[]): string {
  const tally = (name: (game: GameResult) => string): string => {
    const counts = new Map<string, number>();
    for (const game of games) counts.set(name(game), (counts.get(name(game)) ?? 0) + 1);
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    return sorted.map(([key, n]) => `${key} ${n}`).join(', ');
  };
  const mean = (of: (game: GameResult) => number): string =>
    (games.reduce((sum, game) => sum + of(game), 0) / Math.max(1, games.length)).toFixed(1);
  return [
    `Endings: ${tally((game) => game.ending ?? 'none')}`,
    `Winners: ${tally((game) => game.winner ?? 'nobody')}`,
    `Mean: ${mean((g) => g.turns)} turns, ${mean((g) => g.commands)} commands, ${mean((g) => g.milliseconds)} ms`,
  ].join('\n');
}
