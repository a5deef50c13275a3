import { describe, expect, it } from 'vitest';
import { CardUsage, flagOf, type Usage, usageTable } from '../../src/cli/cardUsage.ts';
import { levelOf } from '../../src/cli/seats.ts';
import { compileScenario } from '../../src/content/compile.ts';
import type { Event } from '../../src/engine/model/event.ts';
import { realFiles } from '../content/files.ts';
import { card } from '../language/names.ts';

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { content } = compiled;
const nobodys = card('nightTrain');
const ofTheLeft = card('theNewCourse');

const used = (own: number, event: number): Usage => ({
  ...{ card: nobodys, owner: null, draws: own, own, event },
  ...{ influence: own - event, shelved: 0, lastWord: 0 },
});

describe('What became of a card', () => {
  it('is flagged where it was never, or always, played for its event by those who may', () => {
    expect(flagOf(used(100, 1))).toBe('never');
    expect(flagOf(used(100, 2))).toBe(null);
    expect(flagOf(used(100, 95))).toBe(null);
    expect(flagOf(used(100, 96))).toBe('always');
  });

  it('is not judged by fewer than ten draws', () => {
    expect(flagOf(used(9, 0))).toBe(null);
    expect(flagOf(used(10, 0))).toBe('never');
  });

  it('counts as own draws those by the owner, and of a card that is nobody’s all', () => {
    const usage = new CardUsage(content);
    const events: Event[] = [
      { type: 'drew', faction: 'right', count: 2, cards: [nobodys, ofTheLeft] },
      { type: 'drew', faction: 'left', count: 1, cards: [ofTheLeft] },
      { type: 'cardPlayed', faction: 'right', card: ofTheLeft, mode: 'influence' },
      { type: 'cardPlayed', faction: 'left', card: ofTheLeft, mode: 'event' },
      { type: 'cardPlayed', faction: 'right', card: nobodys, mode: 'shelved' },
    ];
    usage.count(events);
    const of = (id: string) => usage.list().find(({ card }) => card === id);
    expect(of(ofTheLeft)).toMatchObject({ draws: 2, own: 1, event: 1, influence: 1, shelved: 0 });
    expect(of(nobodys)).toMatchObject({ draws: 1, own: 1, event: 0, influence: 0, shelved: 1 });
  });

  it('is printed with its flag and the two lists', () => {
    const table = usageTable([used(100, 0), used(100, 50)]);
    expect(table).toMatch(/100 {4}0 % {2}100 %.*never\n/);
    expect(table).toContain(`Never for the event (under 2 %): 1: ${nobodys}`);
    expect(table).toContain('Always for the event (over 95 % of 10 or more own draws): none');
  });
});

describe('The level of all seats', () => {
  it('is easy unless something else is said, and a level that is none is refused with those that are', () => {
    expect(levelOf({})).toBe('easy');
    expect(levelOf({ level: 'random' })).toBe('random');
    expect(() => levelOf({ level: 'genius' })).toThrow(/--level: “genius” should be random, easy, medium, hard/);
  });
});
