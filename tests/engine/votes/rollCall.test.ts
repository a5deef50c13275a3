import { beforeEach, describe, expect, it } from 'vitest';
import type { PullReport, VoteResult } from '../../../src/engine/model/gathering.ts';
import type { FactionId, GatheringKind, Stance } from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { explain, silent } from '../../../src/engine/model/tally.ts';
import { delegationsFor } from '../../../src/engine/rules/bodies.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import {
  agreement,
  bestSpeaker,
  type Call,
  distance,
  divide,
  factionsOn,
  fearOf,
  majoritySide,
  opposite,
  pullOf,
} from '../../../src/engine/rules/pull.ts';
import { countCall, desertersAmong, neededIn, passUnopposed } from '../../../src/engine/rules/rollCall.ts';
import { sum } from '../../language/log.ts';
import { card, org, person } from '../../language/names.ts';
import { type Party, smallParty, standsWith } from '../../language/party.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

type Said = Partial<Record<FactionId, Stance | readonly [Stance, string]>>;

function call(motion: Motion, by: FactionId, said: Said, kind: GatheringKind = 'plenum'): Call {
  const stances: Partial<
    Record<FactionId, { stance: Stance; speaker: ReturnType<typeof person> | null; lastWord: null }>
  > = {};
  for (const f of ['apparatus', 'left', 'leningrad', 'right'] as const) {
    const s = said[f];
    if (s === undefined) continue;
    const [stance, speaker] = typeof s === 'string' ? [s] : s;
    stances[f] = { stance, speaker: speaker === undefined ? null : person(speaker), lastWord: null };
  }
  return { kind, org: null, motion, by, stances, turned: [] };
}

const democracy: Motion = { kind: 'regime', by: -1 };
const report: Motion = { kind: 'line', economy: -1, world: 0 };
const expulsion: Motion = { kind: 'discipline', step: 'party', persons: [person('trotsky')] };

const count = (c: Call) => countCall(party.content, party.state.open, c);
const told = (r: VoteResult) =>
  `${r.for} for, ${r.against} against, ${r.abstain} abstaining; needed ${r.needed}: ${r.carried ? 'carried' : 'lost'}`;

describe('fear', () => {
  it('keeps back the wavering who would oppose the majority, but not those whom their own secretary leads', () => {
    const { content, state } = party;
    const leningrad = {
      source: org('leningrad'),
      free: 0,
      bound: { apparatus: [0, 0, 0], left: [0, 0, 0], leningrad: [0, 10, 0], right: [0, 0, 0] },
    };
    state.open.delegations = [leningrad, { ...leningrad, source: org('siberia') }] as typeof state.open.delegations;
    state.open.majority = ['apparatus'];
    const c = call(report, 'apparatus', { apparatus: 'for', leningrad: 'against' }, 'congress');
    const votes = Object.fromEntries(countCall(content, state.open, c).delegations.map((d) => [d.source, d.against]));
    expect(votes).toEqual({ leningrad: 10, siberia: 1 });
  });
});

describe('the pull of a side on the free', () => {
  const pull = (c: Call, side: 'for' | 'against', where: string | null = null) => {
    const { content, state } = party;
    const majority = majoritySide(state.open, c, () => 1);
    const at = where === null ? null : org(where);
    return sum(explain((tally) => pullOf(content, state.open, c, side, majority, at, tally)));
  };

  it("is its best speaker's oratory, a third of his faction's legacy, and 2 for the majority", () => {
    const c = call(democracy, 'left', {
      left: ['for', 'trotsky'],
      leningrad: ['against', 'kamenev'],
      right: ['against', 'tomsky'],
      apparatus: 'against',
    });
    expect(pull(c, 'for')).toBe('0 + oratory 5 + legacy 1.333 = 6.333');
    expect(pull(c, 'against')).toBe('0 + oratory 4 + legacy 2 + majority 2 = 8');
    expect(bestSpeaker(party.content, party.state.open, c, 'against')).toEqual({
      faction: 'leningrad',
      person: 'kamenev',
    });
    expect(bestSpeaker(party.content, party.state.open, call(democracy, 'left', {}), 'for')).toBeNull();
  });

  it('has one last word, the best, and what cards and platforms lend to the side', () => {
    const word = (name: string, lastWord: number) => ({ id: card(name), lastWord });
    party = smallParty({
      content: (c) => ({
        ...c,
        card: Object.fromEntries([word('applause', 1), word('letter', 3)].map((w) => [w.id, { ...blank, ...w }])),
      }),
    });
    party.state.open.factions.right.pull = 1;
    const c = call(democracy, 'left', { left: 'for', right: 'for', apparatus: 'against' });
    const stances = {
      ...c.stances,
      left: { stance: 'for', speaker: null, lastWord: card('applause') },
      right: { stance: 'for', speaker: null, lastWord: card('letter') },
    } as const;
    expect(pull({ ...c, stances }, 'for')).toBe('0 + lent 1 + lastWord 3 = 4');
  });

  it('on the line has the agreement of the mood with the line that each side speaks for, -2 to 2', () => {
    party.state.open.orgs[org('moscow')]!.mood = { economy: 1, world: 1 };
    const c = call(report, 'apparatus', { apparatus: ['for', 'stalin'], left: ['against', 'trotsky'] });
    // The report is two steps and one from Moscow's mood; Trotsky's declared line is its mood.
    expect(pull(c, 'for', 'moscow')).toBe('0 + oratory 2 + legacy 1.333 + mood 0.5 + majority 2 = 5.833');
    expect(pull(c, 'against', 'moscow')).toBe('0 + oratory 5 + legacy 1.333 + mood 2 = 8.333');
    expect(pull(c, 'against')).toBe('0 + oratory 5 + legacy 1.333 = 6.333');
    const silentSide = call(report, 'apparatus', { apparatus: 'for', left: 'against' });
    expect(pull(silentSide, 'against', 'moscow')).toBe('0 + mood 0.5 = 0.5');
  });

  it('measures agreement and distance on both axes, or on the economy alone', () => {
    const low = { economy: -2, world: -2 };
    const high = { economy: 2, world: 2 };
    expect([agreement(party.content, low, low), agreement(party.content, low, high)]).toEqual([2, -2]);
    expect(distance(party.content, low, { economy: -1, world: 1 })).toBe(4);
    const flat = smallParty({ modules: { secondAxis: false } }).content;
    expect([agreement(flat, low, high), distance(flat, low, { economy: -1, world: 1 })]).toEqual([-2, 1]);
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
} as const;

describe('the side of the majority', () => {
  const side = (said: Said, votes: Partial<Record<FactionId, number>> = {}) =>
    majoritySide(party.state.open, call(democracy, 'left', said), (f) => votes[f] ?? 0);

  it('is where its factions stand; those who abstain do not count', () => {
    expect(side({ apparatus: 'against', leningrad: 'abstain', right: 'against', left: 'for' })).toBe('against');
    expect(side({ apparatus: 'for', leningrad: 'for', right: 'for' })).toBe('for');
    expect(side({ left: 'for' })).toBeNull();
  });

  it('when it is divided is that of its stronger part, or nobody’s', () => {
    const split: Said = { apparatus: 'for', right: 'for', leningrad: 'against' };
    expect(side(split, { apparatus: 5, right: 3, leningrad: 7 })).toBe('for');
    expect(side(split, { apparatus: 2, right: 3, leningrad: 7 })).toBe('against');
    expect(side(split, { apparatus: 4, right: 3, leningrad: 7 })).toBeNull();
  });

  it('knows the sides of a call', () => {
    expect(factionsOn(call(democracy, 'left', { left: 'for', right: 'for' }), 'for')).toEqual(['left', 'right']);
    expect([opposite('for'), opposite('against')]).toEqual(['against', 'for']);
  });
});

describe('how the free divide', () => {
  const even = { for: 3, against: 3 };
  const parts = (c: Call, majority: 'for' | 'against' | null, pulls = even, resentment = 0) =>
    divide(party.content, party.state.open, c, majority, pulls, resentment).map((x) => Math.round(x * 1000));

  it('is by pull: two points are 73 to 27 where there is no majority to fear', () => {
    expect(parts(call(democracy, 'left', {}), null, { for: 5, against: 3 })).toEqual([731, 269, 0]);
  });

  it('sends nine in ten of those who would vote against the majority into abstention under regime 3, none under 0', () => {
    expect(parts(call(democracy, 'left', {}), 'for')).toEqual([500, 50, 450]);
    expect(parts(call(democracy, 'left', {}), 'against')).toEqual([50, 500, 450]);
    party.state.open.regime = 0;
    expect(parts(call(democracy, 'left', {}), 'for')).toEqual([500, 500, 0]);
    expect(fearOf(party.content, party.state.open)).toBe(0);
  });

  it('turns one in twenty against the majority for each point of resentment', () => {
    party.state.open.regime = 0;
    expect(parts(call(democracy, 'left', {}), 'for', even, 4)).toEqual([300, 700, 0]);
    expect(parts(call(democracy, 'left', {}), 'against', even, 4)).toEqual([700, 300, 0]);
  });

  it('halves the part of an opposition that comes to a congress without a platform', () => {
    party.state.open.regime = 0;
    const alone = call(democracy, 'left', { left: 'for', apparatus: 'against' }, 'congress');
    expect(parts(alone, 'against')).toEqual([250, 750, 0]);
    party.state.open.factions.left.platformThisTurn = true;
    expect(parts(alone, 'against')).toEqual([500, 500, 0]);
    const reversed = call(democracy, 'apparatus', { left: 'against', apparatus: 'for' }, 'congress');
    party.state.open.factions.left.platformThisTurn = false;
    expect(parts(reversed, 'for')).toEqual([750, 250, 0]);
    // A faction of the majority on its side speaks for a line that is known; a plenum asks for no platform.
    expect(parts(call(democracy, 'left', { left: 'for', right: 'for' }, 'congress'), 'against')).toEqual([500, 500, 0]);
    expect(parts(call(democracy, 'left', { left: 'for' }, 'plenum'), 'against')).toEqual([500, 500, 0]);
  });
});

describe('the count', () => {
  it('lets delegates follow their faction, the loose divide, the wavering fear and the firm stand', () => {
    const result = count(
      call(democracy, 'left', {
        left: ['for', 'trotsky'],
        leningrad: ['against', 'zinoviev'],
        right: 'against',
        apparatus: 'against',
      }),
    );
    // Pull 6.33 to 9: of ten free and loose 2.1 would vote for, and nine tenths of those abstain.
    expect(told(result)).toBe('1 for, 16 against, 3 abstaining; needed 9: lost');
    expect(result.delegations[0]?.bySide.left).toEqual({ for: 1, against: 1, abstain: 1 });
    expect(result.delegations[0]?.bySide.apparatus).toEqual({ for: 0, against: 5, abstain: 0 });
  });

  it('fears nothing where the majority stands on neither side', () => {
    const result = count(call(democracy, 'left', { left: ['for', 'trotsky'], right: 'abstain' }));
    // Who was not asked is as free as the rest: 15 divide 14 to 1.
    expect(told(result)).toBe('16 for, 1 against, 3 abstaining; needed 9: carried');
  });

  it('takes three in ten of its own from a faction that turns against its partner', () => {
    const { content, state } = party;
    const c = call(democracy, 'left', { left: 'for', leningrad: 'for', right: 'against', apparatus: 'against' });
    const loyal = count(c);
    const turned = count({ ...c, turned: ['right', 'apparatus'] });
    expect(turned.against).toBe(loyal.against - 2);
    expect(turned.abstain).toBe(loyal.abstain + 2);
    expect(desertersAmong(content, delegationsFor(content, state.open, 'plenum', null, null), 'apparatus')).toBe(1);
  });

  it('calls the surest delegation first and the contested last, with the pull of both sides on each', () => {
    party.state.open.turn = 4;
    party.state.open.regime = 0;
    chooseDelegates(party.content, party.state, []);
    const pulls: PullReport[] = [];
    const c = call(
      report,
      'apparatus',
      { apparatus: ['for', 'stalin'], right: 'for', leningrad: ['against', 'zinoviev'], left: 'against' },
      'congress',
    );
    const result = countCall(party.content, party.state.open, c, pulls);
    const lead = result.delegations.map((d) => Math.abs(d.for - d.against) / (d.for + d.against + d.abstain));
    expect(lead).toEqual([...lead].sort((a, b) => b - a));
    expect(result.delegations.map((d) => d.source)).toEqual(pulls.map((p) => p.source));
    expect(pulls[0]?.against.reasons.map((r) => r.name)).toContain('mood');
    expect(result.for + result.against + result.abstain).toBe(48);
  });

  it('needs two thirds of the whole joint body to throw somebody out', () => {
    const all = count(
      call(expulsion, 'apparatus', { apparatus: 'for', leningrad: 'for', right: 'for', left: 'against' }),
    );
    expect(all.needed).toBe(27);
    expect(all.carried).toBe(all.for >= 27);
    party.state.open.regime = 0;
    const split = count(
      call(expulsion, 'apparatus', {
        apparatus: 'for',
        right: ['for', 'bukharin'],
        leningrad: ['against', 'zinoviev'],
        left: 'against',
      }),
    );
    expect(split.for).toBeGreaterThan(split.against);
    expect(split.carried).toBe(false);
    expect([neededIn(party.content, 'joint', 100, 270), neededIn(party.content, 'sitting', 21, 40)]).toEqual([180, 11]);
  });

  it('in the Politburo lets the chair break a tie, and does nothing that the OGPU opposes', () => {
    const exile: Motion = { kind: 'discipline', step: 'exile', persons: [person('trotsky')] };
    party.state.open.politburo = ['stalin', 'molotov', 'rykov', 'tomsky'].map(person);
    standsWith(party.state, 'tomsky', 'right', 4);
    const said: Said = { apparatus: 'for', right: 'against' };
    expect(told(count(call(exile, 'apparatus', said)))).toBe('2 for, 2 against, 0 abstaining; needed 3: carried');
    party.state.open.politburo = [...party.state.open.politburo].reverse();
    expect(count(call(exile, 'apparatus', said)).carried).toBe(false);
    party.state.open.politburo = [...party.state.open.politburo].reverse();
    standsWith(party.state, 'dzerzhinsky', 'right');
    expect(count(call(exile, 'apparatus', said)).carried).toBe(false);
    standsWith(party.state, 'dzerzhinsky', 'apparatus');
    expect(count(call(exile, 'apparatus', said)).carried).toBe(true);
  });

  it('passes without a call what nobody opposes', () => {
    const result = passUnopposed(party.content, party.state.open, call(democracy, 'left', { left: 'for' }));
    expect([result.for, result.against, result.unopposed, result.carried, result.needed]).toEqual([
      20,
      0,
      true,
      true,
      11,
    ]);
    expect(result.stances).toEqual({ left: { stance: 'for', speaker: null, lastWord: null } });
  });

  it('makes the same figures with reasons and without', () => {
    const c = call(democracy, 'left', { left: ['for', 'trotsky'], right: 'against' });
    const pulls: PullReport[] = [];
    expect(countCall(party.content, party.state.open, c, pulls)).toEqual(count(c));
    const majority = majoritySide(party.state.open, c, () => 1);
    expect(pulls[0]?.for.total).toBe(pullOf(party.content, party.state.open, c, 'for', majority, null, silent));
  });
});
