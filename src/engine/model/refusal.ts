import type { MessageArg } from './message.ts';

/** Why a command is refused. Each code has the text `refusal.<code>` in the language files. */
export const REFUSAL_CODES = [
  'matchOver',
  'notYourDecision',
  'wrongDecision',
  'malformed',
  'unknownName',
  'moduleOff',
  'noSuchCard',
  'cardNotYours',
  'cardCannotHappen',
  'badChoice',
  'noShelvesLeft',
  'notEnoughPoints',
  'noSupportThere',
  'notYourOffice',
  'needsConsent',
  'officeBarred',
  'personUnavailable',
  'personIsLeader',
  'personIsYours',
  'organisationRefuses',
  'noAssignmentsLeft',
  'noPolemicsLeft',
  'alreadyImposed',
  'ownSide',
  'partner',
  'truce',
  'nothingToFind',
  'nothingToWin',
  'crisisTooLow',
  'ranksClosed',
  'factionBroken',
  'factionAbsent',
  'alreadyAdmitted',
  'alreadyDone',
  'conferenceCalled',
  'noOffersLeft',
  'alreadyAllied',
  'alreadyCountered',
  'sameOffer',
  'noSuchPact',
  'noMotionsLeft',
  'agendaFull',
  'notAtThisSitting',
  'exposureTooLow',
  'stepOutOfOrder',
  'alreadyTabled',
  'noSuchMotion',
  'alreadyThere',
  'outOfRange',
  'noArmy',
  'tooEarly',
  'tooLate',
  'notExpelled',
  'hasNotRecanted',
  'speakerUnavailable',
  'slateSize',
  'confidenceVoted',
  'enrolmentOnly',
  'sitsInPolitburo',
  'holdsOffice',
  'officeEmpty',
  'notInOpposition',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal is a value: nothing was changed. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly args: Readonly<Record<string, MessageArg>>;
}

export function refuse(code: RefusalCode, args: Readonly<Record<string, MessageArg>> = {}): Refusal {
  return { code, args };
}
