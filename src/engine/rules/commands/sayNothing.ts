import { declare } from '../declarations.ts';
import type { CommandRule } from '../rule.ts';

/** No declaration at this sitting. */
export const sayNothing: CommandRule<'sayNothing'> = {
  check() {
    return null;
  },

  run(_content, draft, me, _command, out) {
    declare(draft, out, me, 'nothing');
  },

  families() {
    return [{ type: 'sayNothing', fixed: {}, slots: [] }];
  },
};
