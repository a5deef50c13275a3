import type { Content } from '../../engine/model/content.ts';
import type { RecordRefusal } from '../recordRefusal.ts';
import type { ReadRecord } from '../records.ts';
import { type Part, partsOf } from './explain.ts';
import { type Explanation, explanationOf } from './explanation.ts';

export interface ToWhy {
  readonly content: Content;
  readonly record: ReadRecord;
  /** Numbers of the parts that this thread is to play. */
  readonly parts: readonly number[];
}
export type FromWhy =
  | { readonly type: 'part'; readonly number: number; readonly part: Part }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly refusal: RecordRefusal };

/** How far it has come. */
export interface Progress {
  /** 0 to 1. */
  readonly done: number;
  readonly explanation: Explanation | null;
  readonly state: 'working' | 'done' | 'stopped' | 'failed';
}

export interface Question {
  /** Ends the work; what has been found so far stays. */
  stop(): void;
}

/** More threads than this gain little: each has to read the record first. */
const MOST_THREADS = 4;

/** Asks why they won, in as many threads as the machine has room for. `tell` hears of every step, never before this has returned. */
export function askWhy(content: Content, record: ReadRecord, tell: (progress: Progress) => void): Question {
  const total = partsOf(content);
  const threads = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency || 1));
  const found: (Part | undefined)[] = new Array(total);
  const workers: Worker[] = [];
  let [state, count, idle]: [Progress['state'], number, number] = ['working', 0, 0];
  const say = (): void => {
    // In the order of their numbers, whichever thread was quicker.
    const parts = found.filter((part) => part !== undefined);
    tell({ done: state === 'done' ? 1 : count / total, explanation: explanationOf(parts), state });
  };
  const end = (how: Progress['state']): void => {
    if (state !== 'working') return;
    state = how;
    for (const worker of workers) worker.terminate();
    say();
  };
  const hear = (said: FromWhy): void => {
    if (state !== 'working') return;
    if (said.type === 'refused') end('failed');
    else if (said.type === 'done') {
      idle += 1;
      if (idle === threads) end('done');
    } else {
      found[said.number] = said.part;
      count += 1;
      say();
    }
  };
  for (let thread = 0; thread < threads; thread++) {
    const worker = new Worker(new URL('./whyWorker.ts', import.meta.url), { type: 'module', name: 'why' });
    worker.onmessage = ({ data }: MessageEvent<FromWhy>) => hear(data);
    worker.onerror = () => end('failed');
    worker.onmessageerror = () => end('failed');
    const parts = Array.from({ length: total }, (_, i) => i).filter((i) => i % threads === thread);
    const asked: ToWhy = { content, record, parts };
    worker.postMessage(asked);
    workers.push(worker);
  }
  return { stop: () => end('stopped') };
}
