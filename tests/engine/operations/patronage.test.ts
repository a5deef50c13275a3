import { beforeEach, describe, expect, it } from 'vitest';
import { patronage, patronOf } from '../../../src/engine/rules/patronage.ts';
import { told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { countParty, liesFaceDown, type Party, smallParty } from '../../language/party.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

const drawn = (): string => told((out) => patronage(party.content, party.state, out));

describe('patronage', () => {
  it('draws the uncommitted to their secretary, the Enrolment more than the Old Party, and a few of his rivals’', () => {
    expect(drawn()).toMatchInlineSnapshot(`
      "membersMoved org=leningrad cohort=enrolment from=none to=leningrad count=240 why=patronage
      membersMoved org=leningrad cohort=old from=none to=leningrad count=60 why=patronage
      membersMoved org=moscow cohort=enrolment from=none to=leningrad count=280 why=patronage
      membersMoved org=moscow cohort=old from=none to=leningrad count=60 why=patronage
      membersMoved org=moscow cohort=enrolment from=apparatus to=leningrad count=15 why=patronage"
    `);
    expect(countParty(party.state)).toBe(30_000);
  });

  it('spares an open bloc partner', () => {
    party.state.open.pacts.push({
      kind: 'bloc',
      a: 'apparatus',
      b: 'leningrad',
      secret: false,
      since: 1,
      until: null,
      aOwes: null,
      bOwes: null,
    });
    expect(drawn()).not.toContain('from=apparatus');
  });

  it('stops where resentment is 3', () => {
    party.state.open.orgs[org('leningrad')]!.resentment = 3;
    expect(drawn()).not.toContain('org=leningrad');
  });

  it('has no patron in one who is nobody’s, lies face down, cannot act, or whose faction is broken', () => {
    const { content, state } = party;
    expect(patronOf(content, state.open, org('leningrad'))).toBe('leningrad');
    expect(patronOf(content, state.open, org('siberia'))).toBe(null);
    expect(patronOf(content, state.open, org('army'))).toBe(null);
    liesFaceDown(state, 'kosior', 'apparatus', 'apparatus');
    expect(patronOf(content, state.open, org('siberia'))).toBe(null);
    state.open.people[person('yevdokimov')]!.health = 0;
    expect(patronOf(content, state.open, org('leningrad'))).toBe(null);
    state.open.people[person('yevdokimov')]!.health = 5;
    state.open.factions.leningrad.broken = true;
    expect(patronOf(content, state.open, org('leningrad'))).toBe(null);
  });
});
