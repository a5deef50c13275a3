import type { Content } from '../model/content.ts';
import type { PersonId } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { DisciplineStep, Motion } from '../model/motion.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import { shielded, stepBarred } from './discipline.ts';
import { strikable } from './motions/centralCommittee.ts';
import { isTarget, namesAllowed, targetsOf } from './motions/discipline.ts';
import { topIs } from './stack.ts';

/** Names already on a list. */
function written(motion: Motion): readonly PersonId[] {
  if (motion.kind === 'discipline') return motion.persons;
  return motion.kind === 'centralCommittee' ? motion.strike : [];
}

/** The same list with one more name. */
export function addTo(motion: Motion, person: PersonId): Motion {
  if (motion.kind === 'discipline') return { ...motion, persons: [...motion.persons, person] };
  return motion.kind === 'centralCommittee' ? { ...motion, strike: [...motion.strike, person] } : motion;
}

/** Whether the list has all the names that it may carry. */
export function isFull(content: Content, open: Open, motion: Motion): boolean {
  const { gathering } = open;
  const limit =
    motion.kind === 'discipline' && gathering !== null
      ? namesAllowed(content, gathering.kind, motion.step)
      : content.numbers['discipline.listLimit'];
  return written(motion).length >= limit;
}

/** Names that I can add to the list I am writing. */
export function namesFor(content: Content, known: Known): PersonId[] {
  const decision = topIs(known, 'list');
  if (decision === null || isFull(content, known.open, decision.motion)) return [];
  const { motion } = decision;
  if (motion.kind === 'centralCommittee') return strikable(content, known, motion.strike);
  if (motion.kind !== 'discipline') return [];
  return targetsOf(content, known, motion.step).filter((person) => !motion.persons.includes(person));
}

/** Why this name cannot be added; null: it can. */
export function nameBarred(content: Content, known: Known, person: PersonId): Refusal | null {
  const decision = topIs(known, 'list');
  if (decision === null) return refuse('wrongDecision');
  const { motion } = decision;
  if (isFull(content, known.open, motion)) return refuse('agendaFull');
  if (written(motion).includes(person)) return refuse('alreadyTabled', { person: { person } });
  if (motion.kind === 'discipline') return targetBarred(content, known, motion.step, person);
  return strikable(content, known, []).includes(person) ? null : refuse('personUnavailable', { person: { person } });
}

/** What bars a name from the list of a step of the ladder, with the evidence that is wanting where that is it. */
function targetBarred(content: Content, known: Known, step: DisciplineStep, person: PersonId): Refusal | null {
  const { gathering } = known.open;
  if (gathering === null) return refuse('notAtThisSitting');
  if (isTarget(content, known, step, person)) return null;
  return (
    stepBarred(content, known.open, gathering.kind, step, person) ??
    shielded(known, person) ??
    refuse('alreadyTabled', { person: { person } })
  );
}

/** Why the list cannot be closed yet; null: it can. */
export function closingBarred(known: Known): Refusal | null {
  const decision = topIs(known, 'list');
  if (decision === null) return refuse('wrongDecision');
  const { motion } = decision;
  return motion.kind === 'discipline' && motion.persons.length === 0 ? refuse('nothingToWin') : null;
}
