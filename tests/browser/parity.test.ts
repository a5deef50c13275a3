import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { Game } from '../../src/match/game.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const OPTIONS = { personalities: 'historical', roundsTogether: 1 } as const;

async function openRecord(page: Page, record: MatchRecord): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.setInputFiles('.title-menu input[type=file]', {
    name: 'match.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(record)),
  });
  await page.waitForSelector('.panel, [role=alert]');
}

/** The record that the page keeps of the match it plays. */
function kept(page: Page): Promise<{ finalHash: string; commands: number; seed: string }> {
  return page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('kartoteka');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('matches').objectStore('matches').get('current');
          reading.onsuccess = () => {
            const { finalHash, commands, seed } = reading.result.record;
            opening.result.close();
            done({ finalHash, commands: commands.length, seed: seed });
          };
        };
      }),
  );
}

describe('the same seed and commands in Node and in the browser', () => {
  it('come to the same states: a record with all its hashes is played again by the page', async () => {
    const { page, complaints } = await browser.open();
    const lot = { apparatus: 'random', left: 'random', leningrad: 'random', right: 'random' } as const;
    const content = loadScenario('succession');
    const record = selfPlay(content, { seed: 'parity', options: OPTIONS, seats: lot }, { hashed: true }).record();
    expect(record.hashes.length).toBeGreaterThan(10);
    // The page refuses a record whose states part from its hashes.
    await openRecord(page, record);
    expect(await page.locator('[role=alert]').count()).toBe(0);
    await expect.poll(() => kept(page), { timeout: 20_000 }).toMatchObject({ finalHash: record.finalHash });
    expect(complaints).toEqual([]);
  });

  it('are played alike by the computer: a match of computers alone in the page ends as in Node', async () => {
    const { page, complaints } = await browser.open();
    const easy = { apparatus: 'easy', left: 'easy', leningrad: 'easy', right: 'easy' } as const;
    const content = loadScenario('lesson-15');
    const head = { seed: 'parity', options: OPTIONS, seats: easy };
    const whole = selfPlay(content, head).record();
    await openRecord(page, Game.start(content, head).record());
    await expect
      .poll(() => kept(page), { timeout: 150_000, interval: 500 })
      .toEqual({ finalHash: whole.finalHash, commands: whole.commands.length, seed: 'parity' });
    expect(complaints).toEqual([]);
  });
});
