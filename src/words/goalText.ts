import type { GoalDef } from '../engine/model/content.ts';
import { conditionText } from './conditionText.ts';
import { sentence } from './text.ts';
import type { Language } from './types.ts';

/** A goal of the scenario as a sentence: `The Leningraders: 3 points if Kamenev is a full member of the Politburo.` */
export function goalText(language: Language, { faction, points, when }: GoalDef): string {
  const conditions = language.list(
    when.map((condition) => conditionText(language, condition, 'dateline')),
    'and',
  );
  return sentence(language.say('goal.line', { faction: { faction }, conditions }, { count: points }));
}
