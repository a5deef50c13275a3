import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import type { FactionId, OrgId } from '../../../src/engine/model/ids.ts';
import { callConference } from '../../../src/engine/rules/commands/callConference.ts';
import { demonstrate } from '../../../src/engine/rules/commands/demonstrate.ts';
import { emergencyMeasures } from '../../../src/engine/rules/commands/emergencyMeasures.ts';
import { invokeComintern } from '../../../src/engine/rules/commands/invokeComintern.ts';
import { leakTestament } from '../../../src/engine/rules/commands/leakTestament.ts';
import { publishPlatform } from '../../../src/engine/rules/commands/publishPlatform.ts';
import { callEmergencyConference, conferenceDate, takeEmergencyMeasures } from '../../../src/engine/rules/emergency.ts';
import { inDiscussion, moodToMove, pressIsStopped } from '../../../src/engine/rules/openActs.ts';
import { lens } from '../../../src/engine/view.ts';
import { atTheDesk, disagreements, foretold, give, listed, told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { boxes, type Party, smallParty, standsWith } from '../../language/party.ts';

const leningrad = org('leningrad');
const moscow = org('moscow');
const siberia = org('siberia');
const army = org('army');

let party: Party;
beforeEach(() => {
  party = smallParty();
  atTheDesk(party, 'left');
});

function pact(a: FactionId, b: FactionId, kind: 'bloc' | 'truce'): void {
  party.state.open.pacts.push({ kind, a, b, secret: false, since: 1, until: null, aOwes: null, bOwes: null });
}
const orgs = (): OrgId[] => party.content.orgs.map((o) => o.id);

describe('emergency measures', () => {
  const take = (where: OrgId): CommandOf<'emergencyMeasures'> => ({ type: 'emergencyMeasures', org: where });
  beforeEach(() => {
    standsWith(party.state, 'kosior', 'apparatus');
    party.state.open.crisis = 4;
  });

  it('take grain where one’s man is secretary: less crisis, more resentment, a question for the plenum', () => {
    expect(foretold(emergencyMeasures, party, 'apparatus', take(siberia))).toMatchInlineSnapshot(`
      "cost 0
      crisis: -1 points
      resentment {org:{org:siberia}}: 2 points"
    `);
    expect(give(emergencyMeasures, party, 'apparatus', take(siberia))).toMatchInlineSnapshot(`
      "emergencyMeasures org=siberia state=taken
      crisisChanged by=-1 to=3 why=emergencyMeasures faction=apparatus
      resentmentChanged org=siberia by=2 to=2 why=emergencyMeasures"
    `);
    expect(party.state.open.orgs[siberia]!.emergencyMeasures).toBe(true);
    expect(party.state.open.stack).toHaveLength(1);
  });

  it('are taken once a turn, and not twice in one place', () => {
    party.state.open.crisis = 5;
    give(emergencyMeasures, party, 'apparatus', take(siberia));
    expect(give(emergencyMeasures, party, 'apparatus', take(siberia))).toBe('refused: alreadyDone');
    expect(listed(emergencyMeasures, party, 'apparatus')).toEqual([]);
    party.state.open.turn = 2;
    expect(give(emergencyMeasures, party, 'apparatus', take(siberia))).toBe('refused: alreadyDone');
    party.state.open.orgs[siberia]!.emergencyMeasures = false;
    party.state.open.crisis = 4;
    expect(give(emergencyMeasures, party, 'apparatus', take(siberia))).toContain('state=taken');
  });

  it('are for the country, for the secretary’s faction, and for hard times', () => {
    expect(give(emergencyMeasures, party, 'leningrad', take(leningrad))).toBe('refused: outOfRange');
    expect(give(emergencyMeasures, party, 'left', take(siberia))).toBe('refused: notYourOffice');
    for (const f of ['apparatus', 'left'] as const) {
      expect(disagreements(emergencyMeasures, party, f, orgs().map(take))).toEqual([]);
    }
    party.state.open.crisis = 3;
    expect(give(emergencyMeasures, party, 'apparatus', take(siberia))).toBe('refused: crisisTooLow');
    party.state.open.crisis = 4;
    party.state.open.factions.apparatus.broken = true;
    expect(give(emergencyMeasures, party, 'apparatus', take(siberia))).toBe('refused: factionBroken');
  });

  it('belong to the economy', () => {
    party = smallParty({ modules: { economy: false } });
    expect(give(emergencyMeasures, party, 'apparatus', take(siberia))).toBe('refused: moduleOff');
    expect(listed(emergencyMeasures, party, 'apparatus')).toEqual([]);
  });

  it('are the same fact whoever takes them', () => {
    expect(told((out) => takeEmergencyMeasures(party.content, party.state, out, siberia, 'apparatus'))).toContain(
      'emergencyMeasures org=siberia state=taken',
    );
  });
});

describe('an emergency conference', () => {
  const call = (where: OrgId): CommandOf<'callConference'> => ({ type: 'callConference', org: where });

  it('meets two rounds later', () => {
    const { content, state } = party;
    expect(conferenceDate(content, state.open)).toEqual({ turn: 1, round: 3 });
    state.open.round = 4;
    expect(conferenceDate(content, state.open)).toEqual({ turn: 2, round: 2 });
  });

  it('is called by the organisation’s own majority, under another’s secretary', () => {
    expect(foretold(callConference, party, 'left', call(army))).toBe(
      'cost 0\ncrisis: 1 points (2 + conferenceCalled 1 = 3)',
    );
    expect(give(callConference, party, 'left', call(army)).split('\n')).toEqual([
      'conferenceCalled org=army by=left turn=1 round=3',
      'crisisChanged by=1 to=3 why=conferenceCalled faction=left',
    ]);
    expect(party.state.open.orgs[army]!.conference).toEqual({ turn: 1, round: 3 });
    expect(give(callConference, party, 'left', call(army))).toBe('refused: alreadyDone');
    expect(give(callConference, party, 'left', call(moscow))).toBe('refused: alreadyDone');
  });

  it('is not called where one has no majority, or the secretary is one’s own already', () => {
    expect(give(callConference, party, 'left', call(moscow))).toBe('refused: noSupportThere');
    expect(give(callConference, party, 'leningrad', call(leningrad))).toBe('refused: alreadyThere');
    for (const f of ['left', 'leningrad', 'apparatus'] as const) {
      expect(disagreements(callConference, party, f, orgs().map(call))).toEqual([]);
    }
    party.state.open.orgs[army]!.conference = { turn: 1, round: 2 };
    expect(give(callConference, party, 'left', call(army))).toBe('refused: alreadyDone');
  });

  it('is too late at the end, and not there without the module', () => {
    party.state.open.turn = 12;
    party.state.open.round = 3;
    expect(give(callConference, party, 'left', call(army))).toBe('refused: tooLate');
    party = smallParty({ modules: { emergencyConferences: false } });
    expect(give(callConference, party, 'left', call(army))).toBe('refused: moduleOff');
    expect(listed(callConference, party, 'left')).toEqual([]);
  });

  it('is called once in a turn, by whomever', () => {
    expect(give(callConference, party, 'left', call(army))).toContain('conferenceCalled');
    party.state.open.orgs[siberia]!.members.old.full = boxes({ right: 900 });
    expect(give(callConference, party, 'right', call(siberia))).toBe('refused: conferenceCalled');
    expect(disagreements(callConference, party, 'right', orgs().map(call))).toEqual([]);
    party.state.open.turn = 2;
    expect(give(callConference, party, 'right', call(siberia))).toContain('conferenceCalled org=siberia by=right');
  });

  it('is not called where ranks are closed', () => {
    party.state.open.crisis = 6;
    expect(give(callConference, party, 'left', call(army))).toBe('refused: ranksClosed');
    expect(disagreements(callConference, party, 'left', orgs().map(call))).toEqual([]);
  });

  it('is called once, by a motion as well', () => {
    const { content, state } = party;
    expect(told((out) => callEmergencyConference(content, state, out, moscow, null))).toBe(
      'conferenceCalled org=moscow by=null turn=1 round=3',
    );
    expect(told((out) => callEmergencyConference(content, state, out, moscow, null))).toBe('');
  });
});

describe('the Comintern', () => {
  const name = (who: string): CommandOf<'invokeComintern'> => ({ type: 'invokeComintern', person: person(who) });
  const universe = () => party.content.people.map((p) => name(p.id));

  it('praises a leader of its holder’s, or censures a rival’s, once a turn', () => {
    expect(foretold(invokeComintern, party, 'leningrad', name('trotsky'))).toMatchInlineSnapshot(`
      "cost 0
      standing {person:{person:trotsky}}: -1 points"
    `);
    expect(give(invokeComintern, party, 'leningrad', name('trotsky'))).toMatchInlineSnapshot(`
      "cominternInvoked faction=leningrad person=trotsky
      standingChanged person=trotsky by=-1 to=8 why=comintern"
    `);
    expect(give(invokeComintern, party, 'leningrad', name('kamenev'))).toBe('refused: alreadyDone');
    party.state.open.turn = 2;
    expect(foretold(invokeComintern, party, 'leningrad', name('kamenev'))).toContain(': 1 points');
    expect(give(invokeComintern, party, 'leningrad', name('kamenev'))).toContain('person=kamenev by=1 to=8');
  });

  it('names leaders whose standing can still move, and no partner’s', () => {
    expect(give(invokeComintern, party, 'leningrad', name('rakovsky'))).toBe('refused: personUnavailable');
    expect(give(invokeComintern, party, 'leningrad', name('kirov'))).toBe('refused: personUnavailable');
    party.state.open.people[person('zinoviev')]!.standing = 10;
    expect(give(invokeComintern, party, 'leningrad', name('zinoviev'))).toBe('refused: nothingToWin');
    party.state.open.people[person('trotsky')]!.standing = 0;
    expect(give(invokeComintern, party, 'leningrad', name('trotsky'))).toBe('refused: nothingToWin');
    pact('leningrad', 'apparatus', 'bloc');
    expect(give(invokeComintern, party, 'leningrad', name('stalin'))).toBe('refused: partner');
    expect(disagreements(invokeComintern, party, 'leningrad', universe())).toEqual([]);
    expect(listed(invokeComintern, party, 'leningrad').length).toBeGreaterThan(2);
  });

  it('is its holder’s, where it is in play', () => {
    expect(give(invokeComintern, party, 'left', name('trotsky'))).toBe('refused: notYourOffice');
    party = smallParty({ modules: { comintern: false } });
    expect(give(invokeComintern, party, 'leningrad', name('kamenev'))).toBe('refused: moduleOff');
    expect(listed(invokeComintern, party, 'leningrad')).toEqual([]);
  });
});

describe('an open platform', () => {
  const publish: CommandOf<'publishPlatform'> = { type: 'publishPlatform' };

  it('pulls in the votes of the turn and is evidence, once a turn', () => {
    expect(foretold(publishPlatform, party, 'left', publish)).toMatchInlineSnapshot(`
      "cost 0
      exposure {faction:{faction:left}}: 1 points
      pull {faction:{faction:left}}: 1 points"
    `);
    expect(give(publishPlatform, party, 'left', publish)).toMatchInlineSnapshot(`
      "platformPublished faction=left stopped=false
      exposureChanged faction=left by=1 to=4 why=platform"
    `);
    expect(party.state.open.factions.left).toMatchObject({ platformThisTurn: true, pull: 1 });
    expect(give(publishPlatform, party, 'left', publish)).toBe('refused: alreadyDone');
    party.state.open.factions.left.desk = {};
    expect(give(publishPlatform, party, 'left', publish)).toBe('refused: alreadyDone');
  });

  it('is free in the month of discussion', () => {
    party.state.open.turn = 4;
    expect(inDiscussion(party.content, party.state.open)).toBe(true);
    expect(foretold(publishPlatform, party, 'left', publish)).toContain(': 0 points');
    expect(give(publishPlatform, party, 'left', publish)).toBe('platformPublished faction=left stopped=false');
  });

  it('is stopped by another’s OGPU from 1926 on', () => {
    standsWith(party.state, 'dzerzhinsky', 'apparatus');
    expect(pressIsStopped(party.content, lens(party.state, 'left'))).toBe(false);
    party.state.open.turn = 5;
    expect(foretold(publishPlatform, party, 'left', publish)).toContain('pull {faction:{faction:left}}: 0 points');
    expect(give(publishPlatform, party, 'left', publish)).toMatchInlineSnapshot(`
      "platformPublished faction=left stopped=true
      exposureChanged faction=left by=1 to=4 why=platform"
    `);
    expect(party.state.open.factions.left).toMatchObject({ platformThisTurn: false, pull: 0 });
  });

  it('is not stopped by one’s own, a partner’s, one under a truce, or one whose deputy forbids it', () => {
    party.state.open.turn = 5;
    const stopped = (me: FactionId = 'left') => pressIsStopped(party.content, lens(party.state, me));
    expect(stopped()).toBe(false);
    standsWith(party.state, 'dzerzhinsky', 'apparatus');
    expect(stopped('apparatus')).toBe(false);
    expect(stopped()).toBe(true);
    party.state.open.offices.ogpu.blocked = true;
    expect(stopped()).toBe(false);
    party.state.open.offices.ogpu.blocked = false;
    pact('left', 'apparatus', 'truce');
    expect(stopped()).toBe(false);
    party.state.open.pacts = [];
    pact('left', 'apparatus', 'bloc');
    expect(stopped()).toBe(false);
    party.state.open.pacts = [];
    party.state.open.turn = 8;
    expect(stopped()).toBe(false);
  });

  it('is listed as it is refused', () => {
    expect(disagreements(publishPlatform, party, 'left', [publish])).toEqual([]);
    expect(listed(publishPlatform, party, 'left')).toHaveLength(1);
    party.state.open.factions.left.broken = true;
    expect(disagreements(publishPlatform, party, 'left', [publish])).toEqual([]);
    expect(listed(publishPlatform, party, 'left')).toEqual([]);
  });
});

describe('a demonstration', () => {
  const inTown = (where: OrgId): CommandOf<'demonstrate'> => ({ type: 'demonstrate', org: where });

  it('agitates, moves the mood, is evidence, and may look like a split', () => {
    party = smallParty({ numbers: { 'demonstrate.crisisChance': 1 } });
    expect(foretold(demonstrate, party, 'left', inTown(siberia))).toMatchInlineSnapshot(`
      "cost 0
      membersWon {org:{org:siberia}}: 378 members
      exposure {faction:{faction:left}}: 2 points
      crisis: 0..1 points"
    `);
    expect(give(demonstrate, party, 'left', inTown(siberia))).toMatchInlineSnapshot(`
      "demonstrated faction=left org=siberia
      agitated faction=left org=siberia count=378 reasons=(360 x oratory 1.3 x mood 1.1 x oldPartyHarder 0.76 x legacy 0.968 = 378)
      membersMoved org=siberia cohort=old from=none to=left count=185 why=agitation
      membersMoved org=siberia cohort=enrolment from=none to=left count=193 why=agitation
      moodChanged org=siberia axis=economy by=0.5 to=0.5
      exposureChanged faction=left by=2 to=5 why=demonstration
      crisisChanged by=1 to=3 why=demonstration faction=left"
    `);
    expect(give(demonstrate, party, 'left', inTown(siberia))).toBe('refused: alreadyDone');
  });

  it('passes quietly otherwise', () => {
    party = smallParty({ numbers: { 'demonstrate.crisisChance': 0 } });
    expect(give(demonstrate, party, 'left', inTown(siberia))).not.toContain('crisisChanged');
  });

  it('moves the mood on the axis where it is farthest, not past the line', () => {
    const { content, state } = party;
    state.open.orgs[siberia]!.mood = { economy: 0.75, world: 1 };
    expect(moodToMove(content, state.open, siberia, 'left')).toBe('economy');
    expect(give(demonstrate, party, 'left', inTown(siberia))).toContain('axis=economy by=0.25 to=1');
    expect(moodToMove(content, state.open, siberia, 'left')).toBe(null);
    state.open.orgs[siberia]!.mood = { economy: 1, world: 2 };
    expect(moodToMove(content, state.open, siberia, 'left')).toBe('world');
    party = smallParty({ modules: { secondAxis: false } });
    party.state.open.orgs[siberia]!.mood = { economy: 1, world: -2 };
    expect(moodToMove(party.content, party.state.open, siberia, 'left')).toBe(null);
    expect(give(demonstrate, party, 'left', inTown(siberia))).not.toContain('moodChanged');
  });

  it('moves a mood down too', () => {
    party.state.open.majority = ['apparatus', 'leningrad'];
    expect(give(demonstrate, party, 'right', inTown(siberia))).toContain('axis=economy by=-0.5 to=-0.5');
  });

  it('is for the opposition, where there is somebody to win', () => {
    expect(give(demonstrate, party, 'right', inTown(siberia))).toBe('refused: notInOpposition');
    expect(disagreements(demonstrate, party, 'right', orgs().map(inTown))).toEqual([]);
    party.state.open.orgs[army]!.members = {
      old: { full: boxes({ left: 5 }), candidate: boxes() },
      enrolment: { full: boxes(), candidate: boxes() },
    };
    expect(give(demonstrate, party, 'left', inTown(army))).toBe('refused: nothingToWin');
    expect(disagreements(demonstrate, party, 'left', orgs().map(inTown))).toEqual([]);
    expect(listed(demonstrate, party, 'left')).toHaveLength(3);
  });
});

describe('leaking the Testament', () => {
  const leak: CommandOf<'leakTestament'> = { type: 'leakTestament' };

  it('harms the General Secretary and is evidence', () => {
    party = smallParty({ numbers: { 'testament.harm': 4, 'testament.rival': 0.5 } });
    expect(foretold(leakTestament, party, 'left', leak)).toMatchInlineSnapshot(`
      "cost 0
      standing {person:{person:stalin}}: -2 points (4 x testamentMessenger 0.5 = 2)
      exposure {faction:{faction:left}}: 2 points"
    `);
    expect(give(leakTestament, party, 'left', leak)).toMatchInlineSnapshot(`
      "testamentMoved from=few to=leaked by=left harm=null
      testamentMoved from=leaked to=leaked by=left harm=(4 x testamentMessenger 0.5 = 2)
      standingChanged person=stalin by=-2 to=3 why=testament
      exposureChanged faction=left by=2 to=5 why=leak"
    `);
    expect(party.state.open.testament.stage).toBe('leaked');
    expect(give(leakTestament, party, 'left', leak)).toBe('refused: tooLate');
    expect(listed(leakTestament, party, 'left')).toEqual([]);
  });

  it('says nothing of a General Secretary who is not there', () => {
    party.state.open.offices.generalSecretary.holder = null;
    expect(foretold(leakTestament, party, 'left', leak)).toBe('cost 0\nexposure {faction:{faction:left}}: 2 points');
  });

  it('is not for his own side, the broken, or without the module', () => {
    expect(disagreements(leakTestament, party, 'left', [leak])).toEqual([]);
    expect(give(leakTestament, party, 'apparatus', leak)).toBe('refused: ownSide');
    party.state.open.factions.left.broken = true;
    expect(give(leakTestament, party, 'left', leak)).toBe('refused: factionBroken');
    party = smallParty({ modules: { testament: false } });
    expect(give(leakTestament, party, 'left', leak)).toBe('refused: moduleOff');
    expect(listed(leakTestament, party, 'left')).toEqual([]);
  });
});
