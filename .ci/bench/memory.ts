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

/**
 * What is left when a match has been left for the title, garbage collected: match after match in one page. Half of the matches are
 * the page's first, from the second on; the other half follow them, when the compiler has seen most of what is played.
 */
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
  const half = Math.ceil(matches / 2);
  /** Bytes of compiled code after the second match, after half of them, and after the last: taking a count of it each time would be counted too. */
  const code = new Map<number, number>();
  for (let i = 0; i < matches; i++) {
    await begin(page, i % 2 === 0 ? /Left/ : /Apparatus/, `memory-${i}`);
    await playOn(page, { presses, seed: i });
    await leaveMatch(page);
    const counted = await leftBehind(tools);
    const { textures } = await notesOf(page);
    left.push({ ...counted, textures });
    if (i === 1 || i === half - 1 || i === matches - 1) code.set(i, await compiledCode(tools));
  }
  const list = (of: (one: Counted) => string | number): string => left.map(of).join(' ');
  const at = (i: number): Counted & { readonly code: number } => {
    const [one, compiled] = [left[i], code.get(i)];
    if (one === undefined || compiled === undefined) throw new Error('at least four matches are needed');
    return { ...one, code: compiled };
  };
  const [second, middle, last] = [at(1), at(half - 1), at(matches - 1)];
  const change = (of: (one: Counted) => number): number => (100 * (of(last) - of(second))) / Math.max(1, of(second));
  to.add('heap after the last match', last.heap / 1e6, 'MB', { more: list(({ heap }) => (heap / 1e6).toFixed(2)) });
  for (const [said, from, until] of [
    [`from match 2 to match ${half}`, second, middle],
    [`from match ${half} to match ${matches}`, middle, last],
  ] as const) {
    const [early, late] = [from.heap - from.code, until.heap - until.code];
    to.add(`   ${said}`, (100 * (until.heap - from.heap)) / from.heap, '%', { most: 10 });
    to.add(`   ${said}, without compiled code`, (100 * (late - early)) / early, '%', {
      more: `code ${(from.code / 1e6).toFixed(2)} to ${(until.code / 1e6).toFixed(2)} MB`,
    });
  }
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
