import type { GoalDef } from '../engine/model/content.ts';
import { conditionText } from './conditionText.ts';
import { sentence } from './text.ts';
import type { Language } from './types.ts';

/** A goal of the scenario as a sentence: `The Leningraders: 3 points if Kamenev is a full member of the Politburo.` */
export function goalText(language: Language, goal: GoalDef): string {
  const { faction, points } = goal;
  const conditions = goalConditions(language, goal);
  return sentence(language.say('goal.line', { faction: { faction }, conditions }, { count: points }));
}

/** What a goal asks for, where whose it is and what it is worth stand beside it: `if the regime is 2 or less`. */
export function goalConditions(language: Language, { when }: GoalDef): string {
  return language.list(
    when.map((condition) => conditionText(language, condition, 'dateline')),
    'and',
  );
}
