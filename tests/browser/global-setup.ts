import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built page is served, without a slash at the end. */
    readonly address: string;
    /** The Chromium that opens it. */
    readonly browserPath: string;
  }
}

/** Builds the page, serves it on a free port and finds a browser, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(fileURLToPath(import.meta.url), '../../..');
  const browserPath = execFileSync(process.execPath, [join(root, '.ci/browser.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
  // A folder of its own, so that a page served by `npm start` is not pulled away from under its reader.
  const outDir = join(root, 'test-results', 'dist');
  await build({ root, logLevel: 'warn', mode: 'production', build: { outDir, emptyOutDir: true } });
  // Port 0: whatever is free.
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The preview server has no port.');
  project.provide('address', `http://127.0.0.1:${bound.port}`);
  project.provide('browserPath', browserPath);
  return () => server.close();
}
