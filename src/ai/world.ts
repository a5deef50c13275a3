import { copyState } from '../engine/copy.ts';
import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { type Board, survey } from './board.ts';
import { measure } from './features.ts';
import { type Stream, sampleWorld } from './guess.ts';
import { type Judges, weigh } from './judge.ts';

/** A possible world in which commands are tried. */
export interface World {
  readonly state: State;
  /** What it is worth to a faction by its own judgement. */
  readonly worth: (faction: FactionId) => number;
}

export function worldOf(content: Content, view: Known, judges: Judges, random: Stream): World {
  return asWorld(content, sampleWorld(content, view, random), judges);
}

/** A position that nobody changes while it is looked at; what it is worth to somebody is reckoned when it is asked for. */
export function asWorld(content: Content, state: State, judges: Judges): World {
  let board: Board | null = null;
  const known: (number | undefined)[] = [];
  const worth = (faction: FactionId): number => {
    const place = FACTIONS.indexOf(faction);
    const there = known[place];
    if (there !== undefined) return there;
    // One count of the board serves all: what a faction knows of those in its own files hardly matters here.
    board ??= survey(content, lens(state, faction));
    const value = weigh(measure(content, lens(state, faction), board), judges[faction]);
    known[place] = value;
    return value;
  };
  return { state, worth };
}

/** A copy of the world to try something in. */
export function fork(world: World): State {
  return copyState(world.state);
}

export const nowhere = { push(): void {} };
