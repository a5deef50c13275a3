import type { Browser } from 'playwright-core';
import { begin, playOn } from '../../tests/browser/play.ts';
import { notesOf, open } from './open.ts';
import type { Results } from './results.ts';
import type { Served } from './serve.ts';

interface Left {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Pictures that the graphics card holds. */
  readonly textures: number;
}

/** What is left when a match has been left for the title, garbage collected: match after match in one page. */
export async function memory(
  browser: Browser,
  game: Served,
  matches: number,
  presses: number,
  to: Results,
): Promise<void> {
  const page = await open(browser, `${game.address}/`);
  const tools = await page.context().newCDPSession(page);
  const left: Left[] = [];
  for (let i = 0; i < matches; i++) {
    await begin(page, i % 2 === 0 ? /Left/ : /Apparatus/, `memory-${i}`);
    await playOn(page, { presses, seed: i });
    await page.keyboard.press('Escape');
    const curtain = page.locator('.curtain .button');
    if ((await curtain.count()) > 0) await curtain.click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'title page' }).click();
    await page.waitForSelector('.title-menu');
    // What was being faded, saved and thought about comes to its end.
    await page.waitForTimeout(2500);
    for (let n = 0; n < 3; n++) await tools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await tools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await tools.send('Memory.getDOMCounters');
    const { textures } = await notesOf(page);
    left.push({ heap: usedSize, nodes, listeners: jsEventListeners, textures });
  }
  const list = (of: (one: Left) => string | number): string => left.map(of).join(' ');
  const [, second] = left;
  const last = left.at(-1);
  if (second === undefined || last === undefined) throw new Error('at least two matches are needed');
  const change = (of: (one: Left) => number): number => (100 * (of(last) - of(second))) / Math.max(1, of(second));
  to.add('heap after the last match', last.heap / 1e6, 'MB', { more: list(({ heap }) => (heap / 1e6).toFixed(1)) });
  to.add(
    '   from the second to the last',
    change(({ heap }) => heap),
    '%',
    { most: 10 },
  );
  to.add(
    'nodes of the page, from the second to the last',
    change(({ nodes }) => nodes),
    '%',
    { more: list(({ nodes }) => nodes) },
  );
  to.add(
    'listeners, from the second to the last',
    change(({ listeners }) => listeners),
    '%',
    { more: list(({ listeners }) => listeners) },
  );
  to.add('pictures on the card after the last match', last.textures, '', { more: list(({ textures }) => textures) });
  await page.context().close();
}
