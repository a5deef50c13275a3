import { refuse } from '../../model/refusal.ts';
import { nextCall, setAdmission } from '../admissions.ts';
import { type MotionRule, SITTINGS } from './motionRule.ts';

/** To widen or narrow the call for members that is open now, and to choose where; once a turn for all. */
export const intake: MotionRule<'intake'> = {
  sittings: SITTINGS,

  bar(content, open, { bend }) {
    if (open.admission.done) return refuse('alreadyAdmitted');
    if (nextCall(content, open) === 0) return refuse('nothingToWin');
    return bend === 1 || bend === -1 ? null : refuse('outOfRange');
  },

  shapes(content, known) {
    if (known.open.admission.done || nextCall(content, known.open) === 0) return [];
    const orgs = content.orgs.map((o) => o.id);
    return [
      {
        fixed: { kind: 'intake' },
        slots: [
          { name: 'bend', domain: [-1, 1] },
          { name: 'org', domain: orgs },
        ],
      },
    ];
  },

  carry(_content, state, out, { bend, org }, { by }) {
    setAdmission(state, out, by, bend, org);
  },
};
