import type { Breakdown, MessageArg, Reason, Tally } from './message.ts';

const NO_ARGS: Readonly<Record<string, MessageArg>> = {};

/** A tally that does nothing: for the search. */
export const silent: Tally = { base() {}, add() {}, times() {} };

/** A tally that keeps what it is told, and the formula's own total. */
export class Recorder implements Tally {
  private start = 0;
  private readonly kept: Reason[] = [];

  base(amount: number): void {
    this.start = amount;
  }

  add(name: string, amount: number, args = NO_ARGS): void {
    if (amount !== 0) this.kept.push({ name, op: 'add', amount, args });
  }

  times(name: string, factor: number, args = NO_ARGS): void {
    if (factor !== 1) this.kept.push({ name, op: 'times', amount: factor, args });
  }

  breakdown(total: number): Breakdown {
    return { base: this.start, reasons: this.kept, total };
  }
}

/** Runs a formula with a recorder and returns its total with the reasons. */
export function explain(formula: (tally: Tally) => number): Breakdown {
  const recorder = new Recorder();
  return recorder.breakdown(formula(recorder));
}
