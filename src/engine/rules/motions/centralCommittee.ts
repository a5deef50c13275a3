import type { Content } from '../../model/content.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import { mayBeDropped, shielded } from '../discipline.ts';
import { leaveCommittees } from '../ladder.ts';
import { personOf } from '../reading.ts';
import type { MotionRule } from './motionRule.ts';

/** Named members of Central Committee, candidates and Control Commission, in the content's order. */
function sitting(content: Content, open: Open): PersonId[] {
  const { centralCommittee, centralCommitteeCandidates, controlCommission } = open;
  return content.people
    .map((def) => def.id)
    .filter(
      (p) =>
        centralCommittee.named.includes(p) ||
        centralCommitteeCandidates.named.includes(p) ||
        controlCommission.named.includes(p),
    );
}

/** Whom I may strike off the lists: he may be dropped, and no bloc shields him. One's own may be left out too. */
export function strikable(content: Content, known: Known, struck: readonly PersonId[]): PersonId[] {
  return sitting(content, known.open).filter((person) => {
    if (struck.includes(person)) return false;
    if (personOf(known.open, person).side === known.me) return true;
    return mayBeDropped(content, known.open, person) && shielded(known, person) === null;
  });
}

/**
 * At a congress: who of the Central Committee, its candidates and the Control Commission is not elected again. The leading
 * faction writes the list; nobody can table another.
 */
export const centralCommittee: MotionRule<'centralCommittee'> = {
  sittings: [],

  carry(content, state, out, { strike }) {
    for (const person of strike) leaveCommittees(content, state, out, person);
  },
};
