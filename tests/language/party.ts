import type { Content } from '../../src/engine/model/content.ts';
import {
  type Cohort,
  FACTIONS,
  type FactionId,
  type Grade,
  type OfficeId,
  type OrgId,
  type PersonId,
  SIDES,
  type Side,
} from '../../src/engine/model/ids.ts';
import type { Boxes, Committee, FactionState, OrgState, OwnState, State } from '../../src/engine/model/state.ts';
import { seedState } from '../../src/engine/rng.ts';
import { bandOf } from '../../src/engine/rules/change.ts';
import { org, person } from './names.ts';
import { type ContentChanges, smallContent } from './smallContent.ts';

/** A small Party that tests can hold in the head: every rule has something to act on, and all numbers are round. */
export interface Party {
  readonly content: Content;
  readonly state: State;
}

export interface Overrides extends ContentChanges {
  /** Changes the finished state. */
  readonly state?: (state: State) => void;
  readonly seed?: string;
}

/**
 * Four organisations (Leningrad and Moscow of 10,000 members, Siberia and the army of 5,000), eighteen people, four factions,
 * no pact, nobody asked anything. First round of turn 1, regime 3, crisis 2; the majority are all but the Left.
 */
export function smallParty(overrides: Overrides = {}): Party {
  const content = smallContent(overrides);
  const state = smallState(content, overrides.seed ?? 'small');
  overrides.state?.(state);
  return { content, state };
}

export function boxes(counts: Partial<Record<Side, number>> = {}): Boxes {
  return { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0, ...counts };
}

type Counts = Partial<Record<Side, number>>;
function organisation(old: Counts, full: Counts, candidate: Counts): OrgState {
  const members: Record<Cohort, Record<Grade, Boxes>> = {
    old: { full: boxes(old), candidate: boxes() },
    enrolment: { full: boxes(full), candidate: boxes(candidate) },
  };
  return {
    members,
    resentment: 0,
    mood: { economy: 0, world: 0 },
    conference: null,
    emergencyMeasures: false,
    foundNetworks: {},
  };
}

function orgs(): Record<OrgId, OrgState> {
  return {
    [org('leningrad')]: organisation(
      { none: 2000, left: 1000, leningrad: 3000 },
      { none: 1000, leningrad: 1000 },
      { none: 2000 },
    ),
    [org('moscow')]: organisation(
      { none: 2000, apparatus: 1000, left: 1000, leningrad: 1000, right: 1000 },
      { none: 1500, apparatus: 500 },
      { none: 2000 },
    ),
    [org('siberia')]: organisation({ none: 2000, apparatus: 500, right: 500 }, { none: 1000 }, { none: 1000 }),
    [org('army')]: organisation({ none: 1000, left: 2000 }, { none: 600, left: 400 }, { none: 1000 }),
  };
}

/** Side, firmness, standing. */
const PEOPLE: readonly (readonly [name: string, side: Side, firmness: number, standing: number])[] = [
  ['stalin', 'apparatus', 5, 5],
  ['molotov', 'apparatus', 5, 4],
  ['kaganovich', 'apparatus', 4, 3],
  ['kuibyshev', 'apparatus', 3, 4],
  ['trotsky', 'left', 5, 9],
  ['preobrazhensky', 'left', 4, 5],
  ['rakovsky', 'left', 3, 6],
  ['zinoviev', 'leningrad', 5, 8],
  ['kamenev', 'leningrad', 5, 7],
  ['yevdokimov', 'leningrad', 4, 4],
  ['zelensky', 'leningrad', 1, 3],
  ['bukharin', 'right', 5, 8],
  ['rykov', 'right', 4, 6],
  ['tomsky', 'right', 3, 6],
  ['kirov', 'none', 0, 4],
  ['kosior', 'none', 0, 3],
  ['dzerzhinsky', 'none', 0, 6],
  ['frunze', 'none', 0, 5],
];

const OFFICES: readonly (readonly [office: OfficeId, holder: string | null])[] = [
  ['generalSecretary', 'stalin'],
  ['war', 'trotsky'],
  ['comintern', 'zinoviev'],
  ['government', 'rykov'],
  ['pravda', 'bukharin'],
  ['tradeUnions', 'tomsky'],
  ['controlCommission', 'kuibyshev'],
  ['ogpu', 'dzerzhinsky'],
  ['industry', null],
  ['secretary:leningrad', 'yevdokimov'],
  ['secretary:moscow', 'zelensky'],
  ['secretary:siberia', 'kosior'],
  ['secretary:army', null],
];

/** Legacy, exposure, declared line. */
const FACTION: Readonly<
  Record<FactionId, readonly [legacy: number, exposure: number, economy: number, world: number]>
> = {
  apparatus: [4, 0, -1, -1],
  left: [4, 3, 1, 1],
  leningrad: [6, 0, 0, 1],
  right: [6, 0, -2, -1],
};

function factionState([legacy, exposure, economy, world]: (typeof FACTION)[FactionId]): FactionState {
  return {
    present: true,
    broken: false,
    legacy,
    exposure,
    line: { economy, world },
    lineChanges: 0,
    offersLeft: 2,
    shelvesLeft: 1,
    motionsLeft: 2,
    assignmentsLeft: 2,
    polemicsLeft: 9,
    imposedLeft: 1,
    abilityUsed: false,
    pravdaUsed: false,
    declared: false,
    exposureFromPact: 0,
    actedThisTurn: false,
    platformThisTurn: false,
    desk: {},
    pull: 0,
    handSize: { dated: 0, everyday: 0 },
    expulsionsVoted: 0,
    confidence: false,
    crisisAdded: 0,
  };
}

function ownState(): OwnState {
  return {
    hand: [],
    networks: {},
    hiddenEvidence: 0,
    secretPacts: [],
    files: {},
    firmness: {},
    sealed: null,
    offer: null,
  };
}

function perFaction<T>(make: (faction: FactionId) => T): Record<FactionId, T> {
  return { apparatus: make('apparatus'), left: make('left'), leningrad: make('leningrad'), right: make('right') };
}

function committee(names: readonly string[], unnamed: Partial<Record<Side, number>>): Committee {
  return { named: names.map(person), unnamed: boxes(unnamed) };
}

function smallState(content: Content, seed: string): State {
  const own = perFaction(ownState);
  const people: State['open']['people'] = {};
  for (const [name, side, firmness, standing] of PEOPLE) {
    people[person(name)] = {
      side,
      filedBy: null,
      band: side === 'none' ? null : bandOf(firmness),
      standing,
      health: 5,
      status: 'member',
      reprimands: 0,
      recantedTurn: null,
      fellTurn: null,
      courtedBy: {},
    };
    if (side !== 'none') own[side].firmness[person(name)] = firmness;
  }
  const offices: Partial<State['open']['offices']> = {};
  for (const [office, holder] of OFFICES) {
    offices[office] = {
      holder: holder === null ? null : person(holder),
      deputy: null,
      failed: false,
      blocked: false,
    };
  }
  return {
    open: {
      scenario: content.scenario,
      turn: 1,
      step: 'rounds',
      round: 1,
      seat: 0,
      order: [...FACTIONS],
      roundsTogether: 1,
      plenumAsked: false,
      majority: ['apparatus', 'leningrad', 'right'],
      regime: 3,
      crisis: 2,
      line: { economy: -1, world: 0 },
      factions: perFaction((f) => factionState(FACTION[f])),
      orgs: orgs(),
      people,
      offices: offices as State['open']['offices'],
      politburo: ['stalin', 'trotsky', 'zinoviev', 'kamenev', 'bukharin', 'rykov', 'tomsky'].map(person),
      politburoCandidates: ['molotov', 'dzerzhinsky'].map(person),
      centralCommittee: committee(
        ['stalin', 'molotov', 'trotsky', 'rakovsky', 'zinoviev', 'kamenev', 'bukharin', 'rykov', 'tomsky', 'kirov'],
        { none: 4, apparatus: 3, left: 1, leningrad: 1, right: 1 },
      ),
      centralCommitteeCandidates: committee(['kaganovich', 'zelensky'], {
        none: 4,
        apparatus: 2,
        leningrad: 1,
        right: 1,
      }),
      controlCommission: committee(['kuibyshev'], { none: 4, apparatus: 3, right: 2 }),
      trust: perFaction(() => perFaction(() => 0)),
      pacts: [],
      precedents: [],
      testament: { stage: 'few' },
      admission: { done: false, bend: 0, org: null },
      economy: { measure: 'steady', due: [], harvest: 0 },
      candidatesVote: null,
      plenumsHeld: 0,
      discards: { dated: [], everyday: [] },
      gone: [],
      situations: [],
      gathering: null,
      delegations: [],
      lastCongress: null,
      ballot: null,
      sentences: [],
      generalSecretaryRemoved: null,
      mandate: perFaction(() => 0),
      stack: [],
      ending: null,
    },
    own,
    shut: { rng: seedState(seed), decks: { dated: [], everyday: [] } },
  };
}

/** Everybody in the counted Party, all organisations: for tests that members are conserved. */
export function countParty(state: State): number {
  let sum = 0;
  for (const o of Object.values(state.open.orgs)) {
    for (const grades of Object.values(o.members)) {
      for (const box of Object.values(grades)) for (const side of SIDES) sum += box[side];
    }
  }
  return sum;
}

/** Puts a person openly on a side, as if he had always stood there. */
export function standsWith(state: State, name: string, side: Side, firmness = 3): void {
  const id: PersonId = person(name);
  const p = state.open.people[id];
  if (p === undefined) throw new Error(`no ${name} in the small Party`);
  for (const f of FACTIONS) {
    delete state.own[f].firmness[id];
    delete state.own[f].files[id];
  }
  p.side = side;
  p.filedBy = null;
  p.band = side === 'none' ? null : bandOf(firmness);
  if (side !== 'none') state.own[side].firmness[id] = firmness;
}

/** Lays a person face down in a faction's files. */
export function liesFaceDown(state: State, name: string, by: FactionId, side: Side, firmness = 2): void {
  standsWith(state, name, 'none');
  const id = person(name);
  const p = state.open.people[id];
  if (p === undefined) return;
  p.side = 'faceDown';
  p.filedBy = by;
  state.own[by].files[id] = side;
  state.own[by].firmness[id] = side === 'none' ? 0 : firmness;
}
