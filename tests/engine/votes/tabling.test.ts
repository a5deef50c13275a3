import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import {
  CENTRAL_OFFICES,
  FACTIONS,
  type FactionId,
  GATHERINGS,
  LADDER,
  type OfficeId,
  STANCES,
  secretaryOf,
} from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { endTabling } from '../../../src/engine/rules/commands/endTabling.ts';
import { hear } from '../../../src/engine/rules/commands/hear.ts';
import { seal } from '../../../src/engine/rules/commands/seal.ts';
import { table } from '../../../src/engine/rules/commands/table.ts';
import { forecastVote, likelyStance, outlookOf } from '../../../src/engine/rules/forecastVote.ts';
import { ruleOf } from '../../../src/engine/rules/motions/registry.ts';
import { costsMotion, isNomination, isSameMotion, tablingBarred } from '../../../src/engine/rules/tabling.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, foretold, give } from '../../language/act.ts';
import { card, org, person } from '../../language/names.ts';
import { type Party, smallParty } from '../../language/party.ts';
import { Hall } from './hall.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

/** Every motion that can be worded about the small Party, with lists of no and of one name. */
function everyMotion(): Motion[] {
  const { content } = party;
  const people = content.people.map((p) => p.id);
  const orgs = content.orgs.map((o) => o.id);
  const offices: OfficeId[] = [...CENTRAL_OFFICES, ...orgs.map(secretaryOf)];
  const scale = [-2, -1, 0, 1, 2];
  const steps = LADDER.filter((s) => s !== 'office');
  return [
    ...scale.flatMap((economy) => scale.map((world): Motion => ({ kind: 'line', economy, world }))),
    ...offices.flatMap((office) => people.map((p): Motion => ({ kind: 'elect', office, person: p }))),
    ...offices.map((office): Motion => ({ kind: 'remove', office })),
    ...steps.flatMap((step): Motion[] => [
      { kind: 'discipline', step, persons: [] },
      { kind: 'discipline', step, persons: [person('trotsky')] },
    ]),
    { kind: 'readTestament' },
    { kind: 'printTestament' },
    { kind: 'regime', by: -1 },
    { kind: 'regime', by: 1 },
    { kind: 'candidatesVote', allow: true },
    { kind: 'candidatesVote', allow: false },
    ...FACTIONS.map((target): Motion => ({ kind: 'inquiry', target })),
    ...orgs.flatMap((o): Motion[] => [
      { kind: 'emergencyConference', org: o },
      { kind: 'intake', bend: 1, org: o },
      { kind: 'intake', bend: -1, org: o },
      { kind: 'measures', org: o, confirm: true },
      { kind: 'measures', org: o, confirm: false },
    ]),
    ...people.flatMap((p): Motion[] => [
      { kind: 'readmit', person: p },
      { kind: 'confidence', person: p },
      ...orgs.map((o): Motion => ({ kind: 'secretary', org: o, person: p })),
    ]),
    { kind: 'ballot' },
    { kind: 'centralCommittee', strike: [] },
    { kind: 'politburo', full: [], candidates: [] },
    { kind: 'politburo', full: [person('stalin')], candidates: [] },
  ];
}

/** Listing and refusing agree at every kind of sitting, for every faction. */
function checkAll(): void {
  const universe = everyMotion().map((motion): CommandOf<'table'> => ({ type: 'table', motion }));
  for (const kind of GATHERINGS) {
    new Hall(party, kind, kind === 'orgConference' ? org('moscow') : null);
    for (const f of FACTIONS) {
      expect([kind, f, ...disagreements(table, party, f, universe)]).toEqual([kind, f]);
      const listedSome = table
        .families(party.content, lens(party.state, f))
        .some((x) => x.slots.every((s) => s.domain.length > 0));
      expect(table.any?.(party.content, lens(party.state, f))).toBe(listedSome);
    }
  }
}

describe('tabling', () => {
  it('offers exactly what it does not refuse, from the start', () => {
    checkAll();
  });

  it('and when much has happened', () => {
    const { open } = party.state;
    open.turn = 4;
    open.lastCongress = { turn: 4, seats: { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 }, total: 0 };
    for (const f of FACTIONS) open.factions[f].exposure = 9;
    open.people[person('preobrazhensky')]!.status = 'expelled';
    open.people[person('preobrazhensky')]!.recantedTurn = 1;
    open.people[person('rakovsky')]!.status = 'exiled';
    open.orgs[org('siberia')]!.emergencyMeasures = true;
    open.orgs[org('leningrad')]!.conference = { turn: 5, round: 1 };
    open.testament.stage = 'delegations';
    open.pacts = [
      { kind: 'bloc', a: 'right', b: 'left', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    open.offices.generalSecretary!.holder = null;
    open.factions.left.motionsLeft = 0;
    open.factions.leningrad.broken = true;
    open.admission.done = true;
    checkAll();
  });

  it('and with modules off', () => {
    const off = ['testament', 'emergencyConferences', 'ballot', 'economy', 'secondAxis', 'precedents'] as const;
    party = smallParty({ modules: Object.fromEntries(off.map((m) => [m, false])) });
    party.state.open.turn = 4;
    checkAll();
  });

  it('never offers twice what has been tabled, of whatever kind', () => {
    party.state.open.turn = 4;
    party.state.open.factions.left.exposure = 9;
    const universe = everyMotion().map((motion): CommandOf<'table'> => ({ type: 'table', motion }));
    const hall = new Hall(party, 'plenum');
    const tabled: Motion[] = [
      { kind: 'line', economy: -1, world: 0 },
      { kind: 'elect', office: 'war', person: person('frunze') },
      { kind: 'remove', office: 'war' },
      { kind: 'regime', by: 1 },
      { kind: 'intake', bend: 1, org: org('siberia') },
      { kind: 'intake', bend: -1, org: org('moscow') },
      { kind: 'discipline', step: 'reprimand', persons: [person('trotsky')] },
      { kind: 'inquiry', target: 'left' },
      { kind: 'ballot' },
    ];
    for (const motion of tabled) hall.party.state.open.gathering?.tabled.push({ motion, by: 'right' });
    for (const f of FACTIONS) expect(disagreements(table, party, f, universe)).toEqual([]);
    expect(tablingBarred(party.content, lens(party.state, 'apparatus'), tabled[4]!)?.code).toBe('alreadyTabled');
    party.state.open.gathering = null;
    for (const f of FACTIONS) expect(disagreements(table, party, f, universe)).toEqual([]);
  });

  it('knows one motion from another, lists whatever their order', () => {
    const list = (...names: string[]): Motion => ({ kind: 'centralCommittee', strike: names.map(person) });
    expect(isSameMotion(list('stalin', 'rykov'), list('rykov', 'stalin'))).toBe(true);
    expect(isSameMotion(list('stalin'), list('rykov'))).toBe(false);
    expect(isSameMotion({ kind: 'ballot' }, { kind: 'readTestament' })).toBe(false);
    expect(ruleOf('ballot').sittings).toEqual(['plenum', 'eve']);
  });

  it('costs a motion, but for candidatures', () => {
    new Hall(party, 'closing');
    const elect: Motion = { kind: 'elect', office: 'generalSecretary', person: person('rykov') };
    expect([isNomination(party.state.open, elect), costsMotion(party.state.open, elect)]).toEqual([false, true]);
    party.state.open.offices.generalSecretary!.holder = null;
    expect([isNomination(party.state.open, elect), costsMotion(party.state.open, elect)]).toEqual([true, false]);
    const secretary: Motion = { kind: 'secretary', org: org('moscow'), person: person('kirov') };
    expect(costsMotion(party.state.open, secretary)).toBe(false);
  });

  it('can be ended at any time', () => {
    expect(disagreements(endTabling, party, 'left', [{ type: 'endTabling' }])).toEqual([]);
  });
});

describe('the other answers at a sitting', () => {
  it('are listed as they are refused: hearing', () => {
    const hall = new Hall(party, 'plenum');
    hall.party.state.open.gathering?.tabled.push(
      { motion: { kind: 'ballot' }, by: 'left' },
      { motion: { kind: 'regime', by: -1 }, by: 'left' },
    );
    const universe = [-1, 0, 1, 2].map((index) => ({ type: 'hear', index }) as const);
    expect(disagreements(hear, party, 'apparatus', universe)).toEqual([]);
    expect(foretold(hear, party, 'apparatus', { type: 'hear', index: 1 })).toContain('votesFor');
    expect(foretold(hear, party, 'apparatus', { type: 'hear', index: 7 })).not.toContain('votesFor');
    party.state.open.gathering = null;
    expect(disagreements(hear, party, 'apparatus', universe)).toEqual([]);
  });

  it('and sealing', () => {
    const word = { id: card('letter'), lastWord: 2 };
    party = smallParty({
      content: (c) => ({
        ...c,
        card: { [word.id]: { ...blank, ...word }, [card('paper')]: { ...blank, id: card('paper') } },
      }),
    });
    party.state.own.left.hand = [card('letter'), card('paper')];
    const hall = new Hall(party, 'plenum');
    hall.move('left', { kind: 'regime', by: -1 });
    const speakers = [null, ...party.content.people.map((p) => p.id)];
    const universe = STANCES.flatMap((stance) =>
      speakers.flatMap((speaker) =>
        [null, card('letter'), card('paper')].map(
          (lastWord): CommandOf<'seal'> => ({ type: 'seal', stance, speaker, lastWord }),
        ),
      ),
    );
    for (const f of FACTIONS) expect(disagreements(seal, party, f, universe)).toEqual([]);
    const mine = { type: 'seal', stance: 'for', speaker: person('trotsky'), lastWord: null } as const;
    expect(foretold(seal, party, 'left', mine)).toContain('pullFor');
    party.state.open.gathering = null;
    expect(give(seal, party, 'left', mine)).toBe('refused: malformed');
    expect(foretold(seal, party, 'left', mine)).not.toContain('pullFor');
  });
});

const blank = {
  deck: 'dated',
  kind: 'speech',
  owner: null,
  influence: 1,
  window: [1, 12],
  once: false,
  requires: [],
  choose: [],
  effects: [],
  lastWord: 0,
} as const;

describe('what may be expected of a vote', () => {
  const line: Motion = { kind: 'line', economy: 1, world: 1 };
  const report: Motion = { kind: 'line', economy: -1, world: 0 };
  const remove: Motion = { kind: 'remove', office: 'war' };
  const likely = (motion: Motion, by: FactionId, f: FactionId, me: FactionId = by) =>
    likelyStance(party.content, lens(party.state, me), motion, by, f);

  it('of each faction: the mover is for it, who is aimed at is against it', () => {
    expect([
      likely(remove, 'right', 'right'),
      likely(remove, 'right', 'left'),
      likely(remove, 'right', 'leningrad'),
    ]).toEqual(['for', 'against', 'either']);
  });

  it('on the line goes where each one’s own declared line is nearer', () => {
    expect(likely(line, 'left', 'right')).toBe('against');
    expect(likely({ kind: 'line', economy: 0, world: 1 }, 'left', 'leningrad')).toBe('for');
    expect([likely(report, 'apparatus', 'right'), likely(report, 'apparatus', 'left')]).toEqual(['for', 'either']);
  });

  it('in a bloc goes with the partner where it binds, and for him who is aimed at', () => {
    party.state.own.right.secretPacts = [
      { kind: 'bloc', a: 'right', b: 'leningrad', secret: true, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    party.state.open.pacts = [
      { kind: 'bloc', a: 'apparatus', b: 'left', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    expect(likely(remove, 'right', 'leningrad')).toBe('for');
    expect(likely(remove, 'right', 'leningrad', 'left')).toBe('either');
    expect(likely(remove, 'right', 'apparatus')).toBe('against');
    expect(likely({ kind: 'regime', by: 1 }, 'right', 'leningrad')).toBe('either');
  });

  it('keeps what was promised to the mover', () => {
    party.state.open.pacts = [
      {
        kind: 'bargain',
        a: 'right',
        b: 'left',
        secret: false,
        since: 1,
        until: 1,
        aOwes: null,
        bOwes: { type: 'vote', motion: 'remove', stance: 'abstain' },
      },
    ];
    expect(likely(remove, 'right', 'left')).toBe('abstain');
    expect(likely(remove, 'leningrad', 'left')).toBe('against');
  });

  it('is a range from everybody in doubt against to everybody in doubt for', () => {
    new Hall(party, 'plenum');
    const { low, high } = outlookOf(party.content, lens(party.state, 'right'), remove, 'right', null);
    expect(low.for).toBeLessThan(high.for);
    expect(low.stances).toMatchObject({
      right: { stance: 'for', speaker: 'bukharin' },
      leningrad: { stance: 'against' },
    });
    expect(high.stances.leningrad?.stance).toBe('for');
    const mine = { stance: 'against', speaker: null, lastWord: null } as const;
    const changed = outlookOf(party.content, lens(party.state, 'right'), remove, 'right', mine);
    expect(changed.high.stances.right).toEqual(mine);
  });

  it('is told as votes for and against, the number to cross, and the pull of both sides', () => {
    new Hall(party, 'plenum');
    expect(
      foretold(table, party, 'right', { type: 'table', motion: remove })
        .split('\n')
        .map((l) => l.split(' ')[0]),
    ).toEqual(
      foretold(table, party, 'right', { type: 'table', motion: { kind: 'ballot' } })
        .split('\n')
        .map((l) => l.split(' ')[0]),
    );
    const lines = forecastVote(party.content, lens(party.state, 'right'), remove, 'right');
    expect(lines.map((l) => l.what.key)).toEqual([
      'forecast.votesFor',
      'forecast.votesAgainst',
      'forecast.votesNeeded',
      'forecast.pullFor',
      'forecast.pullAgainst',
    ]);
    expect(lines[3]?.why?.reasons.map((r) => r.name)).toContain('oratory');
    expect(
      foretold(table, party, 'right', {
        type: 'table',
        motion: { kind: 'discipline', step: 'reprimand', persons: [] },
      }),
    ).not.toContain('votesFor');
  });

  it('counts a betrayal that the knower would commit himself', () => {
    new Hall(party, 'plenum');
    party.state.open.pacts = [
      { kind: 'bloc', a: 'right', b: 'leningrad', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    const mine = { stance: 'against', speaker: null, lastWord: null } as const;
    const abstaining = () =>
      outlookOf(party.content, lens(party.state, 'right'), report, 'leningrad', mine).low.delegations[0]?.bySide.right
        .abstain ?? 0;
    party.state.open.regime = 0;
    const traitor = abstaining();
    party.state.open.pacts = [];
    expect(traitor).toBe(abstaining() + 1);
  });
});
