import type { Event, EventType } from '../../engine/model/event.ts';
import type { Cue } from '../../ui/cues.ts';
import { gather } from './gather.ts';
import { gaugeMoves } from './gauges.ts';
import { memberMoves } from './members.ts';
import type { Move } from './move.ts';
import { peopleMoves } from './people.ts';
import { sittingMoves } from './sittings.ts';

/** Events of which no board shows anything move, and where a player learns of them instead. */
export const TOLD_ELSEWHERE = {
  turnBegan: 'the date above the boards',
  stepBegan: 'the step under the date',
  situation: 'the dateline beside the boards; what it does moves by events of its own',
  drew: 'the hand below the boards',
  deckShuffled: 'the report',
  cardLapsed: 'the report',
  eventCameToNothing: 'the report: nothing happened',
  ended: 'the ending takes the place of the panel',
} as const satisfies Partial<Record<EventType, string>>;

/** What moves on the boards when this happens: everything that any board has to show of it. */
export function movesOfOne(event: Event): readonly Move[] {
  switch (event.type) {
    case 'turnBegan':
    case 'stepBegan':
    case 'situation':
    case 'drew':
    case 'deckShuffled':
    case 'cardLapsed':
    case 'eventCameToNothing':
    case 'ended':
      return [];
    case 'cardPlayed':
    case 'heldBack':
    case 'eventHappened':
    case 'offerMade':
    case 'offerCountered':
    case 'offerAnswered':
    case 'pactMade':
    case 'pactEnded':
    case 'promiseKept':
    case 'promiseBroken':
    case 'plenumCalled':
    case 'gatheringOpened':
    case 'tabled':
    case 'motionHeard':
    case 'sealed':
    case 'rollCall':
    case 'betrayed':
    case 'delegationVoted':
    case 'gatheringClosed':
      return sittingMoves(event);
    case 'membersMoved':
    case 'agitated':
    case 'membersAdmitted':
    case 'candidatesPromoted':
    case 'membersDeparted':
    case 'membersExpelled':
    case 'admissionSet':
    case 'resentmentChanged':
    case 'moodChanged':
    case 'networkBuilt':
    case 'networkFound':
    case 'networkBroken':
    case 'emergencyMeasures':
    case 'demonstrated':
    case 'conferenceCalled':
    case 'delegatesChosen':
      return memberMoves(event);
    case 'crisisChanged':
    case 'exposureChanged':
    case 'legacyChanged':
    case 'standingChanged':
    case 'trustChanged':
    case 'hiddenEvidenceMade':
    case 'evidenceFound':
    case 'precedentSet':
    case 'regimeChanged':
    case 'lineAdopted':
    case 'lineDeclared':
    case 'testamentMoved':
    case 'measureProposed':
    case 'measureDecided':
    case 'harvest':
    case 'ballotHeld':
    case 'mandatePublished':
      return gaugeMoves(event);
    case 'appointed':
    case 'allegianceFiled':
    case 'allegianceHidden':
    case 'allegianceShown':
    case 'allegianceChanged':
    case 'firmnessChanged':
    case 'deputised':
    case 'officeVacated':
    case 'officeFailed':
    case 'consentAsked':
    case 'consentGiven':
    case 'stepTaken':
    case 'sentencePassed':
    case 'readmitted':
    case 'healthChanged':
    case 'died':
    case 'factionBroken':
    case 'organChanged':
    case 'organsElected':
    case 'polemicFought':
    case 'spaceRefused':
    case 'courted':
    case 'somethingDone':
    case 'platformPublished':
    case 'cominternInvoked':
    case 'armyAppealed':
    case 'declared':
      return peopleMoves(event);
  }
}

export function movesOf(events: readonly Event[]): readonly Move[] {
  return gather(events.flatMap(movesOfOne));
}

/** What is heard of it; the Hall makes its own noise while it votes. */
export function cueOf(event: Event): Cue | null {
  switch (event.type) {
    case 'gatheringOpened':
    case 'gatheringClosed':
      return 'bell';
    case 'cardPlayed':
      return 'card';
    case 'membersExpelled':
      return 'drawer';
    case 'stepTaken':
      return event.step === 'party' || event.step === 'exile' || event.step === 'deportation' ? 'drawer' : 'stamp';
    case 'appointed':
    case 'officeVacated':
    case 'precedentSet':
    case 'pactMade':
    case 'pactEnded':
    case 'measureDecided':
      return 'stamp';
    case 'tabled':
    case 'lineDeclared':
    case 'polemicFought':
    case 'offerMade':
    case 'offerCountered':
      return 'typewriter';
    default:
      return null;
  }
}
