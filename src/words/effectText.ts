import type { Effect, FactionRef, OrgRef, PersonRef } from '../engine/model/effect.ts';
import { conditionText } from './conditionText.ts';
import { never, pole, stageName } from './phrases.ts';
import { sentence } from './text.ts';
import type { Arg, Language, Reader } from './types.ts';

/** A line of a card's rule text; deeper lines belong to the line above them. */
export interface TextLine {
  readonly text: string;
  readonly depth: number;
}

/** What effects do, a line or more for each, in their order. */
export function effectLines(
  language: Language,
  effects: readonly Effect[],
  reader: Reader,
  depth = 0,
): readonly TextLine[] {
  return effects.flatMap((effect) => linesOf(language, effect, reader, depth));
}

function linesOf(language: Language, effect: Effect, reader: Reader, depth: number): readonly TextLine[] {
  if (effect.type === 'when') {
    const text = language.say('card.when', { condition: conditionText(language, effect.condition, reader) });
    return [{ text: sentence(text), depth }, ...effectLines(language, effect.then, reader, depth + 1)];
  }
  if (effect.type === 'either') {
    const lines: TextLine[] = [{ text: language.say(reader === 'dateline' ? 'card.eitherLot' : 'card.either'), depth }];
    effect.options.forEach((option, index) => {
      lines.push({ text: language.say('card.option', {}, { count: index + 1 }), depth: depth + 1 });
      lines.push(...effectLines(language, option, reader, depth + 2));
    });
    return lines;
  }
  return [{ text: sentence(simple(language, effect, reader)), depth }];
}

type Simple = Exclude<Effect, { readonly type: 'when' | 'either' }>;

function simple(language: Language, effect: Simple, reader: Reader): string {
  const { say } = language;
  const faction = (ref: FactionRef): Arg => ({ factionRef: ref, reader });
  const org = (ref: OrgRef): Arg => ({ orgRef: ref, reader });
  const person = (ref: PersonRef): Arg => ({ personRef: ref, reader });
  switch (effect.type) {
    case 'moveMembers': {
      const box: Arg = { box: { cohort: effect.cohort, from: effect.from }, reader };
      const args = { org: org(effect.org), percent: effect.percent, box };
      if (effect.to === 'none') return say('effect.moveMembers.leave', args);
      const several = ['rivals', 'majority', 'opposition', 'all'].some((ref) => ref === effect.to);
      return say(several ? 'effect.moveMembers.share' : 'effect.moveMembers.join', { ...args, to: faction(effect.to) });
    }
    case 'agitate':
      return say(
        'effect.agitate',
        { org: org(effect.org), faction: faction(effect.faction) },
        { count: effect.points },
      );
    case 'standing':
    case 'firmness':
    case 'health':
      return say(`effect.${effect.type}`, { person: person(effect.person), amount: effect.amount });
    case 'legacy':
    case 'exposure':
    case 'hiddenEvidence':
    case 'shelves':
    case 'motions':
    case 'pull':
      return say(`effect.${effect.type}`, { faction: faction(effect.faction), amount: effect.amount });
    case 'inquire':
      return say('effect.inquire', { faction: faction(effect.faction) }, { count: effect.amount });
    case 'trust':
      return say('effect.trust', { a: faction(effect.a), b: faction(effect.b), amount: effect.amount });
    case 'resentment':
      return say('effect.resentment', { org: org(effect.org), amount: effect.amount });
    case 'crisis':
      return say('effect.crisis', { amount: effect.amount });
    case 'mood':
      return say(
        'effect.mood',
        { org: org(effect.org), pole: pole(language, effect.axis, effect.amount) },
        { count: Math.abs(effect.amount) },
      );
    case 'shiftLine':
      return say(
        'effect.shiftLine',
        { faction: faction(effect.faction), pole: pole(language, effect.axis, effect.amount) },
        { count: Math.abs(effect.amount) },
      );
    case 'allegiance':
      if (effect.to === 'none') return say('effect.allegiance.leave', { person: person(effect.person) });
      return say('effect.allegiance.join', { person: person(effect.person), to: faction(effect.to) });
    case 'admit':
      return say('effect.admit', { org: org(effect.org) }, { count: effect.count });
    case 'network':
      return say('effect.network', { org: org(effect.org), faction: faction(effect.faction) });
    case 'draw':
      return say('effect.draw', { faction: faction(effect.faction) }, { count: effect.count });
    case 'points':
      return say('effect.points', { faction: faction('director') }, { count: effect.amount });
    case 'testament':
      return say('effect.testament', { stage: stageName(language, effect.stage) });
    case 'officeFailed':
      return say('effect.officeFailed', { office: { office: effect.office } });
    case 'succeed':
      return say('effect.succeed', { office: { office: effect.office }, person: { person: effect.person } });
    case 'polemic':
      return say(`effect.polemic.${effect.ground}`, { target: faction(effect.target) }, { count: effect.points });
    case 'verify':
      return say('effect.verify', { org: org(effect.org), faction: faction(effect.faction), percent: effect.percent });
    case 'hook':
      return say(`effect.hook.${effect.name}`);
    default:
      return never(effect);
  }
}
