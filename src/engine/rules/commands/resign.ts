import type { OfficeId } from '../../model/ids.ts';
import { refuse } from '../../model/refusal.ts';
import { vacateOffice } from '../appointments.ts';
import { declare } from '../declarations.ts';
import { allOffices } from '../posts.ts';
import { holderOf, iHold } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** One of one's own gives up an office; a deputy inherits it. */
export const resign: CommandRule<'resign'> = {
  check(_content, known, { office }) {
    if (known.open.factions[known.me].broken) return refuse('factionBroken');
    return iHold(known, office) ? null : refuse('notYourOffice', { office: { office } });
  },

  run(content, draft, me, { office }, out) {
    declare(draft, out, me, 'resign');
    const holder = holderOf(draft.open, office);
    if (holder !== null) vacateOffice(content, draft, out, office, 'resigned', holder);
  },

  families(content, known) {
    if (known.open.factions[known.me].broken) return [];
    const domain: OfficeId[] = allOffices(content).filter((office) => iHold(known, office));
    return [{ type: 'resign', fixed: {}, slots: [{ name: 'office', domain }] }];
  },
};
