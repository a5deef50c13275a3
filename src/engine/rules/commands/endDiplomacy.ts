import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** Has nothing more to offer or to break this turn. */
export const endDiplomacy: CommandRule<'endDiplomacy'> = {
  check() {
    return null;
  },

  run(_content, draft) {
    pop(draft);
  },

  families() {
    return [{ type: 'endDiplomacy', fixed: {}, slots: [] }];
  },
};
