import { describe, expect, test } from 'vitest';
import { MEASURES, type Measure, STANCES } from '../../../src/engine/model/ids.ts';
import { decideMeasure } from '../../../src/engine/rules/commands/decideMeasure.ts';
import { proposeMeasure } from '../../../src/engine/rules/commands/proposeMeasure.ts';
import { countMeasure, nextToDecide, openMeasure, settleMeasure } from '../../../src/engine/rules/diplomacy.ts';
import { applyMeasure, measureEffect, measureLines, payDues } from '../../../src/engine/rules/economy.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, give, told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { type Party, smallParty, standsWith } from '../../language/party.ts';

/** Rykov is asked for the measure. Full members: one each of Apparatus and Left, two Leningraders, three of the Right. */
function asked(): Party {
  const party = smallParty();
  openMeasure(party.content, party.state, []);
  return party;
}

function propose(party: Party, measure: Measure): string {
  return give(proposeMeasure, party, 'right', { type: 'proposeMeasure', measure });
}

describe('how a measure is chosen', () => {
  test('the chair of the government proposes, the others of the Politburo speak in turn', () => {
    const party = asked();
    expect(party.state.open.stack).toEqual([{ kind: 'proposeMeasure', faction: 'right' }]);
    expect(propose(party, 'concession')).toBe('measureProposed measure=concession by=right');
    const decide = (faction: 'apparatus' | 'left' | 'leningrad', stance: 'for' | 'against') =>
      give(decideMeasure, party, faction, { type: 'decideMeasure', stance });
    expect(party.state.open.stack.at(-1)).toEqual({
      kind: 'decideMeasure',
      faction: 'apparatus',
      measure: 'concession',
      stances: {},
    });
    expect(decide('apparatus', 'against')).toBe('');
    expect(decide('left', 'against')).toBe('');
    expect(party.state.open.stack.at(-1)).toMatchObject({ stances: { apparatus: 'against', left: 'against' } });
    expect(decide('leningrad', 'for')).toBe(
      ['measureDecided measure=concession proposed=true', 'crisisChanged by=-1 to=1 why=concession faction=right'].join(
        '\n',
      ),
    );
    expect(party.state.open.economy).toMatchObject({
      measure: 'concession',
      due: [{ turn: 3, crisis: 1, by: 'right' }],
    });
    expect(party.state.open.stack).toEqual([]);
  });

  test('what a majority rejects leaves the course steady', () => {
    const party = asked();
    propose(party, 'pressure');
    for (const faction of ['apparatus', 'left', 'leningrad'] as const) {
      give(decideMeasure, party, faction, { type: 'decideMeasure', stance: 'against' });
    }
    expect(party.state.open.economy.measure).toBe('steady');
  });

  test('factions without a full member are not asked', () => {
    const { open } = smallParty({
      state: (s) => {
        s.open.politburo = ['stalin', 'zinoviev', 'rykov'].map(person);
      },
    }).state;
    expect(nextToDecide(open, 'right', {})).toBe('apparatus');
    expect(nextToDecide(open, 'right', { apparatus: 'for' })).toBe('leningrad');
    expect(nextToDecide(open, 'right', { apparatus: 'for', leningrad: 'for' })).toBeNull();
  });

  test('who stands with nobody begins from the proposal; the chair of the Politburo breaks a tie', () => {
    const { content, state } = smallParty({
      state: (s) => {
        s.open.politburo = ['zinoviev', 'rykov', 'dzerzhinsky', 'kamenev'].map(person);
      },
    });
    expect(countMeasure(state.open, 'right', { leningrad: 'against' })).toEqual({ for: 2, against: 2 });
    settleMeasure(content, state, [], 'right', 'pressure', { leningrad: 'against' });
    expect(state.open.economy.measure).toBe('steady');
    standsWith(state, 'kamenev', 'right');
    state.open.politburo = ['rykov', 'zinoviev'].map(person);
    settleMeasure(content, state, [], 'right', 'pressure', { leningrad: 'against' });
    expect(state.open.economy.measure).toBe('pressure');
  });

  test('with the chair empty or with nobody, the course is steady', () => {
    const { content, state } = smallParty();
    standsWith(state, 'rykov', 'none');
    expect(told((out) => openMeasure(content, state, out))).toMatch(
      /^measureDecided measure=steady proposed=false\nharvest/,
    );
    expect(state.open.stack).toEqual([]);
  });

  test('a deputy of another faction says first whether the chair may propose', () => {
    const party = smallParty();
    const government = party.state.open.offices.government;
    government.deputy = person('molotov');
    openMeasure(party.content, party.state, []);
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'consent', faction: 'apparatus', office: 'government' });
    party.state.open.stack.pop();
    government.blocked = true;
    expect(propose(party, 'concession')).toBe('refused: needsConsent');
    const universe = MEASURES.map((measure) => ({ type: 'proposeMeasure', measure }) as const);
    expect(disagreements(proposeMeasure, party, 'right', universe)).toEqual([]);
    government.blocked = false;
    expect(disagreements(proposeMeasure, party, 'right', universe)).toEqual([]);
  });

  test('without the module nobody is asked, and nothing comes due', () => {
    const { content, state } = smallParty({ modules: { economy: false } });
    openMeasure(content, state, []);
    expect(state.open.stack).toEqual([]);
    state.open.economy.due.push({ turn: 1, crisis: 1 });
    expect(told((out) => payDues(content, state, out))).toBe('');
  });

  test('what is foretold: the crisis now and later, resentment, the votes as they stand', () => {
    const party = asked();
    const known = lens(party.state, 'right');
    const lines = (measure: Measure) =>
      proposeMeasure
        .forecast?.(party.content, known, { type: 'proposeMeasure', measure })
        .lines.map((l) => `${l.what.key} ${l.low} ${l.high}`);
    expect(lines('concession')).toEqual(['forecast.crisis -1 -1', 'forecast.crisisLater 1 1']);
    expect(lines('steady')).toEqual(['forecast.crisis -1 1']);
    expect(lines('pressure')).toEqual(['forecast.crisis -1 -1', 'forecast.crisisLater 1 1', 'forecast.resentment 1 1']);
    propose(party, 'pressure');
    const votes = decideMeasure.forecast?.(party.content, lens(party.state, 'apparatus'), {
      type: 'decideMeasure',
      stance: 'against',
    });
    expect(votes?.lines.slice(0, 2).map((l) => l.low)).toEqual([3, 1]);
    expect(votes?.lines).toHaveLength(5);
    const universe = STANCES.map((stance) => ({ type: 'decideMeasure', stance }) as const);
    expect(disagreements(decideMeasure, party, 'apparatus', universe)).toEqual([]);
  });
});

describe('what a measure does', () => {
  test('pressure: less crisis now, as much more in a year, resentment where the least was', () => {
    const orgs = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      id: org(name),
      tags: ['country'] as const,
      at: [0, 0] as const,
    }));
    const { content, state } = smallParty({ content: (c) => ({ ...c, orgs }) });
    const sample = state.open.orgs[org('siberia')];
    if (sample === undefined) throw new Error('no Siberia');
    orgs.forEach(({ id }, i) => {
      state.open.orgs[id] = { ...sample, resentment: i === 0 ? 3 : 1 };
    });
    expect(measureEffect(content, state.open, 'pressure').resentmentIn).toEqual(['b', 'c', 'd', 'e']);
    expect(told((out) => applyMeasure(content, state, out, 'pressure', 'apparatus', true))).toBe(
      [
        'measureDecided measure=pressure proposed=true',
        'crisisChanged by=-1 to=1 why=pressure faction=apparatus',
        'resentmentChanged org=b by=1 to=2 why=pressure',
        'resentmentChanged org=c by=1 to=2 why=pressure',
        'resentmentChanged org=d by=1 to=2 why=pressure',
        'resentmentChanged org=e by=1 to=2 why=pressure',
      ].join('\n'),
    );
    state.open.turn = 3;
    expect(told((out) => payDues(content, state, out))).toBe(
      'crisisChanged by=1 to=2 why=economyDue faction=apparatus',
    );
    expect(state.open.factions.apparatus.crisisAdded).toBe(1);
    expect(told((out) => payDues(content, state, out))).toBe('');
  });

  test('a steady course takes the harvest as it comes: -1, 0 or +1, nobody’s doing', () => {
    const rolls = new Set<number>();
    for (let seed = 0; seed < 30; seed++) {
      const { content, state } = smallParty({ seed: `harvest ${seed}` });
      applyMeasure(content, state, [], 'steady', null, false);
      rolls.add(state.open.economy.harvest);
      expect(state.open.crisis).toBe(2 + state.open.economy.harvest);
    }
    expect([...rolls].sort()).toEqual([-1, 0, 1]);
  });

  test('what comes due is not held back by the brake', () => {
    const { content, state } = smallParty();
    state.open.crisis = 9;
    state.open.economy.due.push({ turn: 1, crisis: 1 });
    payDues(content, state, []);
    expect(state.open.crisis).toBe(10);
  });

  test('the lines of a forecast come from the same formula', () => {
    const { content, state } = smallParty();
    expect(measureLines(content, state.open, 'concession').map((l) => l.low)).toEqual([-1, 1]);
  });
});
