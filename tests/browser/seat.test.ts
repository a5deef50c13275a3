import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { Game } from '../../src/match/game.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { layHall } from '../../src/scenes/hallLayout.ts';
import { accessibilityProblems, screenshot, useBrowser } from './support.ts';
import { untouchableTerms } from './terms.ts';

const browser = useBrowser();
const content = loadScenario('succession');
const OPTIONS = { personalities: 'historical', roundsTogether: 1 } as const;

/** A match (`seed` is one in which it happens soon) in which a congress or conference has just been called, and Trotsky, a person, is asked something at it. */
function afterCall(seed: string): { readonly record: MatchRecord; readonly votes: number } {
  const lot = { apparatus: 'random', left: 'random', leningrad: 'random', right: 'random' } as const;
  let found: { at: number; votes: number } | null = null;
  const whole = selfPlay(
    content,
    { seed, options: OPTIONS, seats: lot },
    {
      watch: ({ open }, _command, index) => {
        if (found !== null || open.delegations.length === 0 || open.stack.at(-1)?.faction !== 'left') return;
        const last = open.gathering?.results.at(-1);
        if (last === undefined || last.unopposed || last.delegations.length < 10) return;
        found = { at: index + 1, votes: last.for + last.against + last.abstain };
      },
    },
  );
  if (found === null) throw new Error('no congress was called in this match');
  const { at, votes }: { at: number; votes: number } = found;
  const game = Game.start(content, { seed, options: OPTIONS, seats: { ...lot, left: 'person' } });
  for (const command of whole.commands.slice(0, at)) game.give(command);
  return { record: game.record(), votes };
}

describe('a seat of the Hall', () => {
  it('answers when it is touched after a call: who, from where, by which slate, and the sum that made the vote', async () => {
    const { record, votes } = afterCall('d');
    const { page, complaints } = await browser.open();
    await page.setInputFiles('input[type=file]', {
      name: 'match.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(record)),
    });
    await page.waitForSelector('.board canvas', { timeout: 90_000 });
    await page.getByRole('button', { name: 'The Hall' }).click();
    const back = page.getByRole('button', { name: 'The last vote' });
    if (await back.isVisible()) await back.click();
    await page.getByRole('button', { name: 'Show whose seats' }).waitFor();
    const box = await page.locator('.board canvas').boundingBox();
    if (box === null) throw new Error('no board');
    const unit = Math.max(1, Math.min(box.width / 943, box.height / 478, 1.6));
    const seat = { side: 'none', stance: null, person: null } as const;
    const block = { source: 'centralCommittee', seats: Array.from({ length: votes }, () => seat) } as const;
    const { seats } = layHall([block], box.width / unit, box.height / unit);
    const touch = async (at: { readonly x: number; readonly y: number }): Promise<string> => {
      await page.mouse.click(box.x + at.x * unit, box.y + at.y * unit);
      await page.waitForTimeout(120);
      return (await page.locator('.seat-card').textContent()) ?? '';
    };
    const bound: string[] = [];
    const free: string[] = [];
    for (let i = 5; i < seats.length && (bound.length === 0 || free.length === 0); i += 7) {
      const at = seats[i];
      // The card itself lies over the seats at the right.
      if (at === undefined || at.x * unit > box.width * 0.52) continue;
      const said = await touch(at);
      (said.includes('free delegate') ? free : bound).push(said);
    }
    expect(bound[0]).toMatch(/Seat \d+ of \d+/);
    expect(bound[0]).toMatch(/slate of/);
    expect(bound[0]).toMatch(/For|Against|Abstained/);
    expect(free[0]).toMatch(/Pull for[\s\S]*\d[\s\S]*Pull against[\s\S]*\d/);
    await screenshot(page, 'seat-asked');
    expect(await untouchableTerms(page)).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'The vote in detail' }).last().click();
    expect(await page.locator('.vote-sheet table tbody tr').count()).toBeGreaterThan(9);
    expect(await untouchableTerms(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const books = page.locator('.books');
    await books.getByRole('button', { name: 'Report' }).click();
    await page.locator('.report .term').first().waitFor();
    expect(await untouchableTerms(page)).toEqual([]);
    // What is looked for can be found.
    await page.evaluate(() => {
      for (const term of document.querySelectorAll('.report .term')) term.replaceWith(term.textContent ?? '');
    });
    expect(await untouchableTerms(page)).not.toEqual([]);
    await page.keyboard.press('Escape');
    await books.getByRole('button', { name: 'People' }).click();
    const file = page.locator('.dossier');
    await page.locator('.faces button', { hasText: 'Stalin' }).click();
    await file.locator('.life').waitFor();
    for (const fold of await file.locator('.fold-head').all()) await fold.click();
    for (const told of [
      '3 April 1922',
      'Commissar of Nationalities',
      'Too rude',
      'postscript of 4 January 1923',
      '1953',
    ])
      expect(await file.innerText()).toContain(told);
    expect(await untouchableTerms(page)).toEqual([]);
    await screenshot(page, 'dossier');
    expect(complaints).toEqual([]);
  }, 180_000);
});
