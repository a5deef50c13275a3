import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { Content } from '../../src/engine/model/content.ts';
// The page's own `window.boards`.
import type {} from '../fixtures/boards.ts';
import type { useBrowser } from './support.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** Builds and serves the boards alone, with the whole campaign's content. Call once at the top of a test file. */
export function useBoards(browser: ReturnType<typeof useBrowser>): {
  readonly content: Content;
  /** A page with the boards on it, which show nothing yet. */
  readonly open: (
    options?: Parameters<typeof browser.open>[0],
  ) => Promise<{ page: Page; complaints: readonly string[] }>;
} {
  const content = loadScenario('succession');
  let address = '';
  let close: () => Promise<void> = async () => {};
  beforeAll(async () => {
    const outDir = resolve(root, 'test-results', 'boards');
    const input = resolve(root, 'tests/fixtures/boards.html');
    // Not made small: nobody fetches it from afar.
    const made = { outDir, emptyOutDir: true, minify: false, rolldownOptions: { input } } as const;
    await build({ root, logLevel: 'error', build: made });
    const server = await preview({
      root,
      logLevel: 'error',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0, open: false },
    });
    const bound = server.httpServer.address();
    if (bound === null || typeof bound === 'string') throw new Error('The preview server has no port.');
    address = `http://127.0.0.1:${bound.port}/tests/fixtures/boards.html`;
    close = () => server.close();
  }, 120_000);
  afterAll(() => close());
  return {
    content,
    open: async (options = {}) => {
      const { page, complaints } = await browser.open({ address, ...options });
      await page.waitForFunction(() => 'openFixture' in window);
      await page.evaluate(async (given) => {
        window.boards = await window.openFixture(given);
      }, content);
      return { page, complaints };
    },
  };
}
