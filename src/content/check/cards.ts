import type { Condition, Effect } from '../../engine/model/effect.ts';
import { at, type Place, type Report } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import { ANSWERS, type CardFile } from '../schema/cards.ts';
import type { SituationFile } from '../schema/situations.ts';
import { signatureOf } from '../signature.ts';
import { checkContradictions } from './contradictions.ts';
import { exists } from './names.ts';
import { nothingSpoken, type Spoken, walk } from './refs.ts';

/** Fewer than one card in so many may need code of its own. */
const CARDS_TO_A_HOOK = 10;
const MOST_ALIKE = 4;

export function checkCards(parts: Parts, report: Report): void {
  const hooked: Placed<CardFile>[] = [];
  for (const card of parts.cards) {
    const spoken = checkCard(card, parts, report);
    if (spoken.hooks.size > 0) hooked.push(card);
  }
  const first = hooked[0];
  if (first !== undefined && hooked.length * CARDS_TO_A_HOOK >= parts.cards.length) {
    report.error(
      first.place,
      'tooManyHooks',
      `${hooked.length} of ${parts.cards.length} cards use a hook; fewer than one in ${CARDS_TO_A_HOOK} may. Say it with effects.`,
    );
  }
  checkSignatures(parts.cards, report);
}

function checkCard({ value: card, place }: Placed<CardFile>, parts: Parts, report: Report): Spoken {
  const spoken = nothingSpoken();
  walk(card.effects, at(place, 'effects'), parts, spoken, report);
  checkSlots(card, place, spoken, report);
  const asked = nothingSpoken();
  walk(card.requires, at(place, 'requires'), parts, asked, report);
  for (const slot of asked.slots) {
    report.error(
      at(place, 'requires'),
      'wrongSlot',
      `A condition speaks of the chosen ${slot}, but conditions are read before anything is chosen; use {"type": "when"} in the effects.`,
    );
  }
  checkTurns(card.requires, card.effects, card.window, place, report);
  checkContradictions(card.requires, card.effects, place, report);
  if (card.effects.length === 0 && card.lastWord === 0) {
    report.error(at(place, 'effects'), 'noEffect', 'The card does nothing: give it an effect or a last word.');
  }
  for (const [i, answer] of card.answeredBy.entries()) {
    if (ANSWERS.some((a) => a === answer) || parts.ids.card.has(answer)) continue;
    const here = at(place, 'answeredBy', i);
    report.error(here, 'unknownAnswer', `${answer} is neither a card nor one of ${ANSWERS.join(', ')}.`);
  }
  if (card.answeredBy.includes(card.id)) {
    report.error(at(place, 'answeredBy'), 'unknownAnswer', 'A card is no answer to itself.');
  }
  return spoken;
}

function checkSlots(card: CardFile, place: Place, spoken: Spoken, report: Report): void {
  const slots = card.choose.map((c) => c.slot);
  for (const [i, slot] of slots.entries()) {
    const here = at(place, 'choose', i);
    if (slots.indexOf(slot) !== i)
      report.error(here, 'wrongSlot', `The slot ${slot} stands twice; a card has each slot once.`);
    else if (slot === 'option' ? spoken.eithers.length === 0 : !spoken.slots.has(slot)) {
      const use = slot === 'option' ? 'no effect of the type either' : 'nothing that is "chosen"';
      report.error(
        here,
        'unusedSlot',
        `The card asks for ${slot === 'org' ? 'an' : 'a'} ${slot}, but its effects have ${use}.`,
      );
    }
  }
  for (const slot of spoken.slots) {
    if (!slots.includes(slot)) {
      report.error(
        at(place, 'effects'),
        'missingSlot',
        `The effects speak of the chosen ${slot}, but the card does not ask for one; add it to choose.`,
      );
    }
  }
  for (const { count, place: here } of spoken.eithers) {
    const option = card.choose.find((c) => c.slot === 'option');
    if (option?.slot !== 'option')
      report.error(
        here,
        'missingSlot',
        'The card offers options, but does not ask which; add {"slot": "option"} to choose.',
      );
    else if (option.count !== count) {
      report.error(
        here,
        'wrongSlot',
        `There are ${count} options here, but the slot in choose counts ${option.count}.`,
      );
    }
  }
}

/** `{"type": "turns"}` conditions must meet the window, or the event never happens. */
function checkTurns(
  requires: readonly Condition[],
  effects: readonly Effect[],
  [first, last]: readonly [number, number],
  place: Place,
  report: Report,
): void {
  const all = [...requires, ...effects.flatMap((e) => (e.type === 'when' ? [e.condition] : []))];
  for (const c of all) {
    if (c.type !== 'turns') continue;
    if (c.from > c.to) {
      report.error(
        place,
        'wrongWindow',
        `A condition runs from turn ${c.from} to turn ${c.to}; name the earlier first.`,
      );
    } else if (c.from > last || c.to < first) {
      report.error(
        place,
        'wrongWindow',
        `A condition asks for turns ${c.from} to ${c.to}, but the card lives from ${first} to ${last}.`,
      );
    }
  }
}

function checkSignatures(cards: readonly Placed<CardFile>[], report: Report): void {
  const alike = new Map<string, Placed<CardFile>[]>();
  for (const card of cards) {
    if (card.value.effects.length === 0) continue;
    const signature = signatureOf(card.value.effects);
    const list = alike.get(signature);
    if (list === undefined) alike.set(signature, [card]);
    else list.push(card);
  }
  for (const list of alike.values()) {
    const fifth = list[MOST_ALIKE];
    if (fifth === undefined) continue;
    const names = list.map((c) => c.value.id).join(', ');
    report.warn(
      at(fifth.place, 'effects'),
      'sameSignature',
      `${list.length} cards do the same but for the amounts (${names}); at most ${MOST_ALIKE} may.`,
    );
  }
}

export function checkSituations(parts: Parts, report: Report): void {
  for (const { value, place } of parts.situations) checkSituation(value, place, parts, report);
}

/** Nobody directs a situation and nobody chooses: it happens to all. */
function checkSituation(situation: SituationFile, place: Place, parts: Parts, report: Report): void {
  const spoken = nothingSpoken();
  walk(situation.effects, at(place, 'effects'), parts, spoken, report);
  walk(situation.requires, at(place, 'requires'), parts, spoken, report);
  for (const slot of spoken.slots) {
    report.error(
      place,
      'wrongSlot',
      `A situation has nobody who chooses ${slot === 'org' ? 'an' : 'a'} ${slot}; name which is meant.`,
    );
  }
  if (spoken.director !== null) {
    report.error(spoken.director, 'wrongSlot', 'A situation has no director; name the faction that is meant.');
  }
  for (const { place: here } of spoken.eithers) {
    report.error(here, 'wrongSlot', 'A situation offers no options; use {"type": "when"} with a condition.');
  }
  checkTurns(situation.requires, situation.effects, situation.turn, place, report);
  checkContradictions(situation.requires, situation.effects, place, report);
}

/** The order of a scenario's decks and the cards it leaves out must be cards. */
export function checkDeckNames(parts: Parts, report: Report): void {
  const scenario = parts.scenario;
  if (scenario === null) return;
  const { only, without, order } = scenario.value.deck;
  for (const [field, list] of Object.entries({ only: only ?? [], without, order })) {
    for (const [i, id] of list.entries()) exists(parts, 'card', id, at(scenario.place, 'deck', field, i), report);
  }
}
