import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../src/engine/model/effect.ts';
import type { State } from '../../../src/engine/model/state.ts';
import { org } from '../../language/names.ts';
import { liesFaceDown, smallParty } from '../../language/party.ts';
import { both, foretold, happens } from './support.ts';

/** The last of the majority leaves it. */
function leaveMajority({ open }: State): void {
  open.majority = open.majority.slice(0, -1);
}

describe('members', () => {
  test('a share of a box goes over, rounded down', () => {
    const effect: Effect = {
      type: 'moveMembers',
      org: { org: org('moscow') },
      cohort: 'old',
      from: 'none',
      to: 'director',
      percent: 10,
    };
    expect(both(effect)).toEqual({
      log: 'membersMoved org=moscow cohort=old from=none to=left count=200 why=event',
      lines: ['membersMove 200'],
    });
  });

  test('of each rival a share, in both cohorts, and to nobody', () => {
    const effect: Effect = {
      type: 'moveMembers',
      org: 'chosen',
      cohort: 'both',
      from: 'rivals',
      to: 'none',
      percent: 5,
    };
    expect(both(effect, { org: org('moscow') }).log).toBe(
      [
        'membersMoved org=moscow cohort=old from=apparatus to=none count=50 why=event',
        'membersMoved org=moscow cohort=old from=leningrad to=none count=50 why=event',
        'membersMoved org=moscow cohort=old from=right to=none count=50 why=event',
        'membersMoved org=moscow cohort=enrolment from=apparatus to=none count=25 why=event',
      ].join('\n'),
    );
  });

  test('several who gain share alike, the first takes what is left over', () => {
    const effect: Effect = {
      type: 'moveMembers',
      org: { org: org('army') },
      cohort: 'old',
      from: 'none',
      to: 'majority',
      percent: 0.5,
    };
    expect(both(effect, {}, { state: leaveMajority })).toEqual({
      log: [
        'membersMoved org=army cohort=old from=none to=apparatus count=3 why=event',
        'membersMoved org=army cohort=old from=none to=leningrad count=2 why=event',
      ].join('\n'),
      lines: ['membersMove 3', 'membersMove 2'],
    });
  });

  test('agitation goes by the ordinary formula; its forecast is what happens', () => {
    const effect: Effect = { type: 'agitate', org: { org: org('army') }, faction: 'director', points: 2 };
    const { log, lines } = both(effect);
    const won = /count=(\d+)/.exec(log)?.[1];
    expect(Number(won)).toBeGreaterThan(100);
    expect(lines).toEqual([`membersWon ${won}`]);
  });

  test('under a secretary who lies face down the forecast is a range', () => {
    const effect: Effect = { type: 'agitate', org: { org: org('siberia') }, faction: 'director', points: 3 };
    const party = smallParty({ state: (s) => liesFaceDown(s, 'kosior', 'apparatus', 'apparatus') });
    const [line] = foretold(party, 'left', [effect]);
    expect(line).toMatch(/^membersWon \d+ to \d+$/);
    const won = Number(/count=(\d+)/.exec(happens(party, 'left', [effect]))?.[1]);
    expect(line).toContain(`${won} to`);
  });

  test('new people come as candidates who stand with nobody', () => {
    const effect: Effect = { type: 'admit', org: { tag: 'industry' }, count: 500 };
    expect(both(effect)).toEqual({
      log: [
        'membersAdmitted org=leningrad grade=candidate count=500 side=none',
        'membersAdmitted org=moscow grade=candidate count=500 side=none',
      ].join('\n'),
      lines: ['membersAdmitted 500', 'membersAdmitted 500'],
    });
  });

  test('a verification throws out what no network hides', () => {
    const effect: Effect = {
      type: 'verify',
      org: { org: org('leningrad') },
      faction: { faction: 'leningrad' },
      percent: 2,
    };
    const { log, lines } = both(effect);
    expect(log).toContain('membersExpelled org=leningrad side=leningrad count=200 by=left');
    expect(lines).toEqual(['membersExpelled 200']);
    const small: Effect = { ...effect, faction: { faction: 'left' } };
    const hiding = smallParty({
      numbers: { 'organise.limit': 10 },
      state: (s) => {
        s.own.left.networks[org('leningrad')] = 9;
      },
    });
    expect(foretold(hiding, 'apparatus', [small])).toEqual(['membersExpelled 0 to 200']);
    expect(foretold(hiding, 'left', [small])).toEqual(['membersExpelled 100']);
    expect(happens(hiding, 'apparatus', [small])).toContain('count=100');
    expect(both(effect, {}, { modules: { verification: false } })).toEqual({ log: '', lines: [] });
  });

  test('a network, in secret', () => {
    const effect: Effect = { type: 'network', org: { org: org('moscow') }, faction: 'director' };
    const { log, lines } = both(effect);
    expect(log).toContain('networkBuilt faction=left org=moscow');
    expect(log).toContain('only=[left]');
    expect(lines).toEqual(['network 0 to 8']);
    expect(both(effect, {}, { modules: { networks: false } })).toEqual({ log: '', lines: [] });
  });
});
