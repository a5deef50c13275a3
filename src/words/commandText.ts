import type { Command } from '../engine/model/command.ts';
import type { FactionId } from '../engine/model/ids.ts';
import { motionText } from './motionText.ts';
import { choiceText, grammaticalNumber, measureName, never, pole, stanceName, termText } from './phrases.ts';
import { join, sentence } from './text.ts';
import type { Args, Language } from './types.ts';

/** The button of a command: a word or two. */
export function commandLabel(language: Language, command: { readonly type: Command['type'] }): string {
  return language.say(`command.${command.type}.label`);
}

/** What the command asks for, to be read before it is given: one or more whole sentences. */
export function commandText(language: Language, command: Command): string {
  return sentence(wish(language, command));
}

/** What the faction did, for the report: one sentence, without the numbers that the events bring. */
export function commandReport(language: Language, faction: FactionId, command: Command): string {
  const variant = grammaticalNumber(language, faction);
  return sentence(
    language.say(
      `command.${command.type}.done`,
      { faction: { faction }, ...argsOf(language, command) },
      variant === undefined ? {} : { variant },
    ),
  );
}

function wish(language: Language, command: Command): string {
  const { say } = language;
  const args = argsOf(language, command);
  switch (command.type) {
    case 'offerPact':
      return say(command.secret ? 'command.offerPact.wishSecret' : 'command.offerPact.wish', args);
    case 'counterOffer':
      return say(command.secret ? 'command.counterOffer.wishSecret' : 'command.counterOffer.wish', args);
    case 'answerOffer':
      return say(command.accept ? 'command.answerOffer.accept' : 'command.answerOffer.decline');
    case 'playEvent':
      return say(
        choiceText(language, command.choice) === null ? 'command.playEvent.wish' : 'command.playEvent.wishChosen',
        args,
      );
    case 'directEvent':
      return say(
        choiceText(language, command.choice) === null ? 'command.directEvent.wish' : 'command.directEvent.wishChosen',
        args,
      );
    case 'admit':
      return say(
        command.bend > 0 ? 'command.admit.more' : command.bend < 0 ? 'command.admit.less' : 'command.admit.same',
        args,
      );
    case 'agitate':
      return say('command.agitate.wish', args, { count: command.points });
    case 'court':
      return say('command.court.wish', args, { count: command.points });
    case 'polemic':
      return say(`command.polemic.${command.ground}`, args, { count: command.points });
    case 'appoint':
      return say(`command.appoint.${command.by}`, args);
    case 'consent':
      return say(command.give ? 'command.consent.give' : 'command.consent.withhold');
    case 'refuseSpace':
      return say(command.refuse ? 'command.refuseSpace.refuse' : 'command.refuseSpace.print');
    case 'callPlenum':
      return say(command.call ? 'command.callPlenum.call' : 'command.callPlenum.pass');
    case 'editSlate':
      return say(`command.editSlate.${command.action}`, args);
    case 'hear':
      return say(command.index < 0 ? 'command.hear.wishNone' : 'command.hear.wish', args);
    case 'seal':
      return join([
        say('command.seal.wish', args),
        command.speaker === null ? say('command.seal.noSpeaker') : say('command.seal.speaker', args),
        command.lastWord === null ? '' : say('command.seal.lastWord', args),
      ]);
    default:
      return say(`command.${command.type}.wish`, args);
  }
}

/** What a command's texts may speak of: its fields, in words where they are no names. */
function argsOf(language: Language, command: Command): Args {
  switch (command.type) {
    case 'offerPact':
      return { to: { faction: command.to }, pact: { word: command.pact } };
    case 'counterOffer':
      return { pact: { word: command.pact } };
    case 'setTerm':
      return { term: termText(language, command.term) };
    case 'breakPact':
      return { partner: { faction: command.partner }, pact: { word: command.pact } };
    case 'proposeMeasure':
      return { measure: measureName(language, command.measure) };
    case 'decideMeasure':
      return { stance: stanceName(language, command.stance) };
    case 'playEvent':
      return { card: { card: command.card }, choice: choiceText(language, command.choice) };
    case 'directEvent':
      return { choice: choiceText(language, command.choice) };
    case 'playInfluence':
    case 'shelve':
      return { card: { card: command.card } };
    case 'admit':
    case 'emergencyMeasures':
    case 'callConference':
    case 'demonstrate':
    case 'organise':
    case 'agitate':
      return { org: { org: command.org } };
    case 'invokeComintern':
    case 'court':
    case 'offerResignation':
    case 'addName':
    case 'editSlate':
      return { person: { person: command.person } };
    case 'appoint':
      return { org: { org: command.org }, person: { person: command.person } };
    case 'deputise':
      return { office: { office: command.office }, person: { person: command.person } };
    case 'polemic':
      return { target: { person: command.target } };
    case 'inquire':
      return { target: { faction: command.target } };
    case 'verify':
      return { org: { org: command.org }, target: { faction: command.target }, percent: command.percent };
    case 'breakNetwork':
      return { org: { org: command.org }, target: { faction: command.target } };
    case 'changeLine':
      return { pole: pole(language, command.axis, command.by) };
    case 'resign':
      return { office: { office: command.office } };
    case 'table':
      return { motion: motionText(language, command.motion) };
    case 'hear':
      return { number: command.index + 1 };
    case 'seal':
      return {
        stance: stanceName(language, command.stance),
        person: command.speaker === null ? null : { person: command.speaker },
        card: command.lastWord === null ? null : { card: command.lastWord },
      };
    case 'withdrawOffer':
    case 'answerOffer':
    case 'endDiplomacy':
    case 'holdBack':
    case 'appealToArmy':
    case 'publishPlatform':
    case 'leakTestament':
    case 'stop':
    case 'consent':
    case 'refuseSpace':
    case 'callPlenum':
    case 'recant':
    case 'defy':
    case 'sayNothing':
    case 'closeList':
    case 'endTabling':
    case 'closeSlate':
      return {};
    default:
      return never(command);
  }
}
