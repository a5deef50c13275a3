import type { FactionId, PactKind } from '../engine/model/ids.ts';
import type { Part, Told } from '../engine/model/judgement.ts';
import type { Message } from '../engine/model/message.ts';
import { turnName } from './phrases.ts';
import { join, sentence } from './text.ts';
import type { Arg, Language } from './types.ts';

/** What decided a move, with the figures that it moved, and the votes that a motion can expect. Empty where nothing did. */
export function toldText(language: Language, told: readonly Told[]): string {
  return listed(language, told, 'motive.decided');
}

/**
 * What can be expected of an advised move: the figures that it moves, and where it answers an offer what that offer is worth to oneself
 * and why. Empty where nothing can.
 */
export function expectedText(language: Language, told: readonly Told[], grounds: readonly Part[]): string {
  const brings = listed(language, told, 'counsel.brings');
  if (grounds.length === 0) return brings;
  const sum = language.signed(hundredths(sumOf(grounds)));
  return join([sentence(language.say('counsel.offered', { sum })), bothSides(language, grounds), brings]);
}

function listed(language: Language, told: readonly Told[], heading: 'motive.decided' | 'counsel.brings'): string {
  const items: string[] = [];
  const after: string[] = [];
  for (const { feature, figure } of told) {
    if (figure === null) items.push(language.say(`motive.feature.${feature}`));
    else if (figure.key.startsWith(VOTES)) after.push(figureText(language, figure));
    else items.push(figureText(language, figure));
  }
  const decided = items.length === 0 ? '' : language.say(heading, { list: language.list(items, 'and') });
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

/** Grounds that are told at most. */
const TOLD = 4;

/** The grounds that speak for a pact, or against it, the strongest first, each with its weight in hundredths. */
function groundList(language: Language, parts: readonly Part[], side: 'for' | 'against'): string {
  const on = parts.filter(({ amount }) => (side === 'for' ? amount > 0 : amount < 0)).slice(0, TOLD);
  return language.list(
    on.map(({ ground, amount }) =>
      language.say('motive.weighed', {
        ground: language.say(`motive.ground.${ground}.${side}`),
        amount: language.signed(hundredths(amount)),
      }),
    ),
    'and',
  );
}

function hundredths(amount: number): number {
  return Math.round(100 * amount);
}

/** What speaks for a pact and what against it, a sentence each. */
function bothSides(language: Language, parts: readonly Part[]): string {
  const said = (['for', 'against'] as const).map((side) => {
    const list = groundList(language, parts, side);
    return list === '' ? '' : sentence(language.say(`motive.speaks.${side}`, { list }));
  });
  return join(said);
}

/** Why an offer was accepted or declined: the sum, and what made it. */
export function answerText(language: Language, faction: FactionId, accepted: boolean, parts: readonly Part[]): string {
  if (parts.length === 0) return '';
  const said = language.say(accepted ? 'motive.accepted' : 'motive.declined', {
    faction: { faction },
    sum: language.signed(hundredths(sumOf(parts))),
  });
  return join([sentence(said), bothSides(language, parts)]);
}

/** Why an offer was answered with another: what it was worth, and what made that. */
export function counteredText(language: Language, parts: readonly Part[]): string {
  if (parts.length === 0) return '';
  const said = language.say('motive.countered', { sum: language.signed(hundredths(sumOf(parts))) });
  return join([sentence(said), bothSides(language, parts)]);
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((all, { amount }) => all + amount, 0);
}

/** What an offer lacks, as far as it can be lacking. */
export interface Lacking {
  readonly worth: number;
  readonly parts: readonly Part[];
  readonly trust: number | null;
  readonly steps: number | null;
  readonly instead: readonly PactKind[];
}

/** Why a side broke a pact: what spoke against it. Empty where that cannot be seen. */
export function breachText(language: Language, parts: readonly Part[]): string {
  const list = groundList(language, parts, 'against');
  return list === '' ? '' : sentence(language.say('motive.speaks.against', { list }));
}

/**
 * Whether a pact would probably be accepted, and what would tip the scale; `whole`: also what speaks for it and against it.
 */
export function outlookText(language: Language, pact: PactKind, outlook: Lacking, whole: boolean): string {
  const { worth, parts, trust, steps, instead } = outlook;
  const sum = language.signed(hundredths(worth));
  const said = language.say(worth > 0 ? 'motive.outlook.likely' : 'motive.outlook.unlikely', {
    pact: { word: pact },
    sum,
  });
  const tips: string[] = [];
  if (trust !== null) tips.push(language.say('motive.outlook.trust', { trust: language.signed(trust) }));
  if (steps !== null) tips.push(language.say('motive.outlook.steps', {}, { count: steps }));
  if (worth <= 0 && pact === 'bargain') {
    tips.push(language.say('motive.outlook.terms', { points: Math.max(1, Math.ceil(-100 * worth)) }));
  }
  const tip =
    tips.length === 0 ? '' : sentence(language.say('motive.outlook.needs', { list: language.list(tips, 'or') }));
  const others = instead.map((kind) => sentence(language.say('motive.outlook.instead', { pact: { word: kind } })));
  return join([sentence(said), whole ? bothSides(language, parts) : '', tip, ...others]);
}

/** Why the other side makes its offer, and what it is worth to it. Empty where nothing speaks for it that can be seen. */
export function wantsText(language: Language, faction: FactionId, parts: readonly Part[]): string {
  const list = groundList(language, parts, 'for');
  if (list === '') return '';
  const sum = language.signed(hundredths(sumOf(parts)));
  return join([
    sentence(language.say('motive.wants', { faction: { faction }, list })),
    sentence(language.say('motive.worth', { faction: { faction }, sum })),
  ]);
}
