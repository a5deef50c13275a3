import type { EventOf, EventType } from '../../src/engine/model/event.ts';
import type { DelegationVote, VoteResult } from '../../src/engine/model/gathering.ts';
import type { Breakdown } from '../../src/engine/model/message.ts';
import type { Motion } from '../../src/engine/model/motion.ts';
import { card, org, person, situation } from '../language/names.ts';

/** One of each event, about things of the whole campaign that the boards draw. A type that is forgotten does not compile. */

const moscow = org('moscow');
const trotsky = person('trotsky');
const zinoviev = person('zinoviev');
const stalin = person('stalin');
const article = card('lessonsOfOctober');
const sum: Breakdown = { base: 3, reasons: [], total: 3 };
const scale = { by: 1, to: 3, why: 'harvest' };
const pair = { a: 'left', b: 'leningrad' } as const;
const motion: Motion = { kind: 'line', economy: 1, world: 1 };

function delegation(source: string, pro: number, contra: number): DelegationVote {
  const zero = { for: 0, against: 0, abstain: 0 };
  return {
    source: org(source),
    for: pro,
    against: contra,
    abstain: 1,
    bySide: {
      none: { for: 1, against: 0, abstain: 1 },
      apparatus: { for: pro - 1, against: 0, abstain: 0 },
      left: { for: 0, against: contra, abstain: 0 },
      leningrad: zero,
      right: zero,
    },
  };
}

export const RESULT: VoteResult = {
  motion,
  by: 'apparatus',
  for: 60,
  against: 42,
  abstain: 3,
  needed: 52,
  carried: true,
  unopposed: false,
  stances: { apparatus: { stance: 'for', speaker: stalin, lastWord: null } },
  delegations: [delegation('moscow', 30, 2), delegation('leningrad', 20, 10), delegation('ukraine', 10, 30)],
};

export const SAMPLES: { readonly [T in EventType]: EventOf<T> } = {
  turnBegan: { type: 'turnBegan', turn: 2 },
  stepBegan: { type: 'stepBegan', step: 'rounds', round: 1 },
  situation: { type: 'situation', situation: situation('grainCrisis') },
  drew: { type: 'drew', faction: 'left', count: 5, cards: null },
  deckShuffled: { type: 'deckShuffled', deck: 'dated' },
  cardLapsed: { type: 'cardLapsed', card: article, faction: null },
  cardPlayed: { type: 'cardPlayed', faction: 'apparatus', card: article, mode: 'event' },
  heldBack: { type: 'heldBack', faction: 'left' },
  eventHappened: { type: 'eventHappened', card: article, director: 'left', choice: {} },
  eventCameToNothing: { type: 'eventCameToNothing', card: article },
  membersMoved: {
    type: 'membersMoved',
    org: moscow,
    cohort: 'old',
    from: 'none',
    to: 'left',
    count: 900,
    why: 'agitation',
  },
  agitated: { type: 'agitated', faction: 'left', org: moscow, count: 900, reasons: sum },
  membersAdmitted: { type: 'membersAdmitted', org: moscow, grade: 'candidate', count: 4000, side: 'none' },
  candidatesPromoted: { type: 'candidatesPromoted', org: moscow, count: 700 },
  membersDeparted: { type: 'membersDeparted', org: moscow, count: 300 },
  membersExpelled: { type: 'membersExpelled', org: moscow, side: 'left', count: 500, by: 'apparatus' },
  admissionSet: { type: 'admissionSet', by: 'apparatus', bend: 1, org: moscow },
  resentmentChanged: { type: 'resentmentChanged', org: moscow, ...scale },
  moodChanged: { type: 'moodChanged', org: moscow, axis: 'economy', by: -1, to: -1 },
  crisisChanged: { type: 'crisisChanged', ...scale, faction: null },
  exposureChanged: { type: 'exposureChanged', faction: 'left', ...scale },
  legacyChanged: { type: 'legacyChanged', faction: 'left', ...scale },
  standingChanged: { type: 'standingChanged', person: trotsky, ...scale },
  trustChanged: { type: 'trustChanged', ...pair, ...scale },
  hiddenEvidenceMade: { type: 'hiddenEvidenceMade', faction: 'left', count: 1, only: ['left'] },
  evidenceFound: { type: 'evidenceFound', faction: 'left', by: 'apparatus', count: 1 },
  precedentSet: { type: 'precedentSet', kind: 'party', by: 'apparatus' },
  regimeChanged: { type: 'regimeChanged', from: 2, to: 3 },
  lineAdopted: { type: 'lineAdopted', economy: 1, world: 1, majority: ['apparatus'] },
  lineDeclared: { type: 'lineDeclared', faction: 'left', axis: 'economy', to: 1 },
  testamentMoved: { type: 'testamentMoved', from: 'few', to: 'delegations', by: 'left', harm: sum },
  appointed: {
    type: 'appointed',
    office: 'secretary:moscow',
    person: zinoviev,
    by: 'apparatus',
    imposed: false,
    displaced: null,
  },
  allegianceFiled: { type: 'allegianceFiled', person: trotsky, side: 'left', only: ['left'] },
  allegianceHidden: { type: 'allegianceHidden', person: trotsky, by: 'apparatus' },
  allegianceShown: { type: 'allegianceShown', person: trotsky, side: 'left' },
  allegianceChanged: { type: 'allegianceChanged', person: trotsky, from: 'left', to: 'none' },
  firmnessChanged: { type: 'firmnessChanged', person: trotsky, by: -1, to: 3 },
  deputised: { type: 'deputised', office: 'war', person: stalin },
  officeVacated: { type: 'officeVacated', office: 'war', person: trotsky, why: 'removed' },
  officeFailed: { type: 'officeFailed', office: 'war' },
  consentAsked: { type: 'consentAsked', office: 'war', of: 'left' },
  consentGiven: { type: 'consentGiven', office: 'war', of: 'left', given: false },
  stepTaken: { type: 'stepTaken', step: 'politburo', person: trotsky, by: 'apparatus' },
  sentencePassed: { type: 'sentencePassed', step: 'exile', person: trotsky, turn: 8 },
  readmitted: { type: 'readmitted', person: zinoviev },
  healthChanged: { type: 'healthChanged', person: trotsky, to: 2 },
  died: { type: 'died', person: trotsky },
  factionBroken: { type: 'factionBroken', faction: 'left', partner: null },
  organChanged: { type: 'organChanged', organ: 'politburo', person: trotsky, joined: false },
  organsElected: {
    type: 'organsElected',
    organ: 'centralCommittee',
    unnamed: { none: 4, apparatus: 20, left: 5, leningrad: 9, right: 7 },
    size: 63,
  },
  polemicFought: {
    type: 'polemicFought',
    by: trotsky,
    target: zinoviev,
    ground: 'past',
    attack: sum,
    defence: sum,
    won: true,
  },
  spaceRefused: { type: 'spaceRefused', by: 'right', person: trotsky },
  courted: { type: 'courted', faction: 'left', person: zinoviev, points: 1 },
  networkBuilt: { type: 'networkBuilt', faction: 'left', org: moscow, percent: 5, only: ['left'] },
  networkFound: { type: 'networkFound', faction: 'left', org: moscow },
  networkBroken: { type: 'networkBroken', faction: 'left', org: moscow },
  somethingDone: { type: 'somethingDone', faction: 'left' },
  emergencyMeasures: { type: 'emergencyMeasures', org: moscow, state: 'taken' },
  platformPublished: { type: 'platformPublished', faction: 'left', stopped: false },
  cominternInvoked: { type: 'cominternInvoked', faction: 'leningrad', person: trotsky },
  demonstrated: { type: 'demonstrated', faction: 'left', org: moscow },
  armyAppealed: { type: 'armyAppealed', faction: 'left', chance: sum, won: false },
  declared: { type: 'declared', faction: 'left', what: 'defy' },
  offerMade: {
    type: 'offerMade',
    from: 'left',
    to: 'leningrad',
    pact: 'bloc',
    gives: null,
    takes: null,
    secret: false,
  },
  offerCountered: {
    type: 'offerCountered',
    from: 'leningrad',
    to: 'left',
    pact: 'truce',
    instead: 'bloc',
    gives: null,
    takes: null,
    secret: false,
  },
  offerAnswered: { type: 'offerAnswered', from: 'left', to: 'leningrad', pact: 'bloc', accepted: true },
  pactMade: { type: 'pactMade', ...pair, pact: 'bloc', secret: false },
  pactEnded: { type: 'pactEnded', ...pair, pact: 'bloc', brokenBy: 'leningrad' },
  promiseKept: { type: 'promiseKept', by: 'left', to: 'leningrad' },
  promiseBroken: { type: 'promiseBroken', by: 'left', to: 'leningrad' },
  measureProposed: { type: 'measureProposed', measure: 'pressure', by: 'right' },
  measureDecided: { type: 'measureDecided', measure: 'pressure', proposed: true },
  harvest: { type: 'harvest', roll: 1 },
  conferenceCalled: { type: 'conferenceCalled', org: moscow, by: 'left', turn: 3, round: 2 },
  plenumCalled: { type: 'plenumCalled', by: 'apparatus' },
  gatheringOpened: { type: 'gatheringOpened', kind: 'congress', org: null, votes: 665 },
  delegatesChosen: {
    type: 'delegatesChosen',
    org: moscow,
    seats: 70,
    free: 5,
    bySide: { apparatus: 20, left: 10, leningrad: 25, right: 10 },
  },
  tabled: { type: 'tabled', motion, by: 'apparatus' },
  motionHeard: { type: 'motionHeard', motion, by: 'apparatus' },
  sealed: { type: 'sealed', faction: 'left' },
  rollCall: { type: 'rollCall', result: RESULT, pulls: [] },
  betrayed: { type: 'betrayed', by: 'left', partner: 'leningrad', lost: 12 },
  delegationVoted: { type: 'delegationVoted', source: moscow, for: 30, against: 2, abstain: 1 },
  gatheringClosed: { type: 'gatheringClosed', kind: 'congress' },
  ballotHeld: { type: 'ballotHeld', for: 700_000, against: 4000, absent: 100_000 },
  mandatePublished: { type: 'mandatePublished', mandate: { apparatus: 30, left: 6, leningrad: 5, right: 12 } },
  ended: {
    type: 'ended',
    ending: { id: 'asItHappened', winner: 'apparatus', scores: { apparatus: 30, left: 6, leningrad: 5, right: 12 } },
  },
};

export const TYPES = Object.keys(SAMPLES) as readonly EventType[];

export function sample<T extends EventType>(type: T): EventOf<T> {
  return SAMPLES[type];
}
