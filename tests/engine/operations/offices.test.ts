import { beforeEach, describe, expect, it } from 'vitest';
import { secretaryOf } from '../../../src/engine/model/ids.ts';
import { officeHeir, placeInOffice, vacate, vacateOffice } from '../../../src/engine/rules/appointments.ts';
import { electCommittees } from '../../../src/engine/rules/congress.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import {
  allOffices,
  holdsCentralOffice,
  isDeputy,
  orgOfOffice,
  secretaryPostOf,
} from '../../../src/engine/rules/posts.ts';
import { told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { boxes, type Party, smallParty } from '../../language/party.ts';

const moscow = org('moscow');

let party: Party;
beforeEach(() => {
  party = smallParty();
});

describe('offices', () => {
  it('are known by name', () => {
    const { content, state } = party;
    expect(allOffices(content)).toHaveLength(13);
    expect(orgOfOffice(content, secretaryOf(moscow))).toBe('moscow');
    expect(orgOfOffice(content, 'war')).toBe(null);
    expect(secretaryPostOf(content, state.open, person('zelensky'))).toBe('moscow');
    expect(secretaryPostOf(content, state.open, person('trotsky'))).toBe(null);
    expect(holdsCentralOffice(state.open, person('trotsky'))).toBe(true);
    expect(holdsCentralOffice(state.open, person('zelensky'))).toBe(false);
    state.open.offices.war.deputy = person('frunze');
    expect(isDeputy(content, state.open, person('frunze'))).toBe(true);
    expect(isDeputy(content, state.open, person('trotsky'))).toBe(false);
  });

  it('have the deputy as heir, where he can act and deputies are in play', () => {
    const { content, state } = party;
    expect(officeHeir(content, state.open, 'war')).toBe(null);
    state.open.offices.war.deputy = person('frunze');
    expect(officeHeir(content, state.open, 'war')).toBe('frunze');
    state.open.people[person('frunze')]!.status = 'dead';
    expect(officeHeir(content, state.open, 'war')).toBe(null);
    const without = smallParty({ modules: { deputies: false } });
    without.state.open.offices.war.deputy = person('frunze');
    expect(officeHeir(without.content, without.state.open, 'war')).toBe(null);
  });

  it('are begun anew by a new holder, who is deputy nowhere any more', () => {
    const { content, state } = party;
    state.open.offices.war.failed = true;
    state.open.offices.war.blocked = true;
    state.open.offices.ogpu.deputy = person('frunze');
    expect(told((out) => placeInOffice(content, state, out, 'war', person('frunze'), null, false))).toBe(
      'appointed office=war person=frunze by=null imposed=false displaced=trotsky',
    );
    expect(state.open.offices.war).toEqual({ holder: 'frunze', deputy: null, failed: false, blocked: false });
    expect(state.open.offices.ogpu.deputy).toBe(null);
    expect(told((out) => placeInOffice(content, state, out, 'war', person('frunze'), null, false))).toBe('');
  });

  it('fall empty, or to the deputy', () => {
    const { content, state } = party;
    expect(told((out) => vacateOffice(content, state, out, 'war', 'resigned', person('trotsky')))).toBe(
      'officeVacated office=war person=trotsky why=resigned',
    );
    state.open.offices.pravda.deputy = person('molotov');
    expect(told((out) => vacateOffice(content, state, out, 'pravda', 'removed', person('bukharin')))).toBe(
      [
        'officeVacated office=pravda person=bukharin why=removed',
        'appointed office=pravda person=molotov by=null imposed=false displaced=null',
      ].join('\n'),
    );
    expect(told((out) => vacateOffice(content, state, out, 'ogpu', 'removed', person('trotsky')))).toBe('');
  });

  it('are all left by the dead and the expelled', () => {
    const { content, state } = party;
    state.open.offices.comintern.holder = person('yevdokimov');
    state.open.offices.industry.deputy = person('yevdokimov');
    expect(told((out) => vacate(content, state, out, person('yevdokimov'), 'died'))).toMatchInlineSnapshot(`
      "officeVacated office=comintern person=yevdokimov why=died
      officeVacated office=secretary:leningrad person=yevdokimov why=died"
    `);
    expect(state.open.offices.industry.deputy).toBe(null);
  });
});

describe('the chair of the Control Commission', () => {
  const kuibyshev = person('kuibyshev');
  const leave = () => {
    const { content, state } = party;
    return told((out) => vacateOffice(content, state, out, 'controlCommission', 'resigned', kuibyshev));
  };

  /** Whether the next congress takes him into the Central Committee, which has seats enough for everybody. */
  const isElected = () => {
    const { content, state } = party;
    state.open.turn = 4;
    state.open.centralCommittee = { named: [person('stalin')], unnamed: boxes() };
    chooseDelegates(content, state, []);
    electCommittees(content, state, []);
    return state.open.centralCommittee.named.includes(kuibyshev);
  };

  it('is left together with the seat in it', () => {
    expect(leave()).toMatchInlineSnapshot(`
      "officeVacated office=controlCommission person=kuibyshev why=resigned
      organChanged organ=controlCommission person=kuibyshev joined=false"
    `);
    expect(party.state.open.controlCommission.named).toEqual([]);
  });

  it('bars its holder from the Central Committee, and no longer when he has left it', () => {
    expect(isElected()).toBe(false);
    party = smallParty();
    leave();
    expect(isElected()).toBe(true);
  });

  it('alone does so: who gives up another office stays in the Commission', () => {
    const { content, state } = party;
    state.open.offices.industry.holder = kuibyshev;
    told((out) => vacateOffice(content, state, out, 'industry', 'resigned', kuibyshev));
    expect(state.open.controlCommission.named).toEqual([kuibyshev]);
  });
});
