import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { FLAGS } from './chromium.ts';

/** The two sizes at which everything must be readable and nothing cut off. */
export const SIZES = {
  laptop: { width: 1366, height: 768 },
  desktop: { width: 1920, height: 1080 },
} as const;

/** Milliseconds that something on a page may take to come. */
const PATIENCE = 120_000;

/** A page under test and what it complained of so far. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console, uncaught exceptions, requests that failed or were answered with an error. */
  readonly complaints: readonly string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** Where the page is, where it is not the built game. */
  readonly address?: string;
  /** What comes after the address: a query, a hash. */
  readonly path?: string;
  /** Runs in the page before everything else. */
  readonly init?: () => void;
}

/** One for all files of a worker: to start one takes longer than many a test. It ends with the worker's process. */
let browser: Promise<Browser> | undefined;

/**
 * The browser of a test file: call it once at the top level of the file. Each `open` is a fresh visitor with empty storage; to visit
 * again with what was stored, use the page's own context. What a test opened is closed with it, what `beforeAll` opened with the file:
 * a page that is left open goes on playing, and takes its share of the machine.
 */
export function useBrowser(): { readonly open: (options?: OpenOptions) => Promise<Opened> } {
  const opened: BrowserContext[] = [];
  let ofTheFile = 0;
  const close = async (from: number): Promise<void> => {
    await Promise.all(opened.splice(from).map((context) => context.close()));
  };
  beforeAll(() => {
    // Sheets are drawn without the card too: by way of a card that is software they take much longer.
    const args = [...FLAGS, '--disable-accelerated-2d-canvas'];
    browser ??= chromium.launch({ executablePath: inject('browserPath'), args, headless: true });
  });
  beforeEach(() => {
    ofTheFile = opened.length;
  });
  afterEach(() => close(ofTheFile));
  afterAll(() => close(0));
  return {
    open: async ({ address = `${inject('address')}/`, path = '', init, ...options } = {}) => {
      if (browser === undefined)
        throw new Error('The browser has not been started: open pages inside tests or beforeAll.');
      // Half the points: what a machine without a graphics card has to draw is a quarter.
      const given = { viewport: SIZES.laptop, locale: 'en-GB', deviceScaleFactor: 0.5, ...options };
      const context = await (await browser).newContext(given);
      opened.push(context);
      // What never comes fails with the test's own limit; a machine with much else to do only takes longer.
      context.setDefaultTimeout(PATIENCE);
      context.setDefaultNavigationTimeout(PATIENCE);
      const page = await context.newPage();
      if (init !== undefined) await page.addInitScript(init);
      const complaints = listen(page);
      await page.goto(`${address}${path}`);
      return { page, context, complaints };
    },
  };
}

/** Starts to collect what a page complains of. */
export function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Who goes on to another page gives up what the last one was still fetching.
    if (why !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`request: ${response.url()} ${response.status()}`);
  });
  return complaints;
}

/** Writes a picture of the page to `test-results/screenshots/NAME.png` and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = resolve(fileURLToPath(import.meta.url), '../../../test-results/screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  return path;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page for keyboard and screen reader, one line a rule. */
export async function accessibilityProblems(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  // What is right need not be told of each element: that takes a quarter of the time.
  const asked: RunOptions = { resultTypes: ['violations'], ...options };
  const results = await page.evaluate(
    (given): Promise<AxeResults> => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, given),
    asked,
  );
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
  );
}
