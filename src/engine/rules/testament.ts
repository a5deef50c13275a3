import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, TestamentStage } from '../model/ids.ts';
import { TESTAMENT_STAGES } from '../model/ids.ts';
import type { Tally } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { explain } from '../model/tally.ts';
import { changeStanding } from './change.ts';
import { holderOf, on } from './reading.ts';

/** Whose voice the letter has: a neutral hand, the opposition's, or the General Secretary's own. */
export type Messenger = 'neutral' | 'rival' | 'self';

/** Turns in a year. */
const YEAR = 2;

/**
 * Standing that the letter costs the General Secretary, in whole points, 0 or more: full in 1924 from a neutral hand, less
 * with each year, and less from a messenger who is party to the quarrel or is the man himself.
 */
export function testamentHarm(content: Content, turn: number, messenger: Messenger, tally: Tally): number {
  const n = content.numbers;
  const base = n['testament.harm'];
  const years = Math.floor((turn - 1) / YEAR);
  const age = Math.max(0, 1 - n['testament.yearly'] * years);
  const factor = messenger === 'self' ? n['testament.self'] : messenger === 'rival' ? n['testament.rival'] : 1;
  tally.base(base);
  tally.times('testamentYears', age, { years });
  tally.times('testamentMessenger', factor, { messenger: { word: messenger } });
  return Math.max(0, Math.round(base * age * factor));
}

/** The letter has been heard: the General Secretary loses standing. Returns what he lost. */
export function harmTestament(
  content: Content,
  state: State,
  out: Out,
  messenger: Messenger,
  by: FactionId | null,
): number {
  const holder = holderOf(state.open, 'generalSecretary');
  if (holder === null || !on(content, 'testament')) return 0;
  const harm = explain((tally) => testamentHarm(content, state.open.turn, messenger, tally));
  const { testament } = state.open;
  out.push({ type: 'testamentMoved', from: testament.stage, to: testament.stage, by, harm });
  const lost = -changeStanding(state, out, holder, -harm.total, 'testament');
  return lost;
}

/** Moves the letter on to a later station; never back. Whether it then also harms is `harmTestament`'s affair. */
export function moveTestament(
  content: Content,
  state: State,
  out: Out,
  stage: TestamentStage,
  by: FactionId | null,
): boolean {
  const { testament } = state.open;
  if (!on(content, 'testament')) return false;
  if (TESTAMENT_STAGES.indexOf(stage) <= TESTAMENT_STAGES.indexOf(testament.stage)) return false;
  out.push({ type: 'testamentMoved', from: testament.stage, to: stage, by, harm: null });
  testament.stage = stage;
  return true;
}
