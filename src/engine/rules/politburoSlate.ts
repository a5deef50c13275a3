import type { SlateAction } from '../model/command.ts';
import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { PersonId } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { MotionOf } from '../model/motion.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import { hasConfidence, mayBeDropped, shielded, sitsInPolitburo } from './discipline.ts';
import { joinOrgan, leaveOrgan } from './organs.ts';
import { canAct, isAvailable, personOf } from './reading.ts';

/** A slate as it is being composed, full members and candidates in order; the first of the full presides. */
export interface Slate {
  readonly full: readonly PersonId[];
  readonly candidates: readonly PersonId[];
}

/** Seats of the Politburo: what the calendar gave it with the last congress, before the first what the scenario began with. */
export function politburoSizes(content: Content, open: Open): { readonly full: number; readonly candidates: number } {
  const { lastCongress } = open;
  const gathering = lastCongress === null ? null : content.calendar[lastCongress.turn - 1]?.gathering;
  if (gathering) return { full: gathering.politburo, candidates: gathering.politburoCandidates };
  const { politburo, politburoCandidates } = content.start;
  return { full: politburo.length, candidates: politburoCandidates.length };
}

/** Whether there is an empty seat to fill between congresses. */
export function hasVacancy(content: Content, open: Open): boolean {
  const sizes = politburoSizes(content, open);
  return open.politburo.length < sizes.full || open.politburoCandidates.length < sizes.candidates;
}

/** Whether this sitting is the closing plenum of a congress and has yet to elect the Politburo. */
export function electsAnew(open: Open): boolean {
  const { gathering, lastCongress, turn } = open;
  if (gathering?.kind !== 'closing' || lastCongress?.turn !== turn) return false;
  return !gathering.results.some((r) => r.motion.kind === 'politburo');
}

/** The Politburo as it sits, without those who can act no more: where a slate begins. */
export function sittingSlate(open: Open): { full: PersonId[]; candidates: PersonId[] } {
  return {
    full: open.politburo.filter((p) => canAct(open, p)),
    candidates: open.politburoCandidates.filter((p) => canAct(open, p)),
  };
}

/** A newcomer is a named member of the Central Committee. */
function mayJoin(content: Content, open: Open, slate: Slate, person: PersonId): Refusal | null {
  if (slate.full.includes(person) || slate.candidates.includes(person)) {
    return refuse('alreadyThere', { person: { person } });
  }
  const eligible = isAvailable(content, open, person) && open.centralCommittee.named.includes(person);
  return eligible ? null : refuse('personUnavailable', { person: { person } });
}

/** Dropping or demoting a full member needs exposure 4, unless he is one's own or stands with nobody; never below the least. */
function mayFall(content: Content, known: Known, slate: Slate, person: PersonId): Refusal | null {
  const { open, me } = known;
  if (slate.full.length <= content.numbers['slate.least']) return refuse('slateSize');
  if (personOf(open, person).side === me) return null;
  if (hasConfidence(content, open, person)) return refuse('confidenceVoted', { person: { person } });
  if (!mayBeDropped(content, open, person)) return refuse('exposureTooLow', { person: { person } });
  return shielded(known, person);
}

/** Why this change cannot be made to the slate; null: it can. */
export function editBarred(
  content: Content,
  known: Known,
  slate: Slate & { readonly edits: number },
  action: SlateAction,
  person: PersonId,
): Refusal | null {
  const { open } = known;
  const sizes = politburoSizes(content, open);
  const args = { person: { person } };
  if (slate.edits >= content.numbers['slate.edits']) return refuse('agendaFull');
  if (!electsAnew(open) && (action === 'demote' || action === 'drop')) return refuse('notAtThisSitting');
  switch (action) {
    case 'promote':
      if (!slate.candidates.includes(person)) return refuse('personUnavailable', args);
      return slate.full.length < sizes.full ? null : refuse('slateSize');
    case 'demote':
      if (!slate.full.includes(person)) return refuse('personUnavailable', args);
      if (slate.candidates.length >= sizes.candidates) return refuse('slateSize');
      return mayFall(content, known, slate, person);
    case 'drop':
      if (slate.full.includes(person)) return mayFall(content, known, slate, person);
      if (!slate.candidates.includes(person)) return refuse('personUnavailable', args);
      return personOf(open, person).side === known.me ? null : shielded(known, person);
    case 'addFull':
      if (slate.full.length >= sizes.full) return refuse('slateSize');
      return mayJoin(content, open, slate, person);
    case 'addCandidate':
      if (slate.candidates.length >= sizes.candidates) return refuse('slateSize');
      return mayJoin(content, open, slate, person);
  }
}

/** The slate with the change made. */
export function edited(
  slate: Slate,
  action: SlateAction,
  person: PersonId,
): { full: PersonId[]; candidates: PersonId[] } {
  const full = slate.full.filter((p) => p !== person);
  const candidates = slate.candidates.filter((p) => p !== person);
  if (action === 'promote' || action === 'addFull') full.push(person);
  if (action === 'demote' || action === 'addCandidate') candidates.push(person);
  return { full, candidates };
}

/** Whether the slate is the Politburo as it sits. */
export function isUnchanged(open: Open, slate: Slate): boolean {
  const same = (a: readonly PersonId[], b: readonly PersonId[]) =>
    a.length === b.length && a.every((p) => b.includes(p));
  return same(slate.full, open.politburo) && same(slate.candidates, open.politburoCandidates);
}

/**
 * The slate has been elected. One that elects anew is the Politburo from now on; another adds to it what there is room for. Who
 * has fallen since it was written does not come back by it.
 */
export function seatSlate(content: Content, state: State, out: Out, slate: Slate, anew: boolean): void {
  const { open } = state;
  const stands = (p: PersonId) => canAct(open, p) && (sitsInPolitburo(open, p) || !open.gathering?.stepped.includes(p));
  const full = slate.full.filter(stands);
  let candidates = slate.candidates.filter(stands);
  if (!anew) {
    const sizes = politburoSizes(content, open);
    const sitting = sittingSlate(open);
    // Another slate of this sitting may have raised one who stands here as a candidate.
    const below = (p: PersonId) => !full.includes(p);
    keep(sitting.full, full, sizes.full);
    candidates = candidates.filter(below);
    keep(sitting.candidates.filter(below), candidates, sizes.candidates);
  }
  for (const p of [...open.politburo]) if (!full.includes(p)) leaveOrgan(state, out, 'politburo', p);
  for (const p of [...open.politburoCandidates]) {
    if (!candidates.includes(p)) leaveOrgan(state, out, 'politburoCandidates', p);
  }
  for (const p of full) joinOrgan(state, out, 'politburo', p);
  for (const p of candidates) joinOrgan(state, out, 'politburoCandidates', p);
  open.politburo = full;
  open.politburoCandidates = candidates;
}

/** Puts who sits already before the newcomers, and cuts the list to its size. */
function keep(sitting: readonly PersonId[], list: PersonId[], size: number): void {
  const newcomers = list.filter((p) => !sitting.includes(p));
  list.length = 0;
  for (const p of [...sitting, ...newcomers]) if (list.length < Math.max(size, sitting.length)) list.push(p);
}

/** The motion that a slate becomes. */
export function slateMotion(slate: Slate): MotionOf<'politburo'> {
  return { kind: 'politburo', full: [...slate.full], candidates: [...slate.candidates] };
}
