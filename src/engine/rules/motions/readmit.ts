import type { PersonId } from '../../model/ids.ts';
import type { Open } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { readmit as readmitPerson } from '../ladder.ts';
import { personOf } from '../reading.ts';
import { type MotionRule, SITTINGS } from './motionRule.ts';

function barred(open: Open, person: PersonId): Refusal | null {
  const { status, recantedTurn } = personOf(open, person);
  if (status !== 'expelled' && status !== 'exiled') return refuse('notExpelled', { person: { person } });
  if (recantedTurn === null) return refuse('hasNotRecanted', { person: { person } });
  return recantedTurn < open.turn ? null : refuse('tooEarly', { person: { person } });
}

/** To take back as an ordinary member somebody expelled or exiled who recanted in an earlier turn. */
export const readmit: MotionRule<'readmit'> = {
  sittings: SITTINGS,

  bar(_content, open, { person }) {
    return barred(open, person);
  },

  shapes(content, known) {
    const domain = content.people.map((def) => def.id).filter((person) => barred(known.open, person) === null);
    return [{ fixed: { kind: 'readmit' }, slots: [{ name: 'person', domain }] }];
  },

  carry(_content, state, out, { person }) {
    readmitPerson(state, out, person);
  },
};
