import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { begin, playOn, standing } from './play.ts';
import { useBrowser } from './support.ts';
import { golden, look, place, still } from './watching.ts';

const browser = useBrowser();

/** The browser's own buttons. */
const back = (page: Page): Promise<void> => page.evaluate(() => history.back());
const forward = (page: Page): Promise<void> => page.evaluate(() => history.forward());

/** Where a match stands, as far as its player sees. */
async function seen(page: Page): Promise<readonly unknown[]> {
  await page.locator('.panel-head:not(.waiting)').waitFor();
  return [
    await standing(page),
    await page.locator('.hand .card-title').allTextContents(),
    await page.locator('.panel-head h2').textContent(),
  ];
}

describe('The browser’s “back”', () => {
  it('closes what lies over the table, then leads to the title, and “forward” into the match again', async () => {
    const { page, complaints } = await browser.open();
    await begin(page, /The Left Opposition/, 'back');
    await playOn(page, { presses: 4, seed: 5 });
    const before = await seen(page);

    await page.locator('.books .button').last().click();
    await page.locator('dialog').waitFor();
    await back(page);
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await standing(page)).toMatchObject({ kind: 'asked' });
    await back(page);
    await page.locator('.title-menu').waitFor();
    expect(page.url()).not.toContain('about:');
    await forward(page);
    expect(await seen(page)).toEqual(before);

    // By the menu it is the same step: one more leaves no heap of entries behind.
    await page.locator('.books .button').last().click();
    await page.getByRole('button', { name: 'To the title page' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await seen(page)).toEqual(before);
    await back(page);
    await page.locator('.title-menu').waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads from the setting-up to the title, and from a film that “forward” finds where it stood', async () => {
    const { page, complaints } = await browser.open();
    await still(page);
    await page.getByRole('button', { name: 'New match' }).click();
    await page.getByLabel('Seed').waitFor();
    await back(page);
    await page.locator('.title-menu').waitFor();
    await look(page, golden());
    await page.keyboard.press('End');
    const stood = await place(page);
    await back(page);
    await page.locator('.title-menu').waitFor();
    await forward(page);
    await page.locator('.timeline').waitFor();
    expect(await place(page)).toBe(stood);
    expect(complaints).toEqual([]);
  });
});
