import { describe, expect, it } from 'vitest';
import { begin } from './play.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();

describe('The second click of a double click', () => {
  it('decides nothing of what has come to lie under it', async () => {
    const { page } = await browser.open();
    await begin(page, /The Left Opposition/, 'double');
    const end = page.locator('.panel-body .at-once .button').last();
    await end.waitFor();
    const first = await page.locator('.panel-head h2').textContent();
    await end.click();
    // What is asked next, and the first button that answers it or begins to.
    await page
      .locator('.panel-head:not(.waiting) h2')
      .filter({ hasNotText: first ?? '' })
      .waitFor();
    const next = page.locator('.panel-body .button:not([aria-disabled="true"])').first();
    await next.scrollIntoViewIfNeeded();
    const box = await next.boundingBox();
    if (box === null) throw new Error('nothing to be clicked');
    const asked = (): Promise<string> => page.locator('.panel').innerText();
    const click = async (clickCount: number): Promise<void> => {
      await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
      await page.mouse.down({ clickCount });
      await page.mouse.up({ clickCount });
    };
    const before = await asked();
    await click(2);
    await page.waitForTimeout(300);
    expect(await asked()).toBe(before);
    await click(1);
    await expect.poll(asked, { timeout: 60_000 }).not.toBe(before);
  });
});
