import { describe, expect, it } from 'vitest';
import { OTHERS } from '../words/files.ts';
import { accessibilityProblems, useBrowser } from './support.ts';

const browser = useBrowser();

/** What a language calls itself. */
function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

describe('the language', () => {
  it('is chosen in the settings and remembered', async () => {
    const { page, context, complaints } = await browser.open();
    await page.getByRole('button', { name: 'Settings' }).click();
    const languages = page.getByLabel('Language');
    // Each folder of language files is a language; nothing else has to be told of it.
    expect(await languages.locator('option').allTextContents()).toEqual(['en', ...[...OTHERS].sort()].map(ownName));
    await languages.selectOption('de');
    await page.getByLabel('Sprache').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.waitForTimeout(200);
    await page.close();
    const again = await context.newPage();
    await again.goto(page.url());
    await again.getByRole('button', { name: 'Neue Partie' }).click();
    await again.getByRole('button', { name: 'Die Linke Opposition' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is at first that of the browser, where there is it', async () => {
    const spanish = await browser.open({ locale: 'es-AR' });
    await spanish.page.getByRole('button', { name: 'Ajustes' }).waitFor();
    const finnish = await browser.open({ locale: 'fi-FI' });
    await finnish.page.getByRole('button', { name: 'Settings' }).waitFor();
    expect([...spanish.complaints, ...finnish.complaints]).toEqual([]);
  });
});
