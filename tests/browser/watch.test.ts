import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, SIZES, screenshot, useBrowser } from './support.ts';
import { golden, look, place, still } from './watching.ts';

const browser = useBrowser();
/** Everything that the page shows of a place, to see whether it is the same when one comes back. */
async function shown(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Figures' }).click();
  const said = await page.locator('.table').innerText();
  await page.getByRole('button', { name: 'This step' }).click();
  return said;
}

describe('a record being looked at', () => {
  it.each(Object.entries(SIZES))('is drawn along in both directions without waiting: %s', async (size, viewport) => {
    const { page, complaints } = await browser.open({ viewport });
    await still(page);
    await look(page, golden());
    await page.waitForSelector('.board canvas');
    expect(await place(page)).toBe(0);
    expect(await page.locator('.mark').count()).toBeGreaterThan(60);
    const handle = page.locator('.track-handle');
    await handle.fill('5.9');
    await page.waitForFunction(() => document.querySelector('.top-date')?.textContent?.includes('1926'));
    const there = await place(page);
    const seen = await shown(page);
    await screenshot(page, `watch-${size}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await handle.fill('11');
    await handle.fill('2.5');
    await handle.fill('5.9');
    await page.waitForFunction(
      (n) => document.querySelector('.transport')?.textContent?.includes(`Step ${n.toLocaleString('en')} `),
      there,
    );
    expect(await shown(page)).toBe(seen);
    await handle.press('ArrowLeft');
    await handle.press('ArrowLeft');
    expect(await place(page)).toBe(there - 2);
    expect(complaints).toEqual([]);
  });
});
