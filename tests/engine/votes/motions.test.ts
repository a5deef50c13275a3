import { beforeEach, describe, expect, it } from 'vitest';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { countBallot, holdBallot } from '../../../src/engine/rules/ballot.ts';
import { messengerOf } from '../../../src/engine/rules/motions/testament.ts';
import { seatsByOrg } from '../../../src/engine/rules/slate.ts';
import { told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { type Party, smallParty } from '../../language/party.ts';
import { Hall } from './hall.ts';
import { ALL, carried, moved } from './moved.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

describe('to adopt a line', () => {
  it('makes those who voted for it the majority', () => {
    party.state.open.factions.left.line = { economy: 0, world: 0 };
    const [hall] = moved(party, 'left', { kind: 'line', economy: 0, world: 0 });
    party.state.open.regime = 0;
    hall.vote({ left: ['for', 'trotsky'], leningrad: ['for', 'zinoviev'], apparatus: 'for', right: 'against' });
    expect(hall.result()).toMatch(/carried$/);
    expect(hall.last('lineAdopted')).toEqual({
      type: 'lineAdopted',
      economy: 0,
      world: 0,
      majority: ['apparatus', 'left', 'leningrad'],
    });
    expect(party.state.open.line).toEqual({ economy: 0, world: 0 });
    expect(party.state.open.majority).toEqual(['apparatus', 'left', 'leningrad']);
    // To vote against a line that is carried is evidence.
    expect(party.state.open.factions.right.exposure).toBe(1);
  });

  it("is for one's own declared line, or the one that stands, once a sitting", () => {
    expect(moved(party, 'left', { kind: 'line', economy: 2, world: 2 })[1]).toBe('refused: outOfRange');
    expect(moved(party, 'left', { kind: 'line', economy: -1, world: 0 })[1]).toMatch(/^seal/);
    party = smallParty();
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: { kind: 'line', economy: -1, world: -1 } });
    hall.say({ type: 'endTabling' });
    expect(hall.asked()).toBe('table left');
    hall.say({ type: 'table', motion: { kind: 'line', economy: 1, world: 1 } });
    hall.pass('table');
    expect(hall.say({ type: 'hear', index: 0 })).toContain('motionHeard motion={kind:line economy:-1 world:-1}');
    hall.vote(ALL);
    // The second has lapsed: the sitting has adopted its line.
    expect(hall.asked()).toBe('closed');
    expect(hall.events.filter((e) => e.type === 'rollCall')).toHaveLength(1);
  });

  it('leaves the world where it is in a scenario of one axis', () => {
    party = smallParty({ modules: { secondAxis: false } });
    expect(moved(party, 'left', { kind: 'line', economy: 1, world: 1 })[1]).toBe('refused: outOfRange');
    expect(moved(party, 'left', { kind: 'line', economy: 1, world: 0 })[1]).toMatch(/^seal/);
  });
});

describe('to move the regime', () => {
  it('is one step, within the scale, once a sitting', () => {
    expect(carried(party, 'left', { kind: 'regime', by: -1 })).toBe('regimeChanged from=3 to=2');
    party.state.open.regime = 4;
    expect(moved(party, 'apparatus', { kind: 'regime', by: 1 })[1]).toBe('refused: outOfRange');
    expect(carried(party, 'apparatus', { kind: 'regime', by: -1 })).toBe('regimeChanged from=4 to=3');
  });
});

describe('to give candidates the vote', () => {
  it('counts for the next choosing of delegates, and no longer', () => {
    expect(moved(party, 'left', { kind: 'candidatesVote', allow: false })[1]).toBe('refused: alreadyThere');
    carried(party, 'left', { kind: 'candidatesVote', allow: true });
    expect(party.state.open.candidatesVote).toBe(true);
    expect(seatsByOrg(party.content, party.state.open)).toEqual([20, 20, 10, 10]);
    const hall = new Hall(party, 'conference').pass('declare').pass('table');
    expect(hall.asked()).toBe('closed');
    expect(party.state.open.candidatesVote).toBeNull();
  });

  it('is too late when no delegates are to be chosen', () => {
    party = smallParty({ content: (c) => ({ ...c, calendar: c.calendar.map((t) => ({ ...t, gathering: null })) }) });
    expect(moved(party, 'left', { kind: 'candidatesVote', allow: true })[1]).toBe('refused: tooLate');
  });
});

describe("Lenin's letter", () => {
  it('is read by a plenum to delegations, then by a congress to all, and printed', () => {
    expect(carried(party, 'leningrad', { kind: 'readTestament' }).split('\n')).toEqual([
      'testamentMoved from=few to=delegations by=leningrad harm=null',
      'testamentMoved from=delegations to=delegations by=leningrad harm=(4 = 4)',
      'standingChanged person=stalin by=-4 to=1 why=testament',
    ]);
    expect(moved(party, 'leningrad', { kind: 'readTestament' })[1]).toBe('refused: alreadyDone');
    const [hall] = moved(party, 'left', { kind: 'readTestament' }, 'congress');
    hall.vote(ALL);
    expect(party.state.open.testament.stage).toBe('congress');
    party.state.open.factions.left.motionsLeft = 2;
    const [second] = moved(party, 'left', { kind: 'printTestament' }, 'congress');
    second.vote(ALL);
    expect(party.state.open.testament.stage).toBe('printed');
  });

  it('is printed when somebody has heard it, and by a congress', () => {
    expect(moved(party, 'left', { kind: 'printTestament' }, 'congress')[1]).toBe('refused: tooEarly');
    party.state.open.testament.stage = 'delegations';
    expect(moved(party, 'left', { kind: 'printTestament' }, 'plenum')[1]).toBe('refused: notAtThisSitting');
    party = smallParty({ modules: { testament: false } });
    expect(moved(party, 'left', { kind: 'readTestament' })[1]).toBe('refused: moduleOff');
  });

  it('speaks in the voice of who has moved it', () => {
    const { open } = party.state;
    expect([messengerOf(open, 'apparatus'), messengerOf(open, 'left'), messengerOf(open, 'right')]).toEqual([
      'self',
      'rival',
      'neutral',
    ]);
  });
});

describe('an inquiry', () => {
  it('turns hidden evidence into exposure, once a sitting, and not one’s own', () => {
    party.state.own.left.hiddenEvidence = 3;
    expect(moved(party, 'left', { kind: 'inquiry', target: 'left' })[1]).toBe('refused: ownSide');
    expect(carried(party, 'apparatus', { kind: 'inquiry', target: 'left' })).toContain(
      'evidenceFound faction=left by=apparatus count=2',
    );
    expect(party.state.open.factions.left.exposure).toBe(5);
    party.state.open.factions.right.present = false;
    expect(moved(party, 'apparatus', { kind: 'inquiry', target: 'right' })[1]).toBe('refused: factionAbsent');
  });
});

describe('an emergency conference', () => {
  it('is called for two rounds later, once', () => {
    const motion: Motion = { kind: 'emergencyConference', org: org('leningrad') };
    expect(carried(party, 'apparatus', motion)).toBe('conferenceCalled org=leningrad by=apparatus turn=1 round=3');
    expect(moved(party, 'apparatus', motion)[1]).toBe('refused: alreadyDone');
    party = smallParty({ modules: { emergencyConferences: false } });
    expect(moved(party, 'apparatus', motion)[1]).toBe('refused: moduleOff');
  });
});

describe('an intake', () => {
  it('bends the call for members, once a turn for all, while there is one', () => {
    const motion: Motion = { kind: 'intake', bend: 1, org: org('siberia') };
    expect(carried(party, 'left', motion)).toBe('admissionSet by=left bend=1 org=siberia');
    expect(moved(party, 'left', motion)[1]).toBe('refused: alreadyAdmitted');
    party.state.open.admission.done = false;
    party.state.open.turn = 12;
    expect(moved(party, 'right', motion)[1]).toBe('refused: nothingToWin');
  });
});

describe('emergency measures', () => {
  const taken = () => {
    party.state.open.orgs[org('siberia')]!.emergencyMeasures = true;
    party.state.open.orgs[org('siberia')]!.resentment = 2;
  };
  const motion = (confirm: boolean): Motion => ({ kind: 'measures', org: org('siberia'), confirm });

  it('are confirmed or repealed by the next plenum', () => {
    expect(moved(party, 'right', motion(false))[1]).toBe('refused: alreadyDone');
    taken();
    expect(carried(party, 'right', motion(false)).split('\n')).toEqual([
      'emergencyMeasures org=siberia state=repealed',
      'resentmentChanged org=siberia by=-1 to=1 why=repeal',
      'crisisChanged by=1 to=3 why=repeal faction=null',
    ]);
    taken();
    expect(carried(party, 'right', motion(true))).toBe('emergencyMeasures org=siberia state=confirmed');
    party = smallParty({ modules: { economy: false } });
    taken();
    expect(moved(party, 'right', motion(true))[1]).toBe('refused: moduleOff');
  });

  it('are repealed by voting confirmation down, and confirmed by voting repeal down', () => {
    const against = { apparatus: 'against', left: 'against', leningrad: 'against', right: 'against' } as const;
    taken();
    moved(party, 'right', motion(true))[0].vote(against);
    expect([party.state.open.orgs[org('siberia')]!.resentment, party.state.open.crisis]).toEqual([1, 3]);
    taken();
    moved(party, 'right', motion(false))[0].vote(against);
    expect(party.state.open.orgs[org('siberia')]!.resentment).toBe(2);
  });

  it('are put by the plenum itself when nobody moves them', () => {
    taken();
    const hall = new Hall(party, 'plenum').pass('declare').pass('table');
    expect(hall.asked()).toBe('seal apparatus');
    expect(hall.last('motionHeard').motion).toEqual(motion(true));
    hall.vote(ALL);
    expect([hall.asked(), party.state.open.orgs[org('siberia')]!.emergencyMeasures]).toEqual(['closed', false]);
  });
});

describe('to readmit', () => {
  it('is for the expelled and exiled who recanted in an earlier turn', () => {
    const motion: Motion = { kind: 'readmit', person: person('trotsky') };
    const p = party.state.open.people[person('trotsky')]!;
    expect(moved(party, 'left', motion)[1]).toBe('refused: notExpelled');
    p.status = 'exiled';
    expect(moved(party, 'left', motion)[1]).toBe('refused: hasNotRecanted');
    p.recantedTurn = 1;
    expect(moved(party, 'left', motion)[1]).toBe('refused: tooEarly');
    party.state.open.turn = 2;
    expect(carried(party, 'left', motion)).toBe('readmitted person=trotsky');
    expect(p.status).toBe('member');
  });
});

describe('a ballot of all members', () => {
  const motion: Motion = { kind: 'ballot' };

  it('may be asked for before a congress, once', () => {
    expect(moved(party, 'left', motion)[1]).toBe('refused: tooEarly');
    party.state.open.turn = 4;
    expect(carried(party, 'left', motion)).toMatch(/^ballotHeld for=\d+ against=\d+ absent=\d+$/);
    expect(moved(party, 'left', motion)[1]).toBe('refused: alreadyDone');
    party = smallParty({ modules: { ballot: false } });
    expect(moved(party, 'left', motion)[1]).toBe('refused: moduleOff');
  });

  it('is open, and fear keeps opponents away', () => {
    const { content, state } = party;
    // Committed to the majority 8,500, to the Left 4,400, uncommitted 17,100.
    const count = countBallot(content, state.open);
    expect(count).toEqual({ for: 16630, against: 374, absent: 12996 });
    state.open.regime = 0;
    expect(countBallot(content, state.open).against).toBe(3740);
    state.open.orgs[org('leningrad')]!.resentment = 5;
    expect(countBallot(content, state.open).against).toBe(3740 + 688);
  });

  it('lends pull to the side that has won it', () => {
    const { content, state } = party;
    told((out) => holdBallot(content, state, out));
    expect([state.open.factions.apparatus.pull, state.open.factions.left.pull]).toEqual([1, 0]);
    expect(state.open.ballot?.turn).toBe(1);
  });
});
