import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHistory } from '../../src/cli/history.ts';
import { rowCells } from '../../src/cli/historyDoc.ts';
import { loadScenario } from '../../src/cli/load.ts';
import type { Content } from '../../src/engine/model/content.ts';
import { type Chronicle, chronicle } from '../../src/match/history/chronicle.ts';
import { voteAt } from '../../src/match/history/rows/sittings.ts';
import { HISTORY_OPTIONS, HISTORY_SEED, ROWS, tableOf } from '../../src/match/history/table.ts';

const { content, deeds } = loadHistory();
const HOW = { seed: HISTORY_SEED, options: HISTORY_OPTIONS };

describe('The historical record', () => {
  let told: Chronicle;
  beforeAll(() => {
    told = chronicle(content, deeds, HOW);
  });

  it('gives no command that is refused', () => {
    expect(told.performed.passedOver.map(({ deed, command, reason }) => ({ ...deeds[deed], command, reason }))).toEqual(
      [],
    );
  });

  it('comes to every attested figure', () => {
    const failed = tableOf(told).filter((row) => !row.holds);
    expect(failed.map(({ id, attested, game }) => ({ id, attested, game }))).toEqual([]);
  });

  it('is measured by sixty rows or more, forty of them made by commands and rules', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(60);
    expect(ROWS.filter(({ kind }) => kind === 'output').length).toBeGreaterThanOrEqual(40);
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
  });

  it('stands in docs/history.md with the same figures (npm run -s kartoteka -- history --doc)', () => {
    const doc = readFileSync(join(import.meta.dirname, '../../docs/history.md'), 'utf8');
    expect(
      tableOf(told)
        .filter((row) => !doc.includes(rowCells(row)))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('names a source, a date and a sentence for each deed', () => {
    for (const { text, source, date } of deeds)
      expect([text, source, date].every((t) => t.trim().length > 3)).toBe(true);
  });
});

describe('Passes in the place of all commands', () => {
  let idle: Chronicle;
  beforeAll(() => {
    idle = chronicle(content, [], HOW);
  });
  const row = (id: string) => tableOf(idle).find((r) => r.id === id)?.holds;

  it('leave the inputs as they are: they follow from set-up and calendar', () => {
    const failed = tableOf(idle).filter((r) => r.kind === 'input' && !r.holds);
    expect(failed.map(({ id }) => id)).toEqual([]);
  });

  it('bring down the outputs on people, offices and votes', () => {
    expect(voteAt(idle, 4, ['congress'], 'line')?.against ?? 0).toBe(0);
    for (const id of [
      'congress-14-for',
      'congress-14-against',
      'leningrad-conference',
      'discussion-1927',
      'joint-plenum-1927',
      'politburo-1924-06',
      'politburo-1926-01',
      'politburo-1927-12',
      'politburo-1929-11',
      'office-war',
      'office-comintern',
      'office-moscow',
      'office-leningrad',
      'trotsky-party',
      'zinoviev-readmitted',
      'bukharin-politburo',
      'united-opposition',
      'ending',
    ]) {
      expect([id, row(id)]).toEqual([id, false]);
    }
    const outputs = tableOf(idle).filter((r) => r.kind === 'output');
    // What holds by doing nothing: offices that nobody lost, the dead whom the dateline follows, an army left alone.
    expect(outputs.filter((r) => !r.holds).length).toBeGreaterThan(outputs.length * 0.6);
  });
});

describe('The scenario of the record', () => {
  const withoutSetUp = ({ scenario, contentHash, deckOrder, lots, computer, ...rules }: Content) => rules;

  it('has the rules, people, cards and numbers of The Succession; only dateline and decks are fixed', () => {
    expect(withoutSetUp(content)).toEqual(withoutSetUp(loadScenario('succession')));
    expect(content.lots.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('Other chance', () => {
  it('leaves the vote of December 1925 within its tolerance, and the record as it happened, more often than not', () => {
    const seeds = ['never tried before', 'никогда', '∞', '65', '559', 'another', 'and one more'];
    const matches = seeds.map((seed) => chronicle(content, deeds, { ...HOW, seed }));
    const votes = matches.map((c) => voteAt(c, 4, ['congress'], 'line'));
    const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    expect(Math.abs(middle(votes.map((v) => v?.for ?? 0)) - 559)).toBeLessThanOrEqual(10);
    expect(Math.abs(middle(votes.map((v) => v?.against ?? 0)) - 65)).toBeLessThanOrEqual(5);
    expect(Math.abs(middle(votes.map((v) => v?.abstain ?? 0)) - 41)).toBeLessThanOrEqual(10);
    const same = matches.filter((c) => c.performed.state.open.ending?.id === 'asItHappened').length;
    expect(same).toBeGreaterThan(seeds.length / 2);
  });
});
