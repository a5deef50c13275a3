import type { Browser } from 'playwright-core';
import { begin, playOn } from '../../tests/browser/play.ts';
import { notesOf, open } from './open.ts';
import type { Results } from './results.ts';
import type { Served } from './serve.ts';
import { quantile } from './statistics.ts';
import { tasks, traced } from './trace.ts';

/** Milliseconds above which a task is felt. */
const LONG = 50;

/** Tasks of the main thread while the computer thinks, in a match that is played by lot. */
export async function thinking(
  browser: Browser,
  game: Served,
  level: RegExp,
  presses: number,
  to: Results,
): Promise<void> {
  const page = await open(browser, `${game.address}/`);
  await begin(page, /Left/, 'bench', level);
  // The match is being drawn for the first time: that is counted elsewhere.
  await page.waitForTimeout(3000);
  const start = await page.evaluate(() => performance.now());
  const spans = await traced(browser, async () => {
    await playOn(page, { presses, seed: 3 });
  });
  const { waits, long } = await notesOf(page);
  // The browser's clock against the page's: the first task of the trace began just before `start` was asked for.
  const first = tasks(spans)[0]?.at ?? 0;
  const during = tasks(spans).filter(({ at }) =>
    waits.some(([from, until]) => at - first + start >= from && at - first + start <= until),
  );
  const cpu = during.map((task) => task.cpu);
  const said = level.source;
  const over = (all: readonly number[]): number => all.filter((ms) => ms > LONG).length;
  to.add(`tasks above 50 ms while ${said} thinks, of the processor`, over(cpu), '', {
    most: 0,
    more: `of ${cpu.length} in ${waits.length} turns`,
  });
  to.add('   the longest', Math.max(0, ...cpu), 'ms', { more: `99.9 % below ${quantile(cpu, 0.999).toFixed(1)} ms` });
  to.add('   above 50 ms by the clock on the wall', over(long), '', {
    more: `the longest ${Math.round(Math.max(0, ...long))} ms`,
  });
  await page.context().close();
}
