import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leaveMatch } from './left.ts';
import { begin } from './play.ts';
import { type OpenOptions, useBrowser } from './support.ts';

const browser = useBrowser();

/** What a title that nobody answers yet is known by. */
const EARLY = '#app.early';

/** Comes again to a page whose program does not come until `deliver` is called. */
async function held(page: Page): Promise<{ readonly deliver: () => void }> {
  let deliver = (): void => undefined;
  const allowed = new Promise<void>((done) => {
    deliver = done;
  });
  await page.route(/assets\/index-[^/]*\.js$/, async (route) => {
    await allowed;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  return { deliver };
}

/** A visitor whose program is held back. */
async function early(options: OpenOptions = {}) {
  const opened = await browser.open(options);
  return { ...opened, ...(await held(opened.page)) };
}

/** What the box of the page holds; and, when the program has taken it over, what it has changed in it. */
async function remembered(
  page: Page,
): Promise<{ readonly html: string; readonly taken: () => Promise<readonly string[]> }> {
  await page.locator(EARLY).waitFor();
  const html = await page.evaluate(() => {
    const box = document.getElementById('app');
    if (box === null) throw new Error('no box');
    const changes: string[] = [];
    const tell = ({ type, target, attributeName }: MutationRecord): void => {
      if (target !== box) changes.push(`${type} ${attributeName ?? ''} ${target.nodeName} ${target.textContent}`);
    };
    new MutationObserver((all) => all.forEach(tell)).observe(box, {
      ...{ childList: true, subtree: true, characterData: true, attributes: true },
    });
    Object.assign(window, { changes });
    return box.innerHTML;
  });
  const taken = async (): Promise<readonly string[]> => {
    await page.locator('#app:not(.early)').waitFor();
    return page.evaluate(() => (window as unknown as { changes: readonly string[] }).changes);
  };
  return { taken, html };
}

describe('the title before its program', () => {
  it.each([
    ['de-AT', 'de', 'Neue Partie'],
    ['fi-FI', 'en', 'New match'],
  ])('speaks the language of a browser that wants %s, and is the program’s own', async (locale, code, first) => {
    const { page, deliver, complaints } = await early({ locale });
    const { taken, html } = await remembered(page);
    await page.getByRole('button', { name: first }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(code);
    deliver();
    // Not a letter was written anew, and no element changed for another.
    expect(await taken()).toEqual([]);
    expect(await page.locator('#app').innerHTML()).toBe(html);
    expect(complaints).toEqual([]);
  });

  it('keeps what is pressed in it, the last time', async () => {
    const { page, deliver, complaints } = await early();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'New match' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.button.pressed', { hasText: 'New match' }).waitFor();
    expect(await page.locator('.button.pressed').count()).toBe(1);
    expect(await page.locator('.set-up').count()).toBe(0);
    deliver();
    await page.locator('.set-up').waitFor();
    expect(await page.locator('.settings').count()).toBe(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'New match' }).waitFor();
    expect(await page.locator('.button.pressed').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('opens the choice of files at once, and keeps the file', async () => {
    const { page, deliver } = await early();
    const choosing = page.waitForEvent('filechooser');
    await page.getByText('Open a saved match').click();
    await (await choosing).setFiles({
      name: 'no-match.json',
      mimeType: 'application/json',
      buffer: Buffer.from('no match'),
    });
    deliver();
    await page.getByRole('alert').waitFor();
  });

  it('speaks the language that was chosen the last time', async () => {
    const { page } = await browser.open();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language').selectOption('es');
    await page.getByLabel('Idioma').waitFor();
    const { deliver } = await held(page);
    const { taken } = await remembered(page);
    await page.getByRole('button', { name: 'Nueva partida' }).waitFor();
    deliver();
    expect(await taken()).toEqual([]);
    await page.getByRole('button', { name: 'Nueva partida' }).waitFor();
  });

  it('offers the match that was begun, and goes on with it when that was pressed', async () => {
    const { page } = await browser.open();
    await begin(page, /Left/, 'early');
    await leaveMatch(page);
    const { deliver } = await held(page);
    const { taken } = await remembered(page);
    await page.locator('.title-menu .button.main', { hasText: 'Continue' }).waitFor();
    deliver();
    expect(await taken()).toEqual([]);
    const again = await held(page);
    await page.locator(EARLY).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    again.deliver();
    await page.locator('.panel-body .button').first().waitFor();
  });

  it('is not seen where the address has a match, nor in the gallery', async () => {
    for (const path of ['?gallery', '#record=nothing']) {
      const { page } = await browser.open();
      await page.route(/assets\/index-[^/]*\.js$/, (route) => void route);
      const { origin } = new URL(page.url());
      // By way of another page: where this one stands open already, a program that is there would answer an address without a match.
      await page.goto('about:blank');
      await page.goto(`${origin}/${path}`, { waitUntil: 'commit' });
      await page.locator('#app').waitFor({ state: 'attached' });
      await page.waitForTimeout(500);
      expect(await page.locator('#app').innerHTML()).toBe('');
    }
  });

  it('is not there for a browser that runs no scripts, for nobody would answer', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toBe('Kartoteka needs JavaScript.');
    expect(await page.locator('#app').innerHTML()).toBe('');
  });
});
