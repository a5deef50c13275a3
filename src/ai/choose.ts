import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Known } from '../engine/model/known.ts';
import { candidates } from './candidates.ts';
import { accepts, deal } from './diplomacy.ts';
import type { Stream } from './guess.ts';
import { lookAhead } from './lookahead.ts';
import { type Personality, PLAIN } from './personality.ts';

export interface ChooseOptions {
  readonly level: 'random' | 'easy';
  /** Weights by which it judges; null: the plain ones. */
  readonly personality: Personality | null;
  /** Numbers from 0 to 1, of the computer's own: made from record seed, faction and decision number. */
  readonly stream: Stream;
  /** The host's time guard; off in tests and on the command line. */
  readonly shouldStop?: () => boolean;
}

/** Commands and worlds that `easy` looks at. */
const EASY = { commands: 24, worlds: 1 };

/** A legal command for the view's faction, from nothing but its view. */
export function choose(content: Content, view: Known, options: ChooseOptions): Command {
  const legal = legalCommands(content, view);
  if (legal.count === 0) throw new Error('it is not for this faction to decide');
  if (options.level === 'random') return legal.draw(options.stream);
  const { dealing, weights } = options.personality ?? PLAIN;
  const kind = view.open.stack[view.open.stack.length - 1]?.kind;
  if (kind === 'diplomacy') return deal(content, view, legal, dealing, options.stream);
  if (kind === 'answerOffer') return { type: 'answerOffer', accept: accepts(content, view, dealing, options.stream) };
  const list = candidates(legal, EASY.commands, options.stream);
  return lookAhead(content, view, list, weights, EASY.worlds, options.stream, options.shouldStop ?? never);
}

const never = () => false;
