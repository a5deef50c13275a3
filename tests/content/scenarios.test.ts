import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/content/check/decks.ts';
import { type Compiled, compileScenario } from '../../src/content/compile.ts';
import { listScenarios } from '../../src/content/files.ts';
import type { CommitteeStart, Content } from '../../src/engine/model/content.ts';
import { FACTIONS, type FactionId, type OfficeId, type PersonId } from '../../src/engine/model/ids.ts';
import type { SeatPlayer } from '../../src/engine/model/record.ts';
import { delegatesIfChosenToday } from '../../src/engine/rules/delegates.ts';
import { createState } from '../../src/engine/setup.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { org, person } from '../language/names.ts';
import { realFiles } from './files.ts';

const OPTIONS = { personalities: 'historical', roundsTogether: 1 } as const;
const files = realFiles();
const ALL = listScenarios(files).map((head) => head.id);
/** The record begins as The Succession does; tests/history compares the two. */
const OWN = ALL.filter((id) => id !== 'succession' && id !== 'as-it-happened');
const compiled = new Map<string, Compiled>(ALL.map((id) => [id, compileScenario(files, id)]));

function made(id: string) {
  const done = compiled.get(id);
  if (done?.ok !== true) throw new Error(done?.problems.map((p) => `${p.file} ${p.path}: ${p.message}`).join('\n'));
  return done;
}

/** Section 4 of the fact file: who sat in the Politburo, and the sizes of Central Committee, candidates and Control Commission. */
interface Bodies {
  readonly politburo: string;
  readonly candidates: string;
  readonly sizes: readonly [number, number, number];
  readonly offices: Readonly<Partial<Record<OfficeId, string>>>;
  /** Dead, and out of the Party, among the people of the card index. */
  readonly dead: string;
  readonly out: string;
}
const JUNE_1924 = {
  politburo: 'bukharin zinoviev kamenev rykov stalin tomsky trotsky',
  candidates: 'dzerzhinsky kalinin molotov rudzutak sokolnikov frunze',
  sizes: [53, 34, 151],
} as const;
const APRIL_1923 = {
  politburo: 'zinoviev kamenev rykov stalin tomsky trotsky',
  candidates: 'bukharin kalinin molotov rudzutak',
  // Of forty, Lenin has died.
  sizes: [39, 17, 50],
  offices: { war: 'trotsky', 'secretary:moscow': 'zelensky', 'secretary:ukraine': 'kviring', ogpu: 'dzerzhinsky' },
  dead: '',
  out: '',
} as const;
const BODIES: Readonly<Record<string, Bodies>> = {
  'lesson-45': APRIL_1923,
  'testament-read': APRIL_1923,
  'first-steps': {
    ...JUNE_1924,
    offices: { war: 'trotsky', comintern: 'zinoviev', 'secretary:moscow': 'zelensky', 'secretary:redArmy': 'bubnov' },
    dead: '',
    out: '',
  },
  'lesson-30': {
    ...JUNE_1924,
    offices: { war: 'frunze', 'secretary:moscow': 'uglanov', 'secretary:ukraine': 'kviring', industry: 'dzerzhinsky' },
    dead: '',
    out: '',
  },
  'lesson-15': {
    ...JUNE_1924,
    candidates: 'dzerzhinsky kalinin molotov rudzutak sokolnikov',
    // Frunze has died.
    sizes: [52, 34, 151],
    offices: { war: 'voroshilov', 'secretary:leningrad': 'yevdokimov', 'secretary:ukraine': 'kaganovich' },
    dead: 'frunze sklyansky',
    out: '',
  },
  'united-opposition': {
    politburo: 'bukharin voroshilov zinoviev kalinin molotov rykov stalin tomsky trotsky',
    candidates: 'dzerzhinsky kamenev petrovsky rudzutak uglanov',
    sizes: [63, 43, 163],
    offices: {
      comintern: 'zinoviev',
      ogpu: 'dzerzhinsky',
      controlCommission: 'kuibyshev',
      'secretary:leningrad': 'kirov',
      'secretary:siberia': 'syrtsov',
    },
    dead: 'frunze sklyansky',
    out: '',
  },
  'turn-on-the-right': {
    politburo: 'bukharin voroshilov kalinin kuibyshev molotov rudzutak rykov stalin tomsky',
    candidates: 'andreev chubar kaganovich kirov kosior mikoyan petrovsky uglanov',
    sizes: [71, 50, 195],
    offices: {
      comintern: 'bukharin',
      ogpu: 'menzhinsky',
      industry: 'kuibyshev',
      controlCommission: 'ordzhonikidze',
      'secretary:moscow': 'uglanov',
      'secretary:urals': 'shvernik',
    },
    dead: 'dzerzhinsky frunze joffe sklyansky',
    out: 'bakayev kamenev kharitonov lashevich muralov preobrazhensky pyatakov radek rakovsky sapronov serebryakov smilga smirnov trotsky yevdokimov zalutsky zinoviev',
  },
};

/** Held by the same man at every beginning. */
const ALWAYS: Readonly<Partial<Record<OfficeId, string>>> = {
  generalSecretary: 'stalin',
  government: 'rykov',
  pravda: 'bukharin',
  tradeUnions: 'tomsky',
};

const sorted = (names: readonly string[]): string[] => [...names].sort();
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const sizeOf = (c: CommitteeStart): number => c.named.length + Object.values(c.unnamed).reduce((sum, n) => sum + n, 0);

describe('there is', () => {
  it('every scenario that was asked for', () => {
    expect(sorted(ALL)).toEqual([
      'as-it-happened',
      'first-steps',
      'lesson-15',
      'lesson-30',
      'lesson-45',
      'succession',
      'testament-read',
      'turn-on-the-right',
      'united-opposition',
    ]);
  });
});

describe.each(OWN)('%s', (id) => {
  const { content, lore, problems } = made(id);
  const { start } = content;
  const bodies = BODIES[id]!;

  it('has nothing wrong with it', () => {
    expect(problems).toEqual([]);
  });

  it('tells what it is, how long it takes and what happened', () => {
    const { introduction, minutes, commands, happened, source, estimates } = lore.scenario;
    expect(introduction.split('\n\n')).toHaveLength(2);
    expect(introduction).toContain('?');
    expect(minutes.together).toBeGreaterThanOrEqual(minutes.alone);
    expect(commands).toBeGreaterThan(0);
    expect(happened).toMatch(/\S/);
    expect(source).toMatch(/\(\d{4}/);
    expect(estimates.length).toBeGreaterThan(2);
    for (const { id: name } of content.orgs) expect(lore.scenario.orgs[name]?.length, name).toBeGreaterThan(10);
  });

  it('has a victory of its own, in reach of everybody who may play', () => {
    const goals = content.victory.goals ?? [];
    expect(content.playable.filter((f) => !goals.some((g) => g.faction === f))).toEqual([]);
    expect(content.playable.filter((f) => !content.seats.includes(f))).toEqual([]);
  });

  it('has the bodies of the record', () => {
    expect(sorted(start.politburo)).toEqual(sorted(words(bodies.politburo)));
    expect(sorted(start.politburoCandidates)).toEqual(sorted(words(bodies.candidates)));
    const { centralCommittee, centralCommitteeCandidates, controlCommission } = start;
    expect([centralCommittee, centralCommitteeCandidates, controlCommission].map(sizeOf)).toEqual(bodies.sizes);
  });

  it('has the offices of the record', () => {
    for (const [office, holder] of Object.entries({ ...ALWAYS, ...bodies.offices })) {
      expect(Object.entries(start.offices).find(([name]) => name === office)?.[1], office).toBe(holder);
    }
  });

  it('knows who has died and who is out of the Party', () => {
    const who = (test: (p: (typeof start.people)[PersonId]) => boolean) =>
      sorted(Object.entries(start.people).flatMap(([name, p]) => (test(p) ? [name] : [])));
    expect(who((p) => p.health === 0)).toEqual(sorted(words(bodies.dead)));
    expect(who((p) => p.status !== 'member')).toEqual(sorted(words(bodies.out)));
  });

  it('has decks that cover all hands and a quarter more', () => {
    const lines = coverage(content.cards, {
      turns: [content.firstTurn, content.lastTurn],
      hand: { dated: content.cardsDated, everyday: content.cardsEveryday },
      seats: content.seats,
    });
    expect(lines.filter((l) => l.alive < l.needed)).toEqual([]);
  });

  it.each(['one', 'two', 'three'])('comes to an end by lot: %s', (seed) => {
    const played = selfPlay(content, { seed, options: OPTIONS, seats: everybody(content, 'random') });
    expect(played.state.open.ending).not.toBeNull();
  });
});

function everybody(content: Content, player: SeatPlayer): Readonly<Partial<Record<FactionId, SeatPlayer>>> {
  return Object.fromEntries(content.seats.map((f) => [f, player]));
}

describe('members at the start', () => {
  const totals = (id: string) => {
    const orgs = Object.values(made(id).content.start.orgs);
    return [orgs.reduce((sum, o) => sum + o.full, 0), orgs.reduce((sum, o) => sum + o.candidates, 0)];
  };

  it('are those of the record where there is one', () => {
    expect(totals('lesson-30')).toEqual([440_365, 361_439]);
    expect(totals('lesson-15')).toEqual([643_000, 445_000]);
    expect(totals('turn-on-the-right')).toEqual([914_307, 391_547]);
  });

  it('lie between those of the record where there is none', () => {
    const [full = 0, candidates = 0] = totals('united-opposition');
    expect(full).toBeGreaterThan(639_652);
    expect(full).toBeLessThan(786_288);
    expect(full + candidates).toBeGreaterThan(1_079_814);
    expect(full + candidates).toBeLessThan(1_212_505);
  });

  it('have joined since 1924 in their greater part from 1926 on', () => {
    const share = (id: string) => {
      const { open } = createState(made(id).content, '1');
      let young = 0;
      let all = 0;
      for (const { members } of Object.values(open.orgs)) {
        for (const [cohort, grades] of Object.entries(members)) {
          const count = [grades.full, grades.candidate].flatMap((b) => Object.values(b)).reduce((a, b) => a + b, 0);
          all += count;
          if (cohort === 'enrolment') young += count;
        }
      }
      return young / all;
    };
    expect(share('lesson-45')).toBe(0);
    expect(share('lesson-30')).toBeGreaterThan(0.35);
    expect(share('united-opposition')).toBeGreaterThan(0.5);
    expect(share('turn-on-the-right')).toBeGreaterThan(share('united-opposition'));
  });
});

/** The delegates of all organisations, were they chosen as the scenario begins: each faction's, and the free. */
function chosenAtOnce(id: string): Record<FactionId | 'free' | 'seats', number> {
  const { content } = made(id);
  const { open } = createState(content, '1');
  const sum = { seats: 0, free: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
  for (const { id: place } of content.orgs) {
    const secretary = open.offices[`secretary:${place}`]?.holder ?? null;
    const side = secretary === null ? 'none' : (open.people[secretary]?.side ?? 'none');
    const { free, bound } = delegatesIfChosenToday(
      content,
      open,
      place,
      side === 'faceDown' ? 'none' : side,
      open.regime,
    );
    sum.free += free;
    sum.seats += free;
    for (const f of FACTIONS) {
      const count = bound[f].reduce((a, b) => a + b, 0);
      sum[f] += count;
      sum.seats += count;
    }
  }
  return sum;
}

describe('beginnings', () => {
  it('of the lesson from 1924 and of the Testament are that of The Succession', () => {
    const { start } = made('succession').content;
    expect(made('lesson-45').content.start).toEqual(start);
    expect(made('testament-read').content.start).toEqual(start);
  });

  it('of The Succession: delegates chosen at once would be divided as its estimate says', () => {
    const { seats, free, ...bound } = chosenAtOnce('succession');
    const share = (n: number) => Math.round((20 * n) / seats) / 20;
    expect([share(bound.apparatus), share(bound.leningrad)]).toEqual([0.45, 0.2]);
    expect([share(bound.left), share(bound.right), share(free)]).toEqual([0.1, 0.1, 0.1]);
  });

  it('of the 14th Congress: delegates chosen at once would vote about as they did, 559 to 65', () => {
    const sum = chosenAtOnce('lesson-15');
    expect(sum.seats).toBe(665);
    expect(Math.abs(sum.leningrad - 65)).toBeLessThan(10);
    expect(sum.apparatus).toBeGreaterThan(500);
    expect(sum.apparatus).toBeLessThan(600);
  });

  it('of 1928: Left and Leningraders are broken, and who recanted can be taken back', () => {
    const { open } = createState(made('turn-on-the-right').content, '1');
    expect(FACTIONS.filter((f) => open.factions[f].broken)).toEqual(['left', 'leningrad']);
    expect(open.people[person('zinoviev')]).toMatchObject({ status: 'expelled', recantedTurn: 8 });
    expect(open.people[person('trotsky')]).toMatchObject({ status: 'exiled', recantedTurn: null });
    expect(open.lastCongress).toMatchObject({ turn: 8, total: 898 });
  });

  it('of 1926: the last congress is remembered, and new members are mostly candidates', () => {
    const { open } = createState(made('united-opposition').content, '1');
    expect(open.lastCongress).toMatchObject({ turn: 4, total: 665 });
    const { old, enrolment } = open.orgs[org('moscow')]!.members;
    const sum = (boxes: Readonly<Record<string, number>>) => Object.values(boxes).reduce((a, b) => a + b, 0);
    expect(sum(enrolment.full) / (sum(enrolment.full) + sum(old.full))).toBeCloseTo(0.488, 2);
    expect(sum(enrolment.candidate) / (sum(enrolment.candidate) + sum(old.candidate))).toBeCloseTo(0.912, 2);
  });

  it('of the lesson for two teams: dealt hands, and nobody can win a leader without a seat', () => {
    const { content } = made('lesson-15');
    const hands = (seed: string) => {
      const seen: Partial<Record<FactionId, readonly string[]>> = {};
      selfPlay(
        content,
        { seed, options: OPTIONS, seats: everybody(content, 'random') },
        {
          watch: (state, _command, index) => {
            if (index === 0) for (const f of content.seats) seen[f] = [...state.own[f].hand];
          },
        },
      );
      return seen;
    };
    expect(hands('a')).toEqual(hands('b'));
    expect(hands('a').leningrad).toContain('demandForACounterReport');
  });
});

describe('the length that is stated', () => {
  it.each(['first-steps', 'lesson-15'])('of %s is what a match of computers takes', (id) => {
    const { content, lore } = made(id);
    const { commands } = selfPlay(content, { seed: '1', options: OPTIONS, seats: everybody(content, 'easy') });
    const stated = lore.scenario.commands ?? 0;
    expect(commands.length).toBeGreaterThan(stated / 2);
    expect(commands.length).toBeLessThan(stated * 2);
  });
});
