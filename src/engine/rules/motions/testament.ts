import type { Content } from '../../model/content.ts';
import type { FactionId, TestamentStage } from '../../model/ids.ts';
import { TESTAMENT_STAGES } from '../../model/ids.ts';
import type { Open } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { inMajority, officeFaction, on } from '../reading.ts';
import { harmTestament, type Messenger, moveTestament } from '../testament.ts';
import type { MotionRule } from './motionRule.ts';

/** Where the letter goes when it is read here: to a congress, else to delegations. */
function nextStage(open: Open): TestamentStage {
  return open.gathering?.kind === 'congress' ? 'congress' : 'delegations';
}

function canMove(content: Content, open: Open, to: TestamentStage): Refusal | null {
  if (!on(content, 'testament')) return refuse('moduleOff');
  const there = TESTAMENT_STAGES.indexOf(open.testament.stage) >= TESTAMENT_STAGES.indexOf(to);
  return there ? refuse('alreadyDone') : null;
}

/** Whose voice it is: the General Secretary's own, an opposition's, or a hand that has no quarrel with him. */
export function messengerOf(open: Open, by: FactionId): Messenger {
  if (officeFaction(open, 'generalSecretary') === by) return 'self';
  return inMajority(open, by) ? 'neutral' : 'rival';
}

/** Lenin's letter is read: by a plenum to delegations, as in May 1924, or to a whole congress. */
export const readTestament: MotionRule<'readTestament'> = {
  sittings: ['plenum', 'eve', 'congress'],

  bar(content, open) {
    return canMove(content, open, nextStage(open));
  },

  shapes(content, known) {
    const barred = canMove(content, known.open, nextStage(known.open));
    return barred === null ? [{ fixed: { kind: 'readTestament' }, slots: [] }] : [];
  },

  carry(content, state, out, _motion, { by }) {
    moveTestament(content, state, out, nextStage(state.open), by);
    harmTestament(content, state, out, messengerOf(state.open, by), by);
  },
};

function printBarred(content: Content, open: Open): Refusal | null {
  const barred = canMove(content, open, 'printed');
  if (barred !== null) return barred;
  return open.testament.stage === 'few' ? refuse('tooEarly') : null;
}

/** A congress has the letter printed, as in December 1927; it must have been read to somebody before. */
export const printTestament: MotionRule<'printTestament'> = {
  sittings: ['congress'],

  bar(content, open) {
    return printBarred(content, open);
  },

  shapes(content, known) {
    return printBarred(content, known.open) === null ? [{ fixed: { kind: 'printTestament' }, slots: [] }] : [];
  },

  carry(content, state, out, _motion, { by }) {
    moveTestament(content, state, out, 'printed', by);
    harmTestament(content, state, out, messengerOf(state.open, by), by);
  },
};
