import { allHold } from '../effects/conditions.ts';
import { runEffects } from '../effects/interpret.ts';
import { sightOf } from '../effects/targets.ts';
import type { Content, SituationDef } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { State } from '../model/state.ts';
import { drawInt } from '../rng.ts';
import { closeCall } from './admissions.ts';
import { payDues } from './economy.ts';
import { must } from './reading.ts';

/**
 * The step of the dateline: what earlier measures postponed comes due, the situations that the calendar fixes for this turn
 * happen, others are drawn by lot among those whose window is open, and the call for members that ran until now closes.
 */
export function runDateline(content: Content, state: State, out: Out): void {
  const { turn } = state.open;
  payDues(content, state, out);
  for (const situation of content.situations) {
    if (situation.fixed && situation.turn[0] === turn && mayHappen(content, state, situation)) {
      strike(content, state, out, situation);
    }
  }
  castLots(content, state, out);
  closeCall(content, state, out);
}

/** Situations beside the fixed ones: those that the scenario names for this turn, or as many as the calendar says by lot. */
function castLots(content: Content, state: State, out: Out): void {
  const { turn } = state.open;
  const named = content.lots.find((lot) => lot.turn === turn);
  if (named !== undefined) {
    for (const id of named.situations) {
      const situation = must(content.situation[id], `situation ${id}`);
      if (mayHappen(content, state, situation)) strike(content, state, out, situation);
    }
    return;
  }
  const { drawn } = must(content.calendar[turn - 1], `turn ${turn} in the calendar`);
  for (let i = 0; i < drawn; i++) {
    const urn = content.situations.filter((s) => !s.fixed && mayHappen(content, state, s));
    const situation = urn[drawInt(state, Math.max(1, urn.length))];
    if (situation !== undefined) strike(content, state, out, situation);
  }
}

/** In its window, not yet happened, and all it requires holds. */
function mayHappen(content: Content, state: State, situation: SituationDef): boolean {
  const [from, to] = situation.turn;
  const { turn, situations } = state.open;
  if (turn < from || turn > to || situations.includes(situation.id)) return false;
  return allHold(content, sightOf(state, null), {}, situation.requires);
}

function strike(content: Content, state: State, out: Out, situation: SituationDef): void {
  out.push({ type: 'situation', situation: situation.id });
  state.open.situations = [...state.open.situations, situation.id];
  runEffects(content, state, out, { director: null, choice: {}, why: 'dateline', lawful: true }, situation.effects);
}
