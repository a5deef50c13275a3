import type { Browser, Page } from 'playwright-core';
import { notesOf, open, seen } from './open.ts';
import { freshLink } from './records.ts';
import type { Results } from './results.ts';
import type { Served } from './serve.ts';
import { median, round } from './statistics.ts';
import { tasksBefore, traced } from './trace.ts';

/** Milliseconds until something is on the screen: by the clock on the wall, and what the main thread worked until then. */
interface Taken {
  readonly wall: number;
  readonly later: number;
  readonly work: number;
}

/** In a fresh window each time. `after`: what comes later, of which the time alone is told. */
async function timed(browser: Browser, address: string, what: string, after?: string): Promise<Taken> {
  let wall = Number.NaN;
  const page = await open(browser, 'about:blank', { press: after === 'setUp' });
  const spans = await traced(browser, async () => {
    await page.goto(address);
    wall = await seen(page, what);
  });
  const later = after === undefined ? wall : await seen(page, after);
  await page.context().close();
  return { wall, later, work: tasksBefore(spans, what).reduce((sum, { cpu }) => sum + cpu, 0) };
}

const spread = (all: readonly number[]): string => `${round(Math.min(...all))} to ${round(Math.max(...all))}`;

/** What comes later: the answer to what was pressed when the title had been painted, and what stands beside the board. */
const THEN: Readonly<Partial<Record<string, string>>> = { title: 'setUp', board: 'panels' };

/** How soon title and board stand, against an empty page and the smallest page of Phaser, one after the other in turn. */
export async function load(browser: Browser, game: Served, others: Served, rounds: number, to: Results): Promise<void> {
  const link = `${game.address}/#${freshLink('bench')}`;
  const pages = {
    empty: { address: `${others.address}/empty.html`, shows: 'anything' },
    title: { address: `${game.address}/`, shows: 'title' },
    smallest: { address: `${others.address}/smallest.html`, shows: 'smallest' },
    board: { address: link, shows: 'board' },
  } as const;
  const times: Record<keyof typeof pages, Taken[]> = { empty: [], title: [], smallest: [], board: [] };
  for (let i = 0; i < rounds; i++)
    for (const name of ['empty', 'title', 'smallest', 'board'] as const)
      times[name].push(await timed(browser, pages[name].address, pages[name].shows, THEN[name]));
  for (const kind of ['wall', 'work'] as const) {
    const all = (name: keyof typeof pages): number[] => times[name].map((one) => one[kind]);
    const of = (name: keyof typeof pages): number => median(all(name));
    const said = kind === 'wall' ? '' : ', main thread’s work';
    const say = (what: string, name: keyof typeof pages, most?: number): void =>
      to.add(`${what}${said}`, of(name), 'ms', { more: spread(all(name)), ...(most === undefined ? {} : { most }) });
    say('empty page, first paint', 'empty');
    say('title usable', 'title', kind === 'wall' ? 1.2 * of('empty') + 100 : undefined);
    say('smallest page of Phaser, first frame', 'smallest');
    say('a match from its address, first frame of the board', 'board');
    // Round by round, so that a busy minute of the machine falls on both.
    const ratios = times.board.map((one, i) => one[kind] / (times.smallest[i]?.[kind] ?? Number.NaN));
    to.add(`   times the smallest page’s${said}`, median(ratios), '', { more: spread(ratios), most: 1.5 });
  }
  const later = (what: string, name: keyof typeof pages): void => {
    const all = times[name].map((one) => one.later);
    to.add(`   ${what}`, median(all), 'ms', { more: spread(all) });
  };
  // A title is usable when what is pressed in it is answered, though the program may have still to come.
  later('the title: set-up drawn, its button pressed at that moment', 'title');
  // The board comes first; nobody shall gain by drawing the rest late.
  later('the same match, decision and hand drawn beside the board', 'board');
}

/** What goes over the wire before the board: by an address that holds a match, and by title and set-up. */
export async function bytes(browser: Browser, game: Served, to: Results): Promise<void> {
  const link = `${game.address}/#${freshLink('bench')}`;
  for (const locale of ['en-GB', 'de-DE', 'es-ES']) {
    const code = locale.slice(0, 2);
    game.forget();
    const linked = await open(browser, link, { locale });
    await seen(linked, 'board');
    to.add(`fetched before the board, by address, ${code}`, kilobytes(game.bytes(await boardSeen(linked))), 'kB', {
      most: 700,
    });
    await linked.context().close();

    game.forget();
    const page = await open(browser, `${game.address}/`, { locale });
    const shown = await seen(page, 'title');
    const origin = await page.evaluate(() => performance.timeOrigin);
    if (code === 'en') to.add('fetched for the title', kilobytes(game.bytes(origin + shown)), 'kB');
    await page.locator('.title-menu .button.main').click();
    await page.locator('.set-up .button.main').waitFor();
    await page.waitForLoadState('networkidle');
    const pressed = await page.evaluate(() => performance.now());
    await page.locator('.set-up .button.main').last().click();
    const begun = (await seen(page, 'board')) - pressed;
    if (code === 'en') to.add('from Begin to the first frame, all fetched ahead', begun, 'ms');
    to.add(
      `fetched before the board, by title and set-up, ${code}`,
      kilobytes(game.bytes(await boardSeen(page))),
      'kB',
      { most: 700 },
    );
    if (code === 'en')
      for (const [path, size] of [...game.answers()].sort((a, b) => b[1] - a[1]).slice(0, 6))
        to.add(`   ${path}`, kilobytes(size), 'kB');
    await page.context().close();
  }
  to.add('all files, compressed', kilobytes(game.all.packed), 'kB', { most: 4000 });
  to.add('all files, on the disk', kilobytes(game.all.plain), 'kB');
}

/** When the board was first on the screen, in milliseconds since 1970. */
async function boardSeen(page: Page): Promise<number> {
  const { seen: all } = await notesOf(page);
  return (await page.evaluate(() => performance.timeOrigin)) + (all.board ?? Number.NaN);
}

function kilobytes(size: number): number {
  return size / 1000;
}
