import type { Known } from '../../model/known.ts';
import type { Motion } from '../../model/motion.ts';
import { forecastVote } from '../forecastVote.ts';
import { useLeave } from '../pacts.ts';
import { sittingSlate } from '../politburoSlate.ts';
import { holderOf, personOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { layOnTable } from '../sittings.ts';
import { pop, push } from '../stack.ts';
import { canTable, costsMotion, tablingBarred, tablingFamilies } from '../tabling.ts';

/** Motions whose names or seats are written down one at a time after they are tabled. */
function isStaged(motion: Motion): boolean {
  return motion.kind === 'discipline' || motion.kind === 'politburo';
}

/**
 * To table a motion: two a turn, the General Secretary's faction four. Candidates for a secretaryship, or for the vacant General
 * Secretaryship, and slates that fill the Politburo cost none, one for each faction.
 */
export const table: CommandRule<'table'> = {
  check(content, known, { motion }) {
    return tablingBarred(content, known, motion);
  },

  run(_content, draft, me, { motion }, out) {
    const { open } = draft;
    if (costsMotion(open, motion)) open.factions[me].motionsLeft -= 1;
    if (motion.kind === 'secretary') pop(draft);
    if (motion.kind === 'discipline') {
      push(draft, { kind: 'list', faction: me, motion: { ...motion, persons: [] }, step: motion.step });
      return;
    }
    if (motion.kind === 'politburo') {
      push(draft, { kind: 'slate', faction: me, ...sittingSlate(open), edits: 0 });
      return;
    }
    layOnTable(draft, out, motion, me);
    if (motion.kind !== 'remove' && motion.kind !== 'elect') return;
    const holder = holderOf(open, motion.office);
    const side = holder === null ? 'none' : personOf(open, holder).side;
    if (side !== 'none' && side !== 'faceDown') useLeave(draft, out, me, side, 'discipline');
  },

  families(content, known) {
    return tablingFamilies(content, known);
  },

  any(content, known) {
    return canTable(content, known);
  },

  forecast(content, known: Known, { motion }) {
    const lines = isStaged(motion) ? [] : forecastVote(content, known, motion, known.me);
    return { cost: 0, lines, inherits: null };
  },
};
