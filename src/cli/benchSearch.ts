import seedrandom from 'seedrandom';
import { effort } from '../ai/attempt.ts';
import { consider } from '../ai/choose.ts';
import { nowhere } from '../ai/nowhere.ts';
import { applyInPlace, decider } from '../engine/apply.ts';
import type { Content } from '../engine/model/content.ts';
import type { SeatPlayer } from '../engine/model/record.ts';
import { viewOf } from '../engine/view.ts';
import { begin } from '../match/replay.ts';
import { selfPlay } from '../match/selfPlay.ts';
import { OPTIONS } from './simulate.ts';

/** Decisions of one match that are thought about, one of so many; and how often, that all is compiled. */
const EVERY = 30;
const ROUNDS = 15;
/** Rounds that are for the compiler. */
const WARM = 5;

interface Question {
  /** Commands tried, and motions weighed, in thinking it over once. The same every time. */
  ask(): { readonly tried: number; readonly weighed: number };
}

/** One of every `EVERY` decisions of a match of `medium`, to be thought about by `hard`. */
function questionsOf(content: Content, seed: string): Question[] {
  const seats: Record<string, SeatPlayer> = {};
  for (const f of content.seats) seats[f] = 'medium';
  const played = selfPlay(content, { seed, options: OPTIONS, seats });
  const state = begin(content, seed, OPTIONS);
  const questions: Question[] = [];
  played.commands.forEach((command, i) => {
    const me = decider(state);
    if (me !== null && i % EVERY === 0) {
      const view = viewOf(state, me);
      questions.push({
        ask() {
          const { tried, weighed } = effort;
          const stream = seedrandom.alea(`${seed}#${i}`);
          consider(content, view, { level: 'hard', personalities: OPTIONS.personalities, stream }, 1);
          return { tried: effort.tried - tried, weighed: effort.weighed - weighed };
        },
      });
    }
    applyInPlace(content, state, command, nowhere);
  });
  return questions;
}

/**
 * Commands a second inside `hard` at its budget, once compiled, each decision at its quickest, and by the processor's time of
 * the quickest round. *Tried* are carried out by the rules in a possible world; *evaluated* are these and the motions that
 * are weighed in the position in which they have been carried.
 */
export function measureSearch(content: Content, seed: string) {
  const questions = questionsOf(content, seed);
  const quickest = questions.map(() => Number.POSITIVE_INFINITY);
  let leastCpu = Number.POSITIVE_INFINITY;
  let tried = 0;
  let weighed = 0;
  for (let round = 0; round < WARM + ROUNDS; round++) {
    tried = 0;
    weighed = 0;
    const cpu = process.cpuUsage();
    questions.forEach((question, i) => {
      const began = performance.now();
      const done = question.ask();
      const took = performance.now() - began;
      tried += done.tried;
      weighed += done.weighed;
      if (round >= WARM) quickest[i] = Math.min(quickest[i] ?? took, took);
    });
    const { user, system } = process.cpuUsage(cpu);
    if (round >= WARM) leastCpu = Math.min(leastCpu, (user + system) / 1e6);
  }
  const seconds = quickest.reduce((sum, one) => sum + one, 0) / 1000;
  return {
    hardDecisions: questions.length,
    hardTriedPerSecond: Math.round(tried / seconds),
    hardTriedPerCpuSecond: Math.round(tried / leastCpu),
    hardEvaluatedPerSecond: Math.round((tried + weighed) / seconds),
    hardEvaluatedPerCpuSecond: Math.round((tried + weighed) / leastCpu),
  };
}
