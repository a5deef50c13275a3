import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import type { OfficeId } from '../../../src/engine/model/ids.ts';
import { consent } from '../../../src/engine/rules/commands/consent.ts';
import { deputise } from '../../../src/engine/rules/commands/deputise.ts';
import { allOffices } from '../../../src/engine/rules/posts.ts';
import { disagreements, foretold, give, listed, points } from '../../language/act.ts';
import { person } from '../../language/names.ts';
import { type Party, smallParty, standsWith } from '../../language/party.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
  standsWith(party.state, 'frunze', 'apparatus');
});

const under = (office: OfficeId, name: string): CommandOf<'deputise'> => ({
  type: 'deputise',
  office,
  person: person(name),
});
const send = (office: OfficeId, name: string): string => {
  party.state.open.stack = [];
  points(party, 'apparatus', 1);
  return give(deputise, party, 'apparatus', under(office, name));
};
const universe = (): CommandOf<'deputise'>[] =>
  allOffices(party.content).flatMap((office) => party.content.people.map((p) => under(office, p.id)));

describe('a deputy', () => {
  it('is put under another’s office, whose power then needs his consent', () => {
    points(party, 'apparatus', 1);
    expect(foretold(deputise, party, 'apparatus', under('war', 'frunze'))).toMatchInlineSnapshot(`
      "cost 1, apparatus inherits
      needsConsent {office:{office:war} person:{person:frunze}}: 1"
    `);
    expect(give(deputise, party, 'apparatus', under('war', 'frunze'))).toMatchInlineSnapshot(`
      "deputised office=war person=frunze
      consentAsked office=war of=apparatus"
    `);
    expect(party.state.open.offices.war.deputy).toBe('frunze');
    expect(party.state.open.stack).toEqual([{ kind: 'consent', faction: 'apparatus', office: 'war' }]);
  });

  it('is only an heir in an organisation, and under one’s own office-holder', () => {
    expect(send('secretary:leningrad', 'frunze')).toBe('deputised office=secretary:leningrad person=frunze');
    expect(party.state.open.stack).toEqual([]);
    expect(send('generalSecretary', 'molotov')).toBe('deputised office=generalSecretary person=molotov');
    expect(party.state.open.stack).toEqual([]);
    points(party, 'apparatus', 2);
    expect(foretold(deputise, party, 'apparatus', under('secretary:leningrad', 'kaganovich'))).toContain(': 0');
  });

  it('must be one’s own, openly, without an office and a deputy nowhere else', () => {
    expect(send('war', 'kirov')).toBe('refused: personUnavailable');
    expect(send('war', 'kuibyshev')).toBe('refused: holdsOffice');
    party.state.open.offices.ogpu.deputy = person('molotov');
    expect(send('war', 'molotov')).toBe('refused: alreadyThere');
    party.state.open.offices['secretary:siberia']!.holder = person('kaganovich');
    expect(send('war', 'kaganovich')).toBe('refused: holdsOffice');
  });

  it('needs an office that somebody holds, of nobody with whom there is a pact', () => {
    expect(send('industry', 'frunze')).toBe('refused: officeEmpty');
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
    expect(send('comintern', 'frunze')).toBe('refused: partner');
    expect(disagreements(deputise, party, 'apparatus', universe())).toEqual([]);
  });

  it('is sent by the General Secretary, where deputies are in play', () => {
    points(party, 'left', 2);
    expect(give(deputise, party, 'left', under('war', 'rakovsky'))).toBe('refused: notYourOffice');
    expect(listed(deputise, party, 'left')).toEqual([]);
    party = smallParty({ modules: { deputies: false } });
    expect(send('war', 'molotov')).toBe('refused: moduleOff');
    expect(listed(deputise, party, 'apparatus')).toEqual([]);
  });

  it('is listed as he is refused', () => {
    points(party, 'apparatus', 2);
    expect(disagreements(deputise, party, 'apparatus', universe())).toEqual([]);
    expect(listed(deputise, party, 'apparatus').length).toBeGreaterThan(10);
  });
});

describe('consent', () => {
  it('opens the office for the turn, or blocks it', () => {
    party.state.open.stack = [{ kind: 'consent', faction: 'apparatus', office: 'war' }];
    expect(listed(consent, party, 'apparatus')).toEqual([
      { type: 'consent', give: true },
      { type: 'consent', give: false },
    ]);
    expect(give(consent, party, 'apparatus', { type: 'consent', give: false })).toBe(
      'consentGiven office=war of=apparatus given=false',
    );
    expect(party.state.open.offices.war.blocked).toBe(true);
    expect(party.state.open.stack).toEqual([]);
    party.state.open.stack = [{ kind: 'consent', faction: 'apparatus', office: 'war' }];
    give(consent, party, 'apparatus', { type: 'consent', give: true });
    expect(party.state.open.offices.war.blocked).toBe(false);
  });
});
