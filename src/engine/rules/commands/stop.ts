import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** Leaves what points are left unspent: they are gone. */
export const stop: CommandRule<'stop'> = {
  check: () => null,

  run(_content, draft) {
    pop(draft);
  },

  families: () => [{ type: 'stop', fixed: {}, slots: [] }],
};
