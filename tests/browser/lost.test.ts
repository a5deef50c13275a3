import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { begin, playOn } from './play.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();

/** Takes the graphics card from the board, by the browser's own means for tests; what gives it back. */
async function takeCard(page: Page): Promise<() => Promise<void>> {
  const lost = await page.locator('.board canvas').evaluateHandle((canvas) => {
    const gl = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl') : null;
    // A context that has been lost does not give this out any more.
    const found = gl?.getExtension('WEBGL_lose_context') ?? null;
    if (found === null) throw new Error('no WebGL here');
    found.loseContext();
    return found;
  });
  return () => lost.evaluate((found) => found.restoreContext());
}

describe('a board whose graphics card is lost', () => {
  it('says so until it is back; meanwhile the match goes on from the panel', async () => {
    const { page, complaints } = await browser.open();
    await begin(page, /Left/, 'lost');
    const canvas = page.locator('.board canvas');
    const said = page.locator('.board').getByRole('status');
    await canvas.waitFor({ state: 'visible' });
    expect(await said.count()).toBe(0);

    const giveBack = await takeCard(page);
    await said.waitFor();
    expect(await said.textContent()).toContain('has lost the graphics card');
    expect(await canvas.isVisible()).toBe(false);
    const asked = await playOn(page, { presses: 3, seed: 2 });
    expect(asked.kind).not.toBe('title');
    expect(await said.isVisible()).toBe(true);

    await giveBack();
    await said.waitFor({ state: 'detached' });
    await canvas.waitFor({ state: 'visible' });
    expect(complaints).toEqual([]);
  });
});
