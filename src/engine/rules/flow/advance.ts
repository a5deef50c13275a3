import { onlyLegal } from '../../legal.ts';
import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import type { State } from '../../model/state.ts';
import { lens } from '../../view.ts';
import { checkEndings } from '../endings.ts';
import { runRule } from '../run.ts';
import { nextStep } from './steps.ts';

/**
 * Goes on until somebody has a real decision to make, or the match is over. A decision with one answer is not asked:
 * it is answered, by the same rule, and never entered in a record.
 */
export function advance(content: Content, state: State, out: Out): void {
  for (;;) {
    checkEndings(content, state, out);
    if (state.open.ending !== null) {
      state.open.stack.length = 0;
      return;
    }
    const decision = state.open.stack[state.open.stack.length - 1];
    if (decision === undefined) {
      nextStep(content, state, out);
      continue;
    }
    const only = onlyLegal(content, lens(state, decision.faction));
    if (only === 'several') return;
    if (only === null) throw new Error(`nobody can answer ${decision.kind} of ${decision.faction}`);
    runRule(content, state, decision.faction, only, out);
  }
}
