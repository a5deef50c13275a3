import { copyState } from '../engine/copy.ts';
import type { Content } from '../engine/model/content.ts';
import { type FactionId, secretaryOf } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import type { State } from '../engine/model/state.ts';
import { holderOf, personOf } from '../engine/rules/reading.ts';
import { lens } from '../engine/view.ts';
import { type Board, survey } from './board.ts';
import { measure } from './features.ts';
import type { Sampler, Stream } from './guess.ts';
import { type Judges, weigh } from './judge.ts';
import { placeOf } from './perFaction.ts';

/** A possible world in which commands are tried. */
export interface World {
  readonly state: State;
  /** What it is worth to a faction by its own judgement. */
  worth(faction: FactionId): number;
  /** The same position for another question, as if nobody had asked yet. */
  anew(): World;
}

export function worldOf(content: Content, sampler: Sampler, judges: Judges, random: Stream): World {
  return asWorld(content, sampler.sample(random), judges);
}

/** A position that nobody changes while it is looked at; what it is worth to somebody is reckoned when it is asked for. */
export function asWorld(content: Content, state: State, judges: Judges): World {
  return new Position(content, state, judges);
}

class Position implements World {
  readonly state: State;
  private readonly content: Content;
  private readonly judges: Judges;
  private board: Board | null = null;
  private readonly known: (number | undefined)[] = [];

  constructor(content: Content, state: State, judges: Judges) {
    this.content = content;
    this.state = state;
    this.judges = judges;
  }

  worth(faction: FactionId): number {
    const place = placeOf(faction);
    const there = this.known[place];
    if (there !== undefined) return there;
    const { content, state, judges } = this;
    // One count of the board serves all: what a faction knows of those in its own files hardly matters here.
    this.board ??= survey(content, lens(state, faction));
    const value = weigh(measure(content, lens(state, faction), this.board), judges[faction]);
    this.known[place] = value;
    return value;
  }

  /** Where a secretary lies face down the board depends on who counts it first, and is counted anew. */
  anew(): World {
    return hasHiddenSecretary(this.content, this.state.open)
      ? new Position(this.content, this.state, this.judges)
      : this;
  }
}

function hasHiddenSecretary(content: Content, open: Open): boolean {
  for (const { id } of content.orgs) {
    const holder = holderOf(open, secretaryOf(id));
    if (holder !== null && personOf(open, holder).side === 'faceDown') return true;
  }
  return false;
}

/** A copy of the world to try something in. */
export function fork(world: World): State {
  return copyState(world.state);
}

export const nowhere = { push(): void {} };
