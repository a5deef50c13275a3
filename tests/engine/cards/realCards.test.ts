import { describe, expect, test } from 'vitest';
import { compileScenario } from '../../../src/content/compile.ts';
import { choiceDomains } from '../../../src/engine/effects/choices.ts';
import { foretell } from '../../../src/engine/effects/foretell.ts';
import { runEffects } from '../../../src/engine/effects/interpret.ts';
import { sightOf } from '../../../src/engine/effects/targets.ts';
import type { CardDef } from '../../../src/engine/model/content.ts';
import type { Event } from '../../../src/engine/model/event.ts';
import type { ForecastLine } from '../../../src/engine/model/forecast.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import type { State } from '../../../src/engine/model/state.ts';
import { createState } from '../../../src/engine/setup.ts';
import { copyJson, lens } from '../../../src/engine/view.ts';
import { realFiles } from '../../content/files.ts';

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { content } = compiled;
const beginning = createState(content, 'real cards');

/** The first of everything that the card offers its director; null where a slot offers nothing. */
function firstChoice(state: State, director: FactionId, card: CardDef): Record<string, unknown> | null {
  const choice: Record<string, unknown> = {};
  for (const { name, domain } of choiceDomains(content, sightOf(state, director), card)) {
    if (domain.length === 0) return null;
    choice[name.slice('choice.'.length)] = domain[0];
  }
  return choice;
}

/** What gauges were foretold to move by, and what they moved by: a sum for each gauge. */
const GAUGES = ['legacy', 'exposure', 'standing', 'resentment', 'crisis'] as const;
type Gauge = (typeof GAUGES)[number];

function foretoldSums(lines: readonly ForecastLine[]): Partial<Record<Gauge, number>> {
  const sums: Partial<Record<Gauge, number>> = {};
  for (const { what, low } of lines) {
    const gauge = GAUGES.find((g) => what.key === `forecast.${g}`);
    if (gauge !== undefined) sums[gauge] = (sums[gauge] ?? 0) + low;
  }
  return sums;
}

/** Reasons of what a card does by itself; what agitation, polemic and inquiry bring about is foretold in lines of their own. */
const FORETOLD: readonly string[] = ['event', 'testament', 'birthday', 'funeral'];

function movedSums(events: readonly Event[]): Partial<Record<Gauge, number>> {
  const sums: Partial<Record<Gauge, number>> = {};
  for (const event of events) {
    const gauge = GAUGES.find((g) => event.type === `${g}Changed`);
    if (gauge === undefined || !('by' in event) || typeof event.by !== 'number') continue;
    if ('why' in event && FORETOLD.includes(event.why)) sums[gauge] = (sums[gauge] ?? 0) + event.by;
  }
  return sums;
}

describe('every card of the succession', () => {
  const plays = content.cards.flatMap((card) =>
    (card.owner === null ? content.seats : [card.owner]).map((director) => [card.id, director, card] as const),
  );

  test('happens under each who may direct it as it was foretold, and leaves JSON behind', () => {
    for (const [id, director, card] of plays) {
      const state = copyJson(beginning);
      state.open.turn = card.window[0];
      const choice = firstChoice(state, director, card);
      if (choice === null) continue;
      const lines = foretell(content, lens(state, director), director, choice, card.effects);
      for (const { low, high } of lines) expect(low, id).toBeLessThanOrEqual(high);
      const events: Event[] = [];
      runEffects(content, state, events, { director, choice, why: 'event', lawful: false }, card.effects);
      expect(JSON.parse(JSON.stringify(state)), id).toEqual(state);
      expect(movedSums(events), `${id} by ${director}`).toEqual(foretoldSums(lines));
    }
  });

  test('every situation of the dateline runs', () => {
    for (const situation of content.situations) {
      const state = copyJson(beginning);
      state.open.turn = situation.turn[0];
      const events: Event[] = [];
      const happening = { director: null, choice: {}, why: 'dateline', lawful: true } as const;
      runEffects(content, state, events, happening, situation.effects);
      expect(JSON.parse(JSON.stringify(state)), situation.id).toEqual(state);
    }
  });
});
