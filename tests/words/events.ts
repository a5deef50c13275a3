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

const EVENTS: { readonly [T in EventType]: fc.Arbitrary<EventOf<T>> } = {
  turnBegan: fc.record({ type: fc.constant('turnBegan'), turn }),
  stepBegan: fc.record({ type: fc.constant('stepBegan'), step: fc.constantFrom(...STEPS), round: small }),
  situation: fc.record({ type: fc.constant('situation'), situation: fc.constant(situation('frost')) }),
  drew: fc.record({
    type: fc.constant('drew'),
    faction: factions,
    count: small,
    cards: fc.option(fc.array(cards, { minLength: 1 })),
  }),
  deckShuffled: fc.record({
    type: fc.constant('deckShuffled'),
    deck: any.of<'dated' | 'everyday'>('dated', 'everyday'),
  }),
  cardLapsed: fc.record({ type: fc.constant('cardLapsed'), card: cards, faction: maybeFaction }),
  cardPlayed: fc.record({
    type: fc.constant('cardPlayed'),
    faction: factions,
    card: cards,
    mode: any.of<'event' | 'influence' | 'shelved' | 'lastWord'>('event', 'influence', 'shelved', 'lastWord'),
  }),
  heldBack: fc.record({ type: fc.constant('heldBack'), faction: factions }),
  eventHappened: fc.record({
    type: fc.constant('eventHappened'),
    card: cards,
    director: factions,
    choice: any.choices,
  }),
  eventCameToNothing: fc.record({ type: fc.constant('eventCameToNothing'), card: cards }),
  membersMoved: fc.record({
    type: fc.constant('membersMoved'),
    org: orgs,
    cohort: fc.constantFrom(...COHORTS),
    from: sides,
    to: sides,
    count,
    why: any.of<EventOf<'membersMoved'>['why']>('agitation', 'event', 'patronage', 'decay', 'broken', 'congress'),
  }),
  agitated: fc.record({ type: fc.constant('agitated'), faction: factions, org: orgs, count, reasons: breakdowns }),
  membersAdmitted: fc.record({
    type: fc.constant('membersAdmitted'),
    org: orgs,
    grade: fc.constantFrom(...GRADES),
    count,
    side: sides,
  }),
  candidatesPromoted: fc.record({ type: fc.constant('candidatesPromoted'), org: orgs, count }),
  membersDeparted: fc.record({ type: fc.constant('membersDeparted'), org: orgs, count }),
  membersExpelled: fc.record({ type: fc.constant('membersExpelled'), org: orgs, side: sides, count, by: maybeFaction }),
  admissionSet: fc.record({
    type: fc.constant('admissionSet'),
    by: factions,
    bend: any.of<-1 | 0 | 1>(-1, 0, 1),
    org: orgs,
  }),
  resentmentChanged: fc.record({ type: fc.constant('resentmentChanged'), org: orgs, ...scale }),
  moodChanged: fc.record({
    type: fc.constant('moodChanged'),
    org: orgs,
    axis,
    by: signed,
    to: fc.integer({ min: -2, max: 2 }),
  }),
  crisisChanged: fc.record({ type: fc.constant('crisisChanged'), ...scale, faction: maybeFaction }),
  exposureChanged: fc.record({ type: fc.constant('exposureChanged'), faction: factions, ...scale }),
  legacyChanged: fc.record({ type: fc.constant('legacyChanged'), faction: factions, ...scale }),
  standingChanged: fc.record({ type: fc.constant('standingChanged'), person: people, ...scale }),
  trustChanged: fc.record({ type: fc.constant('trustChanged'), ...pair, ...scale }),
  hiddenEvidenceMade: fc.record({
    type: fc.constant('hiddenEvidenceMade'),
    faction: factions,
    count: signed,
    only: list,
  }),
  evidenceFound: fc.record({
    type: fc.constant('evidenceFound'),
    faction: factions,
    by: maybeFaction,
    count: fc.nat(3),
  }),
  precedentSet: fc.record({
    type: fc.constant('precedentSet'),
    kind: fc.constantFrom(...PRECEDENTS),
    by: maybeFaction,
  }),
  regimeChanged: fc.record({ type: fc.constant('regimeChanged'), from: fc.nat(4), to: fc.nat(4) }),
  lineAdopted: fc.record({
    type: fc.constant('lineAdopted'),
    economy: fc.integer({ min: -2, max: 2 }),
    world: fc.integer({ min: -2, max: 2 }),
    majority: list,
  }),
  lineDeclared: fc.record({
    type: fc.constant('lineDeclared'),
    faction: factions,
    axis,
    to: fc.integer({ min: -2, max: 2 }),
  }),
  testamentMoved: fc
    .record({
      type: fc.constant('testamentMoved'),
      from: stage,
      to: stage,
      by: maybeFaction,
      harm: fc.option(breakdowns),
    })
    .filter(({ from, to, harm }) => from !== to || harm !== null),
  appointed: fc.record({
    type: fc.constant('appointed'),
    office: offices,
    person: people,
    by: maybeFaction,
    imposed: yes,
    displaced: fc.option(people),
  }),
  allegianceFiled: fc.record({ type: fc.constant('allegianceFiled'), person: people, side: sides, only: list }),
  allegianceHidden: fc.record({ type: fc.constant('allegianceHidden'), person: people, by: factions }),
  allegianceShown: fc.record({ type: fc.constant('allegianceShown'), person: people, side: sides }),
  allegianceChanged: fc.record({ type: fc.constant('allegianceChanged'), person: people, from: sides, to: sides }),
  firmnessChanged: fc.record({
    type: fc.constant('firmnessChanged'),
    person: people,
    by: signed,
    to: fc.option(small),
  }),
  deputised: fc.record({ type: fc.constant('deputised'), office: offices, person: people }),
  officeVacated: fc.record({
    type: fc.constant('officeVacated'),
    office: offices,
    person: people,
    why: any.of<EventOf<'officeVacated'>['why']>('removed', 'resigned', 'died', 'expelled', 'moved'),
  }),
  officeFailed: fc.record({ type: fc.constant('officeFailed'), office: offices }),
  consentAsked: fc.record({ type: fc.constant('consentAsked'), office: offices, of: factions }),
  consentGiven: fc.record({ type: fc.constant('consentGiven'), office: offices, of: factions, given: yes }),
  stepTaken: fc.record({
    type: fc.constant('stepTaken'),
    step: fc.constantFrom(...LADDER),
    person: people,
    by: maybeFaction,
  }),
  sentencePassed: fc.record({
    type: fc.constant('sentencePassed'),
    step: any.of<'exile' | 'deportation'>('exile', 'deportation'),
    person: people,
    turn,
  }),
  readmitted: fc.record({ type: fc.constant('readmitted'), person: people }),
  healthChanged: fc.record({ type: fc.constant('healthChanged'), person: people, to: fc.nat(5) }),
  died: fc.record({ type: fc.constant('died'), person: people }),
  factionBroken: fc.record({ type: fc.constant('factionBroken'), faction: factions, partner: maybeFaction }),
  organChanged: fc.record({
    type: fc.constant('organChanged'),
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
    type: fc.constant('organsElected'),
    organ: any.of<EventOf<'organsElected'>['organ']>(
      'centralCommittee',
      'centralCommitteeCandidates',
      'controlCommission',
    ),
    unnamed: bySide,
    size: small,
  }),
  polemicFought: fc.record({
    type: fc.constant('polemicFought'),
    by: people,
    target: people,
    ground,
    attack: breakdowns,
    defence: breakdowns,
    won: yes,
  }),
  spaceRefused: fc.record({ type: fc.constant('spaceRefused'), by: factions, person: people }),
  courted: fc.record({ type: fc.constant('courted'), faction: factions, person: people, points: small }),
  cominternInvoked: fc.record({ type: fc.constant('cominternInvoked'), faction: factions, person: people }),
  networkBuilt: fc.record({
    type: fc.constant('networkBuilt'),
    faction: factions,
    org: orgs,
    percent: small,
    only: list,
  }),
  networkFound: fc.record({ type: fc.constant('networkFound'), faction: factions, org: orgs }),
  networkBroken: fc.record({ type: fc.constant('networkBroken'), faction: factions, org: orgs }),
  somethingDone: fc.record({ type: fc.constant('somethingDone'), faction: factions }),
  emergencyMeasures: fc.record({
    type: fc.constant('emergencyMeasures'),
    org: orgs,
    state: any.of<'taken' | 'confirmed' | 'repealed'>('taken', 'confirmed', 'repealed'),
  }),
  platformPublished: fc.record({ type: fc.constant('platformPublished'), faction: factions, stopped: yes }),
  demonstrated: fc.record({ type: fc.constant('demonstrated'), faction: factions, org: orgs }),
  armyAppealed: fc.record({ type: fc.constant('armyAppealed'), faction: factions, chance: breakdowns, won: yes }),
  declared: fc.record({
    type: fc.constant('declared'),
    faction: factions,
    what: any.of<EventOf<'declared'>['what']>('recant', 'defy', 'resign', 'offerResignation', 'changeLine', 'nothing'),
  }),
  offerMade: fc.record({
    type: fc.constant('offerMade'),
    from: factions,
    to: factions,
    pact,
    gives: fc.option(any.terms),
    takes: fc.option(any.terms),
    secret: yes,
  }),
  offerCountered: fc.record({
    type: fc.constant('offerCountered'),
    from: factions,
    to: factions,
    pact,
    instead: pact,
    gives: fc.option(any.terms),
    takes: fc.option(any.terms),
    secret: yes,
  }),
  offerAnswered: fc.record({ type: fc.constant('offerAnswered'), from: factions, to: factions, pact, accepted: yes }),
  pactMade: fc.record({ type: fc.constant('pactMade'), ...pair, pact, secret: yes }),
  pactEnded: fc.record({ type: fc.constant('pactEnded'), ...pair, pact, brokenBy: maybeFaction }),
  promiseKept: fc.record({ type: fc.constant('promiseKept'), by: factions, to: factions }),
  promiseBroken: fc.record({ type: fc.constant('promiseBroken'), by: factions, to: factions }),
  measureProposed: fc.record({ type: fc.constant('measureProposed'), measure, by: factions }),
  measureDecided: fc.record({ type: fc.constant('measureDecided'), measure, proposed: yes }),
  harvest: fc.record({ type: fc.constant('harvest'), roll: fc.integer({ min: -1, max: 1 }) }),
  plenumCalled: fc.record({ type: fc.constant('plenumCalled'), by: maybeFaction }),
  conferenceCalled: fc.record({
    type: fc.constant('conferenceCalled'),
    org: orgs,
    by: maybeFaction,
    turn,
    round: small,
  }),
  gatheringOpened: fc.record({
    type: fc.constant('gatheringOpened'),
    kind: fc.constantFrom(...GATHERINGS),
    org: fc.option(orgs),
    votes: count,
  }),
  delegatesChosen: fc.record({
    type: fc.constant('delegatesChosen'),
    org: orgs,
    seats: small,
    free: fc.nat(3),
    bySide: byFaction,
  }),
  tabled: fc.record({ type: fc.constant('tabled'), motion: any.motions, by: factions }),
  motionHeard: fc.record({ type: fc.constant('motionHeard'), motion: any.motions, by: factions }),
  sealed: fc.record({ type: fc.constant('sealed'), faction: factions }),
  rollCall: fc.record({ type: fc.constant('rollCall'), result: vote, pulls: fc.constant<readonly PullReport[]>([]) }),
  betrayed: fc.record({ type: fc.constant('betrayed'), by: factions, partner: factions, lost: small }),
  delegationVoted: fc.record({
    type: fc.constant('delegationVoted'),
    source,
    for: count,
    against: count,
    abstain: count,
  }),
  gatheringClosed: fc.record({ type: fc.constant('gatheringClosed'), kind: fc.constantFrom(...GATHERINGS) }),
  ballotHeld: fc.record({ type: fc.constant('ballotHeld'), for: count, against: count, absent: count }),
  mandatePublished: fc.record({ type: fc.constant('mandatePublished'), mandate: byFaction }),
  ended: fc.record({
    type: fc.constant('ended'),
    ending: fc.record({ id: fc.constantFrom(...ENDINGS), winner: maybeFaction, scores: byFaction }),
  }),
};

export const EVENT_TYPES = Object.keys(EVENTS) as readonly EventType[];

export function anyEvent(type: EventType): fc.Arbitrary<Event> {
  return EVENTS[type];
}
