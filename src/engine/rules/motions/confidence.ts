import type { Content } from '../../model/content.ts';
import type { CentralOffice, PersonId } from '../../model/ids.ts';
import { CENTRAL_OFFICES } from '../../model/ids.ts';
import type { Open } from '../../model/known.ts';
import { refuse } from '../../model/refusal.ts';
import { vacateOffice } from '../appointments.ts';
import { changeStanding } from '../change.ts';
import { holderOf, isLeader, personOf } from '../reading.ts';
import type { MotionRule } from './motionRule.ts';

/** Central offices that a person holds. */
function officesOf(open: Open, person: PersonId): CentralOffice[] {
  return CENTRAL_OFFICES.filter((office) => holderOf(open, office) === person);
}

/** Whether somebody can put his office at the sitting's disposal: a leader who holds a central one. */
export function canOffer(content: Content, open: Open, person: PersonId): boolean {
  return isLeader(content, person) && officesOf(open, person).length > 0;
}

/**
 * A vote of confidence in a leader who has offered to resign. Won, it gives him standing and closes the matter until the next
 * congress; lost, he is out of his offices. It follows an offer; nobody can table it.
 */
export const confidence: MotionRule<'confidence'> = {
  sittings: [],

  bar(content, open, { person }) {
    return canOffer(content, open, person) ? null : refuse('personUnavailable', { person: { person } });
  },

  carry(content, state, out, { person }) {
    const { side } = personOf(state.open, person);
    changeStanding(state, out, person, content.numbers['declare.confidenceStanding'], 'confidence');
    if (side !== 'none' && side !== 'faceDown') state.open.factions[side].confidence = true;
  },

  reject(content, state, out, { person }) {
    for (const office of officesOf(state.open, person)) vacateOffice(content, state, out, office, 'resigned', person);
  },
};
