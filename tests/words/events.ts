import fc from 'fast-check';
import { POLEMIC_GROUNDS } from '../../src/engine/model/effect.ts';
import type { Event, EventOf, EventType } from '../../src/engine/model/event.ts';
import type { DelegationSource, PullReport, VoteResult } from '../../src/engine/model/gathering.ts';
import {
  AXES,
  COHORTS,
  GATHERINGS,
  GRADES,
  LADDER,
  MEASURES,
  PACT_KINDS,
  PRECEDENTS,
  SIDES,
  TESTAMENT_STAGES,
} from '../../src/engine/model/ids.ts';
import type { Breakdown } from '../../src/engine/model/message.ts';
import { ENDINGS, STEPS } from '../../src/engine/model/state.ts';
import { situation } from '../language/names.ts';
import * as any from './arbitraries.ts';

/** Any event. A type that is forgotten here does not compile. */

const { cards, factions, offices, orgs, people, signed, small } = any;
const count = fc.integer({ min: 0, max: 200_000 });
const sides = fc.constantFrom(...SIDES);
const yes = fc.boolean();
const axis = fc.constantFrom(...AXES);
const turn = fc.integer({ min: 1, max: 12 });
const why = any.of('pactBroken', 'harvest', 'testament');
const maybeFaction = fc.option(factions);
const ground = fc.constantFrom(...POLEMIC_GROUNDS);
const stage = fc.constantFrom(...TESTAMENT_STAGES);
const pact = fc.constantFrom(...PACT_KINDS);
const measure = fc.constantFrom(...MEASURES);
const byFaction = fc.record({ apparatus: small, left: count, leningrad: fc.constant(0), right: small });
const bySide = fc.record({ none: small, apparatus: small, left: count, leningrad: fc.constant(0), right: small });
const breakdowns: fc.Arbitrary<Breakdown> = fc.record({
  base: small,
  reasons: fc.array(
    fc.record({ name: why, op: any.of<'add' | 'times'>('add', 'times'), amount: signed, args: fc.constant({}) }),
    { maxLength: 3 },
  ),
  total: small,
});
const source = fc.oneof(
  orgs,
  any.of<DelegationSource>('politburo', 'centralCommittee', 'centralCommitteeCandidates', 'controlCommission'),
);
const scale = { by: signed, to: small, why };
const pair = { a: factions, b: factions };
const vote = fc.record({
  motion: any.motions,
  by: factions,
  for: count,
  against: count,
  abstain: count,
  needed: small,
  carried: yes,
  unopposed: yes,
  stances: fc.constant<VoteResult['stances']>({}),
  delegations: fc.constant<VoteResult['delegations']>([]),
});
const list = fc.array(factions, { maxLength: 3 });

const EVENTS: { readonly [T in EventType]: fc.Arbitrary<Omit<EventOf<T>, 'type'>> } = {
  turnBegan: fc.record({ turn }),
  stepBegan: fc.record({ step: fc.constantFrom(...STEPS), round: small }),
  situation: fc.record({ situation: fc.constant(situation('frost')) }),
  drew: fc.record({ faction: factions, count: small, cards: fc.option(fc.array(cards, { minLength: 1 })) }),
  deckShuffled: fc.record({ deck: any.of<'dated' | 'everyday'>('dated', 'everyday') }),
  cardLapsed: fc.record({ card: cards, faction: maybeFaction }),
  cardPlayed: fc.record({
    faction: factions,
    card: cards,
    mode: any.of<'event' | 'influence' | 'shelved' | 'lastWord'>('event', 'influence', 'shelved', 'lastWord'),
  }),
  heldBack: fc.record({ faction: factions }),
  eventHappened: fc.record({ card: cards, director: factions, choice: any.choices }),
  eventCameToNothing: fc.record({ card: cards }),
  membersMoved: fc.record({
    org: orgs,
    cohort: fc.constantFrom(...COHORTS),
    from: sides,
    to: sides,
    count,
    why: any.of<EventOf<'membersMoved'>['why']>('agitation', 'event', 'patronage', 'decay', 'broken', 'congress'),
  }),
  agitated: fc.record({ faction: factions, org: orgs, count, reasons: breakdowns }),
  membersAdmitted: fc.record({ org: orgs, grade: fc.constantFrom(...GRADES), count, side: sides }),
  candidatesPromoted: fc.record({ org: orgs, count }),
  membersDeparted: fc.record({ org: orgs, count }),
  membersExpelled: fc.record({ org: orgs, side: sides, count, by: maybeFaction }),
  admissionSet: fc.record({ by: factions, bend: any.of<-1 | 0 | 1>(-1, 0, 1), org: orgs }),
  resentmentChanged: fc.record({ org: orgs, ...scale }),
  moodChanged: fc.record({ org: orgs, axis, by: signed, to: fc.integer({ min: -2, max: 2 }) }),
  crisisChanged: fc.record({ ...scale, faction: maybeFaction }),
  exposureChanged: fc.record({ faction: factions, ...scale }),
  legacyChanged: fc.record({ faction: factions, ...scale }),
  standingChanged: fc.record({ person: people, ...scale }),
  trustChanged: fc.record({ ...pair, ...scale }),
  hiddenEvidenceMade: fc.record({ faction: factions, count: signed, only: list }),
  evidenceFound: fc.record({ faction: factions, by: maybeFaction, count: fc.nat(3) }),
  precedentSet: fc.record({ kind: fc.constantFrom(...PRECEDENTS), by: maybeFaction }),
  regimeChanged: fc.record({ from: fc.nat(4), to: fc.nat(4) }),
  lineAdopted: fc.record({
    economy: fc.integer({ min: -2, max: 2 }),
    world: fc.integer({ min: -2, max: 2 }),
    majority: list,
  }),
  lineDeclared: fc.record({ faction: factions, axis, to: fc.integer({ min: -2, max: 2 }) }),
  testamentMoved: fc
    .record({ from: stage, to: stage, by: maybeFaction, harm: fc.option(breakdowns) })
    .filter(({ from, to, harm }) => from !== to || harm !== null),
  appointed: fc.record({
    office: offices,
    person: people,
    by: maybeFaction,
    imposed: yes,
    displaced: fc.option(people),
  }),
  allegianceFiled: fc.record({ person: people, side: sides, only: list }),
  allegianceHidden: fc.record({ person: people, by: factions }),
  allegianceShown: fc.record({ person: people, side: sides }),
  allegianceChanged: fc.record({ person: people, from: sides, to: sides }),
  firmnessChanged: fc.record({ person: people, by: signed, to: fc.option(small) }),
  deputised: fc.record({ office: offices, person: people }),
  officeVacated: fc.record({
    office: offices,
    person: people,
    why: any.of<EventOf<'officeVacated'>['why']>('removed', 'resigned', 'died', 'expelled', 'moved'),
  }),
  officeFailed: fc.record({ office: offices }),
  consentAsked: fc.record({ office: offices, of: factions }),
  consentGiven: fc.record({ office: offices, of: factions, given: yes }),
  stepTaken: fc.record({ step: fc.constantFrom(...LADDER), person: people, by: maybeFaction }),
  sentencePassed: fc.record({ step: any.of<'exile' | 'deportation'>('exile', 'deportation'), person: people, turn }),
  readmitted: fc.record({ person: people }),
  healthChanged: fc.record({ person: people, to: fc.nat(5) }),
  died: fc.record({ person: people }),
  factionBroken: fc.record({ faction: factions, partner: maybeFaction }),
  organChanged: fc.record({
    organ: any.of<EventOf<'organChanged'>['organ']>(
      'politburo',
      'politburoCandidates',
      'centralCommittee',
      'centralCommitteeCandidates',
      'controlCommission',
    ),
    person: people,
    joined: yes,
  }),
  organsElected: fc.record({
    organ: any.of<EventOf<'organsElected'>['organ']>(
      'centralCommittee',
      'centralCommitteeCandidates',
      'controlCommission',
    ),
    unnamed: bySide,
    size: small,
  }),
  polemicFought: fc.record({ by: people, target: people, ground, attack: breakdowns, defence: breakdowns, won: yes }),
  spaceRefused: fc.record({ by: factions, person: people }),
  courted: fc.record({ faction: factions, person: people, points: small }),
  cominternInvoked: fc.record({ faction: factions, person: people }),
  networkBuilt: fc.record({ faction: factions, org: orgs, percent: small, only: list }),
  networkFound: fc.record({ faction: factions, org: orgs }),
  networkBroken: fc.record({ faction: factions, org: orgs }),
  somethingDone: fc.record({ faction: factions }),
  emergencyMeasures: fc.record({
    org: orgs,
    state: any.of<'taken' | 'confirmed' | 'repealed'>('taken', 'confirmed', 'repealed'),
  }),
  platformPublished: fc.record({ faction: factions, stopped: yes }),
  demonstrated: fc.record({ faction: factions, org: orgs }),
  armyAppealed: fc.record({ faction: factions, chance: breakdowns, won: yes }),
  declared: fc.record({
    faction: factions,
    what: any.of<EventOf<'declared'>['what']>('recant', 'defy', 'resign', 'offerResignation', 'changeLine', 'nothing'),
  }),
  offerMade: fc.record({
    from: factions,
    to: factions,
    pact,
    gives: fc.option(any.terms),
    takes: fc.option(any.terms),
    secret: yes,
  }),
  offerAnswered: fc.record({ from: factions, to: factions, pact, accepted: yes }),
  pactMade: fc.record({ ...pair, pact, secret: yes }),
  pactEnded: fc.record({ ...pair, pact, brokenBy: maybeFaction }),
  promiseKept: fc.record({ by: factions, to: factions }),
  promiseBroken: fc.record({ by: factions, to: factions }),
  measureProposed: fc.record({ measure, by: factions }),
  measureDecided: fc.record({ measure, proposed: yes }),
  harvest: fc.record({ roll: fc.integer({ min: -1, max: 1 }) }),
  plenumCalled: fc.record({ by: maybeFaction }),
  conferenceCalled: fc.record({ org: orgs, by: maybeFaction, turn, round: small }),
  gatheringOpened: fc.record({ kind: fc.constantFrom(...GATHERINGS), org: fc.option(orgs), votes: count }),
  delegatesChosen: fc.record({ org: orgs, seats: small, free: fc.nat(3), bySide: byFaction }),
  tabled: fc.record({ motion: any.motions, by: factions }),
  motionHeard: fc.record({ motion: any.motions, by: factions }),
  sealed: fc.record({ faction: factions }),
  rollCall: fc.record({ result: vote, pulls: fc.constant<readonly PullReport[]>([]) }),
  betrayed: fc.record({ by: factions, partner: factions, lost: small }),
  delegationVoted: fc.record({ source, for: count, against: count, abstain: count }),
  gatheringClosed: fc.record({ kind: fc.constantFrom(...GATHERINGS) }),
  ballotHeld: fc.record({ for: count, against: count, absent: count }),
  mandatePublished: fc.record({ mandate: byFaction }),
  ended: fc.record({
    ending: fc.record({ id: fc.constantFrom(...ENDINGS), winner: maybeFaction, scores: byFaction }),
  }),
};

export const EVENT_TYPES = Object.keys(EVENTS) as readonly EventType[];

export function anyEvent(type: EventType): fc.Arbitrary<Event> {
  const rest: fc.Arbitrary<object> = EVENTS[type];
  return rest.map((value) => ({ type, ...value }) as Event);
}
