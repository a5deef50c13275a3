import type { FactionId, Stance } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Motion } from '../model/motion.ts';
import { owedBy } from './pacts.ts';
import type { Stances } from './pull.ts';
import { holderOf, personOf } from './reading.ts';

type PactSeen = Open['pacts'][number];

/** A faction that has turned against its bloc partner, or used the leave that he gave it. */
export interface Turncoat {
  readonly by: FactionId;
  readonly partner: FactionId;
  readonly secret: boolean;
  readonly leave: boolean;
}

/** Whether a bloc binds to one stance on a motion: on the line and on discipline, loss of an office included. */
export function bindsPartners(open: Open, motion: Motion): boolean {
  if (motion.kind === 'elect') return holderOf(open, motion.office) !== null;
  return motion.kind === 'line' || motion.kind === 'discipline' || motion.kind === 'remove';
}

/** The factions whose people a motion is aimed at. */
export function targetsOfMotion(open: Open, motion: Motion): FactionId[] {
  const people =
    motion.kind === 'discipline'
      ? motion.persons
      : motion.kind === 'remove' || motion.kind === 'elect'
        ? [holderOf(open, motion.office)]
        : motion.kind === 'centralCommittee'
          ? motion.strike
          : [];
  const list: FactionId[] = [];
  for (const person of people) {
    if (person === null) continue;
    const { side } = personOf(open, person);
    if (side !== 'none' && side !== 'faceDown' && !list.includes(side)) list.push(side);
  }
  return list;
}

/**
 * Who turns against a bloc partner when the stances are laid open: one of the two is for, the other against. It is he who opposes
 * what his partner has moved, or helps to strike at his partner; on a motion of others, he who votes for it. Nobody turns by
 * defending his own people against his partner. One leave to act against him covers one such vote.
 */
export function turncoats(
  open: Open,
  pacts: readonly PactSeen[],
  motion: Motion,
  mover: FactionId,
  stances: Stances,
): Turncoat[] {
  if (!bindsPartners(open, motion)) return [];
  const targets = targetsOfMotion(open, motion);
  const list: Turncoat[] = [];
  for (const pact of pacts) {
    if (pact.kind !== 'bloc') continue;
    const by = turned(pact, mover, targets, stances[pact.a]?.stance, stances[pact.b]?.stance);
    if (by === null) continue;
    const partner = by === pact.a ? pact.b : pact.a;
    list.push({ by, partner, secret: pact.secret, leave: targets.includes(partner) && hasLeave(pacts, by, partner) });
  }
  return list;
}

function turned(
  pact: PactSeen,
  mover: FactionId,
  targets: readonly FactionId[],
  a: Stance | undefined,
  b: Stance | undefined,
): FactionId | null {
  const opposed = (a === 'for' && b === 'against') || (a === 'against' && b === 'for');
  if (!opposed) return null;
  const friend = a === 'for' ? pact.a : pact.b;
  const foe = a === 'for' ? pact.b : pact.a;
  if (targets.includes(foe)) return mover === friend ? null : friend;
  return mover === friend ? foe : friend;
}

/** Whether `partner` owes `by` a leave to discipline his people. */
function hasLeave(pacts: readonly PactSeen[], by: FactionId, partner: FactionId): boolean {
  return pacts.some((pact) => {
    if ((pact.a !== by && pact.b !== by) || (pact.a !== partner && pact.b !== partner)) return false;
    const term = owedBy(pact, partner);
    return term !== null && term.type === 'leave' && term.act === 'discipline';
  });
}
