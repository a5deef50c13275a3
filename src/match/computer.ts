import { choose as chooseByView, type Thought } from '../ai/choose.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { MatchOptions, SeatPlayer } from '../engine/model/record.ts';
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
  /** Milliseconds to think; null: as long as it takes, so that the same question always has the same answer. */
  readonly guard: number | null;
}

/** What the computer says. A fault of its own is thrown: for tests and the command line, which want to hear of it. */
export function consider(content: Content, ask: Ask): Thought {
  const deadline = ask.guard === null ? null : performance.now() + ask.guard;
  return chooseByView(content, ask.view, {
    level: ask.level,
    personalities: ask.personalities,
    stream: streamOf(ask.stream),
    ...(deadline === null ? {} : { shouldStop: () => performance.now() > deadline }),
  });
}

/** The command the computer gives. Always a legal one: should it fail, it plays like one who does not think, and the match goes on. */
export function choose(content: Content, ask: Ask): Command {
  const legal = legalCommands(content, ask.view);
  try {
    const { command } = consider(content, ask);
    if (legal.contains(command)) return command;
  } catch (fault) {
    console.error(fault);
  }
  return legal.draw(streamOf(ask.stream));
}
