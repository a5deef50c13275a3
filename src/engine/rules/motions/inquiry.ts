import { refuse } from '../../model/refusal.ts';
import { inquire } from '../evidence.ts';
import { presentFactions } from '../reading.ts';
import { carriedHere, type MotionRule, SITTINGS } from './motionRule.ts';

/** Any sitting may order one inquiry: it turns hidden evidence into exposure, where there is some. */
export const inquiry: MotionRule<'inquiry'> = {
  sittings: SITTINGS,

  bar(_content, open, { target }) {
    if (carriedHere(open, 'inquiry')) return refuse('alreadyDone');
    return open.factions[target].present ? null : refuse('factionAbsent', { faction: { faction: target } });
  },

  mine(_content, known, { target }) {
    return target === known.me ? refuse('ownSide') : null;
  },

  shapes(_content, known) {
    if (carriedHere(known.open, 'inquiry')) return [];
    const domain = presentFactions(known.open).filter((f) => f !== known.me);
    return [{ fixed: { kind: 'inquiry' }, slots: [{ name: 'target', domain }] }];
  },

  carry(content, state, out, { target }, { by }) {
    inquire(content, state, out, target, content.numbers['inquire.amount'], by);
  },
};
