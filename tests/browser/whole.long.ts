import { describe, expect, it } from 'vitest';
import { begin, playOn, type Standing } from './play.ts';
import { SIZES, screenshot, useBrowser } from './support.ts';

const browser = useBrowser();

describe('a whole match in the browser', () => {
  it.each([
    ['Stalin', /The Apparatus/, 'laptop'],
    ['Trotsky', /The Left Opposition/, 'desktop'],
  ] as const)('is played to its end from the seat of %s, at first by touch', async (name, who, size) => {
    const { page, complaints } = await browser.open({ viewport: SIZES[size], deviceScaleFactor: 1, hasTouch: true });
    await begin(page, who, 'whole', /easy/);
    const seen = new Set<string>();
    let turn = '';
    const watch = async (now: Standing): Promise<void> => {
      if (now.kind !== 'asked') return;
      if (now.date !== turn) {
        turn = now.date;
        console.log(now.date);
      }
      if (seen.has(now.title)) return;
      seen.add(now.title);
      await screenshot(page, `whole-${name}-${now.title.replace(/\W+/g, '')}`);
    };
    const end = await playOn(page, { presses: 6000, taps: 150, seed: 7, watch });
    expect(end.kind).toBe('ended');
    await screenshot(page, `whole-${name}-end`);
    expect(seen.size).toBeGreaterThan(8);
    expect(complaints).toEqual([]);
  });
});
