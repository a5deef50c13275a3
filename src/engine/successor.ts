import { type Draft, freeze, produce } from 'immer';
import type { State } from './model/state.ts';

/**
 * The state that follows `before` and equals `after`: frozen, sharing with `before` all that has not changed. `after` is used up.
 * The rules themselves never run on a draft: its proxies would make listing and counting, which read much and change little, ten
 * times as slow; and only the state's three parts are drafted here, for a draft of every changed box costs more than the rules do.
 */
export function successor(before: State, after: State): State {
  return produce(before, (draft: Draft<State>) => {
    layInto(draft.open, before.open, after.open);
    layInto(draft.shut, before.shut, after.shut);
    layInto(draft.own, before.own, after.own);
  });
}

/** Lays what differs into a draft, part by part. */
function layInto(draft: object, before: object, after: object): void {
  const old = new Map<string, unknown>(Object.entries(before));
  for (const [key, value] of Object.entries(after)) {
    const next = shared(old.get(key), value);
    if (!old.has(key) || next !== old.get(key)) Reflect.set(draft, key, next);
    old.delete(key);
  }
  for (const key of old.keys()) Reflect.deleteProperty(draft, key);
}

type Box = Record<string, unknown>;

/** `before` itself where the two are equal; otherwise `after`, frozen, with all its equal parts taken from `before`. */
function shared(before: unknown, after: unknown): unknown {
  // What is frozen already was a part of `before`, wherever it stands now.
  if (before === after || !isBox(after) || Object.isFrozen(after)) return after;
  if (!isBox(before) || Array.isArray(before) !== Array.isArray(after)) return freeze(after, true);
  let alike = true;
  let parts = 0;
  for (const key in after) {
    parts += 1;
    const part = shared(before[key], after[key]);
    if (part !== after[key]) after[key] = part;
    if (part !== before[key] || !(key in before)) alike = false;
  }
  for (const _ in before) parts -= 1;
  return alike && parts === 0 ? before : freeze(after);
}

function isBox(value: unknown): value is Box {
  return typeof value === 'object' && value !== null;
}
