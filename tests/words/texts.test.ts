import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/engine/model/event.ts';
import type { VoteResult } from '../../src/engine/model/gathering.ts';
import { commandLabel, commandReport, commandText } from '../../src/words/commandText.ts';
import { eventText } from '../../src/words/eventText.ts';
import { forecastText } from '../../src/words/forecastText.ts';
import { motionText } from '../../src/words/motionText.ts';
import { card, org, person } from '../language/names.ts';
import { COMMAND_TYPES, commands, factions, motions } from './arbitraries.ts';
import { anyEvent, EVENT_TYPES } from './events.ts';
import { BROKEN, listening } from './support.ts';

const { language, missing } = listening();

/** A whole sentence, or several: nothing missing, nothing raw. */
function whole(text: string): void {
  expect(missing).toEqual([]);
  expect(text).not.toMatch(BROKEN);
  expect(text).toMatch(/^[\p{Lu}\p{N}“].*[.”]$/su);
}

describe('The report', () => {
  it.each(EVENT_TYPES)('tells of %s in whole sentences', (type) => {
    fc.assert(
      fc.property(anyEvent(type), (event) => whole(eventText(language, event))),
      { numRuns: 60 },
    );
  });

  it('reads like this', () => {
    const moscow = org('moscow');
    const none = { base: 0, reasons: [], total: 0 };
    const result: VoteResult = {
      motion: { kind: 'remove', office: 'comintern' },
      by: 'apparatus',
      for: 559,
      against: 65,
      abstain: 41,
      needed: 333,
      carried: true,
      unopposed: false,
      stances: {},
      delegations: [],
    };
    const events: readonly Event[] = [
      { type: 'turnBegan', turn: 1 },
      { type: 'cardPlayed', faction: 'leningrad', card: card('circular'), mode: 'influence' },
      { type: 'agitated', faction: 'left', org: moscow, count: 1234, reasons: none },
      { type: 'membersMoved', org: moscow, cohort: 'old', from: 'none', to: 'left', count: 1, why: 'agitation' },
      {
        type: 'appointed',
        office: 'secretary:ukraine',
        person: person('kirov'),
        by: 'apparatus',
        imposed: true,
        displaced: null,
      },
      { type: 'exposureChanged', faction: 'left', by: 1, to: 4, why: 'oppositionPact' },
      { type: 'stepTaken', step: 'politburo', person: person('zinoviev'), by: 'right' },
      {
        type: 'offerMade',
        from: 'left',
        to: 'leningrad',
        pact: 'bargain',
        secret: false,
        gives: { type: 'leave', act: 'court' },
        takes: null,
      },
      {
        type: 'delegatesChosen',
        org: moscow,
        seats: 30,
        free: 2,
        bySide: { apparatus: 20, left: 8, leningrad: 0, right: 0 },
      },
      { type: 'rollCall', result, pulls: [] },
      { type: 'delegationVoted', source: 'controlCommission', for: 100, against: 20, abstain: 1 },
      {
        type: 'ended',
        ending: { id: 'split', winner: null, scores: { apparatus: -2, left: 0, leningrad: 0, right: -1 } },
      },
    ];
    expect(events.map((event) => eventText(language, event)).join('\n')).toMatchSnapshot();
  });
});

describe('A command', () => {
  it('is whole as a button, as a wish and in the report', () => {
    fc.assert(
      fc.property(commands, factions, (command, faction) => {
        whole(commandText(language, command));
        whole(commandReport(language, faction, command));
        expect(commandLabel(language, command)).toMatch(/^\p{Lu}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('says all that it asks for: another wish, another text', () => {
    fc.assert(
      fc.property(commands, commands, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(commandText(language, a)).not.toBe(commandText(language, b));
      }),
      { numRuns: 3000 },
    );
  });

  it('has a short label', () => {
    for (const type of COMMAND_TYPES) expect(commandLabel(language, { type }).length, type).toBeLessThanOrEqual(20);
  });
});

describe('A motion', () => {
  it('is put in words that name all of it', () => {
    fc.assert(
      fc.property(motions, motions, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(motionText(language, a)).not.toBe(motionText(language, b));
        expect(motionText(language, a)).not.toMatch(BROKEN);
      }),
      { numRuns: 2000 },
    );
    expect(missing).toEqual([]);
  });
});

describe('A forecast', () => {
  it('gives the cost, the range and the reasons', () => {
    const why = { base: 3, reasons: [{ name: 'majority', op: 'add' as const, amount: 2, args: {} }], total: 5 };
    const text = forecastText(language, {
      cost: 2,
      inherits: 'leningrad',
      lines: [
        { what: { key: 'forecast.crisis', args: {} }, low: -1, high: 1, unit: 'points', why },
        { what: { key: 'forecast.trust', args: {} }, low: 1200, high: 1200, unit: 'members', why: null },
      ],
    });
    expect(text).toMatchSnapshot();
  });
});
