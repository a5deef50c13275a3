import type { FactionId } from '../engine/model/ids.ts';
import { lens } from '../engine/view.ts';
import type { Ask } from './computer.ts';
import type { Computer } from './computerHost.ts';
import type { Acted } from './counsel.ts';
import type { Game } from './game.ts';
import { streamKey } from './stream.ts';

/** Milliseconds that a computer thinks when it is hurried. */
const HURRIED = 60;

export interface Opposing {
  readonly computer: Computer;
  /** The least milliseconds that a decision takes, so that people can follow. */
  readonly pace: number;
}

/**
 * The computers' part of a match: asks whoever is to decide, gives people time to follow, and acts. While the page still shows
 * what happened (`pause`) the next decision is thought about already, and only the deed waits.
 */
export class Opponents {
  private readonly game: Game;
  private readonly around: Opposing;
  private readonly acted: (deed: Acted) => void;
  private paused = false;
  private closed = false;
  private hurrying = false;
  /** Raised to drop the question that is under way; `askedAt`: the decision it is about. */
  private asking = 0;
  private askedAt = -1;
  /** End the waits for the pace and for the page. */
  private wakeUp: () => void = () => {};
  private goneOn: () => void = () => {};

  /** `acted` is called after each deed. */
  constructor(game: Game, around: Opposing, acted: (deed: Acted) => void) {
    this.game = game;
    this.around = around;
    this.acted = acted;
  }

  /** Whether nobody wants to see the computers think or act until a person is asked. */
  get hurried(): boolean {
    return this.hurrying;
  }

  /** Asks where it is a computer's turn. To be called after everything that may have changed whose turn it is. */
  goOn(): void {
    const faction = this.next();
    if (faction === null) this.hurrying = false;
    if (this.closed || faction === null || this.askedAt === this.game.length) return;
    this.asking += 1;
    this.askedAt = this.game.length;
    void this.ask(faction, this.asking);
  }

  pause(waiting: boolean): void {
    if (this.paused === waiting) return;
    this.paused = waiting;
    if (waiting) return;
    this.goneOn();
    this.goOn();
  }

  /** Until a person is asked they answer at once, with what they have found. Nothing where it is a person's turn. */
  hurry(): void {
    if (this.hurrying || this.next() === null) return;
    this.hurrying = true;
    this.around.computer.hurry();
    this.wakeUp();
  }

  /** What is being thought about is of the past. */
  forget(): void {
    this.asking += 1;
    this.askedAt = -1;
  }

  close(): void {
    this.closed = true;
    this.forget();
    this.around.computer.close();
  }

  /** The computer's faction that is to decide. */
  private next(): FactionId | null {
    const { decider, head } = this.game;
    return decider !== null && head.seats[decider] !== 'person' ? decider : null;
  }

  private async ask(faction: FactionId, asking: number): Promise<void> {
    const { game, around } = this;
    const { seed, seats, options } = game.head;
    const decision = game.length;
    const player = seats[faction];
    const question: Ask = {
      faction,
      view: lens(game.state, faction),
      level: player === undefined || player === 'person' ? 'easy' : player,
      personalities: options.personalities,
      stream: streamKey(seed, faction, decision),
      guard: this.hurrying ? HURRIED : null,
    };
    const [thoughts] = await Promise.all([around.computer.ask({ ...question, decision }), this.pace()]);
    const [thought] = thoughts ?? [];
    while (this.paused && !this.closed) await new Promise<void>((resolve) => (this.goneOn = resolve));
    // Meanwhile the match may have been taken back or closed: then this answer is to a question of the past.
    if (this.closed || asking !== this.asking || decision !== game.length || thought === undefined) return;
    const before = game.state;
    const given = game.give(thought.command);
    if (!given.ok) throw new Error(`the computer gave an illegal command: ${given.refusal.code}`);
    this.acted({ faction, thought, events: given.events, before, after: game.state });
  }

  /** Until a decision has taken as long as it should at least, or somebody hurries it. */
  private pace(): Promise<void> {
    const { pace } = this.around;
    if (pace <= 0 || this.hurrying) return Promise.resolve();
    return new Promise((resolve) => {
      const clock = setTimeout(resolve, pace);
      this.wakeUp = () => {
        clearTimeout(clock);
        resolve();
      };
    });
  }
}
