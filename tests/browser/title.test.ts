import { describe, expect, it } from 'vitest';
import { SIZES, useBrowser } from './support.ts';

const browser = useBrowser();

describe('the title page', () => {
  it.each(Object.entries(SIZES))('loads without complaints at %s size', async (_, viewport) => {
    const { page, complaints } = await browser.open({ viewport });
    await page.waitForFunction(() => document.getElementById('app')?.textContent?.includes('Kartoteka'));
    expect(await page.title()).toContain('Kartoteka');
    expect(complaints).toEqual([]);
  });

  it('runs no script but its own', async () => {
    const { page } = await browser.open();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.body.append(script);
      return 'planted' in window;
    });
    expect(ran).toBe(false);
  });

  it('does not load Phaser', async () => {
    const { page } = await browser.open();
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    expect(loaded.filter((name) => name.includes('phaser'))).toEqual([]);
  });
});
