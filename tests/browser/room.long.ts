import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import { OTHERS } from '../words/files.ts';
import { recordsOfDecisions } from './decisions.ts';
import { atEverySize, openPanels, openRecord, speak, toTitle } from './roomPage.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
// A match in which every kind of decision but a deputy's consent comes up early.
const records = recordsOfDecisions(loadScenario('succession'), 'e');

describe('every button has room for its text, in every language at every size', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPanels(browser);
  });

  it.each([...records])('while this is asked: %s', async (kind, record) => {
    await openRecord(page, record);
    const found: string[] = [];
    for (const code of ['en', ...OTHERS]) {
      await speak(page, code);
      found.push(...(await atEverySize(page, `${kind} in ${code}`, () => page.evaluate(() => window.room.explore()))));
    }
    await toTitle(page);
    expect(found).toEqual([]);
  });

  it('whatever is asked', () => {
    expect(records.size).toBeGreaterThanOrEqual(16);
  });

  it('in the books', async () => {
    const record = records.get('play');
    if (record === undefined) throw new Error('nothing was played in this match');
    await openRecord(page, record);
    const found: string[] = [];
    for (const code of ['en', ...OTHERS]) {
      await speak(page, code);
      for (const n of [0, 1, 2, 3]) {
        await page.evaluate((i) => document.querySelectorAll<HTMLElement>('.books .button').item(i).click(), n);
        await page.waitForSelector('dialog[open]');
        found.push(
          ...(await atEverySize(page, `book ${n + 1} in ${code}`, () => page.evaluate(() => window.room.crowded()))),
        );
        await page.keyboard.press('Escape');
        await page.waitForSelector('dialog', { state: 'detached' });
      }
    }
    await toTitle(page);
    expect(found).toEqual([]);
  });
});
