import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, PersonId, Side } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { changeFirmness, firmnessOf, setSide } from './change.ts';
import { useLeave } from './pacts.ts';
import { personOf, sideSeen, trueSide } from './reading.ts';
import { ownToChange, personToChange } from './writing.ts';

/** Where a courted person would stand: what is left of his firmness, the points that stay with him, and whether he is won. */
export interface Courted {
  readonly side: Side;
  readonly firmness: number;
  readonly courted: number;
  readonly won: boolean;
  /** Points that were needed; the rest is not spent. */
  readonly used: number;
}

/**
 * What points of courting do to a person of this side and firmness (0 to 5), on whom the suitor has spent `courted` already.
 * Each takes one firmness from a committed man, and at none he stands with nobody; `court.winPoints` more win him.
 */
export function courtship(
  content: Content,
  suitor: FactionId,
  side: Side,
  firmness: number,
  courted: number,
  points: number,
): Courted {
  const needed = content.numbers['court.winPoints'];
  let now = side;
  let left = firmness;
  let spent = courted;
  let used = 0;
  while (used < points && now !== suitor) {
    used += 1;
    if (now !== 'none') {
      left = Math.max(0, left - 1);
      if (left === 0) now = 'none';
    } else {
      spent += 1;
      if (spent >= needed) now = suitor;
    }
  }
  return { side: now, firmness: left, courted: spent, won: now === suitor, used };
}

/** Firmness that a person may have as far as the knower can tell, with the sides he may be on: what a forecast has to cover. */
export function possibleStands(known: Known, person: PersonId): { readonly side: Side; readonly firmness: number }[] {
  const { band, filedBy } = personOf(known.open, person);
  const side = sideSeen(known, person);
  if (side === 'faceDown') {
    const stands: { side: Side; firmness: number }[] = [{ side: 'none', firmness: 0 }];
    if (filedBy !== null) for (let f = 0; f <= FIRMEST; f++) stands.push({ side: filedBy, firmness: f });
    return stands;
  }
  if (side === 'none') return [{ side, firmness: 0 }];
  if (side === known.me) return [{ side, firmness: known.own.firmness[person] ?? 0 }];
  const low = band === 'firm' ? 4 : band === 'wavering' ? 2 : 0;
  return [
    { side, firmness: low },
    { side, firmness: low + 1 },
  ];
}

const FIRMEST = 5;

/**
 * A faction courts somebody; the outcome goes by the truth, also for one who lies face down. Returns the points that were
 * used. What was built up stays with him until somebody wins him.
 */
export function court(
  content: Content,
  state: State,
  out: Out,
  suitor: FactionId,
  person: PersonId,
  points: number,
): number {
  const p = personOf(state.open, person);
  const side = trueSide(state, person);
  const before = firmnessOf(state, person);
  const result = courtship(content, suitor, side, before, p.courtedBy[suitor] ?? 0, points);
  const { filedBy } = p;
  out.push({ type: 'courted', faction: suitor, person, points: result.used });
  if (side !== 'none' && side !== suitor) useLeave(state, out, suitor, side, 'court');
  if (result.won) {
    personToChange(state.open, person).courtedBy = {};
    if (filedBy === suitor) refile(state, out, person, suitor, suitor, startFirmness(content));
    else setSide(state, out, person, suitor, startFirmness(content));
    return result.used;
  }
  if (side !== 'none' && result.side === 'none') {
    if (filedBy === null) setSide(state, out, person, 'none', 0);
    else refile(state, out, person, filedBy, 'none', 0);
  } else changeFirmness(state, out, person, result.firmness - before);
  if (result.courted > 0) personToChange(state.open, person).courtedBy[suitor] = result.courted;
  return result.used;
}

/** What lies face down has changed: only the faction in whose files it lies can see it. */
function refile(state: State, out: Out, person: PersonId, by: FactionId, side: Side, firmness: number): void {
  ownToChange(state.own[by], 'files')[person] = side;
  ownToChange(state.own[by], 'firmness')[person] = firmness;
  out.push({ type: 'allegianceFiled', person, side, only: [by] });
}

function startFirmness(content: Content): number {
  return content.numbers['court.startFirmness'];
}
