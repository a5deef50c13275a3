// `npm run bench:page`: how quick the built page is, against an empty page and the smallest page of Phaser in the same run.
//   --rounds N    page loads of each kind, one kind after the other in turn (7)
//   --matches N   matches for the memory (20: ten from the start, ten after them)
//   --presses N   things pressed in each of them (40)
//   --level NAME  the computer that thinks (medium)
//   --only PART   load, bytes, hall, thinking or memory alone
//   --built       measures what was built the last time
//   --json FILE   writes the table there too
// Nothing is judged by the exit code: machines differ. Each line says what is demanded beside what was measured.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { hall } from './hall.ts';
import { bytes, load } from './load.ts';
import { memory } from './memory.ts';
import { launch } from './open.ts';
import { buildPages, builtPages } from './pages.ts';
import { Results } from './results.ts';
import { serve } from './serve.ts';
import { thinking } from './thinking.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    matches: { type: 'string', default: '20' },
    presses: { type: 'string', default: '40' },
    level: { type: 'string', default: 'medium' },
    only: { type: 'string' },
    built: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const root = new URL('../..', import.meta.url).pathname;
const built = values.built ? builtPages() : await buildPages();
const browserPath = execFileSync(process.execPath, [join(root, '.ci/browser.mjs')], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
}).trim();
const game = await serve(built.game);
const others = await serve(built.others);
const to = new Results();
const presses = Number(values.presses);

const parts: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  load: (browser) => load(browser, game, others, Number(values.rounds), to),
  bytes: (browser) => bytes(browser, game, to),
  hall: (browser) => hall(browser, game, others, to),
  thinking: (browser) => thinking(browser, game, new RegExp(values.level), presses, to),
  memory: (browser) => memory(browser, game, Number(values.matches), presses, to),
};
try {
  for (const [name, part] of Object.entries(parts)) {
    if (values.only !== undefined && values.only !== name) continue;
    const browser = await launch(browserPath);
    try {
      await part(browser);
    } finally {
      await browser.close();
    }
  }
} finally {
  game.close();
  others.close();
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(to.rows, null, 2)}\n`);
