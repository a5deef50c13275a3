import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf, SlateAction } from '../../../src/engine/model/command.ts';
import { SLATE_ACTIONS } from '../../../src/engine/model/command.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { addName } from '../../../src/engine/rules/commands/addName.ts';
import { closeList } from '../../../src/engine/rules/commands/closeList.ts';
import { closeSlate } from '../../../src/engine/rules/commands/closeSlate.ts';
import { editSlate } from '../../../src/engine/rules/commands/editSlate.ts';
import { electCommittees, seatWeights } from '../../../src/engine/rules/congress.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import {
  edited,
  electsAnew,
  hasVacancy,
  isUnchanged,
  politburoSizes,
  sittingSlate,
} from '../../../src/engine/rules/politburoSlate.ts';
import { disagreements, foretold, give, told } from '../../language/act.ts';
import { person } from '../../language/names.ts';
import { boxes, type Party, smallParty, standsWith } from '../../language/party.ts';
import { Hall } from './hall.ts';

let party: Party;
beforeEach(() => {
  party = smallParty({ numbers: { 'delegates.d3': 0.75 }, state: (s) => (s.open.turn = 4) });
  chooseDelegates(party.content, party.state, []);
});

const FOR = { apparatus: 'for', leningrad: 'for', right: 'for', left: 'for' } as const;

/** A congress at which nothing is moved, up to the vote on the report. */
function congress(): Hall {
  return new Hall(party, 'congress').pass('declare').pass('table');
}

function exposed(faction: FactionId, exposure: number): void {
  party.state.open.factions[faction].exposure = exposure;
}

describe('a congress', () => {
  it('votes the report of the Central Committee where nobody moves a line, then the lists, and elects', () => {
    const hall = congress();
    expect(hall.asked()).toBe('seal apparatus');
    expect(hall.last('motionHeard')).toMatchObject({
      motion: { kind: 'line', economy: -1, world: 0 },
      by: 'apparatus',
    });
    hall.vote({ ...FOR, left: ['against', 'trotsky'] });
    expect(hall.asked()).toBe('list apparatus');
    expect(hall.say({ type: 'closeList' })).toContain('organsElected organ=centralCommittee');
    expect(hall.asked()).toBe('closed');
    expect(party.state.open.lastCongress).toEqual({
      turn: 4,
      seats: { none: 7, apparatus: 8, left: 9, leningrad: 19, right: 5 },
      total: 48,
    });
  });

  it('hears four motions and no second report when a line was voted', () => {
    const hall = new Hall(party, 'congress').pass('declare');
    while (hall.asked() !== 'table left') hall.say({ type: 'endTabling' });
    hall.say({ type: 'table', motion: { kind: 'line', economy: 1, world: 1 } });
    hall.pass('table');
    hall.vote({ apparatus: 'against', leningrad: 'against', right: 'against', left: 'for' });
    expect(hall.result()).toMatch(/lost$/);
    expect(hall.asked()).toBe('list apparatus');
    expect(party.state.open.gathering?.limit).toBe(4);
  });

  it('strikes off the lists whom it votes not to elect again', () => {
    exposed('left', 4);
    const hall = congress();
    hall.vote(FOR);
    expect(hall.say({ type: 'addName', person: person('zinoviev') })).toBe('refused: personUnavailable');
    expect(hall.say({ type: 'addName', person: person('trotsky') })).toBe('');
    hall.say({ type: 'closeList' });
    expect(hall.last('motionHeard').motion).toEqual({ kind: 'centralCommittee', strike: ['trotsky'] });
    hall.vote({ ...FOR, left: 'against' });
    expect(hall.course()).toMatch(/organChanged.* organsElected/);
    expect(party.state.open.centralCommittee.named).not.toContain(person('trotsky'));
    expect(party.state.open.centralCommitteeCandidates.named).not.toContain(person('trotsky'));
    expect(party.state.open.politburo).not.toContain(person('trotsky'));
  });

  it('closes a full list by itself', () => {
    exposed('left', 4);
    party = smallParty({ numbers: { 'discipline.listLimit': 1 }, state: (s) => (s.open.factions.left.exposure = 4) });
    const hall = congress();
    hall.vote(FOR);
    hall.say({ type: 'addName', person: person('trotsky') });
    expect(hall.asked()).toBe('seal apparatus');
  });
});

describe('the committees', () => {
  it('keep their named members and two thirds of the unnamed; the rest follows the votes cast on the line', () => {
    const { content, state } = party;
    state.open.centralCommittee = { named: state.open.centralCommittee.named, unnamed: boxes({ none: 9 }) };
    const hall = congress();
    hall.vote({ apparatus: 'for', right: 'for', leningrad: 'against', left: 'abstain' });
    const weights = seatWeights(state.open);
    const line = hall.last('rollCall').result.delegations;
    const cast = (side: 'none' | FactionId) =>
      line.reduce((n, d) => n + d.bySide[side].for + d.bySide[side].against, 0);
    expect(weights).toEqual((['none', 'apparatus', 'left', 'leningrad', 'right'] as const).map(cast));
    expect(weights[2]).toBe(0);
    electCommittees(content, state, []);
    const { named, unnamed } = state.open.centralCommittee;
    expect(named.length + Object.values(unnamed).reduce((a, b) => a + b, 0)).toBe(20);
    // Six of the nine stay; four new seats are divided.
    expect(unnamed.none).toBeGreaterThanOrEqual(6);
  });

  it('take a side’s people known by name into its new seats first, those of highest standing', () => {
    const { content, state } = party;
    state.open.centralCommittee = { named: ['stalin', 'trotsky'].map(person), unnamed: boxes() };
    standsWith(state, 'kirov', 'none');
    const log = told((out) => electCommittees(content, state, out));
    // Without a vote the delegates decide: 7 free, 8, 9, 19 and 5 of 48; eighteen seats.
    expect(state.open.centralCommittee.named).toEqual(
      [
        ...[
          'stalin',
          'trotsky',
          'dzerzhinsky',
          'frunze',
          'kirov',
          'molotov',
          'kaganovich',
          'rakovsky',
          'preobrazhensky',
        ],
        ...['zinoviev', 'kamenev', 'yevdokimov', 'zelensky', 'bukharin', 'rykov'],
      ].map(person),
    );
    expect(state.open.centralCommittee.unnamed).toEqual(boxes({ apparatus: 1, left: 1, leningrad: 3 }));
    expect(log).toContain('organChanged organ=centralCommitteeCandidates person=kaganovich joined=false');
    expect(state.open.controlCommission.named).toEqual(['kuibyshev']);
  });

  it('do not keep the dead, nor take back in one list whom another has struck', () => {
    const { content, state } = party;
    state.open.people[person('molotov')]!.status = 'dead';
    electCommittees(content, state, []);
    expect(state.open.centralCommittee.named).not.toContain(person('molotov'));
  });

  it('stay as they are in a turn without a congress, and are filled where there are no delegates', () => {
    const { content, state } = party;
    state.open.turn = 5;
    expect(told((out) => electCommittees(content, state, out))).toBe('');
    state.open.turn = 4;
    state.open.delegations = [];
    expect(seatWeights(state.open)).toEqual([1, 0, 0, 0, 0]);
  });
});

describe('the closing plenum', () => {
  /** Up to the slate, after a congress in the sizes of the calendar: seven and four. */
  function closing(): Hall {
    const hall = congress();
    hall.vote(FOR);
    hall.say({ type: 'closeList' });
    return new Hall(party, 'closing');
  }

  const edit = (hall: Hall, action: SlateAction, name: string) =>
    hall.say({ type: 'editSlate', action, person: person(name) });

  it('elects the Politburo as one slate, by the faction of the General Secretary', () => {
    exposed('leningrad', 4);
    const hall = closing();
    expect(hall.asked()).toBe('slate apparatus');
    expect(edit(hall, 'demote', 'kamenev')).toBe('');
    expect(edit(hall, 'promote', 'molotov')).toBe('');
    expect(hall.say({ type: 'closeSlate' })).toContain('motionHeard motion={kind:politburo');
    hall.vote({ ...FOR, leningrad: 'against' });
    expect(party.state.open.politburo).toEqual(
      ['stalin', 'trotsky', 'zinoviev', 'bukharin', 'rykov', 'tomsky', 'molotov'].map(person),
    );
    expect(party.state.open.politburoCandidates).toEqual(['dzerzhinsky', 'kamenev'].map(person));
    expect(hall.asked()).toBe('table apparatus');
  });

  it('drops or demotes a full member of a rival with exposure 4 only', () => {
    const hall = closing();
    expect(edit(hall, 'drop', 'trotsky')).toBe('refused: exposureTooLow');
    expect(edit(hall, 'demote', 'zinoviev')).toBe('refused: exposureTooLow');
    expect(edit(hall, 'drop', 'dzerzhinsky')).toBe('');
    exposed('left', 4);
    party.state.open.factions.left.confidence = true;
    expect(edit(hall, 'drop', 'trotsky')).toBe('refused: confidenceVoted');
    party.state.open.factions.left.confidence = false;
    expect(edit(hall, 'drop', 'trotsky')).toBe('');
    expect(edit(hall, 'drop', 'stalin')).toBe('');
  });

  it('never shrinks below the least, grows above its size, nor makes more than seven changes', () => {
    exposed('left', 9);
    exposed('leningrad', 9);
    exposed('right', 9);
    const hall = closing();
    expect(edit(hall, 'promote', 'molotov')).toBe('refused: slateSize');
    expect(edit(hall, 'addFull', 'kirov')).toBe('refused: slateSize');
    expect(edit(hall, 'promote', 'kirov')).toBe('refused: personUnavailable');
    expect(edit(hall, 'addCandidate', 'stalin')).toBe('refused: alreadyThere');
    expect(edit(hall, 'drop', 'kirov')).toBe('refused: personUnavailable');
    expect(edit(hall, 'demote', 'molotov')).toBe('refused: personUnavailable');
    for (const name of ['trotsky', 'zinoviev', 'kamenev', 'bukharin']) expect(edit(hall, 'drop', name)).toBe('');
    expect(edit(hall, 'drop', 'rykov')).toBe('refused: slateSize');
    edit(hall, 'addCandidate', 'kirov');
    edit(hall, 'addCandidate', 'rakovsky');
    edit(hall, 'drop', 'kirov');
    expect(edit(hall, 'addCandidate', 'frunze')).toBe('refused: agendaFull');
  });

  it('lets the Politburo stand where the slate changes nothing, and keeps the old where it is voted down', () => {
    const hall = closing();
    hall.asked();
    hall.say({ type: 'closeSlate' });
    expect(hall.asked()).toBe('table apparatus');
    exposed('left', 4);
    party.state.open.gathering = null;
    const second = new Hall(party, 'closing');
    edit(second, 'drop', 'trotsky');
    second.say({ type: 'closeSlate' });
    second.vote({ apparatus: 'for', left: 'against', leningrad: 'against', right: 'against' });
    expect(party.state.open.politburo).toContain(person('trotsky'));
  });

  it('elects a General Secretary where there is none; everybody may name a candidate, at no cost', () => {
    const hall = closing();
    party.state.open.offices.generalSecretary!.holder = null;
    party.state.open.factions.left.motionsLeft = 0;
    party.state.open.factions.apparatus.motionsLeft = 0;
    const name = (who: string): Motion => ({ kind: 'elect', office: 'generalSecretary', person: person(who) });
    // The office is empty: the leading faction writes the slate.
    party.state.open.majority = ['right'];
    expect(hall.asked()).toBe('slate right');
    hall.say({ type: 'closeSlate' });
    expect(hall.asked()).toBe('table apparatus');
    expect(hall.say({ type: 'table', motion: { kind: 'inquiry', target: 'left' } })).toBe('refused: noMotionsLeft');
    hall.say({ type: 'table', motion: name('stalin') });
    expect(hall.say({ type: 'table', motion: name('molotov') })).toBe('refused: alreadyTabled');
    hall.say({ type: 'endTabling' });
    expect(hall.asked()).toBe('table left');
    expect(hall.say({ type: 'table', motion: name('stalin') })).toBe('refused: alreadyTabled');
    hall.say({ type: 'table', motion: name('rykov') });
    hall.pass('table');
    hall.say({ type: 'hear', index: 1 });
    hall.vote(FOR);
    expect(party.state.open.offices.generalSecretary!.holder).toBe('rykov');
    expect(party.state.open.generalSecretaryRemoved).toBeNull();
  });

  it('after a conference has no slate to vote', () => {
    party.state.open.turn = 3;
    expect(new Hall(party, 'closing').asked()).toBe('table apparatus');
    expect(electsAnew(party.state.open)).toBe(false);
  });
});

describe('a slate', () => {
  it('has the sizes of the last congress, before the first those of the start', () => {
    party = smallParty({
      content: (c) => ({ ...c, start: { ...c.start, politburo: ['stalin', 'trotsky'].map(person) } }),
    });
    const { content, state } = party;
    expect(politburoSizes(content, state.open)).toEqual({ full: 2, candidates: 0 });
    expect(hasVacancy(content, state.open)).toBe(false);
    state.open.lastCongress = { turn: 4, seats: boxes(), total: 1 };
    expect(politburoSizes(content, state.open)).toEqual({ full: 7, candidates: 4 });
    expect(hasVacancy(content, state.open)).toBe(true);
  });

  it('begins with those who sit and can act', () => {
    const { open } = party.state;
    open.people[person('rykov')]!.status = 'dead';
    expect(sittingSlate(open).full).not.toContain(person('rykov'));
    expect(isUnchanged(open, sittingSlate(open))).toBe(false);
    open.people[person('rykov')]!.status = 'member';
    expect(isUnchanged(open, sittingSlate(open))).toBe(true);
    expect(edited({ full: [person('stalin')], candidates: [] }, 'demote', person('stalin'))).toEqual({
      full: [],
      candidates: ['stalin'],
    });
  });

  const edits = (): CommandOf<'editSlate'>[] =>
    SLATE_ACTIONS.flatMap((action) =>
      party.content.people.map((p) => ({ type: 'editSlate', action, person: p.id }) as const),
    );

  it('lists just the changes that can be made', () => {
    exposed('left', 4);
    party.state.open.lastCongress = { turn: 4, seats: boxes(), total: 1 };
    for (const kind of ['closing', 'plenum'] as const) {
      const hall = new Hall(party, kind);
      party.state.open.stack = [{ kind: 'slate', faction: 'right', ...sittingSlate(party.state.open), edits: 0 }];
      expect(disagreements(editSlate, party, 'right', edits())).toEqual([]);
      expect(disagreements(closeSlate, party, 'right', [{ type: 'closeSlate' }])).toEqual([]);
      expect(hall.asked()).toBe('slate right');
    }
    party.state.open.stack = [];
    expect(give(editSlate, party, 'right', { type: 'editSlate', action: 'drop', person: person('trotsky') })).toBe(
      'refused: wrongDecision',
    );
    expect(disagreements(editSlate, party, 'right', edits())).toEqual([]);
  });

  it('tells before it is closed how the vote would go', () => {
    new Hall(party, 'closing');
    party.state.open.stack = [{ kind: 'slate', faction: 'right', ...sittingSlate(party.state.open), edits: 0 }];
    expect(foretold(closeSlate, party, 'right', { type: 'closeSlate' })).toContain('votesFor');
    party.state.open.stack = [];
    expect(foretold(closeSlate, party, 'right', { type: 'closeSlate' })).not.toContain('votesFor');
  });
});

describe('a list', () => {
  const names = (): CommandOf<'addName'>[] =>
    party.content.people.map((p) => ({ type: 'addName', person: p.id }) as const);
  const asked = (faction: FactionId, motion: Motion) => {
    party.state.open.stack = [{ kind: 'list', faction, motion, step: null }];
  };

  it('offers just the names that can be added', () => {
    exposed('left', 9);
    new Hall(party, 'congress');
    const motions: Motion[] = [
      { kind: 'centralCommittee', strike: [] },
      { kind: 'centralCommittee', strike: [person('trotsky')] },
      { kind: 'discipline', step: 'party', persons: [] },
      { kind: 'discipline', step: 'party', persons: [person('rakovsky')] },
      { kind: 'discipline', step: 'reprimand', persons: [person('rakovsky')] },
      { kind: 'discipline', step: 'reprimand', persons: [] },
    ];
    for (const motion of motions) {
      asked('right', motion);
      expect(disagreements(addName, party, 'right', names())).toEqual([]);
      expect(disagreements(closeList, party, 'right', [{ type: 'closeList' }])).toEqual([]);
    }
    party.state.open.stack = [];
    expect(disagreements(addName, party, 'right', names())).toEqual([]);
    expect(disagreements(closeList, party, 'right', [{ type: 'closeList' }])).toEqual([]);
  });

  it('may leave out one’s own, who stand with nobody, and no bloc partner', () => {
    new Hall(party, 'congress');
    party.state.open.pacts = [
      { kind: 'bloc', a: 'right', b: 'left', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    exposed('left', 9);
    asked('right', { kind: 'centralCommittee', strike: [] });
    const can = (name: string) =>
      addName.check(party.content, lensOf('right'), { type: 'addName', person: person(name) });
    expect(can('tomsky')).toBeNull();
    expect(can('kirov')).toBeNull();
    expect(can('trotsky')?.code).toBe('personUnavailable');
    expect(can('stalin')?.code).toBe('personUnavailable');
    expect(can('frunze')?.code).toBe('personUnavailable');
  });

  it('tells how the vote would go', () => {
    exposed('left', 9);
    new Hall(party, 'congress');
    asked('right', { kind: 'discipline', step: 'party', persons: [person('rakovsky')] });
    expect(foretold(closeList, party, 'right', { type: 'closeList' })).toContain('votesFor');
    expect(foretold(addName, party, 'right', { type: 'addName', person: person('preobrazhensky') })).toContain(
      'votesFor',
    );
    party.state.open.stack = [];
    expect(foretold(addName, party, 'right', { type: 'addName', person: person('trotsky') })).not.toContain('votesFor');
  });
});

function lensOf(me: FactionId) {
  return { me, open: party.state.open, own: party.state.own[me] };
}
