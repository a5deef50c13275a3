import type { Choice } from '../engine/model/effect.ts';
import type { Axis, FactionId, GatheringKind, Measure, Stance, TestamentStage } from '../engine/model/ids.ts';
import type { Term } from '../engine/model/pact.ts';
import type { Arg, Language } from './types.ts';

/** Small parts of sentences that several of the renderers share. */

/** The end of an axis towards which an amount moves: `rapid industrialisation`. */
export function pole(language: Language, axis: Axis, amount: number): string {
  return language.say(amount < 0 ? `axis.${axis}.low` : `axis.${axis}.high`);
}

/** A position on an axis, -2 to +2, in words; beyond the scale, its end. */
export function position(language: Language, axis: Axis, value: number): string {
  const at = Math.max(-2, Math.min(2, Math.round(value)));
  return language.sayNamed(`line.${axis}.${at}`);
}

const FIRST_YEAR = 1924;

/** Turn 1 is the first half of 1924: `1924 I`. */
export function turnName(language: Language, turn: number): string {
  const { year, half } = halfYear(turn);
  return language.say('format.turn', { year: String(year), half: language.say(`format.half.${half}`) });
}

/** `January to June 1924`. */
export function turnMonths(language: Language, turn: number): string {
  const { year, half } = halfYear(turn);
  return language.say('format.turnLong', { year: String(year), half: '' }, { variant: half === 1 ? 'I' : 'II' });
}

function halfYear(turn: number): { year: number; half: 1 | 2 } {
  const index = Math.round(turn) - 1;
  return { year: FIRST_YEAR + Math.floor(index / 2), half: index % 2 === 0 ? 1 : 2 };
}

/** `pl` where the faction is spoken of in the plural: for texts whose verb depends on it. */
export function grammaticalNumber(language: Language, faction: FactionId): 'pl' | undefined {
  return language.say(`faction.${faction}.number`) === 'pl' ? 'pl' : undefined;
}

export function stageName(language: Language, stage: TestamentStage): string {
  return language.say(`testament.${stage}`);
}

export function stanceName(language: Language, stance: Stance): string {
  return language.say(`stance.${stance}`);
}

export function measureName(language: Language, measure: Measure): string {
  return language.say(`measure.${measure}.name`);
}

export function gatheringName(language: Language, kind: GatheringKind): string {
  return language.say(`gathering.${kind}`);
}

/**
 * What one side of a bargain owes, as the rest of a sentence about it. A vote is owed on a motion of the side that it is owed to: of the
 * other in a report, said to one of the two of `yours` or of `theirs`.
 */
export function termText(
  language: Language,
  term: Term | null,
  motions: 'other' | 'yours' | 'theirs' = 'other',
): string {
  if (term === null) return language.say('term.none');
  switch (term.type) {
    case 'vote': {
      const motion = language.say(`motionKind.${term.motion}`);
      return language.say(`term.vote.${motions}`, { stance: stanceName(language, term.stance), motion });
    }
    case 'post':
      return language.say('term.post', { person: { person: term.person }, org: { org: term.org } });
    case 'leave':
      return language.say('term.leave', { act: language.say(`leaveAct.${term.act}`) });
    default:
      return never(term);
  }
}

/** What was chosen for a card: `Moscow, Zinoviev`; null where nothing was to be chosen. */
export function choiceText(language: Language, choice: Choice): string | null {
  const chosen: Arg[] = [];
  if (choice.faction !== undefined) chosen.push({ faction: choice.faction });
  if (choice.org !== undefined) chosen.push({ org: choice.org });
  if (choice.person !== undefined) chosen.push({ person: choice.person });
  if (choice.option !== undefined) chosen.push(language.say('card.course', {}, { count: choice.option + 1 }));
  if (chosen.length === 0) return null;
  return language.list(
    chosen.map((item) => language.arg(item)),
    'and',
  );
}

/** The regime in the Party by its step, from 0, workers' democracy, to 4, iron discipline; beyond them the nearest. */
export function regimeName(language: Language, step: number): string {
  return language.sayNamed(`regime.${Math.max(0, Math.min(4, Math.round(step)))}.name`);
}

/** Closes a switch over a union: a case that is forgotten is a type error. */
export function never(value: never): never {
  throw new Error(`no words for ${JSON.stringify(value)}`);
}
