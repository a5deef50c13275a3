import { beforeEach, describe, expect, it } from 'vitest';
import { FACTIONS, type FactionId } from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import type { LeaveAct } from '../../../src/engine/model/pact.ts';
import { ordersAgenda } from '../../../src/engine/rules/agenda.ts';
import { callPlenum } from '../../../src/engine/rules/commands/callPlenum.ts';
import { callers, dueConferences, openGathering } from '../../../src/engine/rules/gatherings.ts';
import { bindsPartners, targetsOfMotion, turncoats } from '../../../src/engine/rules/turncoats.ts';
import { disagreements, foretold, give } from '../../language/act.ts';
import { card, org, person } from '../../language/names.ts';
import { type Party, smallParty } from '../../language/party.ts';
import { Hall } from './hall.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

const ALL = { apparatus: 'for', left: 'for', leningrad: 'for', right: 'for' } as const;
const democracy: Motion = { kind: 'regime', by: -1 };

function bloc(a: FactionId, b: FactionId, secret = false, leave: LeaveAct | null = null): void {
  const pact = {
    kind: 'bloc',
    a,
    b,
    secret,
    since: 1,
    until: null,
    aOwes: null,
    bOwes: leave === null ? null : ({ type: 'leave', act: leave } as const),
  } as const;
  if (!secret) party.state.open.pacts.push({ ...pact });
  else for (const f of [a, b]) party.state.own[f].secretPacts.push({ ...pact });
}

describe('a plenum', () => {
  it('hears declarations, motions, and votes them', () => {
    const hall = new Hall(party, 'plenum');
    expect(hall.asked()).toBe('declare apparatus');
    hall.pass('declare');
    expect(hall.asked()).toBe('table apparatus');
    expect(hall.move('left', democracy)).toBe('seal apparatus');
    hall.vote({ ...ALL, apparatus: 'against' });
    expect(hall.asked()).toBe('closed');
    expect(hall.course()).toBe(
      'gatheringOpened declared tabled motionHeard sealed delegationVoted rollCall regimeChanged gatheringClosed',
    );
    expect(hall.last('gatheringOpened')).toEqual({ type: 'gatheringOpened', kind: 'plenum', org: null, votes: 20 });
  });

  it('lets pass without a call what nobody opposes', () => {
    const hall = new Hall(party, 'plenum');
    hall.move('left', democracy);
    hall.vote({ left: 'for' });
    expect(hall.result()).toBe('20 for, 0 against, 0 abstaining: unopposed');
    expect(party.state.open.regime).toBe(2);
  });

  it('asks nobody where only the mover has a vote or a voice', () => {
    for (const f of ['apparatus', 'leningrad', 'right'] as const) party.state.open.factions[f].present = false;
    const hall = new Hall(party, 'plenum');
    hall.move('left', democracy);
    expect([hall.asked(), party.state.open.regime]).toEqual(['closed', 2]);
    expect(hall.last('rollCall').result.stances).toEqual({ left: { stance: 'for', speaker: null, lastWord: null } });
  });

  it('hears three motions, in the order of the General Secretary', () => {
    const hall = new Hall(party, 'plenum').pass('declare');
    for (const target of ['leningrad', 'right', 'left', 'apparatus'] as const) {
      const by = hall.asked().slice(6);
      if (by !== target) hall.say({ type: 'table', motion: { kind: 'inquiry', target } });
      if (hall.asked() === `table ${by}`) hall.say({ type: 'endTabling' });
    }
    hall.pass('table');
    expect(party.state.open.gathering?.tabled).toHaveLength(4);
    for (let left = 4; left > 1; left--) {
      expect(hall.asked()).toBe('agenda apparatus');
      expect(hall.say({ type: 'hear', index: left })).toBe('refused: noSuchMotion');
      hall.say({ type: 'hear', index: left - 1 });
      hall.vote({ apparatus: 'against', left: 'against', leningrad: 'against', right: 'against' });
    }
    expect(hall.asked()).toBe('closed');
    expect(hall.events.filter((e) => e.type === 'rollCall').map((e) => e.type === 'rollCall' && e.result.by)).toEqual([
      'right',
      'leningrad',
      'left',
    ]);
  });

  it('is ordered by the leading faction where the Secretary is gone or held back by his deputy', () => {
    const { content, state } = party;
    expect(ordersAgenda(content, state.open)).toBe('apparatus');
    state.open.majority = ['right'];
    state.open.offices.generalSecretary!.blocked = true;
    expect(ordersAgenda(content, state.open)).toBe('right');
    state.open.offices.generalSecretary!.blocked = false;
    state.open.offices.generalSecretary!.holder = null;
    expect(ordersAgenda(content, state.open)).toBe('right');
  });

  it('asks for motions only who has some left and is not broken', () => {
    party.state.open.factions.apparatus.motionsLeft = 0;
    party.state.open.factions.left.broken = true;
    expect(new Hall(party, 'plenum').pass('declare').asked()).toBe('table leningrad');
  });

  it('goes on asking while there are motions left', () => {
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: democracy });
    expect(hall.asked()).toBe('table apparatus');
    expect(party.state.open.factions.apparatus.motionsLeft).toBe(1);
    hall.say({ type: 'table', motion: { kind: 'inquiry', target: 'left' } });
    expect(hall.say({ type: 'table', motion: { kind: 'inquiry', target: 'right' } })).toBe('refused: noMotionsLeft');
    expect(hall.say({ type: 'endTabling' })).toBe('');
    expect(hall.asked()).toBe('table left');
    expect(hall.say({ type: 'table', motion: democracy })).toBe('refused: alreadyTabled');
  });
});

describe('sealed stances', () => {
  it('stay hidden until all have sealed', () => {
    const hall = new Hall(party, 'plenum');
    hall.move('left', democracy);
    const seal = { type: 'seal', stance: 'against', speaker: person('stalin'), lastWord: null } as const;
    expect(hall.say(seal)).toBe('sealed faction=apparatus');
    expect(party.state.own.apparatus.sealed).toEqual({ stance: 'against', speaker: 'stalin', lastWord: null });
    expect(JSON.stringify(party.state.open)).not.toContain('"speaker"');
    hall.vote({ left: 'for' });
    expect(party.state.own.apparatus.sealed).toBeNull();
  });

  it('have a speaker who may speak there, and a last word from the hand, which is spent', () => {
    const word = { id: card('letter'), deck: 'dated', lastWord: 2 } as const;
    const dumb = { id: card('paper'), deck: 'everyday', lastWord: 0 } as const;
    party = smallParty({
      content: (c) => ({
        ...c,
        card: Object.fromEntries([word, dumb].map((w) => [w.id, { ...blank, ...w }])),
      }),
    });
    party.state.own.apparatus.hand = [word.id, dumb.id];
    party.state.open.factions.apparatus.handSize = { dated: 1, everyday: 1 };
    const hall = new Hall(party, 'plenum');
    hall.move('left', democracy);
    const seal = (speaker: string | null, lastWord: string | null) =>
      hall.say({
        type: 'seal',
        stance: 'against',
        speaker: speaker === null ? null : person(speaker),
        lastWord: lastWord === null ? null : card(lastWord),
      });
    expect(seal('trotsky', null)).toBe('refused: speakerUnavailable');
    expect(seal(null, 'paper')).toBe('refused: noSuchCard');
    seal('stalin', 'letter');
    hall.vote({ left: ['for', 'trotsky'] });
    expect(hall.last('cardPlayed')).toEqual({
      type: 'cardPlayed',
      faction: 'apparatus',
      card: 'letter',
      mode: 'lastWord',
    });
    expect(party.state.own.apparatus.hand).toEqual(['paper']);
    expect(party.state.open.discards.dated).toEqual(['letter']);
    expect(hall.last('rollCall').pulls[0]?.against.reasons.map((r) => `${r.name} ${r.amount}`)).toContain('lastWord 2');
  });

  it('cost the best speaker of the side that is voted down a point of standing, but not the favourite', () => {
    const hall = new Hall(party, 'plenum');
    hall.move('left', democracy);
    hall.vote({ left: ['for', 'trotsky'], apparatus: 'against', leningrad: 'against', right: 'against' });
    expect(hall.last('standingChanged')).toEqual({
      type: 'standingChanged',
      person: 'trotsky',
      by: -1,
      to: 8,
      why: 'lostVote',
    });
    party.state.open.factions.right.motionsLeft = 2;
    const second = new Hall(party, 'plenum');
    second.move('right', { kind: 'inquiry', target: 'left' });
    second.vote({ right: ['for', 'bukharin'], apparatus: 'against', leningrad: 'against', left: 'against' });
    expect(second.result()).toMatch(/lost$/);
    expect(second.course()).not.toContain('standingChanged');
  });
});

const blank = {
  kind: 'speech',
  owner: null,
  influence: 1,
  window: [1, 12],
  once: false,
  requires: [],
  choose: [],
  effects: [],
} as const;

describe('a bloc at the call', () => {
  const stances = (said: Partial<Record<FactionId, 'for' | 'against' | 'abstain'>>) =>
    Object.fromEntries(
      FACTIONS.filter((f) => said[f] !== undefined).map((f) => [
        f,
        { stance: said[f]!, speaker: null, lastWord: null },
      ]),
    );
  const line: Motion = { kind: 'line', economy: -1, world: 0 };
  const expulsion: Motion = { kind: 'discipline', step: 'party', persons: [person('trotsky')] };
  const turned = (motion: Motion, by: FactionId, said: Partial<Record<FactionId, 'for' | 'against' | 'abstain'>>) =>
    turncoats(party.state.open, party.state.open.pacts, motion, by, stances(said)).map(
      (t) => `${t.by} against ${t.partner}${t.leave ? ' with leave' : ''}`,
    );

  it('is betrayed by who opposes what his partner moved, or votes for what others moved against it', () => {
    bloc('apparatus', 'leningrad');
    expect(turned(line, 'apparatus', { apparatus: 'for', leningrad: 'against' })).toEqual([
      'leningrad against apparatus',
    ]);
    expect(turned(line, 'left', { apparatus: 'for', leningrad: 'against' })).toEqual(['apparatus against leningrad']);
    expect(turned(line, 'left', { apparatus: 'abstain', leningrad: 'against' })).toEqual([]);
    expect(turned(democracy, 'apparatus', { apparatus: 'for', leningrad: 'against' })).toEqual([]);
  });

  it('is betrayed by who strikes at his partner, not by who defends his own; leave covers it', () => {
    bloc('apparatus', 'left');
    expect(turned(expulsion, 'right', { apparatus: 'for', left: 'against' })).toEqual(['apparatus against left']);
    expect(turned(expulsion, 'apparatus', { apparatus: 'for', left: 'against' })).toEqual([]);
    party.state.open.pacts = [];
    bloc('apparatus', 'left', false, 'discipline');
    expect(turned(expulsion, 'right', { apparatus: 'for', left: 'against' })).toEqual([
      'apparatus against left with leave',
    ]);
  });

  it('binds on the line and on discipline, loss of an office included', () => {
    const { open } = party.state;
    const elect = (office: 'war' | 'industry'): Motion => ({ kind: 'elect', office, person: person('frunze') });
    expect([line, expulsion, elect('war'), elect('industry'), democracy].map((m) => bindsPartners(open, m))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(targetsOfMotion(open, elect('war'))).toEqual(['left']);
    expect(
      targetsOfMotion(open, { kind: 'centralCommittee', strike: ['trotsky', 'zinoviev', 'kirov'].map(person) }),
    ).toEqual(['left', 'leningrad']);
    expect(targetsOfMotion(open, line)).toEqual([]);
  });

  it('costs the turncoat three in ten of his own, the bloc and trust', () => {
    bloc('apparatus', 'leningrad');
    const hall = new Hall(party, 'plenum');
    hall.move('leningrad', { kind: 'line', economy: 0, world: 1 });
    hall.vote({ apparatus: 'against', leningrad: 'for', left: 'abstain', right: 'against' });
    expect(hall.last('betrayed')).toEqual({ type: 'betrayed', by: 'apparatus', partner: 'leningrad', lost: 1 });
    expect(hall.last('rollCall').result.delegations[0]?.bySide.apparatus.abstain).toBeGreaterThanOrEqual(1);
    expect(party.state.open.pacts).toEqual([]);
    expect(party.state.open.trust.apparatus.leningrad).toBe(-4);
  });

  it('that was secret costs no delegates: they knew of nothing', () => {
    bloc('apparatus', 'leningrad', true);
    const hall = new Hall(party, 'plenum');
    hall.move('leningrad', { kind: 'line', economy: 0, world: 1 });
    hall.vote({ apparatus: 'against', leningrad: 'for', left: 'abstain', right: 'against' });
    expect(hall.course()).not.toContain('betrayed');
    expect(party.state.own.apparatus.secretPacts).toEqual([]);
  });

  it('uses up the leave that a partner gave', () => {
    bloc('apparatus', 'left', false, 'discipline');
    const hall = new Hall(party, 'plenum').pass('declare');
    while (hall.asked() !== 'table right') hall.say({ type: 'endTabling' });
    hall.say({ type: 'table', motion: { kind: 'discipline', step: 'reprimand', persons: [] } });
    hall.say({ type: 'addName', person: person('trotsky') });
    hall.say({ type: 'closeList' });
    hall.pass('table');
    hall.vote({ ...ALL, left: 'against' });
    expect(hall.course()).toContain('promiseKept');
    expect(party.state.open.pacts[0]?.bOwes).toBeNull();
  });
});

describe('a plenum outside the calendar', () => {
  it('may be called by the General Secretary, a majority of the Politburo, or a third of the Central Committee', () => {
    const { content, state } = party;
    expect(callers(content, state.open, 2)).toEqual(['apparatus']);
    bloc('leningrad', 'right');
    expect(callers(content, state.open, 2)).toEqual(['apparatus', 'leningrad', 'right']);
    state.open.pacts = [];
    const { named, unnamed } = state.open.centralCommittee;
    state.open.centralCommittee = { named, unnamed: { ...unnamed, right: 5 } };
    state.open.offices.generalSecretary!.blocked = true;
    expect(callers(content, state.open, 3)).toEqual(['right']);
    state.open.factions.right.broken = true;
    expect(callers(content, state.open, 3)).toEqual([]);
  });

  it('after rounds 2 and 3 only, two a turn', () => {
    const { content, state } = party;
    expect([callers(content, state.open, 1), callers(content, state.open, 4)]).toEqual([[], []]);
    openGathering(content, state, [], 'plenum', null);
    openGathering(content, state, [], 'plenum', null);
    expect([state.open.plenumsHeld, callers(content, state.open, 3)]).toEqual([2, []]);
    state.open.step = 'closing';
    openGathering(content, state, [], 'plenum', null);
    expect(state.open.plenumsHeld).toBe(2);
  });

  it('adds a point of crisis and meets at once; the others are asked no more', () => {
    party.state.open.stack = [
      { kind: 'callPlenum', faction: 'right' },
      { kind: 'callPlenum', faction: 'apparatus' },
    ];
    const both = [
      { type: 'callPlenum', call: true },
      { type: 'callPlenum', call: false },
    ] as const;
    expect(disagreements(callPlenum, party, 'apparatus', both)).toEqual([]);
    expect(foretold(callPlenum, party, 'apparatus', { type: 'callPlenum', call: false })).toBe('cost 0');
    expect(give(callPlenum, party, 'apparatus', { type: 'callPlenum', call: false })).toBe('');
    expect(foretold(callPlenum, party, 'right', { type: 'callPlenum', call: true })).toBe(
      'cost 0\ncrisis: 1 points (2 + plenum 1 = 3)',
    );
    expect(give(callPlenum, party, 'right', { type: 'callPlenum', call: true }).split('\n')).toEqual([
      'plenumCalled by=right',
      'crisisChanged by=1 to=3 why=plenum faction=right',
      'gatheringOpened kind=plenum org=null votes=20',
    ]);
    expect([party.state.open.stack, party.state.open.gathering?.kind]).toEqual([[], 'plenum']);
  });

  it('adds nothing to a crisis at the brake, and says so beforehand', () => {
    party.state.open.crisis = party.content.numbers['crisis.brake'];
    party.state.open.stack = [{ kind: 'callPlenum', faction: 'right' }];
    const call = { type: 'callPlenum', call: true } as const;
    expect(foretold(callPlenum, party, 'right', call)).toBe('cost 0\ncrisisBraked: 1');
    expect(give(callPlenum, party, 'right', call)).not.toContain('crisisChanged');
  });
});

describe("an organisation's emergency conference", () => {
  const leningrad = org('leningrad');
  const candidate = (name: string): Motion => ({ kind: 'secretary', org: leningrad, person: person(name) });

  it('is due after its round, of a pair of rounds after the second', () => {
    const { content, state } = party;
    state.open.orgs[leningrad]!.conference = { turn: 1, round: 2 };
    expect(dueConferences(content, state.open)).toEqual([]);
    state.open.roundsTogether = 2;
    expect(dueConferences(content, state.open)).toEqual([leningrad]);
    state.open.roundsTogether = 1;
    state.open.turn = 2;
    expect(dueConferences(content, state.open)).toEqual([leningrad]);
  });

  it('elects a secretary among the candidates of its factions, the strongest first, at no cost in motions', () => {
    const { state } = party;
    state.open.regime = 1;
    state.open.orgs[leningrad]!.conference = { turn: 1, round: 2 };
    const hall = new Hall(party, 'orgConference', leningrad);
    expect(state.open.orgs[leningrad]!.conference).toBeNull();
    expect(hall.asked()).toBe('table left');
    expect(hall.say({ type: 'table', motion: { kind: 'ballot' } })).toBe('refused: notAtThisSitting');
    expect(hall.say({ type: 'table', motion: candidate('zinoviev') })).toBe('refused: personUnavailable');
    hall.say({ type: 'table', motion: candidate('kirov') });
    expect(hall.asked()).toBe('table leningrad');
    expect(hall.say({ type: 'table', motion: candidate('zinoviev') })).toBe('refused: personUnavailable');
    hall.say({ type: 'table', motion: candidate('kamenev') });
    expect(state.open.factions.left.motionsLeft).toBe(2);
    expect(hall.last('motionHeard').motion).toEqual(candidate('kamenev'));
    hall.vote({ leningrad: ['for', 'zinoviev'], left: 'against', apparatus: 'against', right: 'against' });
    expect(hall.result()).toMatch(/carried$/);
    expect(state.open.offices['secretary:leningrad']!.holder).toBe('kamenev');
    expect(hall.asked()).toBe('closed');
    expect(hall.events.filter((e) => e.type === 'rollCall')).toHaveLength(1);
  });

  it("takes from the fallen secretary's faction half of its following there", () => {
    const { state } = party;
    state.open.regime = 1;
    const before = state.open.orgs[leningrad]!.members.old.full.leningrad;
    const hall = new Hall(party, 'orgConference', leningrad);
    hall.say({ type: 'table', motion: candidate('rakovsky') });
    hall.pass('table');
    hall.vote({ left: 'for', apparatus: 'for', right: 'for', leningrad: 'abstain' });
    expect(state.open.offices['secretary:leningrad']!.holder).toBe('rakovsky');
    expect(state.open.orgs[leningrad]!.members.old.full.leningrad).toBe(before / 2);
    expect(hall.events.filter((e) => e.type === 'membersMoved').every((e) => e.to === 'none')).toBe(true);
  });

  it('leaves the secretary where he is when nobody is elected, and hears the next when the first fails', () => {
    const { state } = party;
    state.open.regime = 0;
    const hall = new Hall(party, 'orgConference', org('moscow'));
    expect(hall.asked()).toBe('table apparatus');
    hall.say({ type: 'table', motion: { kind: 'secretary', org: org('moscow'), person: person('kaganovich') } });
    expect(hall.asked()).toBe('table left');
    hall.say({ type: 'table', motion: { kind: 'secretary', org: org('moscow'), person: person('rakovsky') } });
    hall.pass('table');
    const against = { apparatus: 'against', left: 'against', leningrad: 'against', right: 'against' } as const;
    hall.vote({ ...against, apparatus: 'for' });
    expect(hall.asked()).toMatch(/^seal/);
    hall.vote({ ...against, left: 'for' });
    expect([hall.asked(), state.open.offices['secretary:moscow']!.holder]).toEqual(['closed', 'zelensky']);
  });
});
