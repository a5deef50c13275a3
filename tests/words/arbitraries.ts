import fc from 'fast-check';
import type { Command, CommandOf, CommandType } from '../../src/engine/model/command.ts';
import { SLATE_ACTIONS } from '../../src/engine/model/command.ts';
import type {
  Choice,
  Condition,
  Effect,
  EffectType,
  FactionRef,
  OrgRef,
  PersonRef,
} from '../../src/engine/model/effect.ts';
import { HOOKS, ORG_TAGS, POLEMIC_GROUNDS } from '../../src/engine/model/effect.ts';
import type { OfficeId } from '../../src/engine/model/ids.ts';
import {
  AXES,
  CENTRAL_OFFICES,
  COHORTS,
  FACTIONS,
  MEASURES,
  MODULES,
  PACT_KINDS,
  STANCES,
  secretaryOf,
  TESTAMENT_STAGES,
} from '../../src/engine/model/ids.ts';
import type { Motion, MotionKind, MotionOf } from '../../src/engine/model/motion.ts';
import { MOTION_KINDS } from '../../src/engine/model/motion.ts';
import type { Term } from '../../src/engine/model/pact.ts';
import { LEAVE_ACTS } from '../../src/engine/model/pact.ts';
import { card, org, person } from '../language/names.ts';

/** Any value of each union that is put into words. A type that is forgotten here does not compile. */

export const orgs = fc.constantFrom('moscow', 'ukraine', 'leningrad').map(org);
export const people = fc.constantFrom('stalin', 'zinoviev', 'trotsky', 'kirov').map(person);
export const cards = fc.constantFrom('circular', 'oath').map(card);
export const factions = fc.constantFrom(...FACTIONS);
const central = fc.constantFrom(...CENTRAL_OFFICES);
export const offices: fc.Arbitrary<OfficeId> = fc.oneof(central, orgs.map(secretaryOf));
export const stances = fc.constantFrom(...STANCES);
export const small = fc.integer({ min: 1, max: 9 });
export const signed = fc.integer({ min: -5, max: 5 }).filter((n) => n !== 0);
const axes = fc.constantFrom(...AXES);
const steps = fc.integer({ min: -2, max: 2 });
export const of = <T>(...values: readonly [T, ...T[]]): fc.Arbitrary<T> => fc.constantFrom(...values);
const either = fc.boolean();
const sign = of<-1 | 1>(-1, 1);
const tag = fc.constantFrom(...ORG_TAGS);

const factionRef: fc.Arbitrary<FactionRef> = fc.oneof(
  of<FactionRef>('director', 'chosen', 'rivals', 'majority', 'opposition', 'all'),
  fc.record({ faction: factions }),
  fc.record({ holderOf: offices }),
);
const orNone = fc.oneof(factionRef, of<'none'>('none'));
const orgRef: fc.Arbitrary<OrgRef> = fc.oneof(
  of<OrgRef>('chosen', 'all'),
  fc.record({ org: orgs }),
  fc.record({ tag }),
);
const personRef: fc.Arbitrary<PersonRef> = fc.oneof(
  of<PersonRef>('chosen'),
  fc.record({ person: people }),
  fc.record({ holderOf: offices }),
  fc.record({ leaderOf: factionRef }),
);

type Plain = Exclude<Condition, { readonly type: 'not' }>;
type Record_<U extends { readonly type: string }> = {
  readonly [T in U['type']]: fc.Arbitrary<Omit<Extract<U, { readonly type: T }>, 'type'>>;
};

const amount = fc.record({ amount: small });
const aboutFaction = fc.record({ faction: factionRef });
const aboutPerson = fc.record({ person: people });
const aboutStage = fc.record({ stage: fc.constantFrom(...TESTAMENT_STAGES) });
const aboutAxis = fc.record({ axis: axes, amount: steps });
const CONDITIONS: Record_<Plain> = {
  turns: fc.record({ from: small, to: small }),
  holds: fc.record({ faction: factionRef, office: offices }),
  holdsOffice: fc.record({ person: people, office: offices }),
  inMajority: aboutFaction,
  inOpposition: aboutFaction,
  exposureAtLeast: fc.record({ faction: factionRef, amount: small }),
  crisisAtLeast: amount,
  regimeAtLeast: amount,
  regimeAtMost: amount,
  testamentAtLeast: aboutStage,
  testamentBefore: aboutStage,
  lineAtLeast: aboutAxis,
  lineAtMost: aboutAxis,
  inPolitburo: aboutPerson,
  inParty: aboutPerson,
  alive: aboutPerson,
  sideOf: fc.record({ person: people, faction: factionRef }),
  bloc: fc.record({ a: factionRef, b: factionRef }),
  resentmentAtLeast: fc.record({ org: orgRef, amount: small }),
  delegatesAtLeast: fc.record({ faction: factionRef, percent: small }),
  politburoAtLeast: fc.record({ faction: factionRef, amount: small }),
  module: fc.record({ module: fc.constantFrom(...MODULES) }),
};

/** Puts the name of the type back on. */
function typed<U extends { readonly type: string }>(table: Record_<U>): fc.Arbitrary<U> {
  const entries = Object.entries<fc.Arbitrary<object>>(table);
  return fc.oneof(...entries.map(([type, rest]) => rest.map((value) => ({ type, ...value }) as U)));
}

export const plainConditions: fc.Arbitrary<Plain> = typed<Plain>(CONDITIONS);
export const conditions: fc.Arbitrary<Condition> = fc.oneof(
  plainConditions,
  plainConditions.map((condition): Condition => ({ type: 'not', condition })),
);

const scaled = fc.record({ faction: factionRef, amount: signed });
const personal = fc.record({ person: personRef, amount: signed });
type Leaf = Exclude<Effect, { readonly type: 'either' | 'when' }>;
const LEAVES: Record_<Leaf> = {
  moveMembers: fc.record({
    org: orgRef,
    cohort: fc.constantFrom(...COHORTS, 'both'),
    from: orNone,
    to: orNone,
    percent: small,
  }),
  agitate: fc.record({ org: orgRef, faction: factionRef, points: small }),
  standing: personal,
  legacy: scaled,
  exposure: scaled,
  hiddenEvidence: scaled,
  inquire: fc.record({ faction: factionRef, amount: small }),
  trust: fc.record({ a: factionRef, b: factionRef, amount: signed }),
  resentment: fc.record({ org: orgRef, amount: signed }),
  crisis: fc.record({ amount: signed }),
  mood: fc.record({ org: orgRef, axis: axes, amount: signed }),
  firmness: personal,
  allegiance: fc.record({ person: personRef, to: orNone }),
  health: personal,
  admit: fc.record({ org: orgRef, count: small.map((n) => n * 1000) }),
  network: fc.record({ org: orgRef, faction: factionRef }),
  draw: fc.record({ faction: factionRef, count: small }),
  points: amount,
  shelves: scaled,
  motions: scaled,
  pull: scaled,
  testament: aboutStage,
  officeFailed: fc.record({ office: central }),
  succeed: fc.record({ office: offices, person: people }),
  polemic: fc.record({ target: factionRef, ground: fc.constantFrom(...POLEMIC_GROUNDS), points: small }),
  verify: fc.record({ org: orgRef, faction: factionRef, percent: small }),
  shiftLine: fc.record({ faction: factionRef, axis: axes, amount: signed }),
  hook: fc.record({ name: fc.constantFrom(...HOOKS) }),
};

export const LEAF_TYPES = Object.keys(LEAVES) as readonly (EffectType & keyof typeof LEAVES)[];
/** Any effect of one type that holds no others. */
export function leaf(type: keyof typeof LEAVES): fc.Arbitrary<Effect> {
  const rest: fc.Arbitrary<object> = LEAVES[type];
  return rest.map((value) => ({ type, ...value }) as Effect);
}
export function when(condition: Condition, list: readonly Effect[]): Effect {
  // biome-ignore lint/suspicious/noThenProperty: the data calls it so; effects are never awaited.
  return { type: 'when', condition, then: list };
}
const leaves: fc.Arbitrary<Effect> = typed<Leaf>(LEAVES);
const someLeaves = fc.array(leaves, { minLength: 1, maxLength: 3 });
export const effects: fc.Arbitrary<Effect> = fc.oneof(
  { arbitrary: leaves, weight: 8 },
  fc.tuple(conditions, someLeaves).map(([condition, list]) => when(condition, list)),
  fc.record({ type: of<'either'>('either'), options: fc.array(someLeaves, { minLength: 2, maxLength: 3 }) }),
);

export const choices: fc.Arbitrary<Choice> = fc.record(
  { org: orgs, person: people, faction: factions, option: fc.nat(3) },
  { requiredKeys: [] },
);

const aboutOrg = fc.record({ org: orgs });
const named = fc.record({ person: people });
const names = fc.array(people, { minLength: 1, maxLength: 3 });
const MOTIONS: { readonly [K in MotionKind]: fc.Arbitrary<Omit<MotionOf<K>, 'kind'>> } = {
  line: fc.record({ economy: steps, world: steps }),
  elect: fc.record({ office: offices, person: people }),
  remove: fc.record({ office: offices }),
  discipline: fc.record({
    step: of('reprimand', 'politburo', 'centralCommittee', 'party', 'exile', 'deportation'),
    persons: fc.array(people, { maxLength: 3 }),
  }),
  readTestament: fc.constant({}),
  printTestament: fc.constant({}),
  regime: fc.record({ by: sign }),
  candidatesVote: fc.record({ allow: either }),
  inquiry: fc.record({ target: factions }),
  emergencyConference: aboutOrg,
  intake: fc.record({ bend: sign, org: orgs }),
  measures: fc.record({ org: orgs, confirm: either }),
  readmit: named,
  ballot: fc.constant({}),
  confidence: named,
  centralCommittee: fc.record({ strike: fc.array(people, { maxLength: 2 }) }),
  politburo: fc.record({ full: names, candidates: fc.array(people, { maxLength: 2 }) }),
  secretary: fc.record({ org: orgs, person: people }),
};
export const motions: fc.Arbitrary<Motion> = fc.oneof(
  ...MOTION_KINDS.map((kind) => {
    const rest: fc.Arbitrary<object> = MOTIONS[kind];
    return rest.map((value) => ({ kind, ...value }) as Motion);
  }),
);

export const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ type: of<'vote'>('vote'), motion: fc.constantFrom(...MOTION_KINDS), stance: stances }),
  fc.record({ type: of<'post'>('post'), org: orgs, person: people }),
  fc.record({ type: of<'leave'>('leave'), act: fc.constantFrom(...LEAVE_ACTS) }),
);

const pacts = fc.constantFrom(...PACT_KINDS);
const cardOnly = fc.record({ card: cards });
const nothing = fc.constant({});
const COMMANDS: { readonly [T in CommandType]: fc.Arbitrary<Omit<CommandOf<T>, 'type'>> } = {
  offerPact: fc.record({ to: factions, pact: pacts, secret: either }),
  setTerm: fc.record({ term: terms }),
  withdrawOffer: nothing,
  counterOffer: fc.record({ pact: pacts, secret: either }),
  answerOffer: fc.record({ accept: either }),
  breakPact: fc.record({ partner: factions, pact: pacts }),
  endDiplomacy: nothing,
  proposeMeasure: fc.record({ measure: fc.constantFrom(...MEASURES) }),
  decideMeasure: fc.record({ stance: stances }),
  playEvent: fc.record({ card: cards, choice: choices }),
  playInfluence: cardOnly,
  shelve: cardOnly,
  directEvent: fc.record({ choice: choices }),
  holdBack: nothing,
  admit: fc.record({ bend: of<-1 | 0 | 1>(-1, 0, 1), org: orgs }),
  emergencyMeasures: aboutOrg,
  callConference: aboutOrg,
  appealToArmy: nothing,
  invokeComintern: named,
  publishPlatform: nothing,
  demonstrate: aboutOrg,
  leakTestament: nothing,
  agitate: fc.record({ org: orgs, points: small }),
  appoint: fc.record({
    org: orgs,
    person: people,
    by: of<'assignment' | 'organisation'>('assignment', 'organisation'),
  }),
  deputise: fc.record({ office: offices, person: people }),
  court: fc.record({ person: people, points: small }),
  polemic: fc.record({ target: people, ground: fc.constantFrom(...POLEMIC_GROUNDS), points: small }),
  organise: aboutOrg,
  inquire: fc.record({ target: factions }),
  verify: fc.record({ org: orgs, target: factions, percent: small }),
  breakNetwork: fc.record({ org: orgs, target: factions }),
  stop: nothing,
  consent: fc.record({ give: either }),
  refuseSpace: fc.record({ refuse: either }),
  callPlenum: fc.record({ call: either }),
  changeLine: fc.record({ axis: axes, by: sign }),
  recant: nothing,
  defy: nothing,
  resign: fc.record({ office: offices }),
  offerResignation: named,
  sayNothing: nothing,
  table: fc.record({ motion: motions }),
  addName: named,
  closeList: nothing,
  endTabling: nothing,
  hear: fc.record({ index: fc.integer({ min: -1, max: 4 }) }),
  seal: fc.record({ stance: stances, speaker: fc.option(people), lastWord: fc.option(cards) }),
  editSlate: fc.record({ action: fc.constantFrom(...SLATE_ACTIONS), person: people }),
  closeSlate: nothing,
};
export const commands: fc.Arbitrary<Command> = fc.oneof(
  ...Object.entries<fc.Arbitrary<object>>(COMMANDS).map(([type, rest]) =>
    rest.map((value) => ({ type, ...value }) as Command),
  ),
);
export const COMMAND_TYPES = Object.keys(COMMANDS) as readonly CommandType[];
