import type { Event, Out } from '../../engine/model/event.ts';
import type { RngState, State } from '../../engine/model/state.ts';
import { seedState } from '../../engine/rng.ts';

/**
 * The generator at each step of the calendar, as the record had it. A course that parts from the record takes chance up again
 * from here: one draw more or less must not deal all the cards anew, or luck would be taken for what was left out.
 */
export type StepChance = ReadonlyMap<string, RngState>;

/** The step that an event begins; null: none. */
function stepOf(event: Event, state: State): string | null {
  if (event.type === 'turnBegan') return `${event.turn}`;
  return event.type === 'stepBegan' ? `${state.open.turn} ${event.step} ${event.round}` : null;
}

/** Notes the generator at each step. `state`: the one that the events come from, as soon as there is one. */
export function noteChance(into: Map<string, RngState>, state: () => State | null): Out {
  return {
    push(event) {
      const now = state();
      const step = now === null ? null : stepOf(event, now);
      if (now !== null && step !== null && !into.has(step)) into.set(step, now.shut.rng);
    },
  };
}

/** Which chance a loose play has. */
export class Chance {
  private readonly steps: StepChance;
  private readonly reseed: string | null;

  constructor(steps: StepChance, reseed: string | null) {
    this.steps = steps;
    this.reseed = reseed;
  }

  /** Once set-up and decks are made. */
  open(state: State): void {
    if (this.reseed !== null) state.shut.rng = seedState(`${this.reseed} opening`);
  }

  /** At each step: the recorded draws, or others. The dealing of cards is always as recorded, as far as decks are the same. */
  atStep(event: Event, state: State): void {
    const step = stepOf(event, state);
    if (step === null) return;
    const dealing = event.type === 'stepBegan' && event.step === 'hand';
    const recorded = this.steps.get(step);
    if (this.reseed !== null && !dealing) state.shut.rng = seedState(`${this.reseed} ${step}`);
    else if (recorded !== undefined) state.shut.rng = recorded;
  }

  /** Before a recorded command: what it drew in the record, or something else. */
  atCommand(recorded: RngState, index: number, state: State): void {
    state.shut.rng = this.reseed === null ? recorded : seedState(`${this.reseed} command ${index}`);
  }
}
