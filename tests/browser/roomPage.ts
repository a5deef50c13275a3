import type { Page } from 'playwright-core';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { measureRoom } from './room.ts';
import { SIZES, type useBrowser } from './support.ts';

/** Where there is least room: a laptop, a tablet, a telephone held sideways. */
export const ROOM = {
  laptop: SIZES.laptop,
  tablet: { width: 1024, height: 768 },
  phone: { width: 844, height: 390 },
} as const;

/** A page that is asked for its panels alone: it is given no Phaser, says so where the board would be, and goes on quicker. */
export async function openPanels(browser: ReturnType<typeof useBrowser>): Promise<Page> {
  // At full size: widths of letters are rounded to whole points.
  const { page } = await browser.open({ deviceScaleFactor: 1 });
  await page.route(/phaser/, (route) => route.abort());
  await page.waitForSelector('.title-menu');
  await measureRoom(page);
  return page;
}

const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].at(-1)?.click(), selector);

/** Changes the language in the settings, on the title page or at the table. */
export async function speak(page: Page, code: string): Promise<void> {
  if ((await page.$('.title-menu')) !== null) await press(page, '.title-menu .button');
  else {
    await press(page, '.books .button');
    await page.waitForSelector('.menu');
    await press(page, '.menu .button:first-child');
  }
  await page.selectOption('.settings select', code);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, code);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

/** From the title page to where a record stops. */
export async function openRecord(page: Page, record: MatchRecord): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(record));
  await page.setInputFiles('.title-menu input', { name: 'match.json', mimeType: 'application/json', buffer });
  await page.waitForSelector('.panel-head:not(.waiting)');
}

export async function toTitle(page: Page): Promise<void> {
  await press(page, '.books .button');
  await page.waitForSelector('.menu');
  await press(page, '.menu .button');
  await page.waitForSelector('.title-menu');
}

/** What `look` finds at each size, with the place where it was found. */
export async function atEverySize(
  page: Page,
  where: string,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, size] of Object.entries(ROOM)) {
    await page.setViewportSize(size);
    for (const line of await look()) found.push(`${where}, ${name}: ${line}`);
  }
  return found;
}
