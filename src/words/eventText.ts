import type { Event } from '../engine/model/event.ts';
import { cardEvent } from './events/cards.ts';
import { gaugeEvent } from './events/gauges.ts';
import { memberEvent } from './events/members.ts';
import { operationEvent } from './events/operations.ts';
import { pactEvent } from './events/pacts.ts';
import { personEvent } from './events/people.ts';
import { sittingEvent } from './events/sittings.ts';
import { never } from './phrases.ts';
import { join, sentence } from './text.ts';
import type { Language } from './types.ts';

/** An event as the stenographic report tells it: a sentence or two, whole in themselves. */
export function eventText(language: Language, event: Event): string {
  return join(tell(language, event).map(sentence));
}

function tell(language: Language, event: Event): readonly string[] {
  switch (event.type) {
    case 'turnBegan':
    case 'stepBegan':
    case 'situation':
    case 'drew':
    case 'deckShuffled':
    case 'cardLapsed':
    case 'cardPlayed':
    case 'heldBack':
    case 'eventHappened':
    case 'eventCameToNothing':
      return [cardEvent(language, event)];
    case 'membersMoved':
    case 'agitated':
    case 'membersAdmitted':
    case 'candidatesPromoted':
    case 'membersDeparted':
    case 'membersExpelled':
    case 'admissionSet':
      return [memberEvent(language, event)];
    case 'resentmentChanged':
    case 'moodChanged':
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
      return gaugeEvent(language, event);
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
      return personEvent(language, event);
    case 'polemicFought':
    case 'spaceRefused':
    case 'courted':
    case 'cominternInvoked':
    case 'networkBuilt':
    case 'networkFound':
    case 'networkBroken':
    case 'somethingDone':
    case 'emergencyMeasures':
    case 'platformPublished':
    case 'demonstrated':
    case 'armyAppealed':
    case 'declared':
      return [operationEvent(language, event)];
    case 'offerMade':
    case 'offerCountered':
    case 'offerAnswered':
    case 'pactMade':
    case 'pactEnded':
    case 'promiseKept':
    case 'promiseBroken':
    case 'measureProposed':
    case 'measureDecided':
    case 'harvest':
      return pactEvent(language, event);
    case 'conferenceCalled':
    case 'plenumCalled':
    case 'gatheringOpened':
    case 'delegatesChosen':
    case 'tabled':
    case 'motionHeard':
    case 'sealed':
    case 'rollCall':
    case 'betrayed':
    case 'delegationVoted':
    case 'gatheringClosed':
    case 'ballotHeld':
    case 'mandatePublished':
    case 'ended':
      return sittingEvent(language, event);
    default:
      return never(event);
  }
}
