import { copyOpen, copyOwn } from './copy.ts';
import { type CardId, FACTIONS, type FactionId } from './model/ids.ts';
import type { Known } from './model/known.ts';
import type { OpenState, OwnState, RngState, State } from './model/state.ts';
import { isShared } from './shared.ts';

/** What a faction may know, without copying. */
export function lens(state: State, faction: FactionId): Known {
  return { me: faction, open: state.open, own: state.own[faction] };
}

/** What a faction may know, as JSON of its own that shares nothing with the state: to be sent to a screen or a worker. */
export function viewOf(state: State, faction: FactionId): Known {
  return copyJson({ me: faction, open: state.open, own: state.own[faction] });
}

/** The same view, to be completed many times: a copy whose large tables are frozen, so that all worlds share them. */
export function shareable(view: Known): Known {
  const open = copyOpen(view.open as State['open']);
  shareTables(open);
  return { me: view.me, open, own: frozenTables(copyOwn(view.own as OwnState)) };
}

/** The same for a state of one's own that is to be copied many times: the large tables that are open to all are frozen where they are. */
export function shareTables(open: OpenState): void {
  for (const table of [open.orgs, open.people, open.offices]) {
    if (isShared(table)) continue;
    for (const one of Object.values(table)) Object.freeze(one);
    Object.freeze(table);
  }
}

/** What is frozen is shared by whatever is copied from this, until one of the copies changes it (`rules/writing.ts`). */
function frozenTables(own: OwnState): OwnState {
  Object.freeze(own.networks);
  Object.freeze(own.files);
  Object.freeze(own.firmness);
  return own;
}

/** A guess at everything that a faction cannot know. */
export interface Guess {
  /** What the other factions keep to themselves; the knower's own part is taken from the view. */
  readonly own: Readonly<Record<FactionId, OwnState>>;
  readonly decks: { readonly dated: readonly CardId[]; readonly everyday: readonly CardId[] };
  readonly rng: RngState;
}

/**
 * A possible world: a state in which this view would be what `view.me` knows. The one owner of sampling's last step. The guess is
 * used up: what it holds becomes a part of the world.
 */
export function complete(view: Known, guess: Guess): State {
  const own = {} as Record<FactionId, OwnState>;
  for (const f of FACTIONS) own[f] = frozenTables(f === view.me ? copyOwn(view.own as OwnState) : guess.own[f]);
  return {
    open: copyOpen(view.open as State['open']),
    own,
    shut: { rng: guess.rng, decks: { dated: guess.decks.dated, everyday: guess.decks.everyday } },
  };
}

/** A deep copy of JSON, several times faster than structuredClone. */
export function copyJson<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const list = new Array(value.length);
    for (let i = 0; i < value.length; i++) list[i] = copyJson(value[i]);
    return list as T;
  }
  const copy: Record<string, unknown> = {};
  const source = value as Record<string, unknown>;
  for (const key in source) copy[key] = copyJson(source[key]);
  return copy as T;
}
