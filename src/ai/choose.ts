import { type Legal, legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import { type Because, type Dealing, FEATURES, type Part } from '../engine/model/judgement.ts';
import type { Known } from '../engine/model/known.ts';
import type { State } from '../engine/model/state.ts';
import { shareable, shareTables } from '../engine/view.ts';
import { attempt } from './attempt.ts';
import { candidates } from './candidates.ts';
import { counterTo, writeCounter } from './countering.ts';
import { acceptance, countered, deal, writeTerm } from './diplomacy.ts';
import { Sampler, type Stream } from './guess.ts';
import { type Judges, judgesOf, type Personalities, shortSighted } from './judge.ts';
import { budgetOf, type Level } from './levels.ts';
import { plenumWorth } from './plenum.ts';
import { sealings } from './sealing.ts';
import { halve, type Mind, meanOf, pricePoints, type Weighed } from './search.ts';
import { fork, worldOf } from './world.ts';

export interface ChooseOptions {
  readonly level: Level;
  /** Whether leaders judge by their characters, or all by the plain judgement. */
  readonly personalities: Personalities;
  /** Numbers from 0 to 1, of the computer's own: made from record seed, faction and decision number. */
  readonly stream: Stream;
  /** The host's time guard; off in tests and on the command line. */
  readonly shouldStop?: () => boolean;
  /** Instead of the level's own judgement: for tuning. */
  readonly judges?: Judges;
}

/** A command, and why. */
export interface Thought {
  readonly command: Command;
  /** What decided, the strongest first: features by which it is better than what else there was. */
  readonly because: readonly Because[];
  /** In dealings: what spoke for the pact that was offered and against it. */
  readonly grounds: readonly Part[];
  /** What it seems worth above doing nothing. */
  readonly worth: number;
  /** Simulations that it took. */
  readonly simulations: number;
}

/** A legal command for the view's faction, from nothing but its view. */
export function choose(content: Content, view: Known, options: ChooseOptions): Thought {
  return consider(content, view, options, 1)[0] as Thought;
}

/** The best commands, best first, at most `most`. */
export function consider(content: Content, view: Known, options: ChooseOptions, most: number): Thought[] {
  const legal = legalCommands(content, view);
  if (legal.count === 0) throw new Error('it is not for this faction to decide');
  const { level, stream } = options;
  if (level === 'random') return [plain(legal.draw(stream))];
  const judges = options.judges ?? judgesOf(content, view.open, options.personalities);
  const dealt = dealing(content, view, judges, stream, legal);
  if (dealt !== null) return dealt;
  const seen = shareable(view);
  const budget = budgetOf(content, view.open, level);
  const mind: Mind = {
    content,
    view: seen,
    sampler: new Sampler(content, seen),
    judges: budget.foresees ? judges : { ...judges, [view.me]: shortSighted(judges[view.me]) },
    budget,
    random: stream,
    shouldStop: options.shouldStop ?? never,
    spent: 0,
  };
  return searching(mind, legal, most);
}

const never = () => false;

function plain(command: Command): Thought {
  return { command, because: [], grounds: [], worth: 0, simulations: 0 };
}

/** Pacts are reckoned, not tried out: what a promise brings shows long after. Null: this is no dealing. */
function dealing(content: Content, view: Known, judges: Judges, random: Stream, legal: Legal): Thought[] | null {
  const dealings = dealingsOf(judges);
  const top = view.open.stack[view.open.stack.length - 1];
  switch (top?.kind) {
    case 'diplomacy':
      return [plain(deal(content, view, legal, dealings, random))];
    case 'terms': {
      if (view.own.offer?.counters == null) return [plain(writeTerm(content, view, legal, dealings, random))];
      const { side } = top;
      const { parts } = countered(content, view, judges[view.me].dealing);
      return [{ ...plain(writeCounter(content, view, side, dealings, random)), grounds: parts }];
    }
    case 'answerOffer': {
      const { worth, parts } = acceptance(content, view, judges[view.me].dealing);
      const counter = worth > 0 ? null : counterTo(content, view, legal, dealings, random);
      if (counter !== null) return [{ ...plain(counter.command), grounds: parts, worth: counter.worth }];
      return [{ ...plain({ type: 'answerOffer', accept: worth > 0 }), grounds: parts, worth }];
    }
    default:
      return null;
  }
}

function dealingsOf(judges: Judges): Readonly<Record<FactionId, Dealing>> {
  const made = {} as Record<FactionId, Dealing>;
  for (const f of FACTIONS) made[f] = judges[f].dealing;
  return made;
}

function searching(mind: Mind, legal: Legal, most: number): Thought[] {
  const { content, view, budget, random } = mind;
  const kind = view.open.stack[view.open.stack.length - 1]?.kind;
  if (kind === 'seal') return thoughts(mind, sealings(mind), most);
  if (kind === 'callPlenum') {
    const worth = plenumWorth(mind);
    return [{ ...plain({ type: 'callPlenum', call: worth > 0 }), worth, simulations: mind.spent }];
  }
  const list = candidates(content, view.open, legal, budget.commands, random);
  // What is composed step by step is composed without slips, or it would never be finished.
  const careful: Mind = { ...mind, budget: { ...budget, noise: 0 } };
  if (kind === 'slate' || kind === 'list') return thoughts(careful, unlessBetter(halve(careful, list)), most);
  // Nobody recants, or changes what he stands for, by oversight.
  if (kind === 'declare') return thoughts(careful, halve(careful, list), most);
  const priced = budget.probes && (kind === 'play' || kind === 'operations') ? priceNow(mind, list) : mind;
  return thoughts(priced, halve(priced, list), most);
}

/** A slate or list is closed unless a change is clearly better. */
function unlessBetter(found: readonly Weighed[]): readonly Weighed[] {
  const closing = found.find(({ command }) => command.type === 'closeSlate' || command.type === 'closeList');
  const [first] = found;
  if (closing === undefined || first === undefined || meanOf(first) > meanOf(closing) + CLEARLY) return found;
  return [closing, ...found.filter((one) => one !== closing)];
}

/** Gains below this are not worth another change. */
const CLEARLY = 0.01;

/** The same mind with the worth of a point as it is just now. */
function priceNow(mind: Mind, list: readonly Command[]): Mind {
  const { content, view, sampler, judges, random } = mind;
  const world = worldOf(content, sampler, judges, random);
  let state: State = world.state;
  if (view.open.stack[view.open.stack.length - 1]?.kind === 'play') {
    const card = list.find((command) => command.type === 'playInfluence');
    if (card === undefined) return mind;
    state = fork(world);
    attempt(content, state, card);
    // A rival's event comes first: the points are then not yet on the table, and stay at their usual worth.
    const top = state.open.stack[state.open.stack.length - 1];
    if (top?.kind !== 'operations' || top.faction !== view.me) return mind;
    shareTables(state.open);
  }
  const priced = pricePoints(mind, state);
  return { ...mind, judges: { ...judges, [view.me]: priced } };
}

function thoughts(mind: Mind, found: readonly Weighed[], most: number): Thought[] {
  const reference = new Array<number>(FEATURES.length).fill(0);
  let tried = 0;
  for (const { values, count } of found) {
    if (values === null || count === 0) continue;
    tried += 1;
    for (let i = 0; i < reference.length; i++) reference[i] = (reference[i] ?? 0) + (values[i] ?? 0) / count;
  }
  const judge = mind.judges[mind.view.me];
  return found.slice(0, most).map((one) => ({
    command: one.command,
    because: tried < 2 ? [] : becauseOf(one, reference, tried, judge.weights),
    grounds: [],
    worth: meanOf(one),
    simulations: mind.spent,
  }));
}

/** Features by which a command is better than the mean of what else there was, the strongest first. */
function becauseOf(one: Weighed, reference: readonly number[], tried: number, weights: readonly number[]): Because[] {
  const { values, count } = one;
  if (values === null || count === 0) return [];
  const list: Because[] = [];
  FEATURES.forEach((feature, i) => {
    const amount = (weights[i] ?? 0) * ((values[i] ?? 0) / count - (reference[i] ?? 0) / tried);
    if (amount > 0.004) list.push({ feature, amount });
  });
  return list.sort((a, b) => b.amount - a.amount).slice(0, 3);
}
