import { freeze } from 'immer';
import seedrandom from 'seedrandom';
import { nowhere } from '../ai/nowhere.ts';
import { apply, applyInPlace, decider } from '../engine/apply.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { SeatPlayer } from '../engine/model/record.ts';
import { lens } from '../engine/view.ts';
import { readRecord } from '../match/records.ts';
import { begin, replay } from '../match/replay.ts';
import { selfPlay } from '../match/selfPlay.ts';
import { measureSearch } from './benchSearch.ts';
import { loadScenario } from './load.ts';
import { OPTIONS } from './simulate.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

const RANDOM: Readonly<Record<FactionId, SeatPlayer>> = {
  apparatus: 'random',
  left: 'random',
  leningrad: 'random',
  right: 'random',
};

/** Measures what the game promises of its speed. Nothing is judged: machines differ. */
export async function bench(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const seed = textFlag(flags, 'seed', 'bench');
  const seconds = numberFlag(flags, 'seconds', 3, 1, 600);
  const plain = measurePlain(content, seed, seconds);
  const result = {
    scenario: content.scenario,
    commandsPerSecond: Math.round(plain.commands / plain.seconds),
    // The same by the processor's own clock: where the machine is busy with other things, this is the truer figure.
    commandsPerCpuSecond: Math.round(plain.commands / plain.cpuSeconds),
    matches: plain.matches,
    commandsPerMatch: Math.round(plain.commands / plain.matches),
    matchMilliseconds: round((plain.seconds * 1000) / plain.matches),
    ...measureImmer(content, seed),
    ...measureReplay(content, seed),
    ...measureSearch(content, seed),
    stateBytes: plain.stateBytes,
  };
  if (flags.json === true) console.log(JSON.stringify(result));
  else for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(26)} ${value}`);
  return 0;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** Random matches on plain state: the legal families are listed and one command drawn and carried out, again and again. */
function measurePlain(content: Content, seed: string, seconds: number) {
  const warm = 20;
  let commands = 0;
  let matches = 0;
  let spent = 0;
  let cpu = 0;
  let stateBytes = 0;
  for (let i = 0; i < warm || spent < seconds * 1000; i++) {
    const random = seedrandom.alea(`${seed}#${i}`);
    let given = 0;
    const began = performance.now();
    const cpuBegan = process.cpuUsage();
    const state = begin(content, `${seed}#${i}`, OPTIONS);
    for (let faction = decider(state); faction !== null; faction = decider(state)) {
      const command = legalCommands(content, lens(state, faction)).draw(random);
      if (applyInPlace(content, state, command, nowhere) !== null)
        throw new Error(`refused: ${JSON.stringify(command)}`);
      given += 1;
    }
    if (i >= warm) {
      spent += performance.now() - began;
      const used = process.cpuUsage(cpuBegan);
      cpu += (used.user + used.system) / 1e6;
      commands += given;
      matches += 1;
    }
    stateBytes = Math.max(stateBytes, JSON.stringify(state).length);
  }
  return { commands, matches, seconds: spent / 1000, cpuSeconds: cpu, stateBytes };
}

/** One command after another through immer, as the page gives them. */
function measureImmer(content: Content, seed: string) {
  const times: number[] = [];
  for (let match = 0; match < 6; match++) {
    const random = seedrandom.alea(`${seed}#immer${match}`);
    let state = freeze(begin(content, `${seed}#immer${match}`, OPTIONS), true);
    for (let faction = decider(state); faction !== null; faction = decider(state)) {
      const command = legalCommands(content, lens(state, faction)).draw(random);
      const began = performance.now();
      const applied = apply(content, state, command);
      const took = performance.now() - began;
      if (!applied.ok) throw new Error(`refused: ${JSON.stringify(command)}`);
      state = applied.state;
      // The first match is for the compiler.
      if (match > 0) times.push(took);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return { immerMedianMilliseconds: at(0.5), immerP99Milliseconds: at(0.99), immerMostMilliseconds: at(1) };
}

/** A whole record, played again with all its hashes. */
function measureReplay(content: Content, seed: string) {
  const played = selfPlay(content, { seed, options: OPTIONS, seats: RANDOM }, { hashed: true });
  const read = readRecord(JSON.parse(JSON.stringify(played.record())));
  if (!read.ok) throw new Error(read.refusal.code);
  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    const began = performance.now();
    const again = replay(content, read.record);
    times.push(performance.now() - began);
    if (!again.ok) throw new Error(again.refusal.code);
  }
  times.sort((a, b) => a - b);
  return {
    replayMilliseconds: round(times[3] ?? 0),
    replayCommands: played.commands.length,
    recordBytes: JSON.stringify(played.record()).length,
  };
}
