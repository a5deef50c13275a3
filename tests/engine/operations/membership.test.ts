import { describe, expect, it } from 'vitest';
import {
  cohortSide,
  cohortSize,
  hasOwnMajority,
  orgSize,
  partyFigures,
  peopleOn,
  supporters,
  votersOf,
  votingMembers,
} from '../../../src/engine/rules/membership.ts';
import { candidatesVote } from '../../../src/engine/rules/representation.ts';
import { org } from '../../language/names.ts';
import { smallParty } from '../../language/party.ts';

const leningrad = org('leningrad');
const moscow = org('moscow');

describe('who votes', () => {
  it('counts full members, and candidates where they vote', () => {
    const { state } = smallParty();
    expect(votingMembers(state.open, leningrad, false)).toBe(8000);
    expect(votingMembers(state.open, leningrad, true)).toBe(10_000);
    expect(votersOf(state.open, leningrad, 'none', false)).toBe(3000);
    expect(votersOf(state.open, leningrad, 'none', true)).toBe(5000);
    expect(supporters(state.open, leningrad, 'enrolment', 'none', true)).toBe(3000);
    expect(supporters(state.open, leningrad, 'old', 'none', true)).toBe(2000);
  });

  it('lets candidates vote when a motion says so, or else the calendar of the next gathering', () => {
    const { content, state } = smallParty();
    expect(candidatesVote(content, state.open)).toBe(false);
    const in1924 = smallParty({
      content: (c) => ({
        ...c,
        calendar: c.calendar.map((t) =>
          t.gathering === null ? t : { ...t, gathering: { ...t.gathering, candidatesVote: true } },
        ),
      }),
    });
    expect(candidatesVote(in1924.content, in1924.state.open)).toBe(true);
    in1924.state.open.candidatesVote = false;
    expect(candidatesVote(in1924.content, in1924.state.open)).toBe(false);
  });
});

describe('who is there', () => {
  it('counts people by cohort and side, voters or not', () => {
    const { state } = smallParty();
    expect(cohortSide(state.open, leningrad, 'enrolment', 'none')).toBe(3000);
    expect(cohortSize(state.open, leningrad, 'enrolment')).toBe(4000);
    expect(peopleOn(state.open, leningrad, 'leningrad')).toBe(4000);
    expect(orgSize(state.open, leningrad)).toBe(10_000);
  });

  it('adds up the whole Party', () => {
    const { content, state } = smallParty();
    expect(partyFigures(content, state.open)).toEqual({
      full: 24_000,
      candidates: 6000,
      total: 30_000,
      bySide: { none: 17_100, apparatus: 2000, left: 4400, leningrad: 5000, right: 1500 },
    });
  });
});

describe('an own majority', () => {
  it('is more committed voters than any other faction has', () => {
    const { content, state } = smallParty();
    expect(hasOwnMajority(content, state.open, leningrad, 'leningrad')).toBe(true);
    expect(hasOwnMajority(content, state.open, leningrad, 'left')).toBe(false);
    expect(hasOwnMajority(content, state.open, moscow, 'apparatus')).toBe(true);
  });

  it('is not there on a tie, nor where nobody is committed', () => {
    const { content, state } = smallParty();
    expect(hasOwnMajority(content, state.open, org('siberia'), 'apparatus')).toBe(false);
    state.open.orgs[org('siberia')]!.members.old.full = { none: 3000, apparatus: 0, left: 0, leningrad: 0, right: 0 };
    expect(hasOwnMajority(content, state.open, org('siberia'), 'apparatus')).toBe(false);
  });
});
