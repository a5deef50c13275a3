import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Left, leaveMatch, leftBehind } from './left.ts';
import { begin, playOn } from './play.ts';
import { useBrowser } from './support.ts';

declare global {
  interface Window {
    heldByTest?: readonly unknown[];
  }
}

const browser = useBrowser();

/** After each of so many matches, left for the title in the same page. */
async function leftAfter(matches: number, during: (page: Page) => Promise<void>): Promise<readonly Left[]> {
  const { page, context, complaints } = await browser.open();
  const tools = await context.newCDPSession(page);
  const left: Left[] = [];
  for (let i = 0; i < matches; i++) {
    await begin(page, i % 2 === 0 ? /Left/ : /Apparatus/, `memory-${i}`);
    await page.locator('.board canvas').waitFor();
    await playOn(page, { presses: 8, seed: i });
    await during(page);
    await leaveMatch(page);
    left.push(await leftBehind(tools));
  }
  expect(complaints).toEqual([]);
  await context.close();
  return left;
}

/** By how much each match adds from the second on, when what is fetched and drawn once is there. */
function perMatch(left: readonly Left[], of: (one: Left) => number): number {
  const [, second] = left;
  const last = left.at(-1);
  if (second === undefined || last === undefined) throw new Error('too few matches');
  return (of(last) - of(second)) / (left.length - 2);
}

/** A table has some five hundred nodes and seventy listeners. Portraits that are kept count as nodes as well, some six each. */
const NODES = 150;
const LISTENERS = 12;

describe('a match that was left', () => {
  it('is not kept: six matches leave no more nodes and listeners behind than two', async () => {
    const left = await leftAfter(6, async () => undefined);
    console.log(left.map(({ heap, nodes, listeners }) => `${heap} ${nodes} ${listeners}`).join('\n'));
    expect(perMatch(left, ({ nodes }) => nodes)).toBeLessThan(NODES);
    expect(perMatch(left, ({ listeners }) => listeners)).toBeLessThan(LISTENERS);
  });

  it('would be found if a single button of it were held', async () => {
    const left = await leftAfter(4, (page) =>
      page.evaluate(() => {
        window.heldByTest = [...(window.heldByTest ?? []), document.querySelector('.books .button')];
      }),
    );
    expect(perMatch(left, ({ nodes }) => nodes)).toBeGreaterThan(NODES);
    expect(perMatch(left, ({ listeners }) => listeners)).toBeGreaterThan(LISTENERS);
  });
});
