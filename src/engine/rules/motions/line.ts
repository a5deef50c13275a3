import type { Content } from '../../model/content.ts';
import type { Open } from '../../model/known.ts';
import type { MotionOf } from '../../model/motion.ts';
import { refuse } from '../../model/refusal.ts';
import { on } from '../reading.ts';
import { carriedHere, DEBATES, type MotionRule, supportersOf } from './motionRule.ts';

type Line = { readonly economy: number; readonly world: number };

/** A faction's own line as it can be moved; in a scenario with one axis the world stays where it is. */
function declared(content: Content, open: Open, line: Line): Line {
  return on(content, 'secondAxis') ? line : { economy: line.economy, world: open.line.world };
}

function same(a: Line, b: Line): boolean {
  return a.economy === b.economy && a.world === b.world;
}

function motionOf(line: Line): MotionOf<'line'> {
  return { kind: 'line', economy: line.economy, world: line.world };
}

/**
 * To adopt a line: the faction's own declared one, or to confirm the one that stands. Adoption makes the majority: the factions
 * that voted for it. A sitting adopts one line.
 */
export const line: MotionRule<'line'> = {
  sittings: DEBATES,

  bar(_content, open) {
    return carriedHere(open, 'line') ? refuse('alreadyDone') : null;
  },

  mine(content, known, motion) {
    const { open, me } = known;
    const own = declared(content, open, open.factions[me].line);
    return same(motion, own) || same(motion, open.line) ? null : refuse('outOfRange');
  },

  shapes(content, known) {
    const { open, me } = known;
    const own = declared(content, open, open.factions[me].line);
    const shapes = [{ fixed: { ...motionOf(own) }, slots: [] }];
    if (!same(own, open.line)) shapes.push({ fixed: { ...motionOf(open.line) }, slots: [] });
    return shapes;
  },

  carry(content, state, out, motion, result) {
    const { open } = state;
    open.line.economy = motion.economy;
    open.line.world = motion.world;
    const majority = supportersOf(content, open, result);
    if (majority.length > 0) open.majority = majority;
    out.push({ type: 'lineAdopted', economy: motion.economy, world: motion.world, majority: [...open.majority] });
  },
};
