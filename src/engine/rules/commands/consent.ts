import type { CommandRule } from '../rule.ts';
import { pop, topOf } from '../stack.ts';
import { officeToChange } from '../writing.ts';

/** The deputy says whether the power of the office above him may be used this turn. */
export const consent: CommandRule<'consent'> = {
  check: () => null,

  run(_content, draft, me, { give }, out) {
    const { office } = topOf(draft, 'consent');
    pop(draft);
    officeToChange(draft.open, office).blocked = !give;
    out.push({ type: 'consentGiven', office, of: me, given: give });
  },

  families: () => [{ type: 'consent', fixed: {}, slots: [{ name: 'give', domain: [true, false] }] }],
};
