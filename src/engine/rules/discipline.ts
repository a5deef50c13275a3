import type { Content } from '../model/content.ts';
import type { GatheringKind, LadderStep, PersonId } from '../model/ids.ts';
import { LADDER } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { DisciplineStep } from '../model/motion.ts';
import type { NumberName } from '../model/numbers.ts';
import { type Refusal, type RefusalCode, refuse } from '../model/refusal.ts';
import { silent } from '../model/tally.ts';
import { sitsInCommittees } from './bodies.ts';
import { precedentCount } from './evidence.ts';
import { forbiddenByPact } from './pacts.ts';
import { isLeader, on, personOf } from './reading.ts';

const THRESHOLD: Readonly<Record<LadderStep, NumberName>> = {
  reprimand: 'discipline.reprimand',
  office: 'discipline.office',
  politburo: 'discipline.politburo',
  centralCommittee: 'discipline.centralCommittee',
  party: 'discipline.party',
  exile: 'discipline.exile',
  deportation: 'discipline.deportation',
};

/** The steps that a sitting votes as discipline; loss of an office is a motion of its own. */
export const STEPS_OF_DISCIPLINE: readonly DisciplineStep[] = LADDER.filter((step) => step !== 'office');

/**
 * Exposure that a step against a person needs, 0 to 10: the rung's own, one less for each reprimand that counts (not for a
 * further reprimand), one less for each time the ledger of precedents has the step, two at most.
 */
export function exposureNeeded(content: Content, open: Open, step: LadderStep, person: PersonId, tally: Tally): number {
  const base = content.numbers[THRESHOLD[step]];
  const marks = step === 'reprimand' ? 0 : personOf(open, person).reprimands;
  const used = precedentsFor(content, open, step);
  tally.base(base);
  tally.add('reprimands', -marks);
  tally.add('precedents', -used);
  return Math.max(0, base - marks - used);
}

/** Less exposure than this exposes nobody to the step, however often he was reprimanded. */
export function leastExposure(content: Content, open: Open, step: LadderStep): number {
  const marks = step === 'reprimand' ? 0 : content.numbers['discipline.reprimandLimit'];
  return Math.max(0, content.numbers[THRESHOLD[step]] - marks - precedentsFor(content, open, step));
}

/** What the ledger takes off a step: 0 to `discipline.precedentLimit`. */
function precedentsFor(content: Content, open: Open, step: LadderStep): number {
  if (!on(content, 'precedents')) return 0;
  return Math.min(precedentCount(open, step), content.numbers['discipline.precedentLimit']);
}

/** Exposure of the faction with which a person openly stands; 0 for anybody else. */
export function exposureOf(open: Open, person: PersonId): number {
  const { side } = personOf(open, person);
  return side === 'none' || side === 'faceDown' ? 0 : open.factions[side].exposure;
}

/** Whether a person may be demoted or not elected again: he stands with nobody, or his faction is exposed enough. */
export function mayBeDropped(content: Content, open: Open, person: PersonId): boolean {
  const { side } = personOf(open, person);
  if (side === 'none' || side === 'faceDown') return true;
  return exposureOf(open, person) >= content.numbers['discipline.demotion'];
}

export function sitsInPolitburo(open: Open, person: PersonId): boolean {
  return open.politburo.includes(person) || open.politburoCandidates.includes(person);
}

/**
 * Whether the rung is his next one at such a sitting. Who sits in the Politburo must first lose that seat, who sits in a
 * committee that one (a congress, which elects them, may expel from there too); exile is for the expelled, deportation for the
 * exiled.
 */
function isNextRung(open: Open, kind: GatheringKind, step: DisciplineStep, person: PersonId): boolean {
  const { status } = personOf(open, person);
  switch (step) {
    case 'reprimand':
      return status === 'member';
    case 'politburo':
      return status === 'member' && sitsInPolitburo(open, person);
    case 'centralCommittee':
      return status === 'member' && !sitsInPolitburo(open, person) && sitsInCommittees(open, person);
    case 'party':
      if (status !== 'member' || sitsInPolitburo(open, person)) return false;
      return kind === 'congress' || !sitsInCommittees(open, person);
    case 'exile':
      return status === 'expelled';
    case 'deportation':
      return status === 'exiled';
  }
}

/** Whether a leader is covered by a vote of confidence that his faction has won: no motion may remove him. */
export function hasConfidence(content: Content, open: Open, person: PersonId): boolean {
  const { side } = personOf(open, person);
  return side !== 'none' && side !== 'faceDown' && open.factions[side].confidence && isLeader(content, person);
}

/** Why a sitting cannot take this step against this person, from what is open; null: it can. */
export function stepBarred(
  content: Content,
  open: Open,
  kind: GatheringKind,
  step: DisciplineStep,
  person: PersonId,
): Refusal | null {
  const code = stepCode(content, open, kind, step, person);
  if (code === null) return null;
  const who = { person: { person } };
  if (code === 'stepOutOfOrder') return refuse(code, { ...who, step: { step } });
  if (code !== 'exposureTooLow') return refuse(code, who);
  const needed = exposureNeeded(content, open, step, person, silent);
  return refuse(code, { ...who, needed, exposure: exposureOf(open, person) });
}

/** The same without its sentence: a listing asks it of everybody, step by step. */
function stepCode(
  content: Content,
  open: Open,
  kind: GatheringKind,
  step: DisciplineStep,
  person: PersonId,
): RefusalCode | null {
  const p = personOf(open, person);
  if (p.status === 'dead' || p.side === 'none' || p.side === 'faceDown') return 'personUnavailable';
  if (!isNextRung(open, kind, step, person)) return 'stepOutOfOrder';
  if (open.gathering?.stepped.includes(person)) return 'alreadyDone';
  if (step === 'reprimand' && p.reprimands >= content.numbers['discipline.reprimandLimit']) return 'alreadyDone';
  if (step === 'politburo' && hasConfidence(content, open, person)) return 'confidenceVoted';
  if (open.sentences.some((s) => s.person === person)) return 'alreadyDone';
  return isExposed(content, open, step, person) ? null : 'exposureTooLow';
}

function isExposed(content: Content, open: Open, step: DisciplineStep, person: PersonId): boolean {
  return exposureOf(open, person) >= exposureNeeded(content, open, step, person, silent);
}

/** Whether a sitting can take this step against this person. Asks first what bars most people. */
export function canTakeStep(
  content: Content,
  open: Open,
  kind: GatheringKind,
  step: DisciplineStep,
  person: PersonId,
): boolean {
  const { side } = personOf(open, person);
  if (side === 'none' || side === 'faceDown' || !isExposed(content, open, step, person)) return false;
  return stepCode(content, open, kind, step, person) === null;
}

/** Why I may not move against this person: he is mine, or my bloc partner's without his leave. */
export function shielded(known: Known, person: PersonId): Refusal | null {
  const { side } = personOf(known.open, person);
  if (side === 'none' || side === 'faceDown') return null;
  if (side === known.me) return refuse('ownSide');
  return forbiddenByPact(known, side, 'discipline');
}
