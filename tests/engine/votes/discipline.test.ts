import { beforeEach, describe, expect, it } from 'vitest';
import type { FactionId, GatheringKind } from '../../../src/engine/model/ids.ts';
import type { DisciplineStep } from '../../../src/engine/model/motion.ts';
import { explain } from '../../../src/engine/model/tally.ts';
import { breakFaction, breakIfLeaderless, isLeaderless } from '../../../src/engine/rules/broken.ts';
import {
  exposureNeeded,
  exposureOf,
  hasConfidence,
  mayBeDropped,
  shielded,
  sitsInPolitburo,
  stepBarred,
} from '../../../src/engine/rules/discipline.ts';
import {
  executeSentences,
  leaveCommittees,
  readmit,
  removeFromOffice,
  takeStep,
} from '../../../src/engine/rules/ladder.ts';
import {
  committeeSeats,
  committeeSize,
  joinOrgan,
  leadingFaction,
  leaveAllOrgans,
  leaveOrgan,
} from '../../../src/engine/rules/organs.ts';
import { lens } from '../../../src/engine/view.ts';
import { told } from '../../language/act.ts';
import { sum } from '../../language/log.ts';
import { org, person } from '../../language/names.ts';
import { countParty, liesFaceDown, type Party, smallParty, standsWith } from '../../language/party.ts';

const trotsky = person('trotsky');
const zinoviev = person('zinoviev');

let party: Party;
beforeEach(() => {
  party = smallParty();
});

function exposed(faction: FactionId, exposure: number): void {
  party.state.open.factions[faction].exposure = exposure;
}

function barred(step: DisciplineStep, name: string, kind: GatheringKind = 'plenum'): string {
  return stepBarred(party.content, party.state.open, kind, step, person(name))?.code ?? 'can be taken';
}

function step(which: Parameters<typeof takeStep>[3], name: string, by: FactionId | null = 'apparatus'): string {
  return told((out) => takeStep(party.content, party.state, out, which, person(name), by));
}

describe('the exposure that a step needs', () => {
  const needed = (which: DisciplineStep) =>
    sum(explain((tally) => exposureNeeded(party.content, party.state.open, which, trotsky, tally)));

  it('rises up the ladder', () => {
    const ladder = ['reprimand', 'politburo', 'centralCommittee', 'party', 'exile', 'deportation'] as const;
    expect(ladder.map(needed)).toEqual(['2 = 2', '5 = 5', '7 = 7', '8 = 8', '9 = 9', '9 = 9']);
  });

  it('is one less for each reprimand that counts, but for another reprimand', () => {
    party.state.open.people[trotsky]!.reprimands = 2;
    expect(needed('politburo')).toBe('5 - reprimands 2 = 3');
    expect(needed('reprimand')).toBe('2 = 2');
  });

  it('is one less for everybody once the step is precedent, two less at most', () => {
    const use = (by: FactionId) => {
      party.state.open.precedents = [...party.state.open.precedents, { kind: 'politburo', turn: 1, by }];
    };
    use('apparatus');
    expect(needed('politburo')).toBe('5 - precedents 1 = 4');
    use('left');
    use('right');
    expect(needed('politburo')).toBe('5 - precedents 2 = 3');
    expect(needed('party')).toBe('8 = 8');
    party = smallParty({
      modules: { precedents: false },
      state: (s) => {
        s.open.precedents = [...s.open.precedents, { kind: 'politburo', turn: 1, by: null }];
      },
    });
    expect(needed('politburo')).toBe('5 = 5');
  });

  it('is asked of his faction, and of nobody who stands openly with none', () => {
    expect(exposureOf(party.state.open, trotsky)).toBe(3);
    expect(exposureOf(party.state.open, person('kirov'))).toBe(0);
    liesFaceDown(party.state, 'kirov', 'left', 'left');
    expect(exposureOf(party.state.open, person('kirov'))).toBe(0);
  });
});

describe('a step', () => {
  it('can be taken with enough exposure, in the order of the rungs on which he stands', () => {
    exposed('left', 10);
    expect(barred('reprimand', 'trotsky')).toBe('can be taken');
    expect(barred('politburo', 'trotsky')).toBe('can be taken');
    expect(barred('centralCommittee', 'trotsky')).toBe('stepOutOfOrder');
    expect(barred('party', 'trotsky')).toBe('stepOutOfOrder');
    expect(barred('politburo', 'rakovsky')).toBe('stepOutOfOrder');
    expect(barred('centralCommittee', 'rakovsky')).toBe('can be taken');
    expect(barred('party', 'rakovsky')).toBe('stepOutOfOrder');
    expect(barred('party', 'rakovsky', 'congress')).toBe('can be taken');
    expect(barred('party', 'preobrazhensky')).toBe('can be taken');
    expect(barred('exile', 'preobrazhensky')).toBe('stepOutOfOrder');
    exposed('left', 7);
    expect(barred('party', 'preobrazhensky')).toBe('exposureTooLow');
  });

  it('is taken once at a sitting against one person, and never against who stands with nobody', () => {
    exposed('left', 10);
    expect(barred('reprimand', 'kirov')).toBe('personUnavailable');
    party.state.open.gathering = {
      kind: 'plenum',
      org: null,
      stage: 'agenda',
      limit: 3,
      heard: 0,
      tabled: [],
      current: null,
      waiting: [],
      results: [],
      stepped: [trotsky],
      recanted: [],
    };
    expect(barred('politburo', 'trotsky')).toBe('alreadyDone');
    expect(barred('reprimand', 'rakovsky')).toBe('can be taken');
  });

  it('takes no third reprimand, and no second sentence', () => {
    exposed('left', 10);
    party.state.open.people[trotsky]!.reprimands = 2;
    expect(barred('reprimand', 'trotsky')).toBe('alreadyDone');
    step('party', 'preobrazhensky');
    step('exile', 'preobrazhensky');
    expect(barred('exile', 'preobrazhensky')).toBe('alreadyDone');
  });

  it('does not take a leader out of the Politburo who has the confidence of the Party', () => {
    exposed('left', 10);
    party.state.open.factions.left.confidence = true;
    expect(hasConfidence(party.content, party.state.open, trotsky)).toBe(true);
    expect(hasConfidence(party.content, party.state.open, person('rakovsky'))).toBe(false);
    expect(barred('politburo', 'trotsky')).toBe('confidenceVoted');
    expect(barred('reprimand', 'trotsky')).toBe('can be taken');
  });

  it("is not for one's own people, nor for a bloc partner's without his leave", () => {
    const { state } = party;
    const code = (me: FactionId) => shielded(lens(state, me), zinoviev)?.code ?? 'open';
    expect([code('leningrad'), code('apparatus')]).toEqual(['ownSide', 'open']);
    const bloc = { kind: 'bloc', a: 'apparatus', b: 'leningrad', secret: false, since: 1, until: null } as const;
    state.open.pacts = [{ ...bloc, aOwes: null, bOwes: null }];
    expect(code('apparatus')).toBe('partner');
    state.open.pacts = [{ ...bloc, aOwes: null, bOwes: { type: 'leave', act: 'discipline' } }];
    expect(code('apparatus')).toBe('open');
    expect(shielded(lens(state, 'apparatus'), person('kirov'))).toBeNull();
  });

  it('short of the ladder, at elections, asks for exposure 4, and for nothing of who stands with nobody', () => {
    const can = (name: string) => mayBeDropped(party.content, party.state.open, person(name));
    expect([can('trotsky'), can('kirov')]).toEqual([false, true]);
    exposed('left', 4);
    expect(can('trotsky')).toBe(true);
  });
});

describe('what a step does', () => {
  it('a reprimand is a mark; the next step spends the marks', () => {
    expect(step('reprimand', 'trotsky')).toBe(
      'stepTaken step=reprimand person=trotsky by=apparatus\nprecedentSet kind=reprimand by=apparatus',
    );
    expect(party.state.open.people[trotsky]!.reprimands).toBe(1);
    step('politburo', 'trotsky');
    expect(party.state.open.people[trotsky]!.reprimands).toBe(0);
  });

  it('out of the Politburo, full members and candidates', () => {
    expect(step('politburo', 'trotsky')).toContain('organChanged organ=politburo person=trotsky joined=false');
    expect(sitsInPolitburo(party.state.open, trotsky)).toBe(false);
    expect(step('politburo', 'molotov')).toContain(
      'organChanged organ=politburoCandidates person=molotov joined=false',
    );
    expect(party.state.open.centralCommittee.named).toContain(trotsky);
  });

  it('out of the Central Committee, and with it of the General Secretaryship', () => {
    expect(step('centralCommittee', 'stalin').split('\n')).toEqual([
      'stepTaken step=centralCommittee person=stalin by=apparatus',
      'precedentSet kind=centralCommittee by=apparatus',
      'organChanged organ=politburo person=stalin joined=false',
      'organChanged organ=centralCommittee person=stalin joined=false',
      'officeVacated office=generalSecretary person=stalin why=removed',
    ]);
    leaveCommittees(party.content, party.state, [], trotsky);
    expect(party.state.open.offices.war!.holder).toBe(trotsky);
    expect(party.state.open.politburo).not.toContain(trotsky);
  });

  it('out of the Party: out of every organ and office', () => {
    const log = step('party', 'trotsky');
    expect(log).toContain('officeVacated office=war person=trotsky why=expelled');
    const p = party.state.open.people[trotsky]!;
    expect([p.status, p.fellTurn, p.side]).toEqual(['expelled', 1, 'left']);
    expect(party.state.open.centralCommittee.named).not.toContain(trotsky);
    expect(party.state.open.factions.left.broken).toBe(false);
  });

  it('loss of an office empties it, and is a step of its own', () => {
    const { content, state } = party;
    expect(told((out) => removeFromOffice(content, state, out, 'war', trotsky, 'leningrad')).split('\n')).toEqual([
      'stepTaken step=office person=trotsky by=leningrad',
      'precedentSet kind=office by=leningrad',
      'officeVacated office=war person=trotsky why=removed',
    ]);
  });

  it('exile and deportation are carried out a turn later each', () => {
    step('party', 'trotsky');
    expect(step('exile', 'trotsky').split('\n')[0]).toBe('sentencePassed step=exile person=trotsky turn=2');
    expect(told((out) => executeSentences(party.state, out))).toBe('');
    party.state.open.turn = 2;
    expect(told((out) => executeSentences(party.state, out))).toBe('stepTaken step=exile person=trotsky by=null');
    expect(party.state.open.people[trotsky]!.status).toBe('exiled');
    expect(step('deportation', 'trotsky').split('\n')[0]).toBe('sentencePassed step=deportation person=trotsky turn=3');
    party.state.open.turn = 3;
    executeSentences(party.state, []);
    expect([party.state.open.people[trotsky]!.status, party.state.open.sentences]).toEqual(['deported', []]);
  });

  it('who recants in time is not sent away, and may be taken back as an ordinary member', () => {
    step('party', 'trotsky');
    step('exile', 'trotsky');
    const p = party.state.open.people[trotsky]!;
    p.recantedTurn = 1;
    party.state.open.turn = 2;
    expect(told((out) => executeSentences(party.state, out))).toBe('');
    expect(p.status).toBe('expelled');
    expect(told((out) => readmit(party.state, out, trotsky))).toBe('readmitted person=trotsky');
    expect([p.status, p.recantedTurn, p.fellTurn]).toEqual(['member', null, null]);
    expect(party.state.open.politburo).not.toContain(trotsky);
  });
});

describe('a faction whose principals are all expelled', () => {
  it('is broken: half its members are uncommitted, a quarter go to its partner, a quarter stay', () => {
    const { content, state } = party;
    const before = countParty(state);
    state.open.pacts = [
      { kind: 'bloc', a: 'left', b: 'leningrad', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    step('party', 'trotsky');
    expect(isLeaderless(content, state.open, 'left')).toBe(false);
    const log = step('party', 'preobrazhensky');
    expect(log).toContain('factionBroken faction=left partner=leningrad');
    expect(log).toContain('membersMoved org=army cohort=old from=left to=none count=1000 why=broken');
    expect(log).toContain('membersMoved org=army cohort=old from=left to=leningrad count=500 why=broken');
    expect(state.open.orgs[org('army')]!.members.old.full.left).toBe(500);
    expect(countParty(state)).toBe(before);
    expect([state.open.factions.left.broken, state.open.factions.left.motionsLeft]).toEqual([true, 0]);
    expect(told((out) => breakIfLeaderless(content, state, out, 'left'))).toBe('');
  });

  it('without a partner leaves three quarters uncommitted, with its unnamed seats, and is out of the majority', () => {
    const { content, state } = party;
    const { named, unnamed } = state.open.centralCommittee;
    state.open.centralCommittee = { named, unnamed: { ...unnamed, right: 4 } };
    breakFaction(content, state, [], 'right');
    expect(state.open.orgs[org('moscow')]!.members.old.full.right).toBe(250);
    expect([state.open.centralCommittee.unnamed.right, state.open.centralCommittee.unnamed.none]).toEqual([1, 7]);
    expect(state.open.majority).toEqual(['apparatus', 'leningrad']);
  });

  it('is not broken by deaths alone', () => {
    for (const name of ['trotsky', 'preobrazhensky']) party.state.open.people[person(name)]!.status = 'dead';
    expect(isLeaderless(party.content, party.state.open, 'left')).toBe(false);
    party.state.open.people[trotsky]!.status = 'exiled';
    expect(isLeaderless(party.content, party.state.open, 'left')).toBe(true);
  });
});

describe('organs', () => {
  it('are joined and left once', () => {
    const { state } = party;
    expect(told((out) => joinOrgan(state, out, 'politburo', person('molotov')))).toContain('joined=true');
    expect(told((out) => joinOrgan(state, out, 'politburo', person('molotov')))).toBe('');
    expect(told((out) => leaveOrgan(state, out, 'controlCommission', person('molotov')))).toBe('');
    expect(told((out) => leaveAllOrgans(state, out, person('molotov'))).split('\n')).toHaveLength(3);
  });

  it('count seats: named and unnamed', () => {
    expect(committeeSize(party.state.open)).toBe(20);
    expect(committeeSeats(party.state.open, 'apparatus')).toBe(5);
  });

  it('are led by the strongest of the majority, the broken last', () => {
    const { content, state } = party;
    expect(leadingFaction(content, state.open)).toBe('apparatus');
    state.open.majority = ['left', 'right'];
    expect(leadingFaction(content, state.open)).toBe('right');
    state.open.majority = [];
    state.open.factions.apparatus.broken = true;
    expect(leadingFaction(content, state.open)).toBe('right');
    standsWith(state, 'molotov', 'leningrad');
    standsWith(state, 'stalin', 'leningrad');
    expect(leadingFaction(content, state.open)).toBe('leningrad');
  });
});
