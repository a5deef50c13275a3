import type { Browser } from 'playwright-core';
import { type Left, leaveMatch, leftBehind } from '../../tests/browser/left.ts';
import { begin, playOn } from '../../tests/browser/play.ts';
import { compiledCode } from './compiled.ts';
import { notesOf, open } from './open.ts';
import type { Results } from './results.ts';
import type { Served } from './serve.ts';

interface Counted extends Left {
  /** Pictures that the graphics card holds. */
  readonly textures: number;
}

/** What is left when a match has been left for the title, garbage collected: match after match in one page. */
export async function memory(
  browser: Browser,
  game: Served,
  matches: number,
  presses: number,
  to: Results,
): Promise<void> {
  const page = await open(browser, `${game.address}/`);
  const tools = await page.context().newCDPSession(page);
  const left: Counted[] = [];
  /** Bytes of compiled code after the second match, and after the last. */
  const code: number[] = [];
  for (let i = 0; i < matches; i++) {
    await begin(page, i % 2 === 0 ? /Left/ : /Apparatus/, `memory-${i}`);
    await playOn(page, { presses, seed: i });
    await leaveMatch(page);
    const counted = await leftBehind(tools);
    const { textures } = await notesOf(page);
    left.push({ ...counted, textures });
    if (i === 1 || i === matches - 1) code.push(await compiledCode(tools));
  }
  const list = (of: (one: Counted) => string | number): string => left.map(of).join(' ');
  const [, second] = left;
  const last = left.at(-1);
  if (second === undefined || last === undefined) throw new Error('at least two matches are needed');
  const change = (of: (one: Counted) => number): number => (100 * (of(last) - of(second))) / Math.max(1, of(second));
  to.add('heap after the last match', last.heap / 1e6, 'MB', { more: list(({ heap }) => (heap / 1e6).toFixed(1)) });
  to.add(
    '   from the second to the last',
    change(({ heap }) => heap),
    '%',
    { most: 10 },
  );
  const [early = 0, late = 0] = code;
  to.add('   without compiled code', (100 * (last.heap - late - second.heap + early)) / (second.heap - early), '%', {
    more: `code ${(early / 1e6).toFixed(2)} to ${(late / 1e6).toFixed(2)} MB`,
  });
  to.add(
    'nodes of the page, from the second to the last',
    change(({ nodes }) => nodes),
    '%',
    { more: list(({ nodes }) => nodes) },
  );
  to.add(
    'listeners, from the second to the last',
    change(({ listeners }) => listeners),
    '%',
    { more: list(({ listeners }) => listeners) },
  );
  to.add('pictures on the card after the last match', last.textures, '', { more: list(({ textures }) => textures) });
  await page.context().close();
}
