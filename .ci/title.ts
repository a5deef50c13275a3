// The built page brings its title with it: drawn before any of the program has come, in every language, with the style sheet and the few
// lines that set it up (src/early.ts). One document is fetched instead of three files one after the other; and what a browser has to
// do for the first picture does not wait for the program to be read and run.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, runnerImport } from 'vite';
import { POSTER, PROGRAM as PROGRAM_NAME } from '../src/ui/earlyMarks.ts';
import { resourceFrom } from '../src/words/language.ts';
import type { Resource } from '../src/words/types.ts';
import type { Titles } from './titlePages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Of each language its texts, but for the notes, which nobody reads in a title. */
function languages(): ReadonlyMap<string, Resource | null> {
  const folder = join(root, 'assets/lang');
  const files = (code: string): readonly Resource[] =>
    readdirSync(join(folder, code))
      .filter((name) => name.endsWith('.json') && name !== 'notes.json')
      .map((name) => JSON.parse(readFileSync(join(folder, code, name), 'utf8')) as Resource);
  const codes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(codes.map(({ name }) => [name, name === 'en' ? null : resourceFrom(files(name))]));
}

async function titles(): Promise<Titles> {
  const path = join(root, '.ci/titlePages.ts');
  const { module } = await runnerImport<typeof import('./titlePages.ts')>(path, { root, configFile: false, oxc });
  return module.titlesIn(languages());
}

/** The early script in one piece. */
async function earlyScript(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'src/early.ts'), output: { format: 'iife' } },
    },
  });
  const [made] = Array.isArray(built) ? built : [built];
  if (made === undefined || !('output' in made)) throw new Error('the early script was not built');
  const text = made.output[0].code.trim();
  if (text.includes('</script')) throw new Error('the early script would end its own element');
  return text;
}

const PROGRAM = /<script type="module" crossorigin src="([^"]+)"><\/script>/g;
const SHEET = /<link rel="stylesheet" crossorigin href="([^"]+)">/g;
const BOX = '<div id="app"></div>';

/** What is found once and only once, with what is in its brackets; else the build stops. */
function once(html: string, what: RegExp): readonly [whole: string, part: string] {
  const [found, another] = [...html.matchAll(what)];
  if (found === undefined || another !== undefined) throw new Error(`not found once in the page: ${what.source}`);
  return [found[0], found[1] ?? ''];
}

/** A style sheet as it can stand in the document: its addresses begin at the document's folder. */
function inlined(css: string, folder: string): string {
  if (css.includes('</style')) throw new Error('the style sheet would end its own element');
  return css.replaceAll('url(./', `url(./${folder}/`);
}

export function earlyTitle(): Plugin {
  return {
    name: 'kartoteka-early-title',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path, bundle = {} }) {
        if (path !== '/index.html') return html;
        const [script, program] = once(html, PROGRAM);
        const [link, sheet] = once(html, SHEET);
        const asset = bundle[posix.normalize(sheet)];
        if (asset?.type !== 'asset') throw new Error(`no style sheet ${sheet} among what was built`);
        const early = await earlyScript();
        const { page, sides } = await titles();
        const templates = [[POSTER, page] as const, ...sides].map(
          ([id, text]) => `<template id="${id}">${text}</template>`,
        );
        // Parts that come later ask for the sheet as well, where they find no element of it. One that is switched off is not fetched.
        const style = `<style>${inlined(String(asset.source), posix.dirname(posix.normalize(sheet)))}</style>
    <link rel="stylesheet" crossorigin href="${sheet}" disabled>`;
        return html
          .replace(script, () => `<meta name="${PROGRAM_NAME}" content="${program}">`)
          .replace(link, () => style)
          .replace(BOX, () => `${templates.join('\n')}\n${BOX}\n<script>${early}</script>`);
      },
    },
  };
}
