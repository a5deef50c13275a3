import { changeCrisis } from '../change.ts';
import { quarrelLine } from '../foretold.ts';
import { openGathering } from '../gatherings.ts';
import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** A plenum outside the calendar: it meets at once, and the quarrel in the leadership is seen by all. Or not. */
export const callPlenum: CommandRule<'callPlenum'> = {
  check() {
    return null;
  },

  run(content, draft, me, { call }, out) {
    const { open } = draft;
    pop(draft);
    if (!call) return;
    open.stack = open.stack.filter((decision) => decision.kind !== 'callPlenum');
    out.push({ type: 'plenumCalled', by: me });
    const n = content.numbers;
    changeCrisis(draft, out, n['crisis.brake'], n['sitting.extraCrisis'], 'plenum', me, false);
    openGathering(content, draft, out, 'plenum', null);
  },

  families() {
    return [{ type: 'callPlenum', fixed: {}, slots: [{ name: 'call', domain: [false, true] }] }];
  },

  forecast(content, { open }, { call }) {
    const lines = call ? [quarrelLine(content, open, content.numbers['sitting.extraCrisis'], 'plenum')] : [];
    return { cost: 0, lines, inherits: null };
  },
};
