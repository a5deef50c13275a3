import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** No more motions from this faction at this sitting. */
export const endTabling: CommandRule<'endTabling'> = {
  check() {
    return null;
  },

  run(_content, draft) {
    pop(draft);
  },

  families() {
    return [{ type: 'endTabling', fixed: {}, slots: [] }];
  },
};
