import type { FactionId, PactKind } from '../engine/model/ids.ts';
import type { Because, FeatureName, Part } from '../engine/model/judgement.ts';
import { sentence } from './text.ts';
import type { Language } from './types.ts';

/** Features by their names, in the middle of a sentence. */
export function featureList(language: Language, features: readonly FeatureName[]): string {
  return language.list(
    features.map((feature) => language.say(`motive.feature.${feature}`)),
    'and',
  );
}

/** What decided a move: one sentence. Empty where nothing did. */
export function becauseText(language: Language, because: readonly Because[]): string {
  if (because.length === 0) return '';
  return language.say('motive.decided', {
    list: featureList(
      language,
      because.map(({ feature }) => feature),
    ),
  });
}

/** Grounds that were told at most. */
const TOLD = 3;

/** The grounds that speak for a pact, or against it, the strongest first. */
function groundList(language: Language, parts: readonly Part[], side: 'for' | 'against'): string {
  const on = parts.filter(({ amount }) => (side === 'for' ? amount > 0 : amount < 0)).slice(0, TOLD);
  return language.list(
    on.map(({ ground }) => language.say(`motive.ground.${ground}.${side}`)),
    'and',
  );
}

/** Why an offer was accepted or declined. */
export function answerText(language: Language, faction: FactionId, accepted: boolean, parts: readonly Part[]): string {
  const list = groundList(language, parts, accepted ? 'for' : 'against');
  if (list === '') return '';
  return sentence(language.say(accepted ? 'motive.accepted' : 'motive.declined', { faction: { faction }, list }));
}

/** Whether a pact would probably be accepted, and what speaks for it or against it. */
export function outlookText(language: Language, pact: PactKind, worth: number, parts: readonly Part[]): string {
  const likely = worth > 0;
  const list = groundList(language, parts, likely ? 'for' : 'against');
  return sentence(
    language.say(likely ? 'motive.outlook.likely' : 'motive.outlook.unlikely', { pact: { word: pact }, list }),
  );
}
