import type { CDPSession, Page } from 'playwright-core';

/** What the browser counts after the garbage has been collected. */
export interface Left {
  /** Bytes of the page's own objects. */
  readonly heap: number;
  /** Nodes of documents, those of pictures that are kept included. */
  readonly nodes: number;
  readonly listeners: number;
}

/** From a match back to the title page, and until what was being faded, saved and thought about has come to its end. */
export async function leaveMatch(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  const curtain = page.locator('.curtain .button');
  if ((await curtain.count()) > 0) await curtain.click();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'title page' }).click();
  // Nothing of the page may be held from here: a single element of a match keeps the whole of it.
  await page.locator('.title-menu').waitFor();
  await page.waitForTimeout(2500);
}

export async function leftBehind(tools: CDPSession): Promise<Left> {
  for (let n = 0; n < 3; n++) await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await tools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
