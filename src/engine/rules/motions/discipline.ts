import type { Content } from '../../model/content.ts';
import { FACTIONS, type GatheringKind, type PersonId } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import type { DisciplineStep, MotionOf } from '../../model/motion.ts';
import { refuse } from '../../model/refusal.ts';
import { canTakeStep, leastExposure, STEPS_OF_DISCIPLINE, shielded } from '../discipline.ts';
import { takeStep } from '../ladder.ts';
import { personOf } from '../reading.ts';
import { type MotionRule, SITTINGS } from './motionRule.ts';

/** Sittings that can take a step: a reprimand any, the rest a plenum; a congress expels too. */
export function hearsStep(kind: GatheringKind, step: DisciplineStep): boolean {
  if (kind === 'orgConference') return false;
  if (step === 'reprimand') return true;
  if (step === 'party' && kind === 'congress') return true;
  return kind === 'plenum' || kind === 'eve' || kind === 'closing';
}

/** Names that one motion may carry: a congress expels by list, a plenum names two at most, a sentence one. */
export function namesAllowed(content: Content, kind: GatheringKind, step: DisciplineStep): number {
  if (step === 'exile' || step === 'deportation') return 1;
  return content.numbers[kind === 'congress' && step === 'party' ? 'discipline.listLimit' : 'discipline.plenumList'];
}

/** People against whom I could move this step now: it can be taken, they are not shielded, and nobody has moved it already. */
export function targetsOf(content: Content, known: Known, step: DisciplineStep): PersonId[] {
  const { gathering } = known.open;
  if (gathering === null || !hearsStep(gathering.kind, step)) return [];
  const list: PersonId[] = [];
  for (const { id } of content.people) {
    if (isTarget(content, known, step, id)) list.push(id);
  }
  return list;
}

/** Whether there is one at all. Most often no faction is exposed enough, and nobody need be looked at. */
function hasTarget(content: Content, known: Known, step: DisciplineStep): boolean {
  const { open, me } = known;
  if (open.gathering === null || !hearsStep(open.gathering.kind, step)) return false;
  const least = leastExposure(content, open, step);
  const exposed = FACTIONS.filter((f) => f !== me && open.factions[f].exposure >= least);
  if (exposed.length === 0) return false;
  for (const { id } of content.people) {
    const { side } = personOf(open, id);
    if (exposed.some((f) => f === side) && isTarget(content, known, step, id)) return true;
  }
  return false;
}

/** The same of one person. */
export function isTarget(content: Content, known: Known, step: DisciplineStep, person: PersonId): boolean {
  const { gathering } = known.open;
  if (gathering === null || !hearsStep(gathering.kind, step)) return false;
  if (!canTakeStep(content, known.open, gathering.kind, step, person) || shielded(known, person) !== null) return false;
  return !gathering.tabled.some(
    ({ motion }) => motion.kind === 'discipline' && motion.step === step && motion.persons.includes(person),
  );
}

/** Those of a list against whom the step can still be taken. */
function remaining(content: Content, open: Open, motion: MotionOf<'discipline'>): PersonId[] {
  const { gathering } = open;
  if (gathering === null) return [];
  return motion.persons.filter((p) => canTakeStep(content, open, gathering.kind, motion.step, p));
}

/** A step of the ladder. It is tabled without names, which are then written down one at a time. */
export const discipline: MotionRule<'discipline'> = {
  sittings: SITTINGS,

  bar(content, open, motion) {
    if (open.gathering === null || !hearsStep(open.gathering.kind, motion.step)) return refuse('notAtThisSitting');
    if (motion.persons.length === 0) return null;
    return remaining(content, open, motion).length > 0 ? null : refuse('alreadyDone');
  },

  mine(content, known, motion) {
    if (motion.persons.length > 0) return refuse('malformed');
    return hasTarget(content, known, motion.step) ? null : refuse('nothingToWin');
  },

  shapes(content, known) {
    const domain = STEPS_OF_DISCIPLINE.filter((step) => hasTarget(content, known, step));
    return [{ fixed: { kind: 'discipline', persons: [] }, slots: [{ name: 'step', domain }] }];
  },

  carry(content, state, out, motion, result) {
    const persons = remaining(content, state.open, motion);
    for (const person of persons) takeStep(content, state, out, motion.step, person, result.by);
    if (motion.step !== 'party') return;
    for (const f of content.seats) {
      if (result.stances[f]?.stance === 'for') state.open.factions[f].expulsionsVoted += persons.length;
    }
  },
};
