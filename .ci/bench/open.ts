import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { FLAGS } from '../../tests/browser/chromium.ts';
import { type Notes, takeNotes } from './watch.ts';

/** A browser of one's own: so that what ran before leaves nothing behind in it. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...FLAGS], headless: true });
}

/** A page in a browser window of its own, with nothing stored. `before` is called when it is still empty. */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions & { readonly press?: boolean; readonly before?: (page: Page) => Promise<void> } = {},
): Promise<Page> {
  const { before, press = false, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB', ...rest });
  const page = await context.newPage();
  // tsx marks the names of functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(takeNotes, press);
  await before?.(page);
  await page.goto(address);
  return page;
}

export const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => globalThis.notes);

/** Milliseconds since navigation at which something was first on the screen. */
export async function seen(page: Page, what: string): Promise<number> {
  await page.waitForFunction((name) => (globalThis.notes.seen[name] ?? Number.NaN) > 0, what, { timeout: 120_000 });
  return (await notesOf(page)).seen[what] ?? Number.NaN;
}

/** Writes down the frames while something lasts. */
export async function recordFrames(page: Page, last: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    globalThis.notes.recording = true;
  });
  await last();
  await page.evaluate(() => {
    globalThis.notes.recording = false;
  });
}
