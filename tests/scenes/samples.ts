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

export const SAMPLES: { readonly [T in EventType]: Omit<EventOf<T>, 'type'> } = {
  turnBegan: { turn: 2 },
  stepBegan: { step: 'rounds', round: 1 },
  situation: { situation: situation('grainCrisis') },
  drew: { faction: 'left', count: 5, cards: null },
  deckShuffled: { deck: 'dated' },
  cardLapsed: { card: article, faction: null },
  cardPlayed: { faction: 'apparatus', card: article, mode: 'event' },
  heldBack: { faction: 'left' },
  eventHappened: { card: article, director: 'left', choice: {} },
  eventCameToNothing: { card: article },
  membersMoved: { org: moscow, cohort: 'old', from: 'none', to: 'left', count: 900, why: 'agitation' },
  agitated: { faction: 'left', org: moscow, count: 900, reasons: sum },
  membersAdmitted: { org: moscow, grade: 'candidate', count: 4000, side: 'none' },
  candidatesPromoted: { org: moscow, count: 700 },
  membersDeparted: { org: moscow, count: 300 },
  membersExpelled: { org: moscow, side: 'left', count: 500, by: 'apparatus' },
  admissionSet: { by: 'apparatus', bend: 1, org: moscow },
  resentmentChanged: { org: moscow, ...scale },
  moodChanged: { org: moscow, axis: 'economy', by: -1, to: -1 },
  crisisChanged: { ...scale, faction: null },
  exposureChanged: { faction: 'left', ...scale },
  legacyChanged: { faction: 'left', ...scale },
  standingChanged: { person: trotsky, ...scale },
  trustChanged: { ...pair, ...scale },
  hiddenEvidenceMade: { faction: 'left', count: 1, only: ['left'] },
  evidenceFound: { faction: 'left', by: 'apparatus', count: 1 },
  precedentSet: { kind: 'party', by: 'apparatus' },
  regimeChanged: { from: 2, to: 3 },
  lineAdopted: { economy: 1, world: 1, majority: ['apparatus'] },
  lineDeclared: { faction: 'left', axis: 'economy', to: 1 },
  testamentMoved: { from: 'few', to: 'delegations', by: 'left', harm: sum },
  appointed: { office: 'secretary:moscow', person: zinoviev, by: 'apparatus', imposed: false, displaced: null },
  allegianceFiled: { person: trotsky, side: 'left', only: ['left'] },
  allegianceHidden: { person: trotsky, by: 'apparatus' },
  allegianceShown: { person: trotsky, side: 'left' },
  allegianceChanged: { person: trotsky, from: 'left', to: 'none' },
  firmnessChanged: { person: trotsky, by: -1, to: 3 },
  deputised: { office: 'war', person: stalin },
  officeVacated: { office: 'war', person: trotsky, why: 'removed' },
  officeFailed: { office: 'war' },
  consentAsked: { office: 'war', of: 'left' },
  consentGiven: { office: 'war', of: 'left', given: false },
  stepTaken: { step: 'politburo', person: trotsky, by: 'apparatus' },
  sentencePassed: { step: 'exile', person: trotsky, turn: 8 },
  readmitted: { person: zinoviev },
  healthChanged: { person: trotsky, to: 2 },
  died: { person: trotsky },
  factionBroken: { faction: 'left', partner: null },
  organChanged: { organ: 'politburo', person: trotsky, joined: false },
  organsElected: {
    organ: 'centralCommittee',
    unnamed: { none: 4, apparatus: 20, left: 5, leningrad: 9, right: 7 },
    size: 63,
  },
  polemicFought: { by: trotsky, target: zinoviev, ground: 'past', attack: sum, defence: sum, won: true },
  spaceRefused: { by: 'right', person: trotsky },
  courted: { faction: 'left', person: zinoviev, points: 1 },
  networkBuilt: { faction: 'left', org: moscow, percent: 5, only: ['left'] },
  networkFound: { faction: 'left', org: moscow },
  networkBroken: { faction: 'left', org: moscow },
  somethingDone: { faction: 'left' },
  emergencyMeasures: { org: moscow, state: 'taken' },
  platformPublished: { faction: 'left', stopped: false },
  cominternInvoked: { faction: 'leningrad', person: trotsky },
  demonstrated: { faction: 'left', org: moscow },
  armyAppealed: { faction: 'left', chance: sum, won: false },
  declared: { faction: 'left', what: 'defy' },
  offerMade: { from: 'left', to: 'leningrad', pact: 'bloc', gives: null, takes: null, secret: false },
  offerAnswered: { from: 'left', to: 'leningrad', pact: 'bloc', accepted: true },
  pactMade: { ...pair, pact: 'bloc', secret: false },
  pactEnded: { ...pair, pact: 'bloc', brokenBy: 'leningrad' },
  promiseKept: { by: 'left', to: 'leningrad' },
  promiseBroken: { by: 'left', to: 'leningrad' },
  measureProposed: { measure: 'pressure', by: 'right' },
  measureDecided: { measure: 'pressure', proposed: true },
  harvest: { roll: 1 },
  conferenceCalled: { org: moscow, by: 'left', turn: 3, round: 2 },
  plenumCalled: { by: 'apparatus' },
  gatheringOpened: { kind: 'congress', org: null, votes: 665 },
  delegatesChosen: {
    org: moscow,
    seats: 70,
    free: 5,
    bySide: { apparatus: 20, left: 10, leningrad: 25, right: 10 },
  },
  tabled: { motion, by: 'apparatus' },
  motionHeard: { motion, by: 'apparatus' },
  sealed: { faction: 'left' },
  rollCall: { result: RESULT, pulls: [] },
  betrayed: { by: 'left', partner: 'leningrad', lost: 12 },
  delegationVoted: { source: moscow, for: 30, against: 2, abstain: 1 },
  gatheringClosed: { kind: 'congress' },
  ballotHeld: { for: 700_000, against: 4000, absent: 100_000 },
  mandatePublished: { mandate: { apparatus: 30, left: 6, leningrad: 5, right: 12 } },
  ended: {
    ending: { id: 'asItHappened', winner: 'apparatus', scores: { apparatus: 30, left: 6, leningrad: 5, right: 12 } },
  },
};

export const TYPES = Object.keys(SAMPLES) as readonly EventType[];

export function sample<T extends EventType>(type: T): EventOf<T> {
  return { type, ...SAMPLES[type] } as unknown as EventOf<T>;
}
