import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { playOn } from './play.ts';
import { accessibilityProblems, screenshot, useBrowser } from './support.ts';
import { lookAtHistory, still } from './watching.ts';

const browser = useBrowser();

/** The film stopped in December 1925, at the Fourteenth Congress. */
async function stopInDecember1925(page: Page): Promise<void> {
  await page.locator('.track-handle').fill('3.82');
  await page.waitForFunction(() =>
    /July to December 1925/.test(document.querySelector('.top-date')?.textContent ?? ''),
  );
}

/** What the browser keeps. */
function kept(): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kartoteka');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('matches').objectStore('matches').getAllKeys();
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => resolve(asked.result.map(String));
    };
  });
}

describe('the historical record taken over', () => {
  it('in December 1925 as Zinoviev is played on to an ending, and compared with the first course', async () => {
    const { page, complaints, context } = await browser.open();
    await still(page);
    await lookAtHistory(page);
    await stopInDecember1925(page);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.waitForSelector('.take-over');
    // The film has stopped: what the sheet names is the step from which one plays on.
    await page.waitForSelector('.transport [aria-label="Play"]');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('.take-over .button.wide', { hasText: 'Zinoviev' }).click();
    await page
      .locator('.take-over')
      .getByRole('button', { name: /by lot/ })
      .click();
    await page.getByRole('button', { name: 'Play on from here' }).dblclick();
    await page.waitForSelector('.hand');
    expect(await page.locator('.top-date').textContent()).toContain('1925');
    // As long as the new course lies years behind the first it says so over its figures.
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Compare with the first course' }).click();
    await page.waitForSelector('.courses');
    const heads = await page.locator('.differences thead th').allInnerTexts();
    expect(heads.map((head) => head.replace(/\s+/g, ' '))).toEqual([
      '1929 II',
      'First course',
      'New course only up to 1925 II',
      'Difference',
    ]);
    await page.keyboard.press('Escape');
    const end = await playOn(page, { presses: 1500, seed: 7 });
    expect(end.kind).toBe('ended');
    await page.getByRole('button', { name: 'Compare with the first course' }).click();
    await page.waitForSelector('.courses');
    expect(await page.locator('.lane.course').count()).toBe(2);
    expect(await page.locator('.differences .differs').count()).toBeGreaterThan(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await screenshot(page, 'compare');
    const there = await page.locator('.differences').innerText();
    await page.locator('.courses .track-handle').fill('3');
    await page.waitForFunction((before) => document.querySelector('.differences')?.textContent !== before, there);
    // Closed and opened again, it still knows where it began.
    await page.waitForTimeout(400);
    const again = await context.newPage();
    await again.goto(page.url());
    await again.getByRole('button', { name: 'Continue' }).waitFor();
    // Pressed twice it was taken over once: nothing lies aside, for nothing was being played.
    expect(await again.evaluate(kept)).toEqual(['current']);
    await again.getByRole('button', { name: 'Continue' }).click();
    await again.waitForSelector('dialog .fates');
    await again.keyboard.press('Escape');
    await again.getByRole('button', { name: 'Compare with the first course' }).click();
    await again.waitForSelector('.courses');
    expect(await again.locator('.differences').innerText()).toBe(there);
    expect(complaints).toEqual([]);
  }, 400_000);
});
