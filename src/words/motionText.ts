import type { PersonId } from '../engine/model/ids.ts';
import type { Motion } from '../engine/model/motion.ts';
import { never, position } from './phrases.ts';
import { sentence } from './text.ts';
import type { Arg, Language } from './types.ts';

/** A motion as the words in which it is put: `Remove Zinoviev from the Politburo`. No full stop. */
export function motionText(language: Language, motion: Motion): string {
  return sentence(put(language, motion));
}

function put(language: Language, motion: Motion): string {
  const { say } = language;
  switch (motion.kind) {
    case 'line':
      return say('motion.line', {
        economy: position(language, 'economy', motion.economy),
        world: position(language, 'world', motion.world),
      });
    case 'elect':
      return say('motion.elect', { person: { person: motion.person }, office: { office: motion.office } });
    case 'remove':
      return say('motion.remove', { office: { office: motion.office } });
    case 'discipline':
      if (motion.persons.length === 0) return say('motion.disciplineOpen', { step: { step: motion.step } });
      return say(`ladder.${motion.step}.motion`, { persons: people(motion.persons) });
    case 'readTestament':
      return say('motion.readTestament');
    case 'printTestament':
      return say('motion.printTestament');
    case 'regime':
      return say(motion.by < 0 ? 'motion.regimeDown' : 'motion.regimeUp');
    case 'candidatesVote':
      return say(motion.allow ? 'motion.candidatesVoteYes' : 'motion.candidatesVoteNo');
    case 'inquiry':
      return say('motion.inquiry', { target: { faction: motion.target } });
    case 'emergencyConference':
      return say('motion.emergencyConference', { org: { org: motion.org } });
    case 'intake':
      return say(motion.bend > 0 ? 'motion.intakeMore' : 'motion.intakeLess', { org: { org: motion.org } });
    case 'measures':
      return say(motion.confirm ? 'motion.measuresConfirm' : 'motion.measuresRepeal', { org: { org: motion.org } });
    case 'readmit':
      return say('motion.readmit', { person: { person: motion.person } });
    case 'ballot':
      return say('motion.ballot');
    case 'confidence':
      return say('motion.confidence', { person: { person: motion.person } });
    case 'centralCommittee':
      if (motion.strike.length === 0) return say('motion.centralCommittee');
      return say('motion.centralCommitteeStrike', { persons: people(motion.strike) });
    case 'politburo':
      // As it is tabled: the list is written afterwards.
      if (motion.full.length === 0) return say('motion.politburoOpen');
      return say(motion.candidates.length === 0 ? 'motion.politburoFull' : 'motion.politburo', {
        full: people(motion.full),
        candidates: people(motion.candidates),
      });
    case 'secretary':
      return say('motion.secretary', { person: { person: motion.person }, org: { org: motion.org } });
    default:
      return never(motion);
  }
}

function people(persons: readonly PersonId[]): Arg {
  return { list: persons.map((person) => ({ person })) };
}
