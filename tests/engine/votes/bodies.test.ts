import { beforeEach, describe, expect, it } from 'vitest';
import type { FactionId, GatheringKind } from '../../../src/engine/model/ids.ts';
import { FACTIONS } from '../../../src/engine/model/ids.ts';
import type { DisciplineStep, Motion } from '../../../src/engine/model/motion.ts';
import {
  bodyOf,
  delegationsFor,
  maySpeak,
  seated,
  sitsInCommittees,
  speakersOf,
  voicesOn,
  votesIn,
  votesOf,
} from '../../../src/engine/rules/bodies.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import {
  chairSide,
  hasPolitburoMajority,
  politburoChair,
  politburoVotes,
} from '../../../src/engine/rules/politburo.ts';
import { org, person } from '../../language/names.ts';
import { liesFaceDown, type Party, smallParty, standsWith } from '../../language/party.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

const against = (step: DisciplineStep): Motion => ({ kind: 'discipline', step, persons: [person('trotsky')] });

/** `centralCommittee: free 5, apparatus 2/1/2, …`: loose, wavering and firm of each faction. */
function votes(kind: GatheringKind, motion: Motion | null = null): string[] {
  const { content, state } = party;
  return delegationsFor(content, state.open, kind, kind === 'orgConference' ? org('moscow') : null, motion).map(
    (d) => `${d.source}: free ${d.free}, ${FACTIONS.map((f) => `${f} ${d.bound[f].join('/')}`).join(', ')}`,
  );
}

describe('who votes', () => {
  it('at a plenum is the full Central Committee, the named by firmness, half of the unnamed of a faction loose', () => {
    const committee = 'centralCommittee: free 5, apparatus 2/1/2, left 1/1/1, leningrad 1/0/2, right 1/1/2';
    expect(votes('plenum')).toEqual([committee]);
    expect(votes('eve')).toEqual([committee]);
    expect(votes('closing')).toEqual([committee]);
  });

  it('does not count the dead, and takes who is for sale or face down for free', () => {
    party.state.open.people[person('molotov')]!.health = 0;
    standsWith(party.state, 'rakovsky', 'left', 1);
    liesFaceDown(party.state, 'kirov', 'apparatus', 'apparatus');
    expect(votes('plenum')).toEqual([
      'centralCommittee: free 5, apparatus 2/1/1, left 2/0/1, leningrad 1/0/2, right 1/1/2',
    ]);
  });

  it('on discipline over members of the Central Committee is the joint body of the decree of 1921', () => {
    expect(votes('plenum', against('centralCommittee')).map((v) => v.split(',')[0])).toEqual([
      'centralCommittee: free 5',
      'centralCommitteeCandidates: free 4',
      'controlCommission: free 4',
    ]);
    const { content, state } = party;
    expect(votesIn(delegationsFor(content, state.open, 'plenum', null, against('party')))).toBe(20 + 10 + 10);
  });

  it('at a congress are its delegates, at an emergency conference the hundred of the organisation', () => {
    party.state.open.turn = 4;
    chooseDelegates(party.content, party.state, []);
    expect(votes('congress').map((v) => v.split(':')[0])).toEqual(['leningrad', 'moscow', 'siberia', 'army']);
    const { content, state } = party;
    expect(votesIn(delegationsFor(content, state.open, 'orgConference', org('moscow'), null))).toBe(100);
    expect(delegationsFor(content, state.open, 'orgConference', null, null)).toEqual([]);
  });

  it('on exile is the Politburo', () => {
    expect(votes('plenum', against('exile'))).toEqual([
      'politburo: free 0, apparatus 0/0/1, left 0/0/1, leningrad 0/0/2, right 0/1/2',
    ]);
  });

  it('is decided by the step and by the sitting', () => {
    expect(bodyOf({ kind: 'ballot' }, 'plenum')).toBe('sitting');
    expect(bodyOf(against('reprimand'), 'plenum')).toBe('sitting');
    expect(bodyOf(against('politburo'), 'plenum')).toBe('sitting');
    expect(bodyOf(against('centralCommittee'), 'eve')).toBe('joint');
    expect(bodyOf(against('party'), 'plenum')).toBe('joint');
    expect(bodyOf(against('party'), 'congress')).toBe('sitting');
    expect(bodyOf(against('deportation'), 'plenum')).toBe('politburo');
  });
});

describe('who speaks', () => {
  it('at a plenum are those who sit in one of its committees, at a congress everybody in the Party', () => {
    const { content, state } = party;
    const names = (kind: GatheringKind, f: FactionId) => speakersOf(content, state.open, kind, f).join(' ');
    expect(names('plenum', 'left')).toBe('trotsky rakovsky');
    expect(names('congress', 'left')).toBe('trotsky preobrazhensky rakovsky');
    expect(names('plenum', 'apparatus')).toBe('stalin molotov kaganovich kuibyshev');
    expect(sitsInCommittees(state.open, person('preobrazhensky'))).toBe(false);
    expect(maySpeak(state.open, 'plenum', 'left', person('preobrazhensky'))).toBe(false);
  });

  it('is nobody else’s man, and nobody who was expelled', () => {
    const { state } = party;
    expect(maySpeak(state.open, 'congress', 'right', person('trotsky'))).toBe(false);
    state.open.people[person('trotsky')]!.status = 'expelled';
    expect(maySpeak(state.open, 'congress', 'left', person('trotsky'))).toBe(false);
  });

  it('has a voice without a vote: leaders are consultative delegates', () => {
    const { content, state } = party;
    expect(votesOf(state.open.delegations, 'left')).toBe(0);
    expect(voicesOn(content, state.open, 'congress', state.open.delegations)).toEqual([...FACTIONS]);
    for (const name of ['trotsky', 'preobrazhensky', 'rakovsky']) state.open.people[person(name)]!.status = 'exiled';
    expect(voicesOn(content, state.open, 'congress', state.open.delegations)).toEqual([
      'apparatus',
      'leningrad',
      'right',
    ]);
  });

  it('is asked in the order of this turn, those of the last place who are new to it', () => {
    const { content, state } = party;
    state.open.order = ['right', 'left'];
    state.open.factions.leningrad.present = false;
    expect(seated(content, state.open)).toEqual(['right', 'left', 'apparatus']);
  });
});

describe('the Politburo', () => {
  it('is presided over by the first of its full members who can act', () => {
    const { open } = party.state;
    expect(politburoChair(open)).toBe('stalin');
    open.people[person('stalin')]!.status = 'dead';
    expect([politburoChair(open), chairSide(open)]).toEqual(['trotsky', 'left']);
    open.politburo = [];
    expect([politburoChair(open), chairSide(open)]).toEqual([null, 'none']);
  });

  it('has a majority of more than half, or of half with the chair', () => {
    const { open } = party.state;
    expect(politburoVotes(open, ['leningrad', 'right'])).toBe(5);
    expect(hasPolitburoMajority(open, ['leningrad', 'right'])).toBe(true);
    expect(hasPolitburoMajority(open, ['right'])).toBe(false);
    open.politburo = ['rykov', 'stalin', 'molotov', 'tomsky'].map(person);
    expect(hasPolitburoMajority(open, ['right'])).toBe(true);
    expect(hasPolitburoMajority(open, ['apparatus'])).toBe(false);
  });
});
