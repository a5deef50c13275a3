import { beforeEach, describe, expect, it } from 'vitest';
import type { FactionId, GatheringKind } from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { countBallot, holdBallot } from '../../../src/engine/rules/ballot.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import { lossBarred } from '../../../src/engine/rules/motions/offices.ts';
import { messengerOf } from '../../../src/engine/rules/motions/testament.ts';
import { seatsByOrg } from '../../../src/engine/rules/slate.ts';
import { told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { type Party, smallParty, standsWith } from '../../language/party.ts';
import { Hall } from './hall.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

const ALL = { apparatus: 'for', left: 'for', leningrad: 'for', right: 'for' } as const;

/** A sitting at which `by` has moved this, and nobody else anything; refused: the code. */
function moved(by: FactionId, motion: Motion, kind: GatheringKind = 'plenum'): [Hall, string] {
  party.state.open.stack = [];
  if (kind === 'congress') {
    party.state.open.turn = 4;
    chooseDelegates(party.content, party.state, []);
  }
  const hall = new Hall(party, kind);
  return [hall, hall.move(by, motion)];
}

/** Moved and passed without opposition: what it did. */
function carried(by: FactionId, motion: Motion, kind: GatheringKind = 'plenum'): string {
  const [hall, asked] = moved(by, motion, kind);
  if (!asked.startsWith('seal')) return asked;
  const log = hall.vote(ALL).split('\n');
  const done = log.slice(log.findIndex((l) => l.startsWith('rollCall')) + 1);
  return done.filter((l) => !l.startsWith('gatheringClosed')).join('\n');
}

describe('to adopt a line', () => {
  it('makes those who voted for it the majority', () => {
    party.state.open.factions.left.line = { economy: 0, world: 0 };
    const [hall] = moved('left', { kind: 'line', economy: 0, world: 0 });
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
    expect(moved('left', { kind: 'line', economy: 2, world: 2 })[1]).toBe('refused: outOfRange');
    expect(moved('left', { kind: 'line', economy: -1, world: 0 })[1]).toMatch(/^seal/);
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
    expect(moved('left', { kind: 'line', economy: 1, world: 1 })[1]).toBe('refused: outOfRange');
    expect(moved('left', { kind: 'line', economy: 1, world: 0 })[1]).toMatch(/^seal/);
  });
});

describe('to move the regime', () => {
  it('is one step, within the scale, once a sitting', () => {
    expect(carried('left', { kind: 'regime', by: -1 })).toBe('regimeChanged from=3 to=2');
    party.state.open.regime = 4;
    expect(moved('apparatus', { kind: 'regime', by: 1 })[1]).toBe('refused: outOfRange');
    expect(carried('apparatus', { kind: 'regime', by: -1 })).toBe('regimeChanged from=4 to=3');
  });
});

describe('to give candidates the vote', () => {
  it('counts for the next choosing of delegates, and no longer', () => {
    expect(moved('left', { kind: 'candidatesVote', allow: false })[1]).toBe('refused: alreadyThere');
    carried('left', { kind: 'candidatesVote', allow: true });
    expect(party.state.open.candidatesVote).toBe(true);
    expect(seatsByOrg(party.content, party.state.open)).toEqual([20, 20, 10, 10]);
    const hall = new Hall(party, 'conference').pass('declare').pass('table');
    expect(hall.asked()).toBe('closed');
    expect(party.state.open.candidatesVote).toBeNull();
  });

  it('is too late when no delegates are to be chosen', () => {
    party = smallParty({ content: (c) => ({ ...c, calendar: c.calendar.map((t) => ({ ...t, gathering: null })) }) });
    expect(moved('left', { kind: 'candidatesVote', allow: true })[1]).toBe('refused: tooLate');
  });
});

describe("Lenin's letter", () => {
  it('is read by a plenum to delegations, then by a congress to all, and printed', () => {
    expect(carried('leningrad', { kind: 'readTestament' }).split('\n')).toEqual([
      'testamentMoved from=few to=delegations by=leningrad harm=null',
      'testamentMoved from=delegations to=delegations by=leningrad harm=(4 = 4)',
      'standingChanged person=stalin by=-4 to=1 why=testament',
    ]);
    expect(moved('leningrad', { kind: 'readTestament' })[1]).toBe('refused: alreadyDone');
    const [hall] = moved('left', { kind: 'readTestament' }, 'congress');
    hall.vote(ALL);
    expect(party.state.open.testament.stage).toBe('congress');
    party.state.open.factions.left.motionsLeft = 2;
    const [second] = moved('left', { kind: 'printTestament' }, 'congress');
    second.vote(ALL);
    expect(party.state.open.testament.stage).toBe('printed');
  });

  it('is printed when somebody has heard it, and by a congress', () => {
    expect(moved('left', { kind: 'printTestament' }, 'congress')[1]).toBe('refused: tooEarly');
    party.state.open.testament.stage = 'delegations';
    expect(moved('left', { kind: 'printTestament' }, 'plenum')[1]).toBe('refused: notAtThisSitting');
    party = smallParty({ modules: { testament: false } });
    expect(moved('left', { kind: 'readTestament' })[1]).toBe('refused: moduleOff');
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

describe('to elect to an office', () => {
  it('fills a vacant one', () => {
    expect(carried('right', { kind: 'elect', office: 'industry', person: person('dzerzhinsky') })).toBe(
      'appointed office=industry person=dzerzhinsky by=right imposed=false displaced=null',
    );
  });

  it('replaces a holder whose faction is exposed, or whose office has failed', () => {
    const war: Motion = { kind: 'elect', office: 'war', person: person('frunze') };
    const gosplan: Motion = { kind: 'elect', office: 'pravda', person: person('kamenev') };
    expect(carried('leningrad', war).split('\n')).toEqual([
      'stepTaken step=office person=trotsky by=leningrad',
      'precedentSet kind=office by=leningrad',
      'appointed office=war person=frunze by=leningrad imposed=false displaced=trotsky',
    ]);
    expect(moved('leningrad', gosplan)[1]).toBe('refused: exposureTooLow');
    party.state.open.offices.pravda!.failed = true;
    expect(moved('leningrad', gosplan)[1]).toMatch(/^seal/);
    expect(lossBarred(party.content, party.state.open, 'comintern', person('zinoviev'))?.code).toBe('exposureTooLow');
  });

  it('removes the General Secretary for a named successor from the Central Committee', () => {
    party.state.open.factions.apparatus.exposure = 3;
    const elect = (name: string): Motion => ({ kind: 'elect', office: 'generalSecretary', person: person(name) });
    expect(moved('left', elect('preobrazhensky'))[1]).toBe('refused: personUnavailable');
    expect(moved('left', elect('stalin'))[1]).toBe('refused: alreadyThere');
    party.state.open.factions.left.motionsLeft = 2;
    expect(carried('left', elect('rykov'))).toContain('appointed office=generalSecretary person=rykov by=left');
    expect(party.state.open.generalSecretaryRemoved).toBe(1);
  });

  it("can rest on Lenin's letter, once a congress has heard it, against the man it names", () => {
    party = smallParty({
      content: (c) => ({ ...c, start: { ...c.start, offices: { generalSecretary: person('stalin') } } }),
    });
    const { content, state } = party;
    const can = () => lossBarred(content, state.open, 'generalSecretary', person('stalin'))?.code ?? 'can';
    expect(can()).toBe('exposureTooLow');
    state.open.testament.stage = 'congress';
    expect(can()).toBe('can');
    state.open.factions.apparatus.confidence = true;
    expect(can()).toBe('confidenceVoted');
    state.open.factions.apparatus.confidence = false;
    state.open.offices.generalSecretary!.holder = person('molotov');
    expect(lossBarred(content, state.open, 'generalSecretary', person('molotov'))?.code).toBe('exposureTooLow');
  });

  it('takes who comes to chair the Control Commission out of the Central Committee', () => {
    party.state.open.offices.controlCommission!.holder = null;
    const log = carried('right', { kind: 'elect', office: 'controlCommission', person: person('tomsky') });
    expect(log.split('\n').slice(1)).toEqual([
      'organChanged organ=politburo person=tomsky joined=false',
      'organChanged organ=centralCommittee person=tomsky joined=false',
      'organChanged organ=controlCommission person=tomsky joined=true',
    ]);
    party = smallParty({ state: (s) => (s.open.offices.controlCommission!.holder = null) });
    const control: Motion = { kind: 'elect', office: 'controlCommission', person: person('stalin') };
    expect(moved('right', control)[1]).toBe('refused: personUnavailable');
    const own: Motion = { kind: 'elect', office: 'secretary:moscow', person: person('kirov') };
    expect(moved('right', own)[1]).toBe('refused: officeBarred');
  });
});

describe('loss of an office', () => {
  it('needs exposure 3, and spares one’s own people', () => {
    expect(moved('left', { kind: 'remove', office: 'war' })[1]).toBe('refused: ownSide');
    expect(moved('left', { kind: 'remove', office: 'comintern' })[1]).toBe('refused: exposureTooLow');
    expect(moved('left', { kind: 'remove', office: 'industry' })[1]).toBe('refused: alreadyDone');
    expect(moved('left', { kind: 'remove', office: 'secretary:moscow' })[1]).toBe('refused: officeBarred');
    expect(carried('apparatus', { kind: 'remove', office: 'war' })).toContain(
      'officeVacated office=war person=trotsky why=removed',
    );
  });

  it('of a bloc partner needs his leave, which it uses', () => {
    party.state.open.pacts = [
      { kind: 'bloc', a: 'apparatus', b: 'left', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    expect(moved('apparatus', { kind: 'remove', office: 'war' })[1]).toBe('refused: partner');
    party.state.open.pacts[0]!.bOwes = { type: 'leave', act: 'discipline' };
    const [hall] = moved('apparatus', { kind: 'remove', office: 'war' });
    expect(hall.course()).toContain('promiseKept');
    expect(party.state.open.pacts[0]!.bOwes).toBeNull();
  });
});

describe('an inquiry', () => {
  it('turns hidden evidence into exposure, once a sitting, and not one’s own', () => {
    party.state.own.left.hiddenEvidence = 3;
    expect(moved('left', { kind: 'inquiry', target: 'left' })[1]).toBe('refused: ownSide');
    expect(carried('apparatus', { kind: 'inquiry', target: 'left' })).toContain(
      'evidenceFound faction=left by=apparatus count=2',
    );
    expect(party.state.open.factions.left.exposure).toBe(5);
    party.state.open.factions.right.present = false;
    expect(moved('apparatus', { kind: 'inquiry', target: 'right' })[1]).toBe('refused: factionAbsent');
  });
});

describe('an emergency conference', () => {
  it('is called for two rounds later, once', () => {
    const motion: Motion = { kind: 'emergencyConference', org: org('leningrad') };
    expect(carried('apparatus', motion)).toBe('conferenceCalled org=leningrad by=apparatus turn=1 round=3');
    expect(moved('apparatus', motion)[1]).toBe('refused: alreadyDone');
    party = smallParty({ modules: { emergencyConferences: false } });
    expect(moved('apparatus', motion)[1]).toBe('refused: moduleOff');
  });
});

describe('an intake', () => {
  it('bends the call for members, once a turn for all, while there is one', () => {
    const motion: Motion = { kind: 'intake', bend: 1, org: org('siberia') };
    expect(carried('left', motion)).toBe('admissionSet by=left bend=1 org=siberia');
    expect(moved('left', motion)[1]).toBe('refused: alreadyAdmitted');
    party.state.open.admission.done = false;
    party.state.open.turn = 12;
    expect(moved('right', motion)[1]).toBe('refused: nothingToWin');
  });
});

describe('emergency measures', () => {
  const taken = () => {
    party.state.open.orgs[org('siberia')]!.emergencyMeasures = true;
    party.state.open.orgs[org('siberia')]!.resentment = 2;
  };
  const motion = (confirm: boolean): Motion => ({ kind: 'measures', org: org('siberia'), confirm });

  it('are confirmed or repealed by the next plenum', () => {
    expect(moved('right', motion(false))[1]).toBe('refused: alreadyDone');
    taken();
    expect(carried('right', motion(false)).split('\n')).toEqual([
      'emergencyMeasures org=siberia state=repealed',
      'resentmentChanged org=siberia by=-1 to=1 why=repeal',
      'crisisChanged by=1 to=3 why=repeal faction=null',
    ]);
    taken();
    expect(carried('right', motion(true))).toBe('emergencyMeasures org=siberia state=confirmed');
    party = smallParty({ modules: { economy: false } });
    taken();
    expect(moved('right', motion(true))[1]).toBe('refused: moduleOff');
  });

  it('are repealed by voting confirmation down, and confirmed by voting repeal down', () => {
    const against = { apparatus: 'against', left: 'against', leningrad: 'against', right: 'against' } as const;
    taken();
    moved('right', motion(true))[0].vote(against);
    expect([party.state.open.orgs[org('siberia')]!.resentment, party.state.open.crisis]).toEqual([1, 3]);
    taken();
    moved('right', motion(false))[0].vote(against);
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
    expect(moved('left', motion)[1]).toBe('refused: notExpelled');
    p.status = 'exiled';
    expect(moved('left', motion)[1]).toBe('refused: hasNotRecanted');
    p.recantedTurn = 1;
    expect(moved('left', motion)[1]).toBe('refused: tooEarly');
    party.state.open.turn = 2;
    expect(carried('left', motion)).toBe('readmitted person=trotsky');
    expect(p.status).toBe('member');
  });
});

describe('a ballot of all members', () => {
  const motion: Motion = { kind: 'ballot' };

  it('may be asked for before a congress, once', () => {
    expect(moved('left', motion)[1]).toBe('refused: tooEarly');
    party.state.open.turn = 4;
    expect(carried('left', motion)).toMatch(/^ballotHeld for=\d+ against=\d+ absent=\d+$/);
    expect(moved('left', motion)[1]).toBe('refused: alreadyDone');
    party = smallParty({ modules: { ballot: false } });
    expect(moved('left', motion)[1]).toBe('refused: moduleOff');
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

describe('a vote of confidence', () => {
  const offered = () => {
    const hall = new Hall(party, 'plenum');
    while (hall.asked() !== 'declare right') hall.say({ type: 'sayNothing' });
    hall.say({ type: 'offerResignation', person: person('rykov') });
    hall.pass('table');
    return hall;
  };

  it('is heard first, beside the ordinary motions; won, it gives two standing and closes the matter', () => {
    const hall = offered();
    expect(hall.asked()).toBe('seal apparatus');
    expect(party.state.open.gathering?.heard).toBe(0);
    hall.vote(ALL);
    expect(hall.last('standingChanged')).toMatchObject({ person: 'rykov', by: 2 });
    expect(party.state.open.factions.right.confidence).toBe(true);
    expect(lossBarred(party.content, party.state.open, 'government', person('rykov'))?.code).toBe('confidenceVoted');
    new Hall(party, 'congress');
    expect(party.state.open.factions.right.confidence).toBe(false);
  });

  it('lost, it costs him his office', () => {
    const hall = offered();
    hall.vote({ apparatus: 'against', leningrad: 'against', left: 'against', right: ['for', 'bukharin'] });
    expect(hall.last('officeVacated')).toMatchObject({ office: 'government', person: 'rykov', why: 'resigned' });
  });
});

describe('to fill the Politburo', () => {
  it('is possible at any plenum where a seat is empty', () => {
    party = smallParty({ content: withSeats(7, 4) });
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: { kind: 'politburo', full: [], candidates: [] } });
    expect(hall.asked()).toBe('slate apparatus');
    expect(hall.say({ type: 'editSlate', action: 'drop', person: person('trotsky') })).toBe(
      'refused: notAtThisSitting',
    );
    expect(hall.say({ type: 'editSlate', action: 'promote', person: person('molotov') })).toBe('refused: slateSize');
    hall.say({ type: 'editSlate', action: 'addCandidate', person: person('kirov') });
    expect(hall.say({ type: 'closeSlate' })).toContain('tabled motion={kind:politburo');
    hall.pass('table');
    hall.vote(ALL);
    expect(party.state.open.politburoCandidates).toEqual(['molotov', 'dzerzhinsky', 'kirov']);
    expect(party.state.open.politburo).toHaveLength(7);
  });

  it('is not when it is full, and a slate that changes nothing is not put', () => {
    party = smallParty({ content: withSeats(7, 2) });
    expect(moved('left', { kind: 'politburo', full: [], candidates: [] })[1]).toBe('refused: slateSize');
    party = smallParty({ content: withSeats(7, 4) });
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: { kind: 'politburo', full: [], candidates: [] } });
    hall.say({ type: 'closeSlate' });
    expect(party.state.open.gathering?.tabled).toEqual([]);
  });
});

function withSeats(full: number, candidates: number) {
  const names = ['stalin', 'trotsky', 'zinoviev', 'kamenev', 'bukharin', 'rykov', 'tomsky', 'molotov', 'dzerzhinsky'];
  const list = names.map(person);
  return (c: Party['content']): Party['content'] => ({
    ...c,
    start: { ...c.start, politburo: list.slice(0, full), politburoCandidates: list.slice(0, candidates) },
  });
}

describe('filling the Politburo', () => {
  it('costs no motion, and is open to a faction that has none left; a slate without a change ends its tabling', () => {
    party = smallParty({ content: withSeats(7, 4) });
    party.state.open.factions.left.motionsLeft = 0;
    const hall = new Hall(party, 'plenum').pass('declare');
    while (hall.asked() !== 'table left') hall.say({ type: 'endTabling' });
    hall.say({ type: 'table', motion: { kind: 'politburo', full: [], candidates: [] } });
    expect(hall.asked()).toBe('slate left');
    hall.say({ type: 'closeSlate' });
    expect(hall.asked()).not.toMatch(/left/);
    expect(party.state.open.factions.left.motionsLeft).toBe(0);
  });
});

describe('discipline by motion', () => {
  it('names two at a plenum and no more', () => {
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('reprimand') });
    name(hall, 'trotsky');
    expect(name(hall, 'rakovsky')).toBe(
      'tabled motion={kind:discipline step:reprimand persons:[trotsky rakovsky]} by=apparatus',
    );
  });

  it('counts as recanted whom the sitting expels that heard his faction recant', () => {
    const { state } = party;
    state.open.factions.left.exposure = 10;
    const hall = new Hall(party, 'congress');
    while (hall.asked() !== 'declare left') hall.say({ type: 'sayNothing' });
    hall.say({ type: 'recant' });
    hall.pass('declare');
    while (hall.asked() !== 'table apparatus') hall.say({ type: 'endTabling' });
    state.open.politburo = state.open.politburo.filter((p) => p !== person('trotsky'));
    hall.say({ type: 'table', motion: step('party') });
    name(hall, 'trotsky');
    hall.say({ type: 'closeList' });
    hall.pass('table');
    hall.vote({ ...ALL, left: 'abstain' });
    expect(state.open.people[person('trotsky')]).toMatchObject({ status: 'expelled', recantedTurn: state.open.turn });
  });

  const name = (hall: Hall, who: string) => hall.say({ type: 'addName', person: person(who) });
  const step = (which: 'reprimand' | 'party' | 'politburo' | 'exile'): Motion => ({
    kind: 'discipline',
    step: which,
    persons: [],
  });

  it('names people one at a time, and is taken when it is carried', () => {
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('reprimand') });
    expect(hall.asked()).toBe('list apparatus');
    expect(hall.say({ type: 'closeList' })).toBe('refused: nothingToWin');
    expect(name(hall, 'zinoviev')).toBe('refused: exposureTooLow');
    expect(name(hall, 'trotsky')).toBe('');
    expect(hall.say({ type: 'closeList' })).toBe(
      'tabled motion={kind:discipline step:reprimand persons:[trotsky]} by=apparatus',
    );
    expect(hall.asked()).toBe('table apparatus');
    hall.pass('table');
    hall.vote({ ...ALL, left: 'against' });
    expect(hall.last('stepTaken')).toMatchObject({ step: 'reprimand', person: 'trotsky', by: 'apparatus' });
    expect(party.state.open.gathering?.stepped ?? []).toEqual([]);
  });

  it('needs somebody against whom the step can be taken', () => {
    expect(moved('apparatus', step('politburo'))[1]).toBe('refused: nothingToWin');
    expect(moved('apparatus', step('party'), 'conference')[1]).toBe('refused: notAtThisSitting');
    const full: Motion = { kind: 'discipline', step: 'reprimand', persons: [person('trotsky')] };
    expect(moved('apparatus', full)[1]).toBe('refused: malformed');
  });

  it('at a congress may expel by list, and counts the expulsions of who voted for them', () => {
    party.state.open.factions.left.exposure = 9;
    party.state.open.politburo = party.state.open.politburo.filter((p) => p !== person('trotsky'));
    party.state.open.turn = 4;
    chooseDelegates(party.content, party.state, []);
    const hall = new Hall(party, 'congress').pass('declare');
    hall.say({ type: 'table', motion: step('party') });
    name(hall, 'trotsky');
    expect(name(hall, 'trotsky')).toBe('refused: alreadyTabled');
    name(hall, 'preobrazhensky');
    hall.say({ type: 'closeList' });
    hall.pass('table');
    hall.vote({ apparatus: 'for', right: 'for', leningrad: 'abstain', left: 'abstain' });
    expect(hall.course()).toContain('factionBroken');
    const voted = (f: FactionId) => party.state.open.factions[f].expulsionsVoted;
    expect([voted('apparatus'), voted('right'), voted('leningrad'), voted('left')]).toEqual([2, 2, 0, 0]);
  });

  it('lapses when it has become impossible meanwhile', () => {
    party.state.open.factions.left.exposure = 5;
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('politburo') });
    name(hall, 'trotsky');
    if (hall.asked() === 'list apparatus') hall.say({ type: 'closeList' });
    hall.say({ type: 'table', motion: step('reprimand') });
    name(hall, 'trotsky');
    hall.say({ type: 'closeList' });
    hall.pass('table');
    hall.say({ type: 'hear', index: 1 });
    hall.vote({ ...ALL, left: 'abstain' });
    expect(party.state.open.people[person('trotsky')]!.reprimands).toBe(1);
    expect([hall.asked(), party.state.open.politburo.includes(person('trotsky'))]).toEqual(['closed', true]);
  });

  it('sends into exile by the Politburo', () => {
    party.state.open.people[person('preobrazhensky')]!.status = 'expelled';
    party.state.open.factions.left.exposure = 9;
    standsWith(party.state, 'dzerzhinsky', 'right');
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('exile') });
    name(hall, 'preobrazhensky');
    hall.pass('table');
    hall.vote({ apparatus: 'for', leningrad: 'for', right: 'for', left: 'against' });
    expect(hall.result()).toBe('6 for, 1 against, 0 abstaining: carried');
    expect(hall.last('sentencePassed')).toMatchObject({ step: 'exile', person: 'preobrazhensky', turn: 2 });
  });
});
