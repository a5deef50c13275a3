import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { difference, differenceFromKept, part } from './picture.ts';
import { accessibilityProblems, type Opened, useBrowser } from './support.ts';

/** Parts of the gallery whose looks are kept: all of them HTML and SVG, with the page's own fonts. */
const KEPT = ['palette', 'buttons', 'gauges', 'stamps', 'pictograms', 'leaders', 'standings', 'people'];

/** Share of a part that may look different before somebody has to look at it. */
const TOLERANCE = 0.02;

const browser = useBrowser();

describe('the gallery of the style', () => {
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    const viewport = { width: 1366, height: 900 };
    opened = await browser.open({ path: '?gallery', viewport, deviceScaleFactor: 1, reducedMotion: 'reduce' });
    page = opened.page;
    await page.waitForSelector('#sounds');
    await page.evaluate(() => document.fonts.ready);
  });

  it('shows itself without complaints', () => {
    expect(opened.complaints).toEqual([]);
  });

  it.each(KEPT)('%s looks as it did', async (id) => {
    expect(differenceFromKept(await part(page, id), id)).toBeLessThan(TOLERANCE);
  });

  it('would be seen to look otherwise with one portrait gone', async () => {
    const before = await part(page, 'leaders');
    await page.evaluate(() => {
      const [, second] = document.querySelectorAll<HTMLElement>('#leaders .portrait');
      if (second !== undefined) second.style.visibility = 'hidden';
    });
    expect(difference(before, await part(page, 'leaders'))).toBeGreaterThan(TOLERANCE);
  });

  it('can be heard: no sound is too soft, cut off or too long', async () => {
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.sound')].every((sound) => sound.dataset.most !== undefined),
    );
    const sounds = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.sound')].map(({ dataset }) => ({
        cue: dataset.cue,
        most: Number(dataset.most),
        seconds: Number(dataset.seconds),
      })),
    );
    expect(sounds.length).toBeGreaterThanOrEqual(6);
    for (const { cue, most, seconds } of sounds) {
      expect({ cue, soft: most < 0.1, cutOff: most > 1, short: seconds < 0.05, long: seconds > 3 }).toEqual({
        ...{ cue, soft: false, cutOff: false, short: false, long: false },
      });
    }
  });

  it('can be used by keyboard and screen reader', async () => {
    // What is off, washed out and seen by other eyes is pale on purpose.
    const options = { rules: { 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } } };
    expect(await accessibilityProblems(page, options)).toEqual([]);
  });
});
