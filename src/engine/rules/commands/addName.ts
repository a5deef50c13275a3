import { forecastVote } from '../forecastVote.ts';
import { addTo, isFull, nameBarred, namesFor } from '../lists.ts';
import { useLeave } from '../pacts.ts';
import { personOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { finishList } from '../sittings.ts';
import { pop, push, topIs, topOf } from '../stack.ts';

/** To write one more name on the list; a list that has all it may carry is closed by it. */
export const addName: CommandRule<'addName'> = {
  check(content, known, { person }) {
    return nameBarred(content, known, person);
  },

  run(content, draft, me, { person }, out) {
    const decision = topOf(draft, 'list');
    const motion = addTo(decision.motion, person);
    pop(draft);
    const { side } = personOf(draft.open, person);
    if (side !== 'none' && side !== 'faceDown' && side !== me) useLeave(draft, out, me, side, 'discipline');
    if (isFull(content, draft.open, motion)) finishList(content, draft, out, motion, me);
    else push(draft, { kind: 'list', faction: me, motion, step: decision.step });
  },

  families(content, known) {
    return [{ type: 'addName', fixed: {}, slots: [{ name: 'person', domain: namesFor(content, known) }] }];
  },

  forecast(content, known, { person }) {
    const decision = topIs(known, 'list');
    if (decision === null) return { cost: 0, lines: [], inherits: null };
    const lines = forecastVote(content, known, addTo(decision.motion, person), known.me);
    return { cost: 0, lines, inherits: null };
  },
};
