import { copyState } from '../engine/copy.ts';
import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { survey } from './board.ts';
import { measure } from './features.ts';
import { type Stream, sampleWorld } from './guess.ts';
import { type Judges, weigh } from './judge.ts';

/** A possible world in which commands are tried, and what it is worth to each before anything is done. */
export interface World {
  readonly state: State;
  /** In the order of FACTIONS. */
  readonly now: readonly number[];
}

export function worldOf(content: Content, view: Known, judges: Judges, random: Stream): World {
  const state = sampleWorld(content, view, random);
  return { state, now: worthToAll(content, state, judges) };
}

/** What a position is worth to each faction by its own judgement, with one count of the board. */
export function worthToAll(content: Content, state: State, judges: Judges): number[] {
  const board = survey(content, lens(state, FACTIONS[0] as FactionId));
  return FACTIONS.map((f) =>
    state.open.factions[f].present ? weigh(measure(content, lens(state, f), board), judges[f]) : 0,
  );
}

/** A copy of the world to try something in. */
export function fork(world: World): State {
  return copyState(world.state);
}

export const nowhere = { push(): void {} };
