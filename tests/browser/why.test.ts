import { describe, expect, it } from 'vitest';
import { accessibilityProblems, screenshot, useBrowser } from './support.ts';
import { golden, look, still } from './watching.ts';

const browser = useBrowser();

describe('why they won', () => {
  it('is worked out beside the page, with a bar that can be stopped, and then in full', async () => {
    const { page, complaints } = await browser.open();
    await still(page);
    await look(page, golden());
    await page.getByRole('button', { name: 'Why did they win?' }).click();
    await page.locator('.why-view progress').waitFor();
    await page.locator('.why-table tbody tr').nth(2).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('this is as far as it came').waitFor();
    expect(await page.locator('.why-table tbody tr').count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    const began = Date.now();
    await page.getByRole('button', { name: 'Why did they win?' }).click();
    await page.locator('.why-view progress').waitFor();
    await page.locator('.why-view progress').waitFor({ state: 'detached', timeout: 120_000 });
    console.log(`Worked out in ${Date.now() - began} ms`);
    expect(await page.locator('.why-table tbody tr').count()).toBe(10);
    expect(await page.locator('.why-table').innerText()).toContain('50 times anew');
    expect(await page.locator('.why-limits').innerText()).toContain('proves nothing');
    await screenshot(page, 'why');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 200_000);
});
