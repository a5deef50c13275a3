import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/cli/balanceTable.ts';
import { scoreOf } from '../../src/cli/ladder.ts';
import { type Outcome, Watch } from '../../src/cli/outcome.ts';
import { basisOf, Results } from '../../src/cli/results.ts';
import { bootstrap, median, wilson } from '../../src/cli/stats.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { ALL_RANDOM, OPTIONS, succession } from '../match/support.ts';

describe('intervals', () => {
  it('are Wilson’s for shares: 8 of 10 is 0.49 to 0.94, none of 10 reaches 0.28', () => {
    expect(wilson(8, 10)).toEqual({ share: 0.8, of: 10, low: 0.49, high: 0.943 });
    expect(wilson(0, 10)).toMatchObject({ share: 0, low: 0, high: 0.278 });
    expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
  });

  it('of a mean hold the mean, shrink with the sample, and are the same whenever they are asked for', () => {
    const few = bootstrap([0, 1, 0.5, 1], 'a');
    const many = bootstrap(
      Array.from({ length: 200 }, (_, i) => [0, 1, 0.5, 1][i % 4] ?? 0),
      'a',
    );
    expect(few.low).toBeLessThan(0.625);
    expect(few.high).toBeGreaterThan(0.625);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
    expect(bootstrap([0, 1, 0.5, 1], 'a')).toEqual(few);
  });

  it('a median of an even number lies between the two in the middle', () => {
    expect(median([4, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBe(0);
  });
});

const outcome = (changes: Partial<Outcome>): Outcome => ({
  ending: 'shared',
  winner: null,
  scores: { apparatus: 10, left: 10, leningrad: 5, right: 5 },
  turns: 12,
  commands: 100,
  leaders: [],
  pacts: [],
  falls: [],
  used: {},
  offered: { bloc: 0, truce: 0, bargain: 0 },
  firstMoves: {},
  ...changes,
});

describe('the score of a match between two seats', () => {
  it('goes to the winner, else to the higher of the two; a split and a tie are drawn', () => {
    expect(scoreOf(outcome({ ending: 'master', winner: 'left' }), 'left', 'apparatus')).toBe(1);
    expect(scoreOf(outcome({ ending: 'master', winner: 'left' }), 'apparatus', 'left')).toBe(0);
    const third = outcome({ winner: 'right', scores: { apparatus: 12, left: 9, leningrad: 0, right: 20 } });
    expect(scoreOf(third, 'apparatus', 'left')).toBe(1);
    expect(scoreOf(outcome({}), 'left', 'apparatus')).toBe(0.5);
    const split = outcome({ ending: 'split', scores: { apparatus: -3, left: 0, leningrad: 0, right: 0 } });
    expect(scoreOf(split, 'left', 'apparatus')).toBe(0.5);
  });
});

describe('results of a long run', () => {
  const content = succession();
  const file = join(mkdtempSync(join(tmpdir(), 'kartoteka-')), 'results.jsonl');
  const basis = basisOf(content, 'a test');

  it('are kept as they come, and not measured again; half a line is measured anew', () => {
    let measured = 0;
    const one = (key: string) => () => ({ key, value: ++measured });
    const first = new Results<{ key: string; value: number }>(file, basis);
    expect(first.get('a', one('a')).value).toBe(1);
    expect(first.get('a', one('a')).value).toBe(1);
    appendFileSync(file, '{"key":"b","val');
    const again = new Results<{ key: string; value: number }>(file, basis);
    expect(again.get('a', one('a')).value).toBe(1);
    expect(again.get('b', one('b')).value).toBe(2);
    const third = new Results<{ key: string; value: number }>(file, basis);
    expect(third.get('b', one('b')).value).toBe(2);
    expect(readFileSync(file, 'utf8')).toContain('"value":1');
  });

  it('of something else are refused', () => {
    expect(() => new Results(file, basisOf(content, 'another test'))).toThrow(/something else/);
    expect(() => new Results(file, { ...basis, judgementHash: 'x' })).toThrow(/something else/);
  });
});

describe('what is found of the balance', () => {
  const content = succession();

  it('adds up over matches that were watched', () => {
    const outcomes = ['one', 'two'].map((seed) => {
      const watch = new Watch(content);
      const { state } = selfPlay(
        content,
        { seed, options: OPTIONS, seats: ALL_RANDOM },
        { watch: (now, command, _index, events) => watch.after(now, command, events) },
      );
      return watch.outcome(state);
    });
    const found = findings(content, outcomes, 'x');
    const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((a, b) => a + b, 0);
    expect(sum(found.winners)).toBe(2);
    expect(sum(found.endings)).toBe(2);
    expect(sum(found.operations)).toBeCloseTo(1, 2);
    expect(sum(found.offers)).toBeCloseTo(1, 2);
    for (const { leaders, turns } of outcomes) expect(leaders.length).toBeGreaterThanOrEqual(turns - 1);
  });

  it('reads the pattern of the years from pacts and falls', () => {
    const bloc = (a: 'apparatus' | 'left', b: 'leningrad' | 'right', made: number, ended: number | null) =>
      ({ a, b, kind: 'bloc', secret: false, made, ended, brokenBy: ended === null ? null : a }) as const;
    const asItWas = outcome({
      pacts: [
        bloc('apparatus', 'leningrad', 1, 4),
        bloc('apparatus', 'right', 4, 9),
        bloc('left', 'leningrad', 5, null),
      ],
    });
    const { history } = findings(content, [asItWas, outcome({})], 'x');
    for (const share of Object.values(history)) expect(share.share).toBe(0.5);
  });
});
