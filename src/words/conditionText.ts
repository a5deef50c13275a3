import type { Condition, FactionRef } from '../engine/model/effect.ts';
import type { PersonId } from '../engine/model/ids.ts';
import { never, pole, position, regimeName, stageName, turnName } from './phrases.ts';
import type { Arg, Args, Language, Reader } from './types.ts';

type Plain = Exclude<Condition, { readonly type: 'not' }>;

/** A condition without its negations, and whether it must hold or must not. */
export interface Clause {
  readonly text: string;
  readonly holds: boolean;
}

/** A condition as a clause that can follow `if`, `only if` or `unless`: `the crisis is 6 or more`. */
export function clauseOf(language: Language, condition: Condition, reader: Reader): Clause {
  let plain = condition;
  let holds = true;
  while (plain.type === 'not') {
    holds = !holds;
    plain = plain.condition;
  }
  return { text: language.say(`condition.clause.${plain.type}`, argsOf(language, plain, reader)), holds };
}

/** `if the crisis is 6 or more`, `unless Zinoviev is alive`. */
export function conditionText(language: Language, condition: Condition, reader: Reader): string {
  const { text, holds } = clauseOf(language, condition, reader);
  return language.say(holds ? 'condition.if' : 'condition.unless', { clause: text });
}

function argsOf(language: Language, condition: Plain, reader: Reader): Args {
  const faction = (ref: FactionRef): Arg => ({ factionRef: ref, reader });
  const person = (id: PersonId): Arg => ({ person: id });
  switch (condition.type) {
    case 'turns':
      return { from: turnName(language, condition.from), to: turnName(language, condition.to) };
    case 'holds':
      return { faction: faction(condition.faction), office: { office: condition.office } };
    case 'inMajority':
    case 'inOpposition':
      return { faction: faction(condition.faction) };
    case 'exposureAtLeast':
      return { faction: faction(condition.faction), amount: condition.amount };
    case 'crisisAtLeast':
      return { amount: condition.amount };
    case 'regimeAtLeast':
    case 'regimeAtMost': {
      const { amount } = condition;
      return { amount, level: regimeName(language, amount) };
    }
    case 'testamentAtLeast':
    case 'testamentBefore':
      return { stage: stageName(language, condition.stage) };
    case 'lineAtLeast':
    case 'lineAtMost': {
      const { axis, amount } = condition;
      return {
        axis: language.say(`axis.${axis}.name`),
        amount,
        position: position(language, axis, amount),
        pole: pole(language, axis, condition.type === 'lineAtLeast' ? 1 : -1),
      };
    }
    case 'inPolitburo':
    case 'inParty':
    case 'alive':
      return { person: person(condition.person) };
    case 'holdsOffice':
      return { person: person(condition.person), office: { office: condition.office } };
    case 'sideOf':
      return { person: person(condition.person), faction: faction(condition.faction) };
    case 'bloc':
      return { a: faction(condition.a), b: faction(condition.b) };
    case 'resentmentAtLeast':
      return { org: { orgRef: condition.org, reader }, amount: condition.amount };
    case 'delegatesAtLeast':
      return { faction: faction(condition.faction), percent: condition.percent };
    case 'politburoAtLeast':
      return { faction: faction(condition.faction), amount: condition.amount };
    case 'module':
      return { module: language.say(`module.${condition.module}.name`) };
    default:
      return never(condition);
  }
}
