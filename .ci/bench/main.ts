// `npm run bench:page`: how quick the built page is, against an empty page and the smallest page of Phaser in the same run.
//   --rounds N    page loads of each kind, one kind after the other in turn (7)
//   --matches N   matches for the memory (10)
//   --presses N   things pressed in each of them (40)
//   --only PART   load, hall, thinking or memory alone
// Nothing is judged by the exit code: machines differ. Each line says what the issue demands beside what was measured.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { begin, playOn } from '../../tests/browser/play.ts';
import { buildPages } from './pages.ts';
import { beforeRollCall, freshLink } from './records.ts';
import { type Served, serve } from './serve.ts';
import { median, quantile, round } from './statistics.ts';
import { type Notes, takeNotes } from './watch.ts';

const root = new URL('../..', import.meta.url).pathname;
const FLAGS = ['--use-angle=swiftshader', '--use-gl=angle', '--enable-unsafe-swiftshader', '--no-sandbox'];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    matches: { type: 'string', default: '10' },
    presses: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});
const wanted = (part: string): boolean => values.only === undefined || values.only === part;

function say(what: string, measured: string, demanded = ''): void {
  console.log(`${what.padEnd(52)} ${measured.padEnd(34)} ${demanded}`);
}

/** A page in a browser window of its own, with nothing stored. */
async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  const page = await context.newPage();
  // tsx marks the names of functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(takeNotes);
  await page.goto(address);
  return page;
}

const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => globalThis.notes);

async function seen(page: Page, what: string): Promise<number> {
  await page.waitForFunction((name) => (globalThis.notes.seen[name] ?? Number.NaN) > 0, what, { timeout: 120_000 });
  return (await notesOf(page)).seen[what] ?? Number.NaN;
}

/** Milliseconds until something was on the screen, in a fresh window each time. */
async function timed(browser: Browser, address: string, what: string): Promise<number> {
  const page = await open(browser, address);
  const at = await seen(page, what);
  await page.context().close();
  return at;
}

async function firstPaint(browser: Browser, address: string): Promise<number> {
  const page = await open(browser, address);
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
  const at = await page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN);
  await page.context().close();
  return at;
}

async function load(browser: Browser, game: Served, others: Served): Promise<void> {
  const link = `${game.address}/#${freshLink('bench')}`;
  const times = { empty: [], title: [], smallest: [], board: [] } as Record<string, number[]>;
  for (let i = 0; i < Number(values.rounds); i++) {
    times.empty?.push(await firstPaint(browser, `${others.address}/empty.html`));
    times.title?.push(await timed(browser, `${game.address}/`, 'title'));
    times.smallest?.push(await timed(browser, `${others.address}/smallest.html`, 'smallest'));
    times.board?.push(await timed(browser, link, 'board'));
  }
  const [empty = 0, title = 0, smallest = 0, board = 0] = Object.values(times).map(median);
  const spread = (name: string): string => {
    const all = times[name] ?? [];
    return `(${round(Math.min(...all))}–${round(Math.max(...all))})`;
  };
  say('empty page, first paint', `${round(empty)} ms ${spread('empty')}`);
  say('title usable', `${round(title)} ms ${spread('title')}`, `at most ${round(1.2 * empty + 100)} ms`);
  say('smallest page of Phaser, first frame', `${round(smallest)} ms ${spread('smallest')}`);
  say(
    'a match from its address, first frame of the board',
    `${round(board)} ms ${spread('board')}`,
    `at most ${round(1.5 * smallest)} ms (${round(board / smallest)} times)`,
  );

  game.forget();
  const linked = await open(browser, link);
  await seen(linked, 'board');
  const byLink = game.bytes();
  await linked.context().close();

  game.forget();
  const page = await open(browser, `${game.address}/`);
  await seen(page, 'title');
  const forTitle = game.bytes();
  await page.getByRole('button', { name: 'New match' }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await page.waitForLoadState('networkidle');
  const pressed = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: 'Begin' }).click();
  const begun = (await seen(page, 'board')) - pressed;
  say('from Begin to the first frame, all fetched ahead', `${round(begun)} ms`);
  say('fetched for the title', kilobytes(forTitle));
  say('fetched before the board, by address', kilobytes(byLink), 'at most 700 kB');
  say('fetched before the board, by title and set-up', kilobytes(game.bytes()), 'at most 700 kB');
  for (const [path, size] of [...game.answers()].sort((a, b) => b[1] - a[1]).slice(0, 6))
    say(`   ${path}`, kilobytes(size));
  say('all files, compressed', kilobytes(game.all.packed), 'at most 4 MB');
  say('all files, on the disk', kilobytes(game.all.plain), 'at most 4 MB');
  await page.context().close();
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

/** Main-thread work of each frame of a roll call, beside that of a scene with nothing in it. */
async function hall(browser: Browser, game: Served, others: Served): Promise<void> {
  const call = beforeRollCall(898);
  if (call === null) {
    say('roll call of 898', 'no match leads to one');
    return;
  }
  const idle = await open(browser, `${others.address}/smallest.html`);
  await seen(idle, 'smallest');
  await record(idle, 4000);
  const empty = await notesOf(idle);
  await idle.context().close();

  const page = await open(browser, `${game.address}/#${call.fragment}`);
  await seen(page, 'board');
  const before = await page.evaluate(() => document.querySelector('.panel-head h2')?.textContent);
  for (let i = 0; i < 60; i++) {
    if ((await page.getByRole('button', { name: 'Skip' }).count()) > 0) break;
    await page.evaluate(() => {
      const confirm = document.querySelector<HTMLElement>('.panel-body .confirm .button.main');
      const stance = [...document.querySelectorAll<HTMLElement>('.panel-body .button:not([aria-disabled="true"])')];
      (confirm ?? stance[0])?.click();
    });
    await page.waitForTimeout(50);
  }
  await record(page, 5000);
  const turning = await notesOf(page);
  await page.context().close();
  const p95 = (numbers: readonly number[]): number => quantile(numbers, 0.95);
  const more = p95(turning.work) - p95(empty.work);
  say(`roll call of ${call.votes} (asked: ${before}), frames seen`, String(turning.work.length));
  say(
    '   work of a frame, median and 95th percentile',
    `${round(median(turning.work))} and ${round(p95(turning.work))} ms`,
  );
  say('   the same of an empty scene', `${round(median(empty.work))} and ${round(p95(empty.work))} ms`);
  say('   more than an empty scene, 95th percentile', `${round(more)} ms`, 'at most 3 ms');
  say('   whole frames, ratio of medians', String(round(median(turning.gaps) / median(empty.gaps))));
}

async function record(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(() => {
    globalThis.notes.recording = true;
  });
  await page.waitForTimeout(milliseconds);
  await page.evaluate(() => {
    globalThis.notes.recording = false;
  });
}

async function thinking(browser: Browser, game: Served): Promise<void> {
  const page = await open(browser, `${game.address}/`);
  await begin(page, /Left/, 'bench', /easy/);
  await playOn(page, { presses: Number(values.presses), seed: 3 });
  const { long } = await notesOf(page);
  const longest = Math.max(0, ...long);
  say('tasks above 50 ms while the computer thinks', `${long.length}, the longest ${round(longest)} ms`, 'none');
  await page.context().close();
}

/** Bytes of the heap after each match, garbage collected. */
async function memory(browser: Browser, game: Served): Promise<void> {
  const page = await open(browser, `${game.address}/`);
  const tools = await page.context().newCDPSession(page);
  const heap: number[] = [];
  for (let i = 0; i < Number(values.matches); i++) {
    await begin(page, i % 2 === 0 ? /Left/ : /Apparatus/, `memory-${i}`);
    await playOn(page, { presses: Number(values.presses), seed: i });
    await page.keyboard.press('Escape');
    const curtain = page.locator('.curtain .button');
    if ((await curtain.count()) > 0) await curtain.click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'title page' }).click();
    await page.waitForSelector('.title-menu');
    await tools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await tools.send('Runtime.getHeapUsage');
    heap.push(usedSize);
  }
  const [second = Number.NaN] = heap.slice(1);
  const last = heap.at(-1) ?? Number.NaN;
  const change = (100 * (last - second)) / second;
  say('heap after each match', heap.map((bytes) => (bytes / 1e6).toFixed(1)).join(' '), 'MB');
  say('from the second to the last', `${round(change)} %`, 'within 10 %');
  await page.context().close();
}

const built = await buildPages();
const browserPath = execFileSync(process.execPath, [join(root, '.ci/browser.mjs')], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
}).trim();
const game = await serve(built.game);
const others = await serve(built.others);
const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS, headless: true });
try {
  if (wanted('load')) await load(browser, game, others);
  if (wanted('hall')) await hall(browser, game, others);
  if (wanted('thinking')) await thinking(browser, game);
  if (wanted('memory')) await memory(browser, game);
} finally {
  await browser.close();
  game.close();
  others.close();
}
