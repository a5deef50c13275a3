import { copyState } from '../engine/copy.ts';
import type { CommandOf } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId, type LadderStep, type PersonId, secretaryOf } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import type { Motion } from '../engine/model/motion.ts';
import type { Sealed, State } from '../engine/model/state.ts';
import { bodyOf, delegationsFor, oratorOf, voicesOn } from '../engine/rules/bodies.ts';
import { holderOf, personOf } from '../engine/rules/reading.ts';
import { lens } from '../engine/view.ts';
import { type Alike, type Hall, Sight } from './alike.ts';
import { survey } from './board.ts';
import { ifCarried } from './carried.ts';
import { measureOpen, measureOwn, partnersOf } from './features.ts';
import type { Sampler, Stream } from './guess.ts';
import { type Judge, type Judges, weigh } from './judge.ts';
import { Kept, perContent } from './kept.ts';
import { placeOf } from './perFaction.ts';

/** A possible world in which commands are tried. */
export interface World {
  readonly state: State;
  /** What it is worth to a faction by its own judgement. */
  worth(faction: FactionId): number;
  /** The position in which a motion has been carried. */
  carried(motion: Motion, by: FactionId): World;
  /** The chance that a motion has with these stances, counted by `count` unless it is known already. */
  chance(motion: Motion, by: FactionId, stances: Stances, count: () => number): number;
  /** Who votes on a motion here and speaks on it, in the sitting that is open. */
  hall(motion: Motion): Hall;
  /** Whom one's own list for a step can name, looked up by `find` unless that is known already. */
  names(step: LadderStep, find: () => readonly PersonId[]): readonly PersonId[];
  /** Changes of one's own slate that are worth a look, the same way. */
  edits(find: () => readonly CommandOf<'editSlate'>[]): readonly CommandOf<'editSlate'>[];
  /** The same position for another question, as if nobody had asked yet. */
  anew(): World;
}

type Stances = Readonly<Partial<Record<FactionId, Sealed>>>;

function hallOf(content: Content, open: Open, motion: Motion): Hall {
  const { kind, org } = open.gathering ?? { kind: 'plenum', org: null };
  const delegations = delegationsFor(content, open, kind, org, motion);
  const voices = voicesOn(content, open, kind, delegations).map((faction) => ({
    faction,
    speaker: oratorOf(content, open, kind, faction),
  }));
  return { kind, org, delegations, voices };
}

/** A possible world; what all those of one sampler have alike is worked out in the first of them. */
export function worldOf(content: Content, sampler: Sampler, judges: Judges, random: Stream): World {
  const state = sampler.sample(random);
  const alike = hasHiddenSecretary(content, state.open) ? null : sampler.alike;
  return new Position(content, state, judges, alike?.here ?? new Sight(null), alike);
}

/** A position that nobody changes while it is looked at; what it is worth to somebody is reckoned when it is asked for. */
export function asWorld(content: Content, state: State, judges: Judges): World {
  return new Position(content, state, judges, new Sight(null), null);
}

class Position implements World {
  readonly state: State;
  private readonly content: Content;
  private readonly judges: Judges;
  /** What was seen of what is open here, perhaps in another world. */
  private readonly sight: Sight;
  private readonly alike: Alike | null;
  private readonly known: (number | undefined)[] = [];

  constructor(content: Content, state: State, judges: Judges, sight: Sight, alike: Alike | null) {
    this.content = content;
    this.state = state;
    this.judges = judges;
    this.sight = sight;
    this.alike = alike;
  }

  worth(faction: FactionId): number {
    const place = placeOf(faction);
    const there = this.known[place];
    if (there !== undefined) return there;
    const judge = this.judges[faction];
    const value = this.sight.worth(faction, judge) ?? this.reckoned(faction, judge);
    this.known[place] = value;
    return value;
  }

  private reckoned(faction: FactionId, judge: Judge): number {
    const { content, state, sight } = this;
    const known = lens(state, faction);
    // One count of the board serves all: what a faction knows of those in its own files hardly matters here.
    sight.board ??= survey(content, known);
    const partners = partnersOf(known);
    const key = faction + partners.allied.join();
    let seen = sight.features.get(key);
    if (seen === undefined) {
      seen = measureOpen(content, known, sight.board, partners);
      sight.features.set(key, seen);
    }
    const values = seen.slice();
    measureOwn(content, known, sight.board, partners, values);
    const value = weigh(values, judge);
    sight.keep(faction, judge, value);
    return value;
  }

  carried(motion: Motion, by: FactionId): World {
    const { content, state, judges, alike } = this;
    const key = alike === null ? '' : keyOf(motion, by);
    const kept = alike?.carried.get(key);
    if (kept !== undefined) {
      const { own, shut } = state;
      return new Position(content, { open: kept.open, own, shut }, judges, kept.sight, null);
    }
    const there = ifCarried(content, state, motion, by);
    const { open } = there.state;
    if (alike === null || !there.openly || hasHiddenSecretary(content, open))
      return asWorld(content, there.state, judges);
    const sight = new Sight(alike.here.me);
    alike.carried.set(key, { open, sight });
    return new Position(content, there.state, judges, sight, null);
  }

  chance(motion: Motion, by: FactionId, stances: Stances, count: () => number): number {
    const { alike } = this;
    if (alike === null) return count();
    let key = keyOf(motion, by);
    for (const f of FACTIONS) key += stances[f]?.stance ?? '-';
    let chance = alike.chances.get(key);
    if (chance === undefined) {
      chance = count();
      alike.chances.set(key, chance);
    }
    return chance;
  }

  names(step: LadderStep, find: () => readonly PersonId[]): readonly PersonId[] {
    const known = this.alike?.names.get(step);
    if (known !== undefined) return known;
    const names = find();
    this.alike?.names.set(step, names);
    return names;
  }

  edits(find: () => readonly CommandOf<'editSlate'>[]): readonly CommandOf<'editSlate'>[] {
    const edits = this.alike?.edits ?? find();
    if (this.alike !== null) this.alike.edits = edits;
    return edits;
  }

  /** Motions that the same body decides have the same voters. */
  hall(motion: Motion): Hall {
    const { halls } = this.sight;
    const body = bodyOf(motion, this.state.open.gathering?.kind ?? 'plenum');
    let hall = halls.get(body);
    if (hall === undefined) {
      hall = hallOf(this.content, this.state.open, motion);
      halls.set(body, hall);
    }
    return hall;
  }

  /** Where a secretary lies face down the board depends on who counts it first, and is counted anew. */
  anew(): World {
    return hasHiddenSecretary(this.content, this.state.open) ? asWorld(this.content, this.state, this.judges) : this;
  }
}

/** Motions as texts, once made: the same motion is looked up in every world. */
const TEXTS = new WeakMap<Motion, string>();

function keyOf(motion: Motion, by: FactionId): string {
  let text = TEXTS.get(motion);
  if (text === undefined) {
    text = JSON.stringify(motion);
    TEXTS.set(motion, text);
  }
  return by + text;
}

const keptOf = perContent(() => new Kept<boolean>());

function hasHiddenSecretary(content: Content, open: Open): boolean {
  const { people, offices } = open;
  return keptOf(content).of([people, offices], [], () => hidesSecretary(content, open));
}

function hidesSecretary(content: Content, open: Open): boolean {
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
