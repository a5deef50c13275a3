import type { Event, Out } from '../model/event.ts';
import type { Axis, Band, Cohort, FactionId, OrgId, PersonId, Side } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { clamp, orgOf, personOf } from './reading.ts';
import { orgToChange, ownToChange, personToChange } from './writing.ts';

/**
 * Every gauge is changed here and nowhere else: within its scale, with its event, and nothing when nothing changes. By how much it
 * would really change, a forecast asks the same function (`…Move`) that the change asks.
 */

export function exposureMove(open: Open, faction: FactionId, by: number): number {
  return moveWithin(open.factions[faction].exposure, by, 0, 10);
}

export function legacyMove(open: Open, faction: FactionId, by: number): number {
  return moveWithin(open.factions[faction].legacy, by, 0, 10);
}

export function standingMove(open: Open, person: PersonId, by: number): number {
  return moveWithin(personOf(open, person).standing, by, 0, 10);
}

export function trustMove(open: Open, a: FactionId, b: FactionId, by: number): number {
  return moveWithin(open.trust[a][b], by, -5, 5);
}

export function resentmentMove(open: Open, org: OrgId, by: number): number {
  return moveWithin(orgOf(open, org).resentment, by, 0, 5);
}

/** From `brake` on only what is lawful raises it: the dateline, what falls due and carried motions. */
export function crisisMove(open: Open, brake: number, by: number, lawful: boolean): number {
  const { crisis } = open;
  const most = by > 0 && !lawful ? Math.max(crisis, brake) : 10;
  return moveWithin(crisis, by, 0, most);
}

function moveWithin(before: number, by: number, low: number, high: number): number {
  return clamp(before + by, low, high) - before;
}

/** 0 to 10. `why` is the reason's name (`reason.<why>`). Returns what it really changed by. */
export function changeExposure(state: State, out: Out, faction: FactionId, by: number, why: string): number {
  const f = state.open.factions[faction];
  const moved = exposureMove(state.open, faction, by);
  if (moved === 0) return 0;
  const to = f.exposure + moved;
  f.exposure = to;
  if (moved > 0) f.actedThisTurn = true;
  out.push({ type: 'exposureChanged', faction, by: moved, to, why });
  return moved;
}

/** 0 to 10. */
export function changeLegacy(state: State, out: Out, faction: FactionId, by: number, why: string): number {
  const f = state.open.factions[faction];
  const moved = legacyMove(state.open, faction, by);
  if (moved === 0) return 0;
  const to = f.legacy + moved;
  f.legacy = to;
  out.push({ type: 'legacyChanged', faction, by: moved, to, why });
  return moved;
}

/** 0 to 10. */
export function changeStanding(state: State, out: Out, person: PersonId, by: number, why: string): number {
  const moved = standingMove(state.open, person, by);
  if (moved === 0) return 0;
  const to = personOf(state.open, person).standing + moved;
  personToChange(state.open, person).standing = to;
  out.push({ type: 'standingChanged', person, by: moved, to, why });
  return moved;
}

/** -5 to +5, the same in both directions. */
export function changeTrust(state: State, out: Out, a: FactionId, b: FactionId, by: number, why: string): number {
  if (a === b) return 0;
  const moved = trustMove(state.open, a, b, by);
  if (moved === 0) return 0;
  const to = state.open.trust[a][b] + moved;
  state.open.trust[a][b] = to;
  state.open.trust[b][a] = to;
  out.push({ type: 'trustChanged', a, b, by: moved, to, why });
  return moved;
}

/** 0 to 5. */
export function changeResentment(state: State, out: Out, org: OrgId, by: number, why: string): number {
  const moved = resentmentMove(state.open, org, by);
  if (moved === 0) return 0;
  const to = orgOf(state.open, org).resentment + moved;
  orgToChange(state.open, org).resentment = to;
  out.push({ type: 'resentmentChanged', org, by: moved, to, why });
  return moved;
}

/** -2 to +2. */
export function changeMood(state: State, out: Out, org: OrgId, axis: Axis, by: number): number {
  const o = orgOf(state.open, org);
  const to = clamp(o.mood[axis] + by, -2, 2);
  const moved = to - o.mood[axis];
  if (moved === 0) return 0;
  orgToChange(state.open, org).mood[axis] = to;
  out.push({ type: 'moodChanged', org, axis, by: moved, to });
  return moved;
}

/**
 * Crisis, 0 to 10. From `crisis.brake` on only the dateline, what falls due and carried motions raise it: pass `lawful` true for those.
 * `faction` is who added it, for the score of a split.
 */
export function changeCrisis(
  state: State,
  out: Out,
  brake: number,
  by: number,
  why: string,
  faction: FactionId | null,
  lawful: boolean,
): number {
  const moved = crisisMove(state.open, brake, by, lawful);
  if (moved === 0) return 0;
  const to = state.open.crisis + moved;
  state.open.crisis = to;
  if (faction !== null && moved > 0) state.open.factions[faction].crisisAdded += moved;
  out.push({ type: 'crisisChanged', by: moved, to, why, faction });
  return moved;
}

export function bandOf(firmness: number): Band {
  return firmness >= 4 ? 'firm' : firmness >= 2 ? 'wavering' : 'forSale';
}

/** Exact firmness (0 to 5) of a committed or filed person; 0 for the uncommitted. */
export function firmnessOf(state: State, person: PersonId): number {
  const keeper = keeperOf(state, person);
  return keeper === null ? 0 : (state.own[keeper].firmness[person] ?? 0);
}

/** The faction in whose private part a person's firmness stands. */
function keeperOf(state: State, person: PersonId): FactionId | null {
  const p = personOf(state.open, person);
  if (p.side === 'faceDown') return p.filedBy;
  return p.side === 'none' ? null : p.side;
}

export function changeFirmness(state: State, out: Out, person: PersonId, by: number): void {
  const keeper = keeperOf(state, person);
  if (keeper === null) return;
  const before = state.own[keeper].firmness[person] ?? 0;
  const to = clamp(before + by, 0, 5);
  if (to === before) return;
  ownToChange(state.own[keeper], 'firmness')[person] = to;
  if (personOf(state.open, person).side !== 'faceDown') personToChange(state.open, person).band = bandOf(to);
  out.push({ type: 'firmnessChanged', person, by: to - before, to, only: [keeper] });
}

/** Puts a person openly on a side with this firmness (ignored for `none`), and out of any file. */
export function setSide(state: State, out: Out, person: PersonId, side: Side, firmness: number): void {
  const p = personToChange(state.open, person);
  const before: Side =
    p.side === 'faceDown' ? (p.filedBy === null ? 'none' : (state.own[p.filedBy].files[person] ?? 'none')) : p.side;
  const keeper = keeperOf(state, person);
  if (keeper !== null) delete ownToChange(state.own[keeper], 'firmness')[person];
  if (p.filedBy !== null) {
    delete ownToChange(state.own[p.filedBy], 'files')[person];
    p.filedBy = null;
    if (p.side === 'faceDown') out.push({ type: 'allegianceShown', person, side: before });
  }
  p.side = side;
  if (side === 'none') p.band = null;
  else {
    ownToChange(state.own[side], 'firmness')[person] = firmness;
    p.band = bandOf(firmness);
  }
  if (before !== side) out.push({ type: 'allegianceChanged', person, from: before, to: side });
}

/** Lays a person face down in a faction's files with his true side. */
export function fileFaceDown(
  state: State,
  out: Out,
  person: PersonId,
  by: FactionId,
  side: Side,
  firmness: number,
): void {
  const keeper = keeperOf(state, person);
  if (keeper !== null) delete ownToChange(state.own[keeper], 'firmness')[person];
  const p = personToChange(state.open, person);
  p.side = 'faceDown';
  p.filedBy = by;
  p.band = null;
  ownToChange(state.own[by], 'files')[person] = side;
  ownToChange(state.own[by], 'firmness')[person] = side === 'none' ? 0 : firmness;
  out.push({ type: 'allegianceHidden', person, by });
  out.push({ type: 'allegianceFiled', person, side, only: [by] });
}

/** Turns up everybody who lies face down: when delegates are next chosen. */
export function showFiles(state: State, out: Out): void {
  for (const id in state.open.people) {
    const person = id as PersonId;
    const { side: seen, filedBy: by } = personOf(state.open, person);
    if (seen !== 'faceDown' || by === null) continue;
    const side = state.own[by].files[person] ?? 'none';
    const firmness = state.own[by].firmness[person] ?? 0;
    delete ownToChange(state.own[by], 'files')[person];
    if (side !== by) {
      delete ownToChange(state.own[by], 'firmness')[person];
      if (side !== 'none') ownToChange(state.own[side], 'firmness')[person] = firmness;
    }
    const p = personToChange(state.open, person);
    p.side = side;
    p.filedBy = null;
    p.band = side === 'none' ? null : bandOf(firmness);
    out.push({ type: 'allegianceShown', person, side });
  }
}

/** Evidence that lies face down: known only to the faction that made it. */
export function changeHiddenEvidence(state: State, out: Out, faction: FactionId, by: number): void {
  const own = state.own[faction];
  const to = Math.max(0, own.hiddenEvidence + by);
  if (to === own.hiddenEvidence) return;
  out.push({ type: 'hiddenEvidenceMade', faction, count: to - own.hiddenEvidence, only: [faction] });
  own.hiddenEvidence = to;
  if (by > 0) state.open.factions[faction].actedThisTurn = true;
}

type Why = Extract<Event, { type: 'membersMoved' }>['why'];

/**
 * Moves up to `count` people of one cohort from one box to another, from full members and candidates in proportion
 * (full members take the remainder). Returns how many moved.
 */
export function moveMembers(
  state: State,
  out: Out,
  org: OrgId,
  cohort: Cohort,
  from: Side,
  to: Side,
  count: number,
  why: Why,
): number {
  if (from === to) return 0;
  const there = orgOf(state.open, org).members[cohort];
  const total = there.full[from] + there.candidate[from];
  const moved = Math.min(Math.floor(count), total);
  if (moved <= 0) return 0;
  const m = orgToChange(state.open, org).members[cohort];
  const candidates = Math.min(m.candidate[from], Math.floor((moved * m.candidate[from]) / total));
  let full = moved - candidates;
  let rest = 0;
  if (full > m.full[from]) {
    rest = full - m.full[from];
    full = m.full[from];
  }
  m.full[from] -= full;
  m.full[to] += full;
  m.candidate[from] -= candidates + rest;
  m.candidate[to] += candidates + rest;
  out.push({ type: 'membersMoved', org, cohort, from, to, count: moved, why });
  return moved;
}
