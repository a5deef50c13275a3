import { describe, expect, it } from 'vitest';
import { playOn } from './play.ts';
import { useBrowser } from './support.ts';
import { compareCourses, takeOverInDecember1925 } from './takingOver.ts';

const browser = useBrowser();

describe('the historical record taken over', () => {
  it('in December 1925 as Zinoviev is played on by hand to an ending, and compared with the first course', async () => {
    const { page, complaints } = await browser.open();
    await takeOverInDecember1925(page);
    const end = await playOn(page, { presses: 1500, seed: 7 });
    expect(end.kind).toBe('ended');
    expect(await compareCourses(page)).toContain('Difference');
    expect(complaints).toEqual([]);
  });
});
