import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { lightFonts } from './.ci/fonts.ts';
import { slimPhaser } from './.ci/phaser.ts';
import { scenarioParts } from './.ci/scenarios.ts';
import { strictPage } from './.ci/strict.ts';
import { earlyTitle } from './.ci/title.ts';

/**
 * For authors, published beside the page: the JSON Schema of each kind of file (`schemas/scenario.schema.json` and its like) and
 * the scenarios as files that can be opened, changed and given to the page again (`scenarios/succession.json`).
 */
function publishForAuthors(): Plugin {
  return {
    name: 'kartoteka-authors',
    apply: 'build',
    async generateBundle() {
      const { jsonSchemas } = await import('./src/content/jsonSchemas.ts');
      for (const [name, schema] of Object.entries(jsonSchemas())) {
        const source = `${JSON.stringify(schema, null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: `schemas/${name}.schema.json`, source });
      }
      for (const name of readdirSync('scenarios')) {
        if (!name.endsWith('.json')) continue;
        this.emitFile({ type: 'asset', fileName: `scenarios/${name}`, source: readFileSync(`scenarios/${name}`) });
      }
    },
  };
}

const browserTests = 'tests/browser/**/*.test.ts';
const layerTests = 'tests/architecture/**/*.test.ts';

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: './',
  // The policy last: it names the script that the title brings.
  plugins: [publishForAuthors(), scenarioParts(), slimPhaser(), lightFonts(), earlyTitle(), strictPage()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A worker in one self-contained file.
  worker: { format: 'iife' },
  build: {
    target: 'es2023',
    outDir: 'dist',
    // The policy allows no `data:` scripts and fonts; files of their own can also be cached.
    assetsInlineLimit: 0,
    // Phaser alone has about 0.9 MB; it is loaded with the board, not with the title.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /[\\/]node_modules[\\/]phaser[\\/]|phaser-parts/, priority: 2 },
            // In few files, for each request costs as much as some ten kilobytes: what the title needs, and what parts share.
            { name: 'title', tags: ['$initial'], priority: 1 },
            {
              name: 'shared',
              test: /\.(ts|tsx|js|mjs|json)$/,
              minShareCount: 2,
              entriesAware: true,
              // A third fewer files before the board, for half a kilobyte more before the title.
              entriesAwareMergeThreshold: 60_000,
            },
          ],
        },
      },
    },
  },
  test: {
    // Seeds and dates must not depend on where the tests run.
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [browserTests, layerTests],
          testTimeout: 20_000,
          // Every core: left to itself the runner keeps one back, which is every second one of a small machine.
          maxWorkers: '100%',
          // Files share the modules of their worker: sources are read and scenarios compiled once, in half the time. Nothing in
          // the rules keeps anything between two calls; who changes the world around it (clocks, output) puts it back.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'layers', include: [layerTests], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        // Plain tests in Node that drive a Chromium against the built page.
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: ['tests/browser/global-setup.ts'],
          // A busy machine without a graphics card draws slowly.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Files of a worker share its browser and what has been read and compiled.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/**/*.long.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
