import type { CardDef, SituationDef } from '../engine/model/content.ts';
import type { ChoiceSpec, Condition } from '../engine/model/effect.ts';
import type { FactionId } from '../engine/model/ids.ts';
import { clauseOf } from './conditionText.ts';
import type { TextLine } from './effectText.ts';
import { effectLines } from './effectText.ts';
import { never } from './phrases.ts';
import { sentence } from './text.ts';
import type { Language, Reader } from './types.ts';

/**
 * The rule text of a card, made from the effects that will be run: what a card says and what it does cannot differ.
 * `me` reads his own and everybody's cards as "you"; a rival's card names the rival, who would direct it. Null: as if
 * his own, for lists of the whole deck.
 */
export function cardText(language: Language, card: CardDef, me: FactionId | null = null): readonly TextLine[] {
  const reader: Reader = card.owner === null || me === null || card.owner === me ? 'you' : card.owner;
  const lines = requirements(language, card.requires, reader);
  for (const spec of card.choose) lines.push({ text: choosing(language, spec, reader), depth: 0 });
  lines.push(...effectLines(language, card.effects, reader));
  if (card.effects.length === 0) lines.push({ text: language.say('card.nothing'), depth: 0 });
  if (card.lastWord !== 0) lines.push({ text: language.say('card.lastWord', {}, { count: card.lastWord }), depth: 0 });
  if (card.once) lines.push({ text: language.say('card.once'), depth: 0 });
  return lines;
}

/** What a card of the dateline does, to everybody. */
export function situationText(language: Language, situation: SituationDef): readonly TextLine[] {
  const lines = requirements(language, situation.requires, 'dateline');
  lines.push(...effectLines(language, situation.effects, 'dateline'));
  if (situation.effects.length === 0) lines.push({ text: language.say('card.nothing'), depth: 0 });
  return lines;
}

function requirements(language: Language, conditions: readonly Condition[], reader: Reader): TextLine[] {
  return conditions.map((condition) => {
    const { text, holds } = clauseOf(language, condition, reader);
    return { text: language.say(holds ? 'card.requires' : 'card.requiresNot', { clause: text }), depth: 0 };
  });
}

/** The lines as one text, deeper ones indented. */
export function plainLines(lines: readonly TextLine[]): string {
  return lines.map(({ text, depth }) => '  '.repeat(depth) + text).join('\n');
}

function choosing(language: Language, spec: ChoiceSpec, reader: Reader): string {
  const what = choiceOf(language, spec, reader);
  if (reader === 'you') return language.say('choose.you', { what });
  return sentence(language.say('choose.other', { faction: { factionRef: 'director', reader }, what }));
}

function choiceOf(language: Language, spec: ChoiceSpec, reader: Reader): string {
  const { say } = language;
  switch (spec.slot) {
    case 'org':
      return spec.among === 'any' ? say('choose.org.any') : say(`tag.${spec.among}.one.name`);
    case 'person':
      return say(`choose.person.${spec.among}`, {}, reader === 'you' ? { variant: 'you' } : {});
    case 'faction':
      return say(`choose.faction.${spec.among}`);
    case 'option':
      return say('choose.option', {}, { count: spec.count });
    default:
      return never(spec);
  }
}
