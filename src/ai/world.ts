import { copyState } from '../engine/copy.ts';
import type { Content } from '../engine/model/content.ts';
import { type FactionId, type GatheringKind, type OrgId, type PersonId, secretaryOf } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import type { Motion } from '../engine/model/motion.ts';
import type { State } from '../engine/model/state.ts';
import { type Body, bodyOf, delegationsFor, oratorOf, voicesOn } from '../engine/rules/bodies.ts';
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
  /** Who votes on a motion here and speaks on it, in the sitting that is open. */
  hall(motion: Motion): Hall;
  /** The same position for another question, as if nobody had asked yet. */
  anew(): World;
}

/** Those who decide a motion. */
export interface Hall {
  readonly kind: GatheringKind;
  readonly org: OrgId | null;
  readonly delegations: Open['delegations'];
  /** Factions with a vote or a voice, and who would speak for each. */
  readonly voices: readonly { readonly faction: FactionId; readonly speaker: PersonId | null }[];
}

function hallOf(content: Content, open: Open, motion: Motion): Hall {
  const { kind, org } = open.gathering ?? { kind: 'plenum', org: null };
  const delegations = delegationsFor(content, open, kind, org, motion);
  const voices = voicesOn(content, open, kind, delegations).map((faction) => ({
    faction,
    speaker: oratorOf(content, open, kind, faction),
  }));
  return { kind, org, delegations, voices };
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
  private readonly halls = new Map<Body, Hall>();

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

  /** Motions that the same body decides have the same voters. */
  hall(motion: Motion): Hall {
    const body = bodyOf(motion, this.state.open.gathering?.kind ?? 'plenum');
    let hall = this.halls.get(body);
    if (hall === undefined) {
      hall = hallOf(this.content, this.state.open, motion);
      this.halls.set(body, hall);
    }
    return hall;
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
