import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, SIZES, screenshot, useBrowser } from './support.ts';
import { untouchableTerms } from './terms.ts';
import { golden, look, lookAtHistory, place, still } from './watching.ts';

const browser = useBrowser();
/** Everything that the page shows of a place, to see whether it is the same when one comes back. */
async function shown(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Figures' }).click();
  const said = await page.locator('.table').innerText();
  await page.getByRole('button', { name: 'This step' }).click();
  return said;
}

describe('a record being looked at', () => {
  it.each([['laptop', SIZES.laptop]] as const)(
    'is drawn along in both directions without waiting: %s',
    async (size, viewport) => {
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
    },
    180_000,
  );

  it('is played on, paused, and seen by one side', async () => {
    const { page, complaints } = await browser.open();
    await still(page);
    await look(page, golden());
    await page.getByLabel('Speed').selectOption('4');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(
      () => !/Step [0-3] /.test(document.querySelector('.transport')?.textContent ?? 'Step 0 '),
    );
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await place(page);
    await page.waitForTimeout(400);
    expect(await place(page)).toBe(paused);
    expect(await page.getByRole('button', { name: 'Hidden' }).count()).toBe(1);
    await page.getByRole('button', { name: 'The Left Opposition' }).click();
    expect(await page.getByRole('button', { name: 'Hidden' }).count()).toBe(0);
    await page.getByText('Only what the Left Opposition knew').waitFor();
    expect(complaints).toEqual([]);
  });

  it('that does not fit any more names the step that fails, and is looked at up to there', async () => {
    const { page, complaints } = await browser.open();
    const record = JSON.parse(golden());
    record.commands[120] = { type: 'stop' };
    record.commands[121] = { type: 'closeSlate' };
    await page.setInputFiles('.title-menu input[type=file]', {
      name: 'match.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(record)),
    });
    const alert = page.locator('[role=alert]');
    await alert.waitFor();
    const said = (await alert.textContent()) ?? '';
    expect(said).toMatch(/12[12]/);
    await page.getByRole('button', { name: 'Look at it as far as it goes' }).click();
    await page.waitForSelector('.timeline');
    await page.locator('.track-handle').press('End');
    expect(await place(page)).toBe(Number(said.match(/12[12]/)?.[0]) - 1);
    expect(await page.locator('[role=alert]').textContent()).toBe(said);
    expect(await page.getByRole('button', { name: 'Why did they win?' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('of what happened has comments with their sources, and the attested figures beside the game’s', async () => {
    const { page, complaints } = await browser.open();
    await still(page);
    await lookAtHistory(page);
    await page.locator('.track-handle').fill('3.82');
    await page.waitForFunction(() =>
      /July to December 1925/.test(document.querySelector('.top-date')?.textContent ?? ''),
    );
    await page.getByRole('button', { name: 'Next comment' }).click();
    await page.locator('.comment .source').waitFor();
    expect(await page.locator('.comment h3').textContent()).toContain('1925');
    await page.waitForSelector('.board canvas');
    await screenshot(page, 'history');
    expect(await untouchableTerms(page)).toEqual([]);
    await page.getByRole('button', { name: 'Against history' }).click();
    expect(await page.locator('.history-table tbody tr').count()).toBeGreaterThanOrEqual(60);
    expect(await page.locator('.history-table').innerText()).toContain('559');
    await screenshot(page, 'history-table');
    expect(await untouchableTerms(page)).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);
});
