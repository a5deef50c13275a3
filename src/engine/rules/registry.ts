import type { CommandType } from '../model/command.ts';
import type { DecisionKind } from '../model/decision.ts';
import { addName } from './commands/addName.ts';
import { admit } from './commands/admit.ts';
import { agitate } from './commands/agitate.ts';
import { answerOffer } from './commands/answerOffer.ts';
import { appealToArmy } from './commands/appealToArmy.ts';
import { appoint } from './commands/appoint.ts';
import { breakNetwork } from './commands/breakNetwork.ts';
import { breakPact } from './commands/breakPact.ts';
import { callConference } from './commands/callConference.ts';
import { callPlenum } from './commands/callPlenum.ts';
import { changeLine } from './commands/changeLine.ts';
import { closeList } from './commands/closeList.ts';
import { closeSlate } from './commands/closeSlate.ts';
import { consent } from './commands/consent.ts';
import { counterOffer } from './commands/counterOffer.ts';
import { court } from './commands/court.ts';
import { decideMeasure } from './commands/decideMeasure.ts';
import { defy } from './commands/defy.ts';
import { demonstrate } from './commands/demonstrate.ts';
import { deputise } from './commands/deputise.ts';
import { directEvent } from './commands/directEvent.ts';
import { editSlate } from './commands/editSlate.ts';
import { emergencyMeasures } from './commands/emergencyMeasures.ts';
import { endDiplomacy } from './commands/endDiplomacy.ts';
import { endTabling } from './commands/endTabling.ts';
import { hear } from './commands/hear.ts';
import { holdBack } from './commands/holdBack.ts';
import { inquire } from './commands/inquire.ts';
import { invokeComintern } from './commands/invokeComintern.ts';
import { leakTestament } from './commands/leakTestament.ts';
import { offerPact } from './commands/offerPact.ts';
import { offerResignation } from './commands/offerResignation.ts';
import { organise } from './commands/organise.ts';
import { playEvent } from './commands/playEvent.ts';
import { playInfluence } from './commands/playInfluence.ts';
import { polemic } from './commands/polemic.ts';
import { proposeMeasure } from './commands/proposeMeasure.ts';
import { publishPlatform } from './commands/publishPlatform.ts';
import { recant } from './commands/recant.ts';
import { refuseSpace } from './commands/refuseSpace.ts';
import { resign } from './commands/resign.ts';
import { sayNothing } from './commands/sayNothing.ts';
import { seal } from './commands/seal.ts';
import { setTerm } from './commands/setTerm.ts';
import { shelve } from './commands/shelve.ts';
import { stop } from './commands/stop.ts';
import { table } from './commands/table.ts';
import { verify } from './commands/verify.ts';
import { withdrawOffer } from './commands/withdrawOffer.ts';
import type { Registry } from './rule.ts';

/** Every command's law, by its type. */
export const RULES: Registry = {
  offerPact,
  setTerm,
  withdrawOffer,
  answerOffer,
  counterOffer,
  breakPact,
  endDiplomacy,
  proposeMeasure,
  decideMeasure,
  playEvent,
  playInfluence,
  shelve,
  directEvent,
  holdBack,
  admit,
  emergencyMeasures,
  callConference,
  appealToArmy,
  invokeComintern,
  publishPlatform,
  demonstrate,
  leakTestament,
  agitate,
  appoint,
  deputise,
  court,
  polemic,
  organise,
  inquire,
  verify,
  breakNetwork,
  stop,
  consent,
  refuseSpace,
  callPlenum,
  changeLine,
  recant,
  defy,
  resign,
  offerResignation,
  sayNothing,
  table,
  addName,
  closeList,
  endTabling,
  hear,
  seal,
  editSlate,
  closeSlate,
};

/**
 * Which commands can answer a decision. First those that are listed quickly: whether there is a decision to make at all is
 * often clear from them (`onlyLegal`).
 */
export const ANSWERS: Readonly<Record<DecisionKind, readonly CommandType[]>> = {
  diplomacy: ['endDiplomacy', 'breakPact', 'offerPact'],
  terms: ['withdrawOffer', 'setTerm'],
  answerOffer: ['answerOffer', 'counterOffer'],
  proposeMeasure: ['proposeMeasure'],
  decideMeasure: ['decideMeasure'],
  play: [
    'playInfluence',
    'shelve',
    'holdBack',
    'playEvent',
    'admit',
    'emergencyMeasures',
    'callConference',
    'appealToArmy',
    'invokeComintern',
    'publishPlatform',
    'demonstrate',
    'leakTestament',
  ],
  directEvent: ['directEvent'],
  operations: [
    'stop',
    'organise',
    'agitate',
    'inquire',
    'verify',
    'breakNetwork',
    'deputise',
    'polemic',
    'court',
    'appoint',
  ],
  consent: ['consent'],
  refuseSpace: ['refuseSpace'],
  callPlenum: ['callPlenum'],
  declare: ['sayNothing', 'defy', 'recant', 'changeLine', 'resign', 'offerResignation'],
  table: ['endTabling', 'table'],
  list: ['closeList', 'addName'],
  agenda: ['hear'],
  seal: ['seal'],
  slate: ['closeSlate', 'editSlate'],
};
