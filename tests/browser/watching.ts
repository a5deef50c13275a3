import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A whole match of computers, as a file. */
export function golden(): string {
  return readFileSync(new URL('../fixtures/records/succession-easy.json', import.meta.url), 'utf8');
}

/** Nothing moves on the boards. */
export async function still(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Opens a record to be looked at, from the title page. */
export async function look(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Look at a match' }).click();
  await page.setInputFiles('dialog input[type=file]', {
    name: 'match.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.waitForSelector('.timeline');
}

/** The number of the step that is shown. */
export async function place(page: Page): Promise<number> {
  return Number(
    ((await page.locator('.transport .typed').textContent()) ?? '').match(/Step ([\d,]+)/)?.[1]?.replace(',', '') ?? -1,
  );
}

/** The historical record, from the title page. */
export async function lookAtHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at a match' }).click();
  await page.getByRole('button', { name: 'As it happened' }).click();
  await page.waitForSelector('.timeline');
}
