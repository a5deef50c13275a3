import computerFile from '../../scenarios/rules/computer.json';
import file from '../../scenarios/rules/numbers.json';
import type { Content, FactionDef, OrgDef, PersonDef, TurnDef } from '../../src/engine/model/content.ts';
import type { Id } from '../../src/engine/model/ids.ts';
import { FACTIONS, type FactionId, MODULES, type Module } from '../../src/engine/model/ids.ts';
import { NUMBER_NAMES, type NumberName } from '../../src/engine/model/numbers.ts';
import { org, person } from './names.ts';

const balance: Readonly<Record<string, { readonly value: number }>> = file;

/** The numbers of the game, as they stand in the data; a name that is not there yet counts as 0. */
function numbers(changed: Partial<Record<NumberName, number>>): Record<NumberName, number> {
  const all: Partial<Record<NumberName, number>> = {};
  for (const name of NUMBER_NAMES) all[name] = changed[name] ?? balance[name]?.value ?? 0;
  return all as Record<NumberName, number>;
}

function modules(changed: Partial<Record<Module, boolean>>): Record<Module, boolean> {
  const all: Partial<Record<Module, boolean>> = {};
  for (const name of MODULES) all[name] = changed[name] ?? true;
  return all as Record<Module, boolean>;
}

const ORGS: readonly OrgDef[] = [
  { id: org('leningrad'), tags: ['capital', 'industry'], at: [30, 60] },
  { id: org('moscow'), tags: ['capital', 'industry', 'youth', 'press'], at: [38, 56] },
  { id: org('siberia'), tags: ['country', 'border'], at: [83, 55] },
  { id: org('army'), tags: ['army'], at: [40, 50] },
];

type Marks = PersonDef['past'];
function human(
  name: string,
  oratory: number,
  pen: number,
  apparatus: number,
  ambition: number,
  joined: number,
  past: Marks = [],
): PersonDef {
  return { id: person(name), oratory, pen, apparatus, ambition, joined, past, from: 1 };
}

const PEOPLE: readonly PersonDef[] = [
  human('stalin', 2, 3, 5, 5, 1898),
  human('molotov', 2, 2, 4, 3, 1906),
  human('kaganovich', 3, 2, 5, 4, 1911),
  human('kuibyshev', 3, 2, 4, 3, 1904, ['leftCommunist']),
  human('trotsky', 5, 5, 2, 3, 1917, ['menshevik', 'tradeUnionDebate']),
  human('preobrazhensky', 3, 4, 2, 2, 1903, ['leftCommunist', 'signed46']),
  human('rakovsky', 4, 4, 3, 2, 1917, ['otherParty']),
  human('zinoviev', 5, 4, 3, 5, 1901, ['octoberDoubt']),
  human('kamenev', 4, 4, 2, 3, 1901, ['octoberDoubt']),
  human('yevdokimov', 4, 1, 3, 2, 1903),
  human('zelensky', 2, 1, 3, 3, 1906),
  human('bukharin', 4, 5, 2, 2, 1906, ['leftCommunist', 'tradeUnionDebate']),
  human('rykov', 3, 2, 4, 2, 1899),
  human('tomsky', 3, 1, 4, 2, 1904),
  human('kirov', 4, 2, 3, 3, 1904),
  human('kosior', 2, 1, 3, 4, 1907),
  human('dzerzhinsky', 3, 1, 5, 0, 1917),
  human('frunze', 3, 3, 3, 1, 1904),
];

const LEADERS: Readonly<Record<FactionId, readonly string[]>> = {
  apparatus: ['stalin', 'molotov', 'kaganovich', 'kuibyshev'],
  left: ['trotsky', 'preobrazhensky', 'rakovsky'],
  leningrad: ['zinoviev', 'kamenev', 'yevdokimov'],
  right: ['bukharin', 'rykov', 'tomsky'],
};
const ABILITY = {
  apparatus: 'greyBlur',
  left: 'penAndTribune',
  leningrad: 'twoFortresses',
  right: 'favourite',
} as const;
const AIM = {
  apparatus: 'rivalsRemoved',
  left: 'democracy',
  leningrad: 'collectiveLeadership',
  right: 'nepAlive',
} as const;
const CONVICTION = {
  apparatus: { economy: 1, world: -2 },
  left: { economy: 2, world: 2 },
  leningrad: { economy: 0, world: 1 },
  right: { economy: -2, world: -1 },
} as const;

function faction(id: FactionId): FactionDef {
  const leaders = LEADERS[id].map(person);
  return {
    id,
    ability: ABILITY[id],
    leaders,
    principals: leaders.slice(0, 2),
    conviction: CONVICTION[id],
    aim: AIM[id],
  };
}

const SIZES = {
  centralCommittee: 20,
  centralCommitteeCandidates: 10,
  controlCommission: 10,
  politburo: 7,
  politburoCandidates: 4,
};

/** Twelve half-years: a congress in every fourth, 3,000 admitted by each call, a tenth of the candidates promoted. */
function calendar(): TurnDef[] {
  const turns: TurnDef[] = [];
  for (let turn = 1; turn <= 12; turn++) {
    turns.push({
      turn,
      admissions: 3000,
      promotion: 0.1,
      departures: 0.01,
      gathering:
        turn % 4 === 0 ? { kind: 'congress', number: 12 + turn / 4, norm: 500, candidatesVote: false, ...SIZES } : null,
      plenums: [],
      discussion: turn % 4 === 0,
      drawn: 0,
    });
  }
  return turns;
}

export interface ContentChanges {
  readonly numbers?: Partial<Record<NumberName, number>>;
  readonly modules?: Partial<Record<Module, boolean>>;
  /** The last word on the whole content: `(c) => ({ ...c, calendar: … })`. */
  readonly content?: (content: Content) => Content;
}

/** The plain judgement of the game, and nobody's character. */
const COMPUTER: Content['computer'] = { plain: computerFile.plain, factions: {}, leaders: {} };

/** The content of a Party of four organisations and eighteen people, without cards. Modules all on. */
export function smallContent(changes: ContentChanges = {}): Content {
  const none = { named: [], unnamed: { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 } };
  const content: Content = {
    scenario: 'small' as Id<'scenario'>,
    contentHash: 'small',
    numbers: numbers(changes.numbers ?? {}),
    modules: modules(changes.modules ?? {}),
    seats: FACTIONS,
    playable: ['apparatus', 'left'],
    factions: {
      apparatus: faction('apparatus'),
      left: faction('left'),
      leningrad: faction('leningrad'),
      right: faction('right'),
    },
    orgs: ORGS,
    org: Object.fromEntries(ORGS.map((o) => [o.id, o])),
    people: PEOPLE,
    person: Object.fromEntries(PEOPLE.map((p) => [p.id, p])),
    cards: [],
    card: {},
    situations: [],
    situation: {},
    firstTurn: 1,
    lastTurn: 12,
    cardsDated: 2,
    cardsEveryday: 3,
    rounds: 4,
    calendar: calendar(),
    start: {
      turn: 1,
      regime: 3,
      crisis: 2,
      line: { economy: -1, world: 0 },
      majority: ['apparatus', 'leningrad', 'right'],
      // The small Party's state is built by hand in `party.ts`: nothing is made from these.
      factions: {} as Content['start']['factions'],
      orgs: {},
      people: {},
      offices: {},
      politburo: [],
      politburoCandidates: [],
      centralCommittee: none,
      centralCommitteeCandidates: none,
      controlCommission: none,
      pacts: [],
      precedents: [],
      testament: 'few',
    },
    victory: { early: true, count: 'mandate' },
    deckOrder: [],
    computer: COMPUTER,
    lots: [],
  };
  return changes.content === undefined ? content : changes.content(content);
}
