import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { cutShort } from './courses.ts';
import { begin, playOn, type Standing, standing } from './play.ts';
import { accessibilityProblems, SIZES, screenshot, useBrowser } from './support.ts';

const browser = useBrowser();
const OPTIONS = { personalities: 'historical', roundsTogether: 1 } as const;

/** A match played by lot up to so many commands before its end, with a person in Trotsky's seat from there on. */
function nearTheEnd(seed: string, left: number): MatchRecord {
  const content = loadScenario('succession');
  const lot = { apparatus: 'random', left: 'random', leningrad: 'random', right: 'random' } as const;
  const { commands } = selfPlay(content, { seed, options: OPTIONS, seats: lot });
  return cutShort(content, { seed, options: OPTIONS, seats: { ...lot, left: 'person' } }, commands, left);
}

describe('a match on the page', () => {
  // The other seat, and both to their ends, are played by test:long.
  it.each([['Trotsky', /The Left Opposition/, 'laptop']] as const)(
    'is played as %s, kept, and gone on with after the tab was closed',
    async (name, who, size) => {
      const { page, context, complaints } = await browser.open({ viewport: SIZES[size] });
      await begin(page, who, 'browser');
      await page.waitForSelector('.board canvas');
      expect(await accessibilityProblems(page)).toEqual([]);
      const titles = new Set<string>();
      await playOn(page, {
        presses: 60,
        seed: 11,
        watch: (now) => void (now.kind === 'asked' && titles.add(now.title)),
      });
      expect(titles).toContain('Play a card');
      expect(titles.size).toBeGreaterThan(3);
      await screenshot(page, `match-${name}-${size}`);
      await page.waitForTimeout(300);
      const hand = await page.locator('.hand .card-title').allTextContents();
      const date = await page.locator('.top-date').textContent();
      await page.close();
      const again = await context.newPage();
      await again.goto(page.url());
      await again.getByRole('button', { name: 'Continue' }).click();
      await again.waitForSelector('.hand');
      expect(await again.locator('.top-date').textContent()).toBe(date);
      expect(await again.locator('.hand .card-title').allTextContents()).toEqual(hand);
      expect(complaints).toEqual([]);
    },
  );

  it('for two shows nothing of either while the curtain is down', async () => {
    const { page, complaints } = await browser.open();
    await begin(page, /Two on one screen/, 'curtain');
    const seen: string[] = [];
    // Each of the two has come to the table and left it again, and come back.
    const both = (): boolean => new Set(seen).size === 2 && seen.length >= 4;
    await playOn(page, {
      presses: 60,
      seed: 3,
      enough: both,
      watch: async (now) => {
        if (now.kind !== 'curtain') return;
        seen.push((await page.locator('.curtain h1').textContent()) ?? '');
        expect(await page.locator('.hand, .panel, .top, .sheet, canvas').count()).toBe(0);
      },
    });
    expect(both()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('is opened from a file and played to its ending', async () => {
    const { page, complaints } = await browser.open();
    const text = JSON.stringify(nearTheEnd('ending', 40));
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'None', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.setInputFiles('input[type=file]', {
      name: 'match.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.waitForSelector('.panel');
    let fates = false;
    const watch = (now: Standing): void => {
      if (now.kind === 'fates') fates = true;
    };
    const end = await playOn(page, { presses: 400, seed: 5, watch });
    expect(end.kind).toBe('ended');
    expect(fates).toBe(true);
    await screenshot(page, 'ending');
    expect(complaints).toEqual([]);
  });

  it('is refused in a plain sentence where the file is no record, and nothing of it becomes markup', async () => {
    const { page, complaints } = await browser.open();
    const bad = '{"format":"<img src=x onerror=alert(1)>"}';
    await page.setInputFiles('input[type=file]', {
      name: 'bad.json',
      mimeType: 'application/json',
      buffer: Buffer.from(bad),
    });
    await page.waitForSelector('[role=alert]');
    expect(await page.locator('[role=alert]').textContent()).toMatch(/\w+ \w+/);
    expect(await page.locator('[role=alert] img').count()).toBe(0);
    expect((await standing(page)).kind).toBe('title');
    expect(complaints).toEqual([]);
  });
});

describe('the title and the set-up', () => {
  it.each(Object.entries(SIZES))('can be used by keyboard and screen reader at %s size', async (_, viewport) => {
    const { page } = await browser.open({ viewport });
    await page.waitForSelector('.title-menu');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'New match' }).press('Enter');
    await page.waitForSelector('.set-up .seats');
    expect(await accessibilityProblems(page)).toEqual([]);
    const below = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(below).toBeLessThanOrEqual(0);
  });
});
