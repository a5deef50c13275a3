import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support.ts';
import { lookAtHistory, still } from './watching.ts';

/** From the title page: the historical record is stopped at the Fourteenth Congress, in December 1925, and taken over as Zinoviev. */
export async function takeOverInDecember1925(page: Page): Promise<void> {
  await still(page);
  await lookAtHistory(page);
  await page.locator('.track-handle').fill('3.82');
  await page.waitForFunction(() =>
    /July to December 1925/.test(document.querySelector('.top-date')?.textContent ?? ''),
  );
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
}

/** The match is over: its course beside the one it left. Returns what the table of differences says. */
export async function compareCourses(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Compare with the first course' }).click();
  await page.waitForSelector('.courses');
  expect(await page.locator('.lane.course').count()).toBe(2);
  expect(await page.locator('.differences .differs').count()).toBeGreaterThan(0);
  return page.locator('.differences').innerText();
}
