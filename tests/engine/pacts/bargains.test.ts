import { describe, expect, test } from 'vitest';
import type { VoteResult } from '../../../src/engine/model/gathering.ts';
import type { FactionId, Stance } from '../../../src/engine/model/ids.ts';
import { MOTION_KINDS, type Motion } from '../../../src/engine/model/motion.ts';
import { LEAVE_ACTS, type Pact, type Term } from '../../../src/engine/model/pact.ts';
import { placeInOffice } from '../../../src/engine/rules/appointments.ts';
import { lapsePacts, settlePost, settleVote, termFamilies } from '../../../src/engine/rules/bargains.ts';
import { answerOffer } from '../../../src/engine/rules/commands/answerOffer.ts';
import { offerPact } from '../../../src/engine/rules/commands/offerPact.ts';
import { setTerm } from '../../../src/engine/rules/commands/setTerm.ts';
import { withdrawOffer } from '../../../src/engine/rules/commands/withdrawOffer.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, give, told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { type Overrides, type Party, smallParty } from '../../language/party.ts';

const LINE: Motion = { kind: 'line', economy: 0, world: 0 };
const DISCIPLINE: Motion = { kind: 'discipline', step: 'reprimand', persons: [person('bukharin')] };

function vote(motion: Motion, by: FactionId, stances: Partial<Record<FactionId, Stance>>, carried = true): VoteResult {
  const sealed: VoteResult['stances'] = {};
  for (const [faction, stance] of Object.entries(stances)) {
    sealed[faction as FactionId] = { stance, speaker: null, lastWord: null };
  }
  const none = { for: 0, against: 0, abstain: 0, needed: 0, delegations: [] };
  return { motion, by, ...none, carried, unopposed: Object.keys(stances).length === 0, stances: sealed };
}

function pact(kind: Pact['kind'], aOwes: Term | null, bOwes: Term | null, secret = false): Pact {
  return { kind, a: 'left', b: 'right', secret, since: 1, until: kind === 'bloc' ? null : 1, aOwes, bOwes };
}

/** The Left and the Right have struck this bargain. */
function bound(aOwes: Term | null, bOwes: Term | null, secret = false): Party {
  return smallParty({
    state: (state) => {
      if (secret) {
        state.own.left.secretPacts.push(pact('bargain', aOwes, bOwes, true));
        state.own.right.secretPacts.push(pact('bargain', aOwes, bOwes, true));
      } else state.open.pacts.push(pact('bargain', aOwes, bOwes));
    },
  });
}

const VOTE: Term = { type: 'vote', motion: 'line', stance: 'for' };
const POST: Term = { type: 'post', org: org('moscow'), person: person('rakovsky') };

function writing(side: 'gives' | 'takes', overrides: Overrides = {}): Party {
  const party = smallParty(overrides);
  party.state.own.apparatus.offer = {
    from: 'apparatus',
    to: 'left',
    kind: 'bargain',
    secret: false,
    gives: null,
    takes: null,
    counters: null,
  };
  party.state.open.stack.push({ kind: 'terms', faction: 'apparatus', side });
  return party;
}

describe('striking a bargain', () => {
  test('first what is given, then what is taken, then it lies with the other side', () => {
    const party = smallParty();
    party.state.open.stack.push({ kind: 'diplomacy', faction: 'apparatus' });
    expect(give(offerPact, party, 'apparatus', { type: 'offerPact', to: 'left', pact: 'bargain', secret: false })).toBe(
      '',
    );
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'terms', faction: 'apparatus', side: 'gives' });
    expect(give(setTerm, party, 'apparatus', { type: 'setTerm', term: POST })).toBe('');
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'terms', faction: 'apparatus', side: 'takes' });
    expect(give(setTerm, party, 'apparatus', { type: 'setTerm', term: VOTE })).toBe(
      'offerMade from=apparatus to=left pact=bargain gives={type:post org:moscow person:rakovsky} ' +
        'takes={type:vote motion:line stance:for} secret=false only=[apparatus left]',
    );
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'answerOffer', faction: 'left', from: 'apparatus' });
    give(answerOffer, party, 'left', { type: 'answerOffer', accept: true });
    expect(party.state.open.pacts).toEqual([
      {
        kind: 'bargain',
        a: 'apparatus',
        b: 'left',
        secret: false,
        since: 1,
        until: 1,
        aOwes: POST,
        bOwes: VOTE,
      },
    ]);
    expect(party.state.open.trust.apparatus.left).toBe(0);
  });

  test('it can be given up while it is being written; the offer is spent', () => {
    const party = writing('takes');
    give(withdrawOffer, party, 'apparatus', { type: 'withdrawOffer' });
    expect(party.state.own.apparatus.offer).toBeNull();
    expect(party.state.open.stack).toEqual([]);
    expect(withdrawOffer.families(party.content, lens(party.state, 'apparatus'))).toHaveLength(1);
  });

  test('what can be promised: a vote for or an abstention, a post that one disposes of, a leave where a pact forbids', () => {
    const universe = (party: Party) => {
      const terms: Term[] = [];
      for (const motion of MOTION_KINDS) {
        for (const stance of ['for', 'against', 'abstain'] as const) terms.push({ type: 'vote', motion, stance });
      }
      for (const o of party.content.orgs) {
        for (const p of party.content.people) terms.push({ type: 'post', org: o.id, person: p.id });
      }
      for (const act of LEAVE_ACTS) terms.push({ type: 'leave', act });
      return terms.map((term) => ({ type: 'setTerm', term }) as const);
    };
    const modules = {
      verification: false,
      ballot: false,
      testament: false,
      economy: false,
      emergencyConferences: false,
    };
    const allied = (state: Party['state']) =>
      void state.open.pacts.push({ ...pact('bloc', null, null), a: 'apparatus', b: 'left' });
    for (const side of ['gives', 'takes'] as const) {
      for (const party of [writing(side), writing(side, { modules, state: allied })]) {
        expect(disagreements(setTerm, party, 'apparatus', universe(party))).toEqual([]);
      }
    }
    expect(termFamilies(writing('gives').content, lens(writing('gives').state, 'left'), 'left', 'right')).toHaveLength(
      2,
    );
  });

  test('the General Secretary disposes of every secretaryship, others of those that their men hold', () => {
    const term = (party: Party, t: Term) => give(setTerm, party, 'apparatus', { type: 'setTerm', term: t });
    expect(term(writing('gives'), { type: 'post', org: org('army'), person: person('rakovsky') })).toBe('');
    expect(term(writing('gives'), { type: 'post', org: org('army'), person: person('bukharin') })).toBe(
      'refused: notYourOffice',
    );
    expect(term(writing('takes'), { type: 'post', org: org('army'), person: person('molotov') })).toBe(
      'refused: notYourOffice',
    );
    expect(term(writing('gives'), { type: 'leave', act: 'court' })).toBe('refused: noSuchPact');
    expect(term(writing('gives'), { type: 'vote', motion: 'line', stance: 'against' })).toBe('refused: outOfRange');
    const fortress = smallParty();
    const posts = termFamilies(fortress.content, lens(fortress.state, 'apparatus'), 'leningrad', 'apparatus').find(
      (f) => f.slots.length === 2,
    );
    expect(posts?.slots[0]?.domain).toEqual(['leningrad', 'moscow']);
  });
});

describe('promised votes', () => {
  test('kept in the open: trust', () => {
    const { content, state } = bound(VOTE, null);
    expect(told((out) => settleVote(content, state, out, vote(LINE, 'right', { left: 'for', right: 'for' })))).toBe(
      ['promiseKept by=left to=right', 'trustChanged a=left b=right by=1 to=1 why=promiseKept'].join('\n'),
    );
    expect(state.open.pacts[0]?.aOwes).toBeNull();
  });

  test('kept in secret: nobody else sees a trace', () => {
    const { content, state } = bound(VOTE, null, true);
    expect(told((out) => settleVote(content, state, out, vote(LINE, 'right', { left: 'for' })))).toBe(
      'promiseKept by=left to=right only=[left right]',
    );
    expect(state.own.right.secretPacts[0]?.aOwes).toBeNull();
  });

  test('broken: two trust, and the other side owes nothing more', () => {
    const { content, state } = bound(VOTE, POST);
    const result = vote(LINE, 'right', { left: 'against', right: 'for' }, false);
    expect(told((out) => settleVote(content, state, out, result))).toBe(
      ['promiseBroken by=left to=right', 'trustChanged a=left b=right by=-2 to=-2 why=promiseBroken'].join('\n'),
    );
    expect([state.open.pacts[0]?.aOwes, state.open.pacts[0]?.bOwes]).toEqual([null, null]);
  });

  test("another's motion, or one of another kind, does not call the promise in", () => {
    const { content, state } = bound(VOTE, null);
    const other: Motion = { kind: 'regime', by: -1 };
    expect(told((out) => settleVote(content, state, out, vote(LINE, 'apparatus', { left: 'abstain' })))).toBe('');
    expect(told((out) => settleVote(content, state, out, vote(other, 'right', { left: 'against' })))).toBe('');
    expect(state.open.pacts[0]?.aOwes).toEqual(VOTE);
  });

  test('what nobody opposed all have let pass; who was not asked has abstained', () => {
    const kept = bound(VOTE, null);
    settleVote(kept.content, kept.state, [], vote(LINE, 'right', {}));
    expect(kept.state.open.trust.left.right).toBe(1);
    const silent = bound(VOTE, null);
    settleVote(silent.content, silent.state, [], vote(LINE, 'right', { right: 'for' }));
    expect(silent.state.open.trust.left.right).toBe(-2);
  });

  test('a promise that was not called in lapses without a word', () => {
    const { content, state } = bound(VOTE, { type: 'leave', act: 'court' });
    expect(told((out) => lapsePacts(content, state, out))).toBe('pactEnded a=left b=right pact=bargain brokenBy=null');
    expect(state.open.trust.left.right).toBe(0);
  });
});

describe('promised posts', () => {
  test('an appointment keeps the word, whoever makes it', () => {
    const { content, state } = bound(null, POST);
    const log = told((out) =>
      placeInOffice(content, state, out, 'secretary:moscow', person('rakovsky'), 'apparatus', false),
    );
    expect(log).toContain('promiseKept by=right to=left');
    expect(log).toContain('trustChanged a=right b=left by=1 to=1 why=promiseKept');
    expect(told((out) => settlePost(content, state, out, org('moscow'), person('rakovsky')))).toBe('');
  });

  test('another man there, or the man elsewhere, does not', () => {
    const { content, state } = bound(null, POST);
    expect(told((out) => settlePost(content, state, out, org('moscow'), person('trotsky')))).toBe('');
    expect(told((out) => settlePost(content, state, out, org('army'), person('rakovsky')))).toBe('');
  });

  test("unkept at the turn's end it is broken, in the open and in secret", () => {
    const open = bound(null, POST);
    expect(told((out) => lapsePacts(open.content, open.state, out))).toBe(
      [
        'promiseBroken by=right to=left',
        'trustChanged a=right b=left by=-2 to=-2 why=promiseBroken',
        'pactEnded a=left b=right pact=bargain brokenBy=null',
      ].join('\n'),
    );
    const secret = bound(null, POST, true);
    expect(told((out) => lapsePacts(secret.content, secret.state, out))).toBe(
      [
        'promiseBroken by=right to=left only=[left right]',
        'trustChanged a=right b=left by=-2 to=-2 why=quarrel',
        'pactEnded a=left b=right pact=bargain brokenBy=null only=[left right]',
      ].join('\n'),
    );
  });
});

describe('what a vote leaves behind', () => {
  test('a bloc partner who abstains on the line or on discipline loses trust', () => {
    for (const motion of [LINE, DISCIPLINE]) {
      const { content, state } = smallParty({ state: (s) => void s.open.pacts.push(pact('bloc', null, null)) });
      const result = vote(motion, 'left', { left: 'for', right: 'abstain' }, false);
      expect(told((out) => settleVote(content, state, out, result))).toBe(
        'trustChanged a=left b=right by=-1 to=-1 why=abstained',
      );
      expect(told((out) => settleVote(content, state, out, vote(motion, 'left', {}, false)))).toBe('');
    }
  });

  test('on other motions he may', () => {
    const { content, state } = smallParty({ state: (s) => void s.open.pacts.push(pact('bloc', null, null)) });
    const result = vote({ kind: 'ballot' }, 'left', { left: 'for', right: 'abstain' });
    expect(told((out) => settleVote(content, state, out, result))).toBe('');
  });

  test('a vote against a line that is carried is evidence; against one that fails it is none', () => {
    const { content, state } = smallParty();
    const stances = { apparatus: 'for', left: 'against', leningrad: 'for', right: 'abstain' } as const;
    expect(told((out) => settleVote(content, state, out, vote(LINE, 'apparatus', stances)))).toBe(
      'exposureChanged faction=left by=1 to=4 why=votedAgainstLine',
    );
    expect(told((out) => settleVote(content, state, out, vote(LINE, 'apparatus', stances, false)))).toBe('');
    const motion: Motion = { kind: 'regime', by: 1 };
    expect(told((out) => settleVote(content, state, out, vote(motion, 'apparatus', stances)))).toBe('');
  });
});
