import { describe, expect, test } from 'vitest';
import type { Choice, Effect } from '../../../src/engine/model/effect.ts';
import { card, org, person } from '../../language/names.ts';
import { liesFaceDown, type Overrides, smallParty, standsWith } from '../../language/party.ts';
import { aCard, both, foretold, happens, withCards } from './support.ts';

describe('gauges', () => {
  const cases: readonly (readonly [name: string, effect: Effect, log: string, lines: string[], Choice?])[] = [
    [
      'standing of a named person',
      { type: 'standing', person: { person: person('kirov') }, amount: 2 },
      'standingChanged person=kirov by=2 to=6 why=event',
      ['standing 2'],
    ],
    [
      'standing of an office-holder, not above 10',
      { type: 'standing', person: { holderOf: 'war' }, amount: 3 },
      'standingChanged person=trotsky by=1 to=10 why=event',
      ['standing 1'],
    ],
    [
      'standing of a faction’s leader',
      { type: 'standing', person: { leaderOf: { faction: 'right' } }, amount: -1 },
      'standingChanged person=bukharin by=-1 to=7 why=event',
      ['standing -1'],
    ],
    [
      'legacy of the director',
      { type: 'legacy', faction: 'director', amount: 1 },
      'legacyChanged faction=left by=1 to=5 why=event',
      ['legacy 1'],
    ],
    [
      'exposure of the opposition',
      { type: 'exposure', faction: 'opposition', amount: 2 },
      'exposureChanged faction=left by=2 to=5 why=event',
      ['exposure 2'],
    ],
    [
      'exposure of the faction chosen',
      { type: 'exposure', faction: 'chosen', amount: 1 },
      'exposureChanged faction=right by=1 to=1 why=event',
      ['exposure 1'],
      { faction: 'right' },
    ],
    [
      'hidden evidence',
      { type: 'hiddenEvidence', faction: { holderOf: 'pravda' }, amount: 2 },
      'hiddenEvidenceMade faction=right count=2 only=[right]',
      ['hiddenEvidence 2'],
    ],
    [
      'trust',
      { type: 'trust', a: 'director', b: { faction: 'leningrad' }, amount: -2 },
      'trustChanged a=left b=leningrad by=-2 to=-2 why=event',
      ['trustOf -2'],
    ],
    [
      'resentment',
      { type: 'resentment', org: { tag: 'country' }, amount: 2 },
      'resentmentChanged org=siberia by=2 to=2 why=event',
      ['resentment 2'],
    ],
    [
      'mood',
      { type: 'mood', org: { org: org('moscow') }, axis: 'economy', amount: 1 },
      'moodChanged org=moscow axis=economy by=1 to=1',
      ['mood 1'],
    ],
    [
      'the declared line',
      { type: 'shiftLine', faction: 'director', axis: 'economy', amount: 2 },
      'lineDeclared faction=left axis=economy to=2',
      ['declaredLine 1'],
    ],
    [
      'firmness',
      { type: 'firmness', person: { person: person('tomsky') }, amount: -1 },
      'firmnessChanged person=tomsky by=-1 to=2 only=[right]',
      ['firmness -1'],
    ],
    [
      'the crisis, by the director’s fault',
      { type: 'crisis', amount: 1 },
      'crisisChanged by=1 to=3 why=event faction=left',
      ['crisis 1'],
    ],
    [
      'health',
      { type: 'health', person: { person: person('frunze') }, amount: -2 },
      'healthChanged person=frunze to=3',
      ['health -2'],
    ],
    [
      'an office that has failed',
      { type: 'officeFailed', office: 'ogpu' },
      'officeFailed office=ogpu',
      ['officeFailed 1'],
    ],
    [
      'an office that somebody takes',
      { type: 'succeed', office: 'industry', person: person('dzerzhinsky') },
      'appointed office=industry person=dzerzhinsky by=null imposed=false displaced=null',
      ['succeeds 1'],
    ],
    [
      'who goes over',
      { type: 'allegiance', person: 'chosen', to: 'director' },
      'allegianceChanged person=kirov from=none to=left',
      ['goesOver 1'],
      { person: person('kirov') },
    ],
    [
      'who leaves his faction',
      { type: 'allegiance', person: { person: person('tomsky') }, to: 'none' },
      'allegianceChanged person=tomsky from=right to=none',
      ['goesOver 1'],
    ],
    [
      'the Testament’s station',
      { type: 'testament', stage: 'leaked' },
      'testamentMoved from=few to=leaked by=left harm=null',
      ['testament 1'],
    ],
  ];
  test.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', (_name, [effect, log, lines, choice = {}]) => {
    expect(both(effect, choice)).toEqual({ log, lines });
  });

  test('an inquiry finds up to so much; one’s own is known exactly', () => {
    const overrides: Overrides = {
      state: (s) => {
        s.own.right.hiddenEvidence = 1;
        s.own.left.hiddenEvidence = 1;
      },
    };
    const effect: Effect = { type: 'inquire', faction: { faction: 'right' }, amount: 2 };
    const { log, lines } = both(effect, {}, overrides);
    expect(log).toContain('evidenceFound faction=right by=left count=1');
    expect(lines).toEqual(['evidenceFound 0 to 2']);
    expect(both({ ...effect, faction: 'director' }, {}, overrides).lines).toEqual(['evidenceFound 1']);
  });

  test('faction leaders do not go over', () => {
    const effect: Effect = { type: 'allegiance', person: { person: person('trotsky') }, to: { faction: 'right' } };
    expect(both(effect)).toEqual({ log: '', lines: [] });
  });

  test('at no health he dies: his offices and seats are empty', () => {
    const effect: Effect = { type: 'health', person: { person: person('dzerzhinsky') }, amount: -5 };
    expect(both(effect).log).toBe(
      [
        'healthChanged person=dzerzhinsky to=0',
        'died person=dzerzhinsky',
        'officeVacated office=ogpu person=dzerzhinsky why=died',
        'organChanged organ=politburoCandidates person=dzerzhinsky joined=false',
      ].join('\n'),
    );
  });

  test('the world has no line and no mood where the second axis is not in play', () => {
    const without: Overrides = { modules: { secondAxis: false } };
    const mood: Effect = { type: 'mood', org: 'all', axis: 'world', amount: 1 };
    const line: Effect = { type: 'shiftLine', faction: 'director', axis: 'world', amount: 1 };
    expect([both(mood, {}, without), both(line, {}, without)]).toEqual([
      { log: '', lines: [] },
      { log: '', lines: [] },
    ]);
    expect(both(line)).toEqual({ log: 'lineDeclared faction=left axis=world to=2', lines: ['declaredLine 1'] });
    const stay: Effect = { ...line, axis: 'economy', amount: 0 };
    expect(both(stay).log).toBe('');
  });

  test('from 9 on an event does not raise the crisis, the dateline does', () => {
    const overrides: Overrides = {
      state: (s) => {
        s.open.crisis = 9;
      },
    };
    const effect: Effect = { type: 'crisis', amount: 1 };
    expect(both(effect, {}, overrides)).toEqual({ log: '', lines: [] });
    expect(happens(smallParty(overrides), null, [effect])).toBe('crisisChanged by=1 to=10 why=dateline faction=null');
  });
});

describe('what a faction is given', () => {
  test('cards, points, shelves, motions, pull', () => {
    const content = withCards(aCard('circular'), aCard('train'));
    const party = smallParty({ content });
    party.state.shut.decks.everyday = [card('train'), card('circular')];
    const effects: Effect[] = [
      { type: 'draw', faction: 'director', count: 1 },
      { type: 'points', amount: 3 },
      { type: 'shelves', faction: 'director', amount: 1 },
      { type: 'motions', faction: { faction: 'apparatus' }, amount: -5 },
      { type: 'pull', faction: 'director', amount: 2 },
    ];
    expect(foretold(party, 'left', effects)).toEqual(['cards 1', 'pointsFor 3', 'shelves 1', 'motions -5', 'pull 2']);
    expect(happens(party, 'left', effects)).toBe('drew faction=left count=1 cards=[train] only=[left]');
    const { open } = party.state;
    expect(open.stack).toEqual([{ kind: 'operations', faction: 'left', points: 3, card: null, enrolmentOnly: false }]);
    expect([open.factions.left.shelvesLeft, open.factions.apparatus.motionsLeft, open.factions.left.pull]).toEqual([
      2, 0, 2,
    ]);
    open.factions.right.broken = true;
    open.factions.right.motionsLeft = 0;
    happens(party, 'left', [{ type: 'motions', faction: { faction: 'right' }, amount: 1 }]);
    expect(open.factions.right.motionsLeft).toBe(0);
    expect(happens(party, null, [{ type: 'points', amount: 3 }])).toBe('');
    expect(open.stack).toHaveLength(1);
  });

  test('a polemic against the leader of the faction meant: the editor of Pravda is asked, then it is fought', () => {
    const party = smallParty();
    const effect: Effect = { type: 'polemic', target: { faction: 'apparatus' }, ground: 'past', points: 2 };
    expect(foretold(party, 'left', [effect])[0]).toMatch(/^polemicWon \d+$/);
    happens(party, 'left', [effect]);
    expect(party.state.open.stack).toEqual([
      { kind: 'refuseSpace', faction: 'right', by: 'left', target: person('stalin'), ground: 'past', points: 2 },
    ]);
    standsWith(party.state, 'bukharin', 'none');
    expect(happens(party, 'left', [effect])).toContain('polemicFought by=trotsky target=stalin');
    expect(happens(party, null, [effect])).toBe('');
    expect(happens(party, 'left', [{ ...effect, target: 'director' }])).toBe('');
    expect(foretold(party, 'left', [{ ...effect, target: 'director' }])).toEqual([]);
  });
});

describe('one thing or another', () => {
  const either: Effect = {
    type: 'either',
    options: [[{ type: 'legacy', faction: { faction: 'left' }, amount: 1 }], [{ type: 'crisis', amount: 1 }]],
  };

  test('what the director has chosen', () => {
    expect(both(either, { option: 0 })).toEqual({
      log: 'legacyChanged faction=left by=1 to=5 why=event',
      lines: ['legacy 1'],
    });
    expect(both(either, { option: 1 }).lines).toEqual(['crisis 1']);
  });

  test('the dateline chooses by lot', () => {
    const logs = new Set<string>();
    for (let i = 0; i < 20; i++) logs.add(happens(smallParty({ seed: `either ${i}` }), null, [either]));
    expect(logs.size).toBe(2);
  });

  test('what happens only when a condition holds', () => {
    const effect: Effect = {
      type: 'when',
      condition: { type: 'inOpposition', faction: 'director' },
      // biome-ignore lint/suspicious/noThenProperty: the effect's own field; nobody awaits an effect
      then: [{ type: 'crisis', amount: 1 }],
    };
    expect(both(effect).lines).toEqual(['crisis 1']);
    const majority: Overrides = {
      state: (s) => {
        s.open.majority = [...s.open.majority, 'left'];
      },
    };
    expect(both(effect, {}, majority)).toEqual({ log: '', lines: [] });
  });

  test('nothing happens any more when the match is over', () => {
    const party = smallParty({
      state: (s) => {
        s.open.ending = { id: 'split', winner: null, scores: s.open.mandate };
      },
    });
    expect(happens(party, 'left', [{ type: 'crisis', amount: 1 }])).toBe('');
  });
});

describe('who is meant', () => {
  test('absent factions, empty offices and the dead come to nothing', () => {
    const party = smallParty({
      state: (s) => {
        s.open.factions.right.present = false;
      },
    });
    expect(happens(party, 'left', [{ type: 'legacy', faction: { faction: 'right' }, amount: 1 }])).toBe('');
    expect(happens(party, 'left', [{ type: 'standing', person: { holderOf: 'industry' }, amount: 1 }])).toBe('');
    happens(party, null, [{ type: 'health', person: { person: person('frunze') }, amount: -5 }]);
    expect(happens(party, 'left', [{ type: 'standing', person: { person: person('frunze') }, amount: 1 }])).toBe('');
    expect(happens(party, null, [{ type: 'succeed', office: 'war', person: person('frunze') }])).toBe('');
    expect(happens(party, null, [{ type: 'officeFailed', office: 'industry' }])).toBe('');
  });

  test('an office whose holder lies face down speaks for his faction in his patron’s eyes alone', () => {
    const effect: Effect = { type: 'legacy', faction: { holderOf: 'secretary:siberia' }, amount: 1 };
    const party = smallParty({ state: (s) => liesFaceDown(s, 'kosior', 'apparatus', 'apparatus') });
    expect(foretold(party, 'left', [effect])).toEqual([]);
    expect(foretold(party, 'left', [effect], {}, 'apparatus')).toEqual([]);
    expect(foretold(party, 'apparatus', [effect])).toEqual(['legacy 1']);
    expect(happens(party, 'left', [effect])).toBe('');
    expect(happens(party, 'apparatus', [effect])).toBe('legacyChanged faction=apparatus by=1 to=5 why=event');
  });

  test('rivals, majority, opposition, all', () => {
    const who = (faction: 'rivals' | 'majority' | 'opposition' | 'all') =>
      happens(smallParty(), 'right', [{ type: 'legacy', faction, amount: 1 }])
        .match(/faction=\w+/g)
        ?.map((f) => f.slice(8));
    expect(who('rivals')).toEqual(['apparatus', 'left', 'leningrad']);
    expect(who('majority')).toEqual(['apparatus', 'leningrad', 'right']);
    expect(who('opposition')).toEqual(['left']);
    expect(who('all')).toHaveLength(4);
  });
});
