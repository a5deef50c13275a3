import { declare, recantAll, recantBarred } from '../declarations.ts';
import type { CommandRule } from '../rule.ts';

/** To recant, for those in the Party and for those expelled from it: open to a broken faction too. */
export const recant: CommandRule<'recant'> = {
  check(content, known) {
    return recantBarred(content, known.open, known.me);
  },

  run(content, draft, me, _command, out) {
    declare(draft, out, me, 'recant');
    draft.open.gathering?.recanted.push(me);
    recantAll(content, draft, out, me);
  },

  families(content, known) {
    return recantBarred(content, known.open, known.me) === null ? [{ type: 'recant', fixed: {}, slots: [] }] : [];
  },
};
