import type { Content } from '../engine/model/content.ts';
import type { Answer, Ask } from './computer.ts';
import { putUpSign, type SignAddress, type StopSign } from './stopSign.ts';

/** One decision put to the computer: what its seat may know, and nothing more. */
export interface Question extends Ask {
  /** Number of the decision in the match: an answer to another one is stale. */
  readonly decision: number;
}

/** What the worker is told. */
export type ToWorker =
  | { readonly type: 'content'; readonly content: Content }
  | { readonly type: 'ask'; readonly question: Question; readonly sign: SignAddress | null };
/** What it says. */
export type FromWorker =
  | { readonly type: 'answer'; readonly decision: number; readonly thoughts: readonly Answer[] }
  | { readonly type: 'failed'; readonly decision: number };

/** As much of a Worker as is needed, so that tests can have one of their own. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

export interface Computer {
  /** Resolves to what it thinks best, best first; to null when the question has been dropped. */
  ask(question: Question): Promise<readonly Answer[] | null>;
  /** The question that is being thought about is to be answered at once, with what has been found. */
  hurry(): void;
  /** Forgets the question that is being thought about. */
  drop(): void;
  close(): void;
}

/** Thinks at once, in this thread: for tests. */
export function computerHere(content: Content): Computer {
  return {
    ask: async (question) => (await import('./computer.ts')).answer(content, question),
    hurry() {},
    drop() {},
    close() {},
  };
}

/** Milliseconds after which the computer says what it has, in a worker and, where there is none, beside the page's own work. */
const WORKER_GUARD = 4000;
const PAGE_GUARD = 150;
/** A worker that has not answered after so long is taken for dead. */
const SILENCE = 20_000;

/**
 * The computer in a worker. The worker gets the content once and then views. If it dies it is started once more; if that
 * one dies too, the computer thinks in this thread, in short pieces, and the match goes on.
 */
export function computerInWorker(content: Content, start: () => WorkerLike): Computer {
  return new Host(content, start);
}

interface Pending {
  readonly question: Question;
  readonly resolve: (thoughts: readonly Answer[] | null) => void;
}

class Host implements Computer {
  private readonly content: Content;
  private readonly start: () => WorkerLike;
  private worker: WorkerLike | null = null;
  private startsLeft = 2;
  private pending: Pending | null = null;
  private clock: ReturnType<typeof setTimeout> | null = null;
  private sign: StopSign | null = null;

  constructor(content: Content, start: () => WorkerLike) {
    this.content = content;
    this.start = start;
  }

  ask(question: Question): Promise<readonly Answer[] | null> {
    this.drop();
    return new Promise((resolve) => {
      this.pending = { question, resolve };
      this.put(question);
    });
  }

  hurry(): void {
    this.sign?.takeDown();
  }

  /** A worker that still thinks about what nobody asks any more is told to stop. */
  drop(): void {
    this.answer(null);
  }

  close(): void {
    this.drop();
    this.stop();
    this.startsLeft = 0;
  }

  private answer(thoughts: readonly Answer[] | null): void {
    if (this.clock !== null) clearTimeout(this.clock);
    this.clock = null;
    this.sign?.takeDown();
    this.sign = null;
    const pending = this.pending;
    this.pending = null;
    pending?.resolve(thoughts);
  }

  private put(question: Question): void {
    const worker = this.ready();
    if (worker === null) {
      this.clock = setTimeout(() => void this.thinkHere(question), 0);
      return;
    }
    this.clock = setTimeout(() => this.died(worker), SILENCE);
    this.sign?.takeDown();
    this.sign = putUpSign();
    const guard = Math.min(question.guard ?? WORKER_GUARD, WORKER_GUARD);
    try {
      worker.postMessage({ type: 'ask', question: { ...question, guard }, sign: this.sign?.address ?? null });
    } catch {
      this.died(worker);
    }
  }

  private ready(): WorkerLike | null {
    if (this.worker !== null) return this.worker;
    while (this.startsLeft > 0) {
      this.startsLeft -= 1;
      try {
        const worker = this.start();
        worker.onmessage = ({ data }) => this.heard(worker, data);
        worker.onerror = () => this.died(worker);
        worker.postMessage({ type: 'content', content: this.content });
        this.worker = worker;
        return worker;
      } catch {
        // Workers may be forbidden altogether: then the page thinks.
      }
    }
    return null;
  }

  private heard(worker: WorkerLike, said: FromWorker): void {
    if (worker !== this.worker || this.pending?.question.decision !== said.decision) return;
    if (said.type === 'answer') this.answer(said.thoughts);
    else this.died(worker);
  }

  private died(worker: WorkerLike): void {
    if (worker !== this.worker) return;
    this.stop();
    if (this.clock !== null) clearTimeout(this.clock);
    if (this.pending !== null) this.put(this.pending.question);
  }

  private stop(): void {
    const worker = this.worker;
    this.worker = null;
    if (worker === null) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  }

  /** Where there is no worker, the page fetches the computer itself: it has it in no other case. */
  private async thinkHere(question: Question): Promise<void> {
    const { answer } = await import('./computer.ts');
    if (this.pending?.question !== question) return;
    this.answer(answer(this.content, { ...question, guard: Math.min(question.guard ?? PAGE_GUARD, PAGE_GUARD) }));
  }
}
