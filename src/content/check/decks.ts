import { at, type Report } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import type { CardFile } from '../schema/cards.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { exists } from './names.ts';

export const DECKS = ['dated', 'everyday'] as const;

/** The cards of the scenario's decks, by id: alive in one of its turns, not left out, and nobody's or of a faction that plays. */
export function deckOf(parts: Parts, s: ScenarioFile): CardFile[] {
  const { only, without } = s.deck;
  const [first, last] = s.turns;
  return parts.cards
    .map((c) => c.value)
    .filter((c) => c.window[0] <= last && c.window[1] >= first)
    .filter((c) => (only === undefined || only.includes(c.id)) && !without.includes(c.id))
    .filter((c) => c.owner === null || s.seats.includes(c.owner))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One line of the proof that nobody is dealt an empty hand. */
export interface Coverage {
  readonly turn: number;
  readonly deck: (typeof DECKS)[number];
  readonly seats: number;
  /** Cards alive. */
  readonly alive: number;
  /** All hands and a quarter more. */
  readonly needed: number;
}

/** For each turn, deck and number of seats up to the scenario's: how many cards are alive, and how many it takes. */
export function coverage(deck: readonly Covering[], s: CoverageOf): Coverage[] {
  const lines: Coverage[] = [];
  for (let turn = s.turns[0]; turn <= s.turns[1]; turn++) {
    for (const kind of DECKS) {
      const alive = deck.filter((c) => c.deck === kind && c.window[0] <= turn && turn <= c.window[1]).length;
      for (let seats = 1; seats <= s.seats.length; seats++) {
        lines.push({ turn, deck: kind, seats, alive, needed: Math.ceil(seats * s.hand[kind] * 1.25) });
      }
    }
  }
  return lines;
}
interface Covering {
  readonly deck: Coverage['deck'];
  readonly window: readonly [from: number, to: number];
}
interface CoverageOf {
  readonly turns: readonly [first: number, last: number];
  readonly hand: Readonly<Record<Coverage['deck'], number>>;
  readonly seats: readonly unknown[];
}

export function checkDecks(parts: Parts, scenario: Placed<ScenarioFile>, report: Report): void {
  const { value: s, place } = scenario;
  // A card that could not be read is not missing; its own problem is told.
  const whole = parts.cards.length === parts.ids.card.size;
  const deck = deckOf(parts, s);
  for (const [i, id] of s.deck.order.entries()) {
    if (!whole || !parts.ids.card.has(id) || deck.some((c) => c.id === id)) continue;
    report.error(
      at(place, 'deck', 'order', i),
      'wrongWindow',
      `${id} is not in the decks of this scenario: its window, its owner or the lists of deck keep it out.`,
    );
  }
  for (const line of coverage(deck, s)) {
    if (!whole || line.seats < s.seats.length || line.alive >= line.needed) continue;
    report.error(
      at(place, 'deck'),
      'tooFewCards',
      `In turn ${line.turn} ${line.alive} ${line.deck} cards are alive; ${line.seats} seats need ${line.needed} (all hands and a quarter more).`,
    );
  }
  checkSituationCount(parts, scenario, report);
  checkLots(parts, scenario, report);
}

/** The situations that a scenario names instead of the lot: each exists, once, in its window, and is not fixed anyway. */
function checkLots(parts: Parts, { value: s, place }: Placed<ScenarioFile>, report: Report): void {
  const named = new Set<string>();
  const turns = new Set<number>();
  for (const [i, lot] of s.lots.entries()) {
    if (turns.has(lot.turn)) {
      report.error(
        at(place, 'lots', i),
        'wrongTurns',
        `Turn ${lot.turn} stands twice; put all its situations in one entry.`,
      );
    }
    turns.add(lot.turn);
    for (const [k, id] of lot.situations.entries()) {
      const here = at(place, 'lots', i, 'situations', k);
      if (!exists(parts, 'situation', id, here, report)) continue;
      const found = parts.situations.find(({ value }) => value.id === id)?.value;
      if (named.has(id)) report.error(here, 'wrongTurns', `${id} happens once; it is named for two turns.`);
      named.add(id);
      if (found === undefined) continue;
      const [from, to] = found.turn;
      if (found.fixed) report.error(here, 'wrongTurns', `${id} is fixed and happens anyway; take it out here.`);
      else if (lot.turn < from || lot.turn > to) {
        report.error(here, 'wrongWindow', `${id} may happen in turns ${from} to ${to}, not in turn ${lot.turn}.`);
      }
    }
  }
}

function checkSituationCount(parts: Parts, { value: s, place }: Placed<ScenarioFile>, report: Report): void {
  for (let turn = s.turns[0]; turn <= s.turns[1]; turn++) {
    const change = s.calendar.find((c) => c.turn === turn)?.drawn;
    const drawn = change ?? parts.calendar.find((c) => c.value.turn === turn)?.value.drawn ?? 0;
    const open = parts.situations.filter(({ value: v }) => !v.fixed && v.turn[0] <= turn && turn <= v.turn[1]).length;
    if (open < drawn) {
      report.warn(
        place,
        'tooFewSituations',
        `Turn ${turn} draws ${drawn} situations, but only ${open} can be drawn then.`,
      );
    }
  }
}
