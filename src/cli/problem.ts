/** What the asker has to be told in a plain sentence, without a stack. */
export class Problem extends Error {
  /** 1: it failed. 2: it was asked for wrongly. */
  readonly exit: 1 | 2;

  constructor(message: string, exit: 1 | 2 = 2) {
    super(message);
    this.exit = exit;
  }
}
