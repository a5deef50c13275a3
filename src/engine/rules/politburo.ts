import type { FactionId, PersonId, Side } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import { canAct, personOf } from './reading.ts';

/** Who presides over the Politburo and breaks its ties: the first of its full members, in the order of the slate. */
export function politburoChair(open: Open): PersonId | null {
  return open.politburo.find((person) => canAct(open, person)) ?? null;
}

/** The side on which the chair openly stands; `none` where nobody presides. */
export function chairSide(open: Open): Side {
  const chair = politburoChair(open);
  if (chair === null) return 'none';
  const { side } = personOf(open, chair);
  return side === 'faceDown' ? 'none' : side;
}

/** Full members who openly stand with one of these factions. */
export function politburoVotes(open: Open, factions: readonly FactionId[]): number {
  let votes = 0;
  for (const person of open.politburo) {
    const { side } = personOf(open, person);
    if (side !== 'none' && side !== 'faceDown' && factions.includes(side) && canAct(open, person)) votes += 1;
  }
  return votes;
}

/** Whether these factions together have more than half of the full members; a tie counts where the chair is one of theirs. */
export function hasPolitburoMajority(open: Open, factions: readonly FactionId[]): boolean {
  const votes = politburoVotes(open, factions);
  const seats = open.politburo.filter((person) => canAct(open, person)).length;
  if (votes * 2 !== seats) return votes * 2 > seats;
  const side = chairSide(open);
  return seats > 0 && side !== 'none' && factions.includes(side);
}
