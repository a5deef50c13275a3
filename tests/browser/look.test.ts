import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { difference, differenceFromKept, kept, part } from './picture.ts';
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
    await page.evaluate(() => {
      const [, second] = document.querySelectorAll<HTMLElement>('#leaders .portrait');
      if (second !== undefined) second.style.visibility = 'hidden';
    });
    const before = kept('leaders');
    expect(before && difference(before, await part(page, 'leaders'))).toBeGreaterThan(TOLERANCE);
  });

  /** −1 dB: nothing may come nearer to being cut off. */
  const HIGHEST = 0.89;

  it('can be heard: every sound begins and ends in silence, none is too soft, too loud or too long', async () => {
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.sound')].every(({ dataset }) => dataset.peak && dataset.few),
    );
    const sounds = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.sound')].map(({ dataset }) => ({
        cue: dataset.cue,
        peak: Number(dataset.peak),
        loudness: Number(dataset.loudness),
        few: Number(dataset.few),
        seconds: Number(dataset.seconds),
        edge: Number(dataset.edge),
      })),
    );
    expect(sounds.length).toBeGreaterThanOrEqual(6);
    for (const { cue, peak, loudness, few, seconds, edge } of sounds) {
      const decibels = 20 * Math.log10(loudness);
      expect({
        ...{ cue, cutOff: peak > HIGHEST, short: seconds < 0.05, long: seconds > 3, clicks: edge > 0.01 },
        ...{ soft: decibels < -30, loud: decibels > -13, softerWithFew: few < loudness },
      }).toEqual({
        ...{ cue, cutOff: false, short: false, long: false, clicks: false },
        ...{ soft: false, loud: false, softerWithFew: true },
      });
    }
  });

  it('is not cut off when everything sounds at once, and at volume 0 it is silent', async () => {
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.mixed')].every(({ dataset }) => dataset.peak !== undefined),
    );
    const peaks = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.mixed')].map(({ dataset }) => [
        dataset.volume,
        Number(dataset.peak),
      ]),
    );
    const { 0: silent, 1: full } = Object.fromEntries(peaks);
    expect(silent).toBe(0);
    expect(full).toBeGreaterThan(0.1);
    expect(full).toBeLessThan(HIGHEST);
  });

  it('can be used by keyboard and screen reader', async () => {
    // What is off, washed out and seen by other eyes is pale on purpose.
    const options = { rules: { 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } } };
    expect(await accessibilityProblems(page, options)).toEqual([]);
  });
});
