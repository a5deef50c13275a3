import { describe, expect, it } from 'vitest';
import { auditMatch } from '../../src/cli/fuzz.ts';
import { ALL_RANDOM, OPTIONS, succession } from '../match/support.ts';

/** A few matches with all that must always hold; `npm run test:long` plays a thousand. */
describe('random matches', () => {
  it.each([
    ['alone', 1],
    ['two at one screen', 2],
  ] as const)(
    'come to an ending, with everything in order (%s)',
    (seed, roundsTogether) => {
      const head = { seed, options: { ...OPTIONS, roundsTogether }, seats: ALL_RANDOM };
      const { wrong, ending } = auditMatch(succession(), head, 40, new Map());
      expect(wrong).toEqual([]);
      expect(ending).not.toBe('none');
    },
    60_000,
  );
});
