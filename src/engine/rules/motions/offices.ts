import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import type { CentralOffice, OfficeId, PersonId } from '../../model/ids.ts';
import { CENTRAL_OFFICES } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import { type Refusal, type RefusalCode, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { silent } from '../../model/tally.ts';
import { placeInOffice } from '../appointments.ts';
import { exposureNeeded, exposureOf, hasConfidence, shielded } from '../discipline.ts';
import { removeFromOffice, takeStep } from '../ladder.ts';
import { joinOrgan, leaveOrgan } from '../organs.ts';
import { availablePeople, holderOf, isAvailable, officeOf, on } from '../reading.ts';
import { type MotionRule, type MotionShape, PLENUMS } from './motionRule.ts';

function isCentral(office: OfficeId): office is CentralOffice {
  return CENTRAL_OFFICES.some((o) => o === office);
}

/**
 * Whether Lenin's letter, read to a congress or printed, is ground enough: it asks to move the man who was General Secretary
 * when the match began, and nobody else.
 */
function testamentAsks(content: Content, open: Open, office: OfficeId, holder: PersonId): boolean {
  if (office !== 'generalSecretary' || !on(content, 'testament')) return false;
  const heard = open.testament.stage === 'congress' || open.testament.stage === 'printed';
  return heard && content.start.offices.generalSecretary === holder;
}

/** Why the holder of a central office cannot be put out of it now; null: he can. An office that has failed, or enough evidence. */
export function lossBarred(content: Content, open: Open, office: OfficeId, holder: PersonId): Refusal | null {
  const code = lossCode(content, open, office, holder);
  if (code === null) return null;
  const args = { person: { person: holder }, office: { office } };
  if (code !== 'exposureTooLow') return refuse(code, args);
  const needed = exposureNeeded(content, open, 'office', holder, silent);
  return refuse(code, { ...args, needed, exposure: exposureOf(open, holder) });
}

/** The same without its sentence: a listing asks it of every office. */
function lossCode(content: Content, open: Open, office: OfficeId, holder: PersonId): RefusalCode | null {
  if (hasConfidence(content, open, holder)) return 'confidenceVoted';
  if (open.gathering?.stepped.includes(holder)) return 'alreadyDone';
  if (officeOf(open, office).failed || testamentAsks(content, open, office, holder)) return null;
  const exposure = exposureOf(open, holder);
  if (exposure === 0) return 'exposureTooLow';
  return exposure >= exposureNeeded(content, open, 'office', holder, silent) ? null : 'exposureTooLow';
}

/** Whether I could move that he be put out of it. */
function canMoveLoss(content: Content, known: Known, office: OfficeId, holder: PersonId): boolean {
  return lossCode(content, known.open, office, holder) === null && shielded(known, holder) === null;
}

/** Why somebody cannot be elected to an office now; null: he can. */
function ineligible(content: Content, open: Open, office: OfficeId, person: PersonId): Refusal | null {
  const args = { person: { person }, office: { office } };
  if (holderOf(open, office) === person && isAvailable(content, open, person)) return refuse('alreadyThere', args);
  const can = isAvailable(content, open, person) && mayHold(open, office, person);
  return can ? null : refuse('personUnavailable', args);
}

/** The General Secretary comes from the Central Committee; nobody is its secretary and chairs its control at once. */
function mayHold(open: Open, office: OfficeId, person: PersonId): boolean {
  if (office === 'controlCommission') return holderOf(open, 'generalSecretary') !== person;
  if (office !== 'generalSecretary') return true;
  return open.centralCommittee.named.includes(person) && holderOf(open, 'controlCommission') !== person;
}

function holderShielded(known: Known, office: OfficeId): Refusal | null {
  const holder = holderOf(known.open, office);
  return holder === null ? null : shielded(known, holder);
}

/** Nobody sits on Central Committee and Control Commission both: who comes to chair the one leaves the other. */
function moveToControl(state: State, out: Out, person: PersonId): void {
  leaveOrgan(state, out, 'politburo', person);
  leaveOrgan(state, out, 'politburoCandidates', person);
  leaveOrgan(state, out, 'centralCommittee', person);
  leaveOrgan(state, out, 'centralCommitteeCandidates', person);
  joinOrgan(state, out, 'controlCommission', person);
}

/** To elect somebody to a central office: a vacant one, or in the place of a holder who can be put out of it. */
export const elect: MotionRule<'elect'> = {
  sittings: PLENUMS,

  bar(content, open, { office, person }) {
    if (!isCentral(office)) return refuse('officeBarred', { office: { office } });
    const holder = holderOf(open, office);
    const barred = holder === null ? null : lossBarred(content, open, office, holder);
    return barred ?? ineligible(content, open, office, person);
  },

  mine(_content, known, { office }) {
    return holderShielded(known, office);
  },

  shapes(content, known) {
    const { open } = known;
    const shapes: MotionShape[] = [];
    let people: readonly PersonId[] | null = null;
    for (const office of CENTRAL_OFFICES) {
      const holder = holderOf(open, office);
      if (holder !== null && !canMoveLoss(content, known, office, holder)) continue;
      people ??= availablePeople(content, open);
      const domain = people.filter((p) => p !== holder && mayHold(open, office, p));
      shapes.push({ fixed: { kind: 'elect', office }, slots: [{ name: 'person', domain }] });
    }
    return shapes;
  },

  carry(content, state, out, { office, person }, { by }) {
    const holder = holderOf(state.open, office);
    if (holder !== null) takeStep(content, state, out, 'office', holder, by);
    placeInOffice(content, state, out, office, person, by, false);
    if (office === 'controlCommission') moveToControl(state, out, person);
    if (office === 'generalSecretary' && holder !== null) state.open.generalSecretaryRemoved = state.open.turn;
  },
};

/** Loss of an office, without a successor named: the deputy inherits it, or it falls vacant. */
export const remove: MotionRule<'remove'> = {
  sittings: PLENUMS,

  bar(content, open, { office }) {
    if (!isCentral(office)) return refuse('officeBarred', { office: { office } });
    const holder = holderOf(open, office);
    return holder === null ? refuse('alreadyDone', { office: { office } }) : lossBarred(content, open, office, holder);
  },

  mine(_content, known, { office }) {
    return holderShielded(known, office);
  },

  shapes(content, known) {
    const domain = CENTRAL_OFFICES.filter((office) => {
      const holder = holderOf(known.open, office);
      return holder !== null && canMoveLoss(content, known, office, holder);
    });
    return [{ fixed: { kind: 'remove' }, slots: [{ name: 'office', domain }] }];
  },

  carry(content, state, out, { office }, { by }) {
    const holder = holderOf(state.open, office);
    if (holder !== null) removeFromOffice(content, state, out, office, holder, by);
  },
};
