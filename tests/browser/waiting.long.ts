import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { begin, playOn } from './play.ts';
import { useBrowser } from './support.ts';

/**
 * How long a person waits for three `hard` computers between two decisions of his own, in the page, without movement on the boards
 * and without the pause that lets people follow. Prints what it measured.
 */

interface Measured {
  /** Milliseconds from the moment in which the page says that others decide to the next question to the person. */
  readonly waits: readonly number[];
  /** Milliseconds from a question to the worker to its answer, and the simulations that it took. */
  readonly thoughts: readonly number[];
  readonly simulations: readonly number[];
  /** Milliseconds of those thoughts that were asked for in a hurry. */
  readonly hurried: readonly number[];
  /** Tasks of the page's own thread above 50 ms while others decided. */
  readonly tasks: readonly number[];
  /** What was told to the console as a fault. */
  readonly complaints: readonly string[];
}

/** Runs in the page before everything else. */
function listenInside(): void {
  const log = {
    waits: [] as number[],
    thoughts: [] as number[],
    simulations: [] as number[],
    hurried: [] as number[],
    tasks: [] as number[],
  };
  Object.assign(window, { waitingLog: log });
  let since: number | null = null;
  const look = (): void => {
    const waiting = document.querySelector('.panel-head.waiting') !== null;
    const asked = document.querySelector('.panel-head:not(.waiting), .ending, dialog .fates') !== null;
    if (waiting && since === null) since = performance.now();
    else if (asked && since !== null) {
      log.waits.push(performance.now() - since);
      since = null;
    }
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (since !== null) log.tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      let asked = 0;
      let isHurried = false;
      const post = this.postMessage.bind(this);
      this.postMessage = (message: { readonly question?: { readonly guard: number } }): void => {
        asked = performance.now();
        isHurried = (message.question?.guard ?? Number.POSITIVE_INFINITY) < 1000;
        post(message);
      };
      this.addEventListener('message', ({ data }) => {
        log.thoughts.push(performance.now() - asked);
        if (isHurried) log.hurried.push(performance.now() - asked);
        log.simulations.push(data.thoughts?.[0]?.simulations ?? 0);
      });
    }
  };
}

const browser = useBrowser();

async function measure(seed: string, presses: number, watch?: (page: Page) => Promise<void>): Promise<Measured> {
  const { page, complaints } = await browser.open({ init: listenInside, deviceScaleFactor: 1 });
  await begin(page, /The Left Opposition/, seed, /hard/i);
  const lot = [...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const end = await playOn(page, {
    presses,
    seed: lot,
    watch: async (now) => void (now.kind === 'waiting' && (await watch?.(page))),
  });
  const log = await page.evaluate(() => (window as unknown as { waitingLog: Omit<Measured, 'complaints'> }).waitingLog);
  await page.context().close();
  console.log(seed, end.kind, `${log.waits.length} waits`);
  return { ...log, complaints };
}

const at = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);

function told(name: string, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${name}: ${sorted.length}, median ${at(sorted, 0.5)}, 95th ${at(sorted, 0.95)}, most ${at(sorted, 1)}`;
}

describe('between two decisions of a person', () => {
  it('three hard computers take at most three seconds, 95 times in 100', async () => {
    const runs: Measured[] = [];
    for (const seed of ['wait 1', 'wait 2']) runs.push(await measure(seed, 2500));
    const waits = runs.flatMap((run) => run.waits);
    console.log(told('waits', waits));
    console.log(
      told(
        'one thought',
        runs.flatMap((run) => run.thoughts),
      ),
    );
    console.log(
      told(
        'tasks above 50 ms',
        runs.flatMap((run) => run.tasks),
      ),
    );
    expect(runs.flatMap((run) => run.complaints)).toEqual([]);
    expect(waits.length).toBeGreaterThan(200);
    expect(
      at(
        [...waits].sort((a, b) => a - b),
        0.95,
      ),
    ).toBeLessThan(3000);
  });

  it('are hurried by Escape: what is asked for after it is thought about shortly', async () => {
    const run = await measure('hurry', 500, (page) => page.keyboard.press('Escape'));
    console.log(told('hurried waits', run.waits));
    console.log(told('one thought', run.thoughts), told('one in a hurry', run.hurried));
    console.log(told('simulations', run.simulations));
    // A sign that was taken down while the worker looked at it is a failed request, and no fault.
    expect(run.complaints.filter((one) => !one.startsWith('request: blob:'))).toEqual([]);
    expect(run.hurried.length).toBeGreaterThan(20);
    // That a worker which thinks already sees the sign is shown in tests/match/hurry.test.ts: a thought is too short for it here.
    expect(
      at(
        [...run.hurried].sort((a, b) => a - b),
        0.5,
      ),
    ).toBeLessThan(200);
  });
});
