import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { ForecastLine } from '../model/forecast.ts';
import type { FactionId, Measure, OrgId } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import { message } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { drawInt } from '../rng.ts';
import { changeCrisis, changeResentment } from './change.ts';
import { on, orgOf } from './reading.ts';

/** What a measure does to the crisis now and later, in points; the harvest of a steady course is a roll from low to high. */
export interface MeasureEffect {
  readonly now: readonly [low: number, high: number];
  readonly later: number;
  /** Turns until the later amount comes due. */
  readonly turns: number;
  readonly resentmentIn: readonly OrgId[];
}

/** The one formula of the economy, for the measure itself and for its forecast. */
export function measureEffect(content: Content, open: Open, measure: Measure): MeasureEffect {
  const n = content.numbers;
  switch (measure) {
    case 'concession': {
      const now = n['economy.concessionNow'];
      return {
        now: [now, now],
        later: n['economy.concessionLater'],
        turns: n['economy.concessionTurns'],
        resentmentIn: [],
      };
    }
    case 'steady':
      return { now: [-n['economy.harvest'], n['economy.harvest']], later: 0, turns: 0, resentmentIn: [] };
    case 'pressure': {
      const now = n['economy.pressureNow'];
      return {
        now: [now, now],
        later: n['economy.pressureLater'],
        turns: n['economy.pressureTurns'],
        resentmentIn: pressed(content, open),
      };
    }
  }
}

/** What a measure would do, for a forecast. */
export function measureLines(content: Content, open: Open, measure: Measure): ForecastLine[] {
  const effect = measureEffect(content, open, measure);
  const [low, high] = effect.now;
  const lines: ForecastLine[] = [{ what: message('forecast.crisis'), low, high, unit: 'points', why: null }];
  if (effect.later !== 0) {
    const what = message('forecast.crisisLater', { count: effect.turns });
    lines.push({ what, low: effect.later, high: effect.later, unit: 'points', why: null });
  }
  const by = content.numbers['economy.pressureResentment'];
  for (const org of effect.resentmentIn) {
    lines.push({
      what: message('forecast.resentment', { org: { org } }),
      low: by,
      high: by,
      unit: 'points',
      why: null,
    });
  }
  return lines;
}

/** The country organisations where pressure falls: those of least resentment, where the grain is still to be had. */
function pressed(content: Content, open: Open): OrgId[] {
  return content.orgs
    .filter((org) => org.tags.includes('country'))
    .map((org) => org.id)
    .sort((a, b) => orgOf(open, a).resentment - orgOf(open, b).resentment)
    .slice(0, content.numbers['economy.pressureOrgs']);
}

/** The Politburo has decided. `by` answers for what comes of it, at once and later; the harvest is nobody's doing. */
export function applyMeasure(
  content: Content,
  state: State,
  out: Out,
  measure: Measure,
  by: FactionId | null,
  proposed: boolean,
): void {
  const { open } = state;
  const effect = measureEffect(content, open, measure);
  const brake = content.numbers['crisis.brake'];
  open.economy.measure = measure;
  out.push({ type: 'measureDecided', measure, proposed });
  const [low, high] = effect.now;
  if (low === high) changeCrisis(state, out, brake, low, measure, by, false);
  else {
    const roll = low + drawInt(state, high - low + 1);
    open.economy.harvest = roll;
    out.push({ type: 'harvest', roll });
    changeCrisis(state, out, brake, roll, 'harvest', null, false);
  }
  if (effect.later !== 0) {
    const due = { turn: open.turn + effect.turns, crisis: effect.later };
    open.economy.due.push(by === null ? due : { ...due, by });
  }
  for (const org of effect.resentmentIn) {
    changeResentment(state, out, org, content.numbers['economy.pressureResentment'], measure);
  }
}

/** What earlier measures postponed comes due, with the dateline: not even the brake on the crisis holds it back. */
export function payDues(content: Content, state: State, out: Out): void {
  if (!on(content, 'economy')) return;
  const { economy, turn } = state.open;
  const now = economy.due.filter((due) => due.turn <= turn);
  if (now.length === 0) return;
  economy.due = economy.due.filter((due) => due.turn > turn);
  for (const due of now) {
    changeCrisis(state, out, content.numbers['crisis.brake'], due.crisis, 'economyDue', due.by ?? null, true);
  }
}

/**
 * From the autumn of 1925 the towns want for grain and the villages for goods: every turn from `crisis.grainFrom` on begins with so
 * much more crisis, up to `crisis.grainMost`. Nothing without the economy.
 */
export function wantOfGrain(content: Content, state: State, out: Out): void {
  const n = content.numbers;
  const { turn, crisis } = state.open;
  if (!on(content, 'economy') || turn < n['crisis.grainFrom']) return;
  const by = Math.min(n['crisis.grain'], n['crisis.grainMost'] - crisis);
  if (by > 0) changeCrisis(state, out, n['crisis.brake'], by, 'grain', null, true);
}
