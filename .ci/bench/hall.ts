import type { Browser, Locator, Page } from 'playwright-core';
import { notesOf, open, recordFrames, seen } from './open.ts';
import { beforeRollCall } from './records.ts';
import type { Results } from './results.ts';
import type { Served } from './serve.ts';
import { median, quantile } from './statistics.ts';
import { frames, traced } from './trace.ts';
import { steadyFrames } from './watch.ts';

interface Measured {
  /** Milliseconds of the processor on the main thread for each frame. */
  readonly work: readonly number[];
  /** Milliseconds from frame to frame. */
  readonly gaps: readonly number[];
}

async function measured(browser: Browser, page: Page, last: () => Promise<unknown>): Promise<Measured> {
  await page.evaluate(steadyFrames);
  const spans = await traced(browser, () => recordFrames(page, last));
  const { gaps } = await notesOf(page);
  return { work: frames(spans), gaps };
}

/**
 * Resolves when an element has left the page. A driver's own waiting asks the page twice a second, and finding a button by its name
 * takes the main thread 3.5 milliseconds each time: that would be counted as the page's work.
 */
function gone(element: Locator): Promise<void> {
  return element.evaluate(
    (there) =>
      new Promise<void>((done) => {
        new MutationObserver((_changes, self) => {
          if (there.isConnected) return;
          self.disconnect();
          done();
        }).observe(document, { childList: true, subtree: true });
      }),
  );
}

/** Main-thread work of each frame of a roll call, beside that of a scene with nothing in it. */
export async function hall(browser: Browser, game: Served, others: Served, to: Results): Promise<void> {
  const call = beforeRollCall(898);
  if (call === null) throw new Error('no match leads to a roll call of 898');
  const idle = await open(browser, `${others.address}/smallest.html`);
  await seen(idle, 'smallest');
  const empty = await measured(browser, idle, () => idle.waitForTimeout(5000));
  await idle.context().close();

  const page = await open(browser, `${game.address}/#${call.fragment}`);
  await seen(page, 'board');
  const skip = page.getByRole('button', { name: /^Skip/ });
  for (let i = 0; i < 200 && (await skip.count()) === 0; i++) {
    await page.evaluate(() => {
      const confirm = document.querySelector<HTMLElement>('.panel-body .confirm .button.main');
      const stances = [...document.querySelectorAll<HTMLElement>('.panel-body .button:not([aria-disabled="true"])')];
      // What nobody opposes passes without a call.
      const against = stances.find(({ textContent }) => textContent?.trim().startsWith('Against'));
      (confirm ?? against ?? stances[0])?.click();
    });
    await page.waitForTimeout(50);
  }
  if ((await skip.count()) === 0) throw new Error('the roll call did not begin');
  const over = gone(skip);
  const turning = await measured(browser, page, () => over);
  await page.context().close();
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const p95 = (numbers: readonly number[]): number => quantile(numbers, 0.95);
  to.add('votes in the roll call', call.votes, '', {
    more: `${call.delegations} delegations, ${turning.work.length} frames`,
  });
  to.add('work of the whole roll call on the main thread', sum(turning.work), 'ms');
  to.add('work of a frame on the main thread, median', median(turning.work), 'ms', {
    more: `empty scene ${median(empty.work).toFixed(2)} ms`,
  });
  to.add('the same, 95th percentile', p95(turning.work), 'ms', {
    more: `empty scene ${p95(empty.work).toFixed(2)} ms`,
  });
  to.add('more than an empty scene, 95th percentile', p95(turning.work) - p95(empty.work), 'ms', { most: 3 });
  to.add('whole frames, ratio of medians', median(turning.gaps) / median(empty.gaps), 'times');
}
