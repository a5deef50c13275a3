import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { Game } from '../../src/match/game.ts';
import { guideScenario } from '../content/guide.ts';
import { begin } from './play.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const RECORD = '.title-menu input[type=file]';

function record(): MatchRecord {
  const seats = { apparatus: 'random', left: 'person', leningrad: 'random', right: 'random' } as const;
  const options = { personalities: 'historical', roundsTogether: 1 } as const;
  return Game.start(loadScenario('succession'), { seed: 'bad', options, seats }).record();
}

async function offer(page: Page, input: string, name: string, text: string): Promise<string> {
  const alert = page.locator('[role=alert]');
  await page.setInputFiles(input, { name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await alert.waitFor();
  return (await alert.textContent()) ?? '';
}

describe('what is offered to the page and cannot be used', () => {
  it('is refused in a plain sentence, and the match that was being played is still there', async () => {
    const { page, complaints } = await browser.open();
    await begin(page, /The Left Opposition/, 'kept');
    await page.waitForTimeout(500);
    const address = page.url();
    // Put into the address of the open page: it is opened at once.
    await page.goto(`${address}#record=broken`);
    await page.waitForSelector('[role=alert]');
    expect(await page.locator('[role=alert]').textContent()).toMatch(/\w+ \w+ \w+/);
    expect(page.url()).not.toContain('#record');
    const good = record();
    const whole = JSON.stringify(good);
    const bad: readonly (readonly [name: string, text: string])[] = [
      ['truncated', whole.slice(0, -40)],
      ['newer', JSON.stringify({ ...good, rulesVersion: 999 })],
      ['stranger', JSON.stringify({ ...good, scenario: 'nowhere' })],
      ['changed', JSON.stringify({ ...good, contentHash: '0'.repeat(32) })],
      ['forged', JSON.stringify({ ...good, commands: [{ type: 'agitate', org: 'moscow', points: 99 }] })],
      ['huge', `${whole}${' '.repeat(13 * 1024 * 1024)}`],
    ];
    const said = new Set<string>();
    for (const [name, text] of bad) {
      const sentence = await offer(page, RECORD, `${name}.json`, text);
      expect(sentence, name).toMatch(/^[A-Z].*\w+ \w+ \w+.*[.!]/);
      said.add(sentence);
    }
    expect(said.size).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForSelector('.hand');
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await page.locator('.menu').textContent()).toContain('kept');
    expect(complaints).toEqual([]);
  });

  it('is a scenario with all its mistakes listed; mended, it can be chosen', async () => {
    const { page, complaints } = await browser.open();
    await page.getByRole('button', { name: 'New match' }).click();
    await page.waitForSelector('.set-up');
    const input = '.set-up input[type=file]';
    const { default: scenario } = await import('../../scenarios/lesson-15.json', { with: { type: 'json' } });
    const mine = { ...scenario, id: 'my-lesson', title: 'My <b>lesson</b>' };
    const broken = { ...mine, minutes: { alone: -3, together: 1 }, summary: '', seats: ['apparatus', 'martians'] };
    await offer(page, input, 'mine.json', JSON.stringify(broken));
    expect(await page.locator('.problems li').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.problems').textContent()).toContain('minutes.alone');
    await offer(page, input, 'mine.json', JSON.stringify(mine));
    await page.waitForSelector('.about');
    await page.getByRole('heading', { name: 'My <b>lesson</b>' }).waitFor();
    expect(await page.locator('select').inputValue()).toBe('my-lesson');
    expect(await page.locator('.poster-sheet h2').textContent()).toBe('My <b>lesson</b>');
    expect(complaints).toEqual([]);
  });

  it('is not the example of the guide: it is chosen, begun, and has the card of the class', async () => {
    const { page, complaints } = await browser.open();
    await page.getByRole('button', { name: 'New match' }).click();
    await page.waitForSelector('.set-up');
    await offer(page, '.set-up input[type=file]', 'my-class.json', JSON.stringify(guideScenario()));
    await page.getByRole('heading', { name: 'Two years of class 10b' }).waitFor();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForSelector('.top-date');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cards', exact: true }).click();
    await page.getByText('Slips of paper').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
