import type { Measure } from '../../model/ids.ts';
import { MEASURES } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { refuse } from '../../model/refusal.ts';
import { goOnDeciding } from '../diplomacy.ts';
import { measureLines } from '../economy.ts';
import { officeOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** The chair of the government proposes the economy's measure; without his deputy's consent only a steady course. */
export const proposeMeasure: CommandRule<'proposeMeasure'> = {
  check(_content, known, { measure }) {
    return allowed(known).includes(measure) ? null : refuse('needsConsent', { office: { office: 'government' } });
  },

  run(content, draft, me, { measure }, out) {
    pop(draft);
    out.push({ type: 'measureProposed', measure, by: me });
    goOnDeciding(content, draft, out, me, measure, {});
  },

  families(_content, known) {
    return [{ type: 'proposeMeasure', fixed: {}, slots: [{ name: 'measure', domain: allowed(known) }] }];
  },

  forecast(content, known, { measure }) {
    return { cost: 0, lines: measureLines(content, known.open, measure), inherits: null };
  },
};

const STEADY: readonly Measure[] = ['steady'];

function allowed(known: Known): readonly Measure[] {
  return officeOf(known.open, 'government').blocked ? STEADY : MEASURES;
}
