import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import type { CentralOffice, OfficeId, PersonId } from '../../model/ids.ts';
import { CENTRAL_OFFICES } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { silent } from '../../model/tally.ts';
import { placeInOffice } from '../appointments.ts';
import { exposureNeeded, exposureOf, hasConfidence, shielded } from '../discipline.ts';
import { removeFromOffice, takeStep } from '../ladder.ts';
import { joinOrgan, leaveOrgan } from '../organs.ts';
import { holderOf, isAvailable, officeOf, on } from '../reading.ts';
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
  const args = { person: { person: holder }, office: { office } };
  if (hasConfidence(content, open, holder)) return refuse('confidenceVoted', args);
  if (open.gathering?.stepped.includes(holder)) return refuse('alreadyDone', args);
  if (officeOf(open, office).failed || testamentAsks(content, open, office, holder)) return null;
  const needed = exposureNeeded(content, open, 'office', holder, silent);
  const exposure = exposureOf(open, holder);
  return exposure >= needed && exposure > 0 ? null : refuse('exposureTooLow', { ...args, needed, exposure });
}

/** The General Secretary comes from the Central Committee; nobody is its secretary and chairs its control at once. */
function ineligible(content: Content, open: Open, office: OfficeId, person: PersonId): Refusal | null {
  const args = { person: { person }, office: { office } };
  if (!isAvailable(content, open, person)) return refuse('personUnavailable', args);
  if (holderOf(open, office) === person) return refuse('alreadyThere', args);
  if (office === 'generalSecretary') {
    const controls = holderOf(open, 'controlCommission') === person;
    return open.centralCommittee.named.includes(person) && !controls ? null : refuse('personUnavailable', args);
  }
  if (office === 'controlCommission' && holderOf(open, 'generalSecretary') === person) {
    return refuse('personUnavailable', args);
  }
  return null;
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
      if (holder !== null && (lossBarred(content, open, office, holder) ?? shielded(known, holder)) !== null) continue;
      people ??= content.people.map((def) => def.id).filter((p) => isAvailable(content, open, p));
      const domain = people.filter((p) => ineligible(content, open, office, p) === null);
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
      return holder !== null && (lossBarred(content, known.open, office, holder) ?? shielded(known, holder)) === null;
    });
    return [{ fixed: { kind: 'remove' }, slots: [{ name: 'office', domain }] }];
  },

  carry(content, state, out, { office }, { by }) {
    const holder = holderOf(state.open, office);
    if (holder !== null) removeFromOffice(content, state, out, office, holder, by);
  },
};
