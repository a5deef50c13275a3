import { consider as considerByView, type Thought } from '../ai/choose.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Told } from '../engine/model/judgement.ts';
import type { Known } from '../engine/model/known.ts';
import type { MatchOptions, SeatPlayer } from '../engine/model/record.ts';
import { expectedOf } from './expected.ts';
import { streamOf } from './stream.ts';

/** What the computer is asked, as plain data. */
export interface Ask {
  readonly faction: FactionId;
  /** A view, or in the same thread a lens: it is only read. */
  readonly view: Known;
  readonly level: Exclude<SeatPlayer, 'person'>;
  readonly personalities: MatchOptions['personalities'];
  /** Names the stream of chance for this decision (`streamKey`). */
  readonly stream: string;
  /** How many commands it names, best first; 1 where nothing is said. */
  readonly most?: number;
  /** Whether it is to tell of each what it can be expected to bring. */
  readonly expect?: boolean;
  /** Milliseconds to think; null: as long as it takes, so that the same question always has the same answer. */
  readonly guard: number | null;
}

/** What the computer thinks, and where that was asked for what it can be expected to bring. */
export interface Answer extends Thought {
  readonly expected?: readonly Told[];
}

/** Whether somebody has lost patience. What has been found until then is answered. */
export type Stop = () => boolean;

/** What the computer thinks. A fault of its own is thrown: for tests and the command line, which want to hear of it. */
export function consider(content: Content, ask: Ask): Thought {
  const [first] = thoughts(content, ask);
  if (first === undefined) throw new Error('the computer has no answer');
  return first;
}

function thoughts(content: Content, ask: Ask, stop: Stop | null = null): Thought[] {
  const deadline = ask.guard === null ? null : performance.now() + ask.guard;
  const late = () => deadline !== null && performance.now() > deadline;
  const options = {
    level: ask.level,
    personalities: ask.personalities,
    stream: streamOf(ask.stream),
    ...(deadline === null && stop === null ? {} : { shouldStop: () => late() || stop?.() === true }),
  };
  return considerByView(content, ask.view, options, ask.most ?? 1);
}

/**
 * What the computer thinks best, best first, at least one command and all of them legal: should it fail, it plays like one who
 * does not think, and the match goes on.
 */
export function answer(content: Content, ask: Ask, stop: Stop | null = null): readonly Answer[] {
  const legal = legalCommands(content, ask.view);
  try {
    const found = thoughts(content, ask, stop).filter(({ command }) => legal.contains(command));
    if (found.length > 0) return ask.expect === true ? found.map((one) => withFigures(content, ask, one)) : found;
  } catch (fault) {
    console.error(fault);
  }
  return [{ command: legal.draw(streamOf(ask.stream)), because: [], grounds: [], worth: 0, simulations: 0 }];
}

/** A fault in the figures costs the figures, not the advice. */
function withFigures(content: Content, { view, personalities }: Ask, thought: Thought): Answer {
  try {
    return { ...thought, expected: expectedOf(content, view, thought, personalities) };
  } catch (fault) {
    console.error(fault);
    return thought;
  }
}
