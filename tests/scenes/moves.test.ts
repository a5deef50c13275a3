import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../src/engine/model/event.ts';
import { gather } from '../../src/scenes/moves/gather.ts';
import type { Move } from '../../src/scenes/moves/move.ts';
import { said } from '../../src/scenes/moves/said.ts';
import { movesOf, movesOfOne, TOLD_ELSEWHERE } from '../../src/scenes/moves/score.ts';
import { createLanguage } from '../../src/words/language.ts';
import { anyEvent, EVENT_TYPES } from '../words/events.ts';
import { sample, TYPES } from './samples.ts';

const events = fc.constantFrom(...EVENT_TYPES).chain(anyEvent);
const told: readonly EventType[] = Object.keys(TOLD_ELSEWHERE) as EventType[];

describe('what moves on the boards', () => {
  it.each(TYPES.filter((type) => !told.includes(type)))('%s moves something', (type) => {
    expect(movesOfOne(sample(type)).length).toBeGreaterThan(0);
  });

  it.each(told)('%s moves nothing: it is told elsewhere', (type) => {
    expect(movesOfOne(sample(type))).toEqual([]);
  });

  it('goes from one place to another', () => {
    for (const move of TYPES.flatMap((type) => movesOfOne(sample(type))))
      if ('from' in move) expect(move.from).not.toEqual(move.to);
  });

  it('says only words that the language has', () => {
    const missing: string[] = [];
    const english = createLanguage({ code: 'en', onMissing: (key) => missing.push(key) });
    fc.assert(
      fc.property(events, (event) => {
        for (const move of movesOfOne(event)) if ('said' in move) expect(said(english, move.said).trim()).not.toBe('');
      }),
      { numRuns: 1500 },
    );
    expect(missing).toEqual([]);
  });

  it('members who go the same way go together: none is lost on the way', () => {
    const flow = (count: number): Move => ({
      kind: 'flow',
      from: { at: 'outside' },
      to: { at: 'table' },
      side: 'left',
      count,
    });
    expect(gather([flow(30), flow(12)])).toEqual([flow(42)]);
  });

  it('is never more at once than an eye can follow', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), (many) => {
        const moves = movesOf(many);
        expect(moves.length).toBeLessThanOrEqual(14);
      }),
      { numRuns: 60 },
    );
  });
});
