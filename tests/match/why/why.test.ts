import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SIDES } from '../../../src/engine/model/ids.ts';
import { trueSide } from '../../../src/engine/rules/reading.ts';
import { playLoosely } from '../../../src/match/loosely/playLoosely.ts';
import { type Transcript, transcribe } from '../../../src/match/loosely/transcript.ts';
import { parseRecord } from '../../../src/match/records.ts';
import { explaining, type Part, partsOf } from '../../../src/match/why/explain.ts';
import { type Explanation, explanationOf, spread } from '../../../src/match/why/explanation.ts';
import { belongs } from '../../../src/match/why/factors.ts';
import { succession } from '../support.ts';

const RESEEDS = 6;
let transcript: Transcript;
let parts: Part[];
let explanation: Explanation;

beforeAll(() => {
  const read = parseRecord(
    readFileSync(new URL('../../fixtures/records/succession-easy.json', import.meta.url), 'utf8'),
  );
  if (!read.ok) throw new Error(read.refusal.code);
  const made = transcribe(succession(), read.record);
  if (!made.ok) throw new Error(made.refusal.code);
  transcript = made.transcript;
  parts = [...explaining(succession(), transcript, RESEEDS)];
  const found = explanationOf(parts);
  if (found === null) throw new Error('no explanation');
  explanation = found;
}, 60_000);

describe('Why they won', () => {
  it('has each faction’s appointments, the five other factors, and chance', () => {
    expect(parts).toHaveLength(partsOf(succession(), RESEEDS));
    expect(explanation.factors.map(({ kind, faction }) => `${kind} ${faction ?? ''}`.trim())).toEqual([
      'appointments apparatus',
      'appointments left',
      'appointments leningrad',
      'appointments right',
      'admissions',
      'alliances',
      'discipline',
      'speeches',
      'events',
    ]);
    expect(explanation.luck?.count).toBe(RESEEDS);
  });

  it('counts the record’s own delegates and seats', () => {
    const { state } = playLoosely(succession(), transcript);
    expect(explanation.counted).toBe('congress');
    expect(explanation.outcome.delegates).toEqual(state.open.lastCongress?.seats);
    for (const side of SIDES) {
      const seats = state.open.politburo.filter((person) => trueSide(state, person) === side).length;
      expect(explanation.outcome.politburo[side], side).toBe(seats);
    }
  });

  it('says of each factor the difference that it makes, and how many commands it had', () => {
    for (const { kind, faction, worth, outcome, fit } of explanation.factors) {
      for (const side of SIDES) {
        expect(worth.delegates[side]).toBe(explanation.outcome.delegates[side] - outcome.delegates[side]);
        expect(worth.politburo[side]).toBe(explanation.outcome.politburo[side] - outcome.politburo[side]);
      }
      expect(fit.dropped, kind).toBe(transcript.entries.filter((entry) => belongs({ kind, faction }, entry)).length);
    }
    // Appointments are what the game is about: without any faction's, something else comes out.
    const appointments = explanation.factors.filter(({ kind }) => kind === 'appointments');
    expect(appointments.some(({ worth }) => SIDES.some((side) => worth.delegates[side] !== 0))).toBe(true);
  });

  it('of a match in which nobody did anything is nothing', () => {
    const nothing = explanationOf([...explaining(succession(), { ...transcript, entries: [] }, 0)]);
    expect(nothing?.factors).toHaveLength(9);
    for (const { fit, worth } of nothing?.factors ?? []) {
      expect(fit.dropped).toBe(0);
      expect(SIDES.map((side) => worth.delegates[side])).toEqual([0, 0, 0, 0, 0]);
    }
  });

  it('comes out the same every time', () => {
    expect([...explaining(succession(), transcript, 1)]).toEqual(parts.slice(0, partsOf(succession(), 1)));
  });

  it('is there in part when it is stopped', () => {
    expect(explanationOf([])).toBeNull();
    const half = explanationOf(parts.slice(0, 4));
    expect(half?.factors).toHaveLength(3);
    expect(half?.luck).toBeNull();
  });
});

describe('A spread', () => {
  it('has its middle between the two in the middle', () => {
    expect(spread([3])).toEqual({ low: 3, median: 3, high: 3 });
    expect(spread([9, 1, 4])).toEqual({ low: 1, median: 4, high: 9 });
    expect(spread([9, 1, 4, 6])).toEqual({ low: 1, median: 5, high: 9 });
  });
});
