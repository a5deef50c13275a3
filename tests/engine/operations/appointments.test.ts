import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { secretaryOf } from '../../../src/engine/model/ids.ts';
import type { Term } from '../../../src/engine/model/pact.ts';
import { explain } from '../../../src/engine/model/tally.ts';
import { receptionOf } from '../../../src/engine/rules/appointable.ts';
import { joinChance, placeInOffice } from '../../../src/engine/rules/appointments.ts';
import { appoint } from '../../../src/engine/rules/commands/appoint.ts';
import { secretaryPostOf } from '../../../src/engine/rules/posts.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, foretold, give, listed, points } from '../../language/act.ts';
import { sum } from '../../language/log.ts';
import { org, person } from '../../language/names.ts';
import { boxes, liesFaceDown, type Party, smallParty, standsWith } from '../../language/party.ts';

const leningrad = org('leningrad');
const moscow = org('moscow');
const siberia = org('siberia');
const army = org('army');

let party: Party;
beforeEach(() => {
  party = smallParty();
});

const place = (
  name: string,
  where: typeof moscow,
  by: 'assignment' | 'organisation' = 'assignment',
  me: FactionId = 'apparatus',
): string => {
  party.state.open.stack = [];
  points(party, me, 2);
  return give(appoint, party, me, { type: 'appoint', org: where, person: person(name), by });
};

function pact(a: FactionId, b: FactionId, kind: 'bloc' | 'truce' | 'bargain', aOwes: Term | null = null): void {
  party.state.open.pacts.push({ kind, a, b, secret: false, since: 1, until: null, aOwes, bOwes: null });
}

describe('an appointment by assignment', () => {
  it('puts the General Secretary’s man in charge where nobody is stronger', () => {
    expect(place('kaganovich', siberia)).toMatchInlineSnapshot(
      `"appointed office=secretary:siberia person=kaganovich by=apparatus imposed=false displaced=kosior"`,
    );
    const { open } = party.state;
    expect(open.offices[secretaryOf(siberia)]!.holder).toBe('kaganovich');
    expect(open.factions.apparatus.assignmentsLeft).toBe(1);
    expect(open.factions.apparatus.imposedLeft).toBe(1);
    expect(open.stack).toEqual([]);
  });

  it('is refused where a rival has more than twice his support', () => {
    expect(place('kaganovich', leningrad)).toBe('refused: organisationRefuses');
    party.state.open.orgs[leningrad]!.members.old.full.apparatus = 2000;
    expect(place('kaganovich', leningrad)).toContain('imposed=true');
  });

  it('is imposed where another has more support: resentment, and one such a turn', () => {
    party.state.open.orgs[siberia]!.members.old.full = boxes({ apparatus: 500, right: 1000 });
    expect(foretold(appoint, party, 'apparatus', appointing('kaganovich', siberia))).toMatchInlineSnapshot(`
      "cost 2
      displaces {person:{person:kosior}}: 1
      resentment {org:{org:siberia} person:{person:kaganovich}}: 1 points"
    `);
    expect(place('kaganovich', siberia)).toMatchInlineSnapshot(`
      "appointed office=secretary:siberia person=kaganovich by=apparatus imposed=true displaced=kosior
      resentmentChanged org=siberia by=1 to=1 why=imposed"
    `);
    expect(party.state.open.factions.apparatus.imposedLeft).toBe(0);
    expect(place('molotov', siberia)).toBe('refused: alreadyImposed');
  });

  it('is the General Secretary’s alone, so often a turn, unless his deputy withholds consent', () => {
    expect(place('rakovsky', siberia, 'assignment', 'left')).toBe('refused: notYourOffice');
    party.state.open.factions.apparatus.assignmentsLeft = 0;
    expect(place('kaganovich', siberia)).toBe('refused: noAssignmentsLeft');
    party.state.open.factions.apparatus.assignmentsLeft = 2;
    party.state.open.offices.generalSecretary.blocked = true;
    expect(place('kaganovich', siberia)).toBe('refused: needsConsent');
  });

  it('costs two points', () => {
    points(party, 'apparatus', 1);
    expect(give(appoint, party, 'apparatus', appointing('kaganovich', siberia))).toBe('refused: notEnoughPoints');
  });

  it('takes a secretary of elsewhere from his post, which his deputy inherits', () => {
    placeInOffice(party.content, party.state, [], secretaryOf(army), person('kaganovich'), 'apparatus', false);
    party.state.open.offices[secretaryOf(army)]!.deputy = person('frunze');
    party.state.open.orgs[siberia]!.members.old.full.right = 0;
    standsWith(party.state, 'frunze', 'left');
    expect(foretold(appoint, party, 'apparatus', appointing('kaganovich', siberia))).toMatchInlineSnapshot(`
      "cost 2, left inherits
      displaces {person:{person:kosior}}: 1"
    `);
    expect(place('kaganovich', siberia)).toMatchInlineSnapshot(`
      "appointed office=secretary:siberia person=kaganovich by=apparatus imposed=false displaced=kosior
      officeVacated office=secretary:army person=kaganovich why=moved
      appointed office=secretary:army person=frunze by=null imposed=false displaced=null"
    `);
    expect(secretaryPostOf(party.content, party.state.open, person('kaganovich'))).toBe('siberia');
    expect(party.state.open.offices[secretaryOf(army)]).toMatchObject({ holder: 'frunze', deputy: null });
  });
});

const appointing = (
  name: string,
  where: typeof moscow,
  by: 'assignment' | 'organisation' = 'assignment',
): CommandOf<'appoint'> => ({ type: 'appoint', org: where, person: person(name), by });

describe('confirming a secretary', () => {
  it('binds one’s own man more firmly', () => {
    placeInOffice(party.content, party.state, [], secretaryOf(siberia), person('kaganovich'), 'apparatus', false);
    expect(foretold(appoint, party, 'apparatus', appointing('kaganovich', siberia))).toMatchInlineSnapshot(`
      "cost 2
      firmness {org:{org:siberia} person:{person:kaganovich}}: 1 points"
    `);
    expect(place('kaganovich', siberia)).toMatchInlineSnapshot(`
      "appointed office=secretary:siberia person=kaganovich by=apparatus imposed=false displaced=null
      firmnessChanged person=kaganovich by=1 to=5 only=[apparatus]"
    `);
    expect(party.state.own.apparatus.firmness[person('kaganovich')]).toBe(5);
    expect(foretold(appoint, party, 'apparatus', appointing('kaganovich', siberia))).toContain('firmness');
    expect(place('kaganovich', siberia)).not.toContain('firmnessChanged');
  });

  it('against the organisation’s will is resented once more', () => {
    placeInOffice(party.content, party.state, [], secretaryOf(siberia), person('kaganovich'), 'apparatus', false);
    party.state.open.orgs[siberia]!.members.old.full = boxes({ apparatus: 500, right: 1000 });
    expect(place('kaganovich', siberia)).toMatchInlineSnapshot(`
      "appointed office=secretary:siberia person=kaganovich by=apparatus imposed=true displaced=null
      resentmentChanged org=siberia by=1 to=1 why=imposed
      firmnessChanged person=kaganovich by=1 to=5 only=[apparatus]"
    `);
  });
});

describe('an appointee who stands with nobody', () => {
  it('joins by chance: a base, and his ambition', () => {
    const { content } = party;
    expect(sum(explain((t) => joinChance(content, person('kosior'), t)))).toBe('0.2 + ambition 0.48 = 0.68');
    expect(sum(explain((t) => joinChance(content, person('dzerzhinsky'), t)))).toBe('0.2 = 0.2');
  });

  it('lies face down with the General Secretary, whether he joined or not', () => {
    party = smallParty({ numbers: { 'place.joinBase': 1 } });
    party.state.open.orgs[army]!.members.old.full.left = 0;
    party.state.open.orgs[army]!.members.enrolment.full.left = 0;
    expect(foretold(appoint, party, 'apparatus', appointing('kirov', army))).toBe(
      'cost 2\njoins {person:{person:kirov}}: 100 percent (1 + ambition 0.36 = 1)',
    );
    expect(place('kirov', army)).toMatchInlineSnapshot(`
      "appointed office=secretary:army person=kirov by=apparatus imposed=false displaced=null
      allegianceHidden person=kirov by=apparatus
      allegianceFiled person=kirov side=apparatus only=[apparatus]"
    `);
    expect(party.state.open.people[person('kirov')]).toMatchObject({ side: 'faceDown', filedBy: 'apparatus' });
    expect(party.state.own.apparatus.files[person('kirov')]).toBe('apparatus');

    party = smallParty({ numbers: { 'place.joinBase': 0, 'place.joinAmbition': 0 } });
    expect(place('kirov', siberia)).toContain('allegianceFiled person=kirov side=none only=[apparatus]');
    expect(party.state.own.apparatus.files[person('kirov')]).toBe('none');
  });

  it('joins openly where another appoints him, or stays with nobody', () => {
    party = smallParty({ numbers: { 'place.joinBase': 1 } });
    expect(place('kirov', leningrad, 'organisation', 'leningrad')).toMatchInlineSnapshot(`
      "appointed office=secretary:leningrad person=kirov by=leningrad imposed=false displaced=yevdokimov
      allegianceChanged person=kirov from=none to=leningrad"
    `);
    party = smallParty({ numbers: { 'place.joinBase': 0, 'place.joinAmbition': 0 } });
    expect(place('kirov', leningrad, 'organisation', 'leningrad')).not.toContain('allegiance');
  });

  it('is asked again when he is confirmed', () => {
    party = smallParty({ numbers: { 'place.joinBase': 1 } });
    liesFaceDown(party.state, 'kosior', 'apparatus', 'none');
    expect(place('kosior', siberia)).toContain('allegianceFiled person=kosior side=apparatus');
  });
});

describe('an organisation’s own majority', () => {
  it('appoints whom it wants, and nobody is imposed', () => {
    expect(place('kamenev', leningrad, 'organisation', 'leningrad')).toMatchInlineSnapshot(
      `"appointed office=secretary:leningrad person=kamenev by=leningrad imposed=false displaced=yevdokimov"`,
    );
    expect(place('rakovsky', leningrad, 'organisation', 'left')).toBe('refused: noSupportThere');
    expect(party.state.open.factions.leningrad.assignmentsLeft).toBe(2);
  });
});

describe('whom one cannot appoint', () => {
  it('is who cannot act, or whose time has not come', () => {
    party.state.open.people[person('kaganovich')]!.status = 'exiled';
    expect(place('kaganovich', siberia)).toBe('refused: personUnavailable');
    party = smallParty({
      content: (c) => ({
        ...c,
        person: { ...c.person, [person('kirov')]: { ...c.person[person('kirov')]!, from: 3 } },
      }),
    });
    expect(place('kirov', siberia)).toBe('refused: personUnavailable');
  });

  it('is a rival’s leader, a full member of the Politburo, an office-holder, a secretary in his seat', () => {
    party.state.open.offices.war.holder = null;
    expect(place('trotsky', siberia)).toBe('refused: personIsLeader');
    party.state.open.offices.tradeUnions.holder = null;
    expect(place('tomsky', siberia)).toBe('refused: sitsInPolitburo');
    expect(place('rykov', siberia)).toBe('refused: holdsOffice');
    expect(place('dzerzhinsky', siberia)).toBe('refused: holdsOffice');
    expect(place('zelensky', siberia)).toBe('refused: holdsOffice');
  });

  it('but a rival’s other people may be sent away', () => {
    expect(place('rakovsky', siberia)).toMatchInlineSnapshot(
      `"appointed office=secretary:siberia person=rakovsky by=apparatus imposed=false displaced=kosior"`,
    );
  });

  it('and one’s own may keep a central office beside', () => {
    expect(place('stalin', siberia)).toContain('appointed');
    expect(party.state.open.offices.generalSecretary.holder).toBe('stalin');
  });
});

describe('how an organisation takes him', () => {
  it('looks at his own faction too', () => {
    const known = lens(party.state, 'apparatus');
    expect(receptionOf(party.content, known, leningrad, 'apparatus')).toBe('refused');
    expect(receptionOf(party.content, known, leningrad, 'leningrad')).toBe('wanted');
    expect(receptionOf(party.content, known, leningrad, 'left')).toBe('refused');
    expect(receptionOf(party.content, known, siberia, 'faceDown')).toBe('wanted');
  });

  it('does not refuse on behalf of a bloc partner, but resents it', () => {
    pact('apparatus', 'leningrad', 'bloc');
    const known = lens(party.state, 'apparatus');
    party.state.open.orgs[leningrad]!.members.old.full.left = 0;
    expect(receptionOf(party.content, known, leningrad, 'apparatus')).toBe('imposed');
  });
});

describe('pacts', () => {
  it('protect a partner’s secretary in his seat, and his people from being sent away', () => {
    expect(place('kaganovich', moscow)).toContain('displaced=zelensky');
    party = smallParty();
    pact('apparatus', 'leningrad', 'bloc');
    expect(place('kaganovich', moscow)).toBe('refused: partner');
    pact('apparatus', 'left', 'truce');
    expect(place('rakovsky', siberia)).toBe('refused: truce');
  });

  it('protect a secretary who lies in a partner’s files', () => {
    liesFaceDown(party.state, 'kosior', 'leningrad', 'none');
    pact('apparatus', 'leningrad', 'truce');
    expect(place('kaganovich', siberia)).toBe('refused: truce');
  });

  it('make way for a post that a bargain promises, even to a leader, and whatever the organisation thinks', () => {
    pact('apparatus', 'right', 'bargain', { type: 'post', org: leningrad, person: person('tomsky') });
    party.state.open.factions.apparatus.imposedLeft = 0;
    expect(disagreements(appoint, asked('apparatus'), 'apparatus', universe())).toEqual([]);
    expect(place('tomsky', leningrad)).toMatchInlineSnapshot(`
      "appointed office=secretary:leningrad person=tomsky by=apparatus imposed=false displaced=yevdokimov
      promiseKept by=apparatus to=right
      trustChanged a=apparatus b=right by=1 to=1 why=promiseKept"
    `);
    expect(party.state.open.pacts[0]!.aOwes).toBe(null);
  });

  it('promise nothing of somebody who cannot come, or sits there already', () => {
    pact('apparatus', 'leningrad', 'bargain', { type: 'post', org: leningrad, person: person('yevdokimov') });
    expect(place('yevdokimov', leningrad)).toBe('refused: alreadyThere');
    expect(disagreements(appoint, asked('apparatus'), 'apparatus', universe())).toEqual([]);
    party.state.open.pacts[0]!.aOwes = { type: 'post', org: siberia, person: person('kamenev') };
    party.state.open.people[person('kamenev')]!.health = 0;
    expect(place('kamenev', siberia)).toBe('refused: personUnavailable');
  });

  it('of others promise nothing to me', () => {
    pact('left', 'right', 'bargain', { type: 'post', org: siberia, person: person('tomsky') });
    expect(place('tomsky', siberia)).toBe('refused: holdsOffice');
  });
});

function asked(faction: FactionId): Party {
  party.state.open.stack = [];
  points(party, faction, 2);
  return party;
}

const universe = (): CommandOf<'appoint'>[] =>
  party.content.orgs.flatMap((o) =>
    party.content.people.flatMap((p) =>
      (['assignment', 'organisation'] as const).map(
        (by): CommandOf<'appoint'> => ({
          type: 'appoint',
          org: o.id,
          person: p.id,
          by,
        }),
      ),
    ),
  );

describe('what is listed', () => {
  it('is what is not refused, for every faction', () => {
    for (const faction of ['apparatus', 'left', 'leningrad', 'right'] as const) {
      expect(disagreements(appoint, asked(faction), faction, universe())).toEqual([]);
    }
    expect(listed(appoint, asked('right'), 'right')).toEqual([]);
    expect(listed(appoint, asked('left'), 'left').length).toBeGreaterThan(0);
  });

  it('also with pacts, files, deputies and nothing left to impose', () => {
    pact('apparatus', 'leningrad', 'bloc');
    pact('apparatus', 'right', 'bargain', { type: 'post', org: siberia, person: person('rykov') });
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus');
    liesFaceDown(party.state, 'kirov', 'right', 'none');
    party.state.open.factions.apparatus.imposedLeft = 0;
    for (const faction of ['apparatus', 'left', 'leningrad', 'right'] as const) {
      expect(disagreements(appoint, asked(faction), faction, universe())).toEqual([]);
    }
  });

  it('is nothing for a broken faction and for points of the unions', () => {
    points(party, 'apparatus', 2, true);
    expect(listed(appoint, party, 'apparatus')).toEqual([]);
    expect(give(appoint, party, 'apparatus', appointing('kaganovich', siberia))).toBe('refused: enrolmentOnly');
    party.state.open.factions.apparatus.broken = true;
    expect(place('kaganovich', siberia)).toBe('refused: factionBroken');
  });
});
