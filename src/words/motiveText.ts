import type { FactionId, PactKind } from '../engine/model/ids.ts';
import type { Because, FeatureName, Part, Told } from '../engine/model/judgement.ts';
import type { Message } from '../engine/model/message.ts';
import { turnName } from './phrases.ts';
import { join, sentence } from './text.ts';
import type { Arg, Language } from './types.ts';

/** Features by their names, in the middle of a sentence. */
export function featureList(language: Language, features: readonly FeatureName[]): string {
  return language.list(
    features.map((feature) => language.say(`motive.feature.${feature}`)),
    'and',
  );
}

/** What decided a move, by the names of it alone: one sentence. Empty where nothing did. */
export function becauseText(language: Language, because: readonly Because[]): string {
  return toldText(
    language,
    because.map(({ feature }) => ({ feature, figure: null })),
  );
}

/** What decided a move, with the figures that it moved, and the votes that a motion can expect. Empty where nothing did. */
export function toldText(language: Language, told: readonly Told[]): string {
  const items: string[] = [];
  const after: string[] = [];
  for (const { feature, figure } of told) {
    if (figure === null) items.push(language.say(`motive.feature.${feature}`));
    else if (figure.key.startsWith(VOTES)) after.push(figureText(language, figure));
    else items.push(figureText(language, figure));
  }
  const decided = items.length === 0 ? '' : language.say('motive.decided', { list: language.list(items, 'and') });
  return join([decided, ...after].map(sentence));
}

/** Sentences of their own. */
const VOTES = 'motive.votes.';

/** A figure in the middle of a sentence. A turn is said as its half-year. */
function figureText(language: Language, { key, args }: Message): string {
  const { turn, ...rest } = args;
  const said: Record<string, Arg> =
    typeof turn === 'number' ? { ...rest, turn: turnName(language, turn) } : { ...args };
  const own = 'org' in args && language.has(`${key}_org`) ? `${key}_org` : key;
  return language.sayNamed(own, said, typeof args.count === 'number' ? { count: args.count } : {});
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
