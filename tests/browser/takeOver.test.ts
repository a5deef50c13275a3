import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { parseRecord } from '../../src/match/records.ts';
import { goneOnByLot } from './courses.ts';
import { playOn } from './play.ts';
import { openRecord, toTitle } from './roomPage.ts';
import { stored } from './stored.ts';
import { accessibilityProblems, screenshot, useBrowser } from './support.ts';
import { compareCourses, takeOverInDecember1925 } from './takingOver.ts';

const browser = useBrowser();

/** The match that the page keeps, gone on with by lot to shortly before its end. By hand it is played to there by test:long. */
async function goneOn(page: Page): Promise<MatchRecord> {
  const read = parseRecord((await stored(page)).current ?? '');
  if (!read.ok) throw new Error(`the page keeps no record: ${read.refusal.code}`);
  return goneOnByLot(loadScenario(read.record.scenario), read.record, 40);
}

describe('the historical record taken over', () => {
  it('in December 1925 as Zinoviev is played on to an ending, and compared with the first course', async () => {
    const { page, complaints, context } = await browser.open();
    await takeOverInDecember1925(page);
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
    const standing = await playOn(page, { presses: 15, seed: 7 });
    expect(['asked', 'waiting']).toContain(standing.kind);
    // Pressed twice it was taken over once: nothing lies aside, for nothing was being played.
    await expect.poll(async () => Object.keys(await stored(page))).toEqual(['current']);
    const later = await goneOn(page);
    expect(later.forkOf).toBeDefined();
    await toTitle(page);
    await openRecord(page, later);
    const end = await playOn(page, { presses: 400, seed: 7 });
    expect(end.kind).toBe('ended');
    const there = await compareCourses(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await screenshot(page, 'compare');
    await page.locator('.courses .track-handle').fill('3');
    await page.waitForFunction((before) => document.querySelector('.differences')?.textContent !== before, there);
    // Closed and opened again, it still knows where it began.
    await page.waitForTimeout(400);
    const again = await context.newPage();
    await again.goto(page.url());
    await again.getByRole('button', { name: 'Continue' }).click();
    await again.waitForSelector('dialog .fates');
    await again.keyboard.press('Escape');
    expect(await compareCourses(again)).toBe(there);
    expect(complaints).toEqual([]);
  });
});
