import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import { OTHERS } from '../words/files.ts';
import { recordsOfDecisions } from './decisions.ts';
import { atEverySize, openPanels, openRecord, speak } from './roomPage.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();

// The other decisions and the books are measured by test:long.
describe('every button has room for its text, in every language', () => {
  it('on the title page, in set-up, and where a card is played', async () => {
    const page = await openPanels(browser);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      found.push(...(await atEverySize(page, where, () => page.evaluate(() => window.room.crowded()))));
    };
    for (const code of [...OTHERS, 'en']) {
      await speak(page, code);
      await look(`title in ${code}`);
      await page.click('.title-menu .button.main');
      await page.waitForSelector('.set-up select');
      await look(`set-up in ${code}`);
      await page.click('.set-up > .row .button:not(.main)');
      await page.waitForSelector('.title-menu');
    }
    const record = recordsOfDecisions(loadScenario('lesson-15'), 'room').get('play');
    if (record === undefined) throw new Error('nothing is played in this scenario');
    await openRecord(page, record);
    for (const code of [...OTHERS, 'en']) {
      await speak(page, code);
      for (const line of await page.evaluate(() => window.room.explore())) found.push(`play in ${code}: ${line}`);
    }
    expect(found).toEqual([]);
    expect(await page.evaluate(() => window.room.looks)).toBeGreaterThan(40);
    // What is measured can be found wanting.
    const squeezed = await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.top .button');
      button?.style.setProperty('width', '20px');
      button?.style.setProperty('padding', '0');
      button?.style.setProperty('min-width', '0');
      button?.style.setProperty('white-space', 'nowrap');
      return window.room.crowded();
    });
    expect(squeezed.join()).toContain('pixels too few');
  });
});
