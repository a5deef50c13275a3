import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import { COHORTS, type FactionId, type OrgId, type PersonId, secretaryOf } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import { refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { placeInOffice } from '../appointments.ts';
import { moveMembers } from '../change.ts';
import { cohortSide } from '../membership.ts';
import { holdsCentralOffice } from '../posts.ts';
import { holderOf, isAvailable, officeTrueSide, personOf } from '../reading.ts';
import { carriedHere, type MotionRule } from './motionRule.ts';

function canStand(content: Content, open: Open, org: OrgId, person: PersonId): boolean {
  if (!isAvailable(content, open, person)) return false;
  return holderOf(open, secretaryOf(org)) === person || !holdsCentralOffice(open, person);
}

/** One's own, or somebody who stands with nobody. */
function mayNominate(known: Known, person: PersonId): boolean {
  const { side } = personOf(known.open, person);
  return side === known.me || side === 'none';
}

/**
 * An organisation's own election of its secretary, at its emergency conference: the first candidate who gets more votes for
 * than against. Holders of central offices do not stand.
 */
export const secretary: MotionRule<'secretary'> = {
  sittings: ['orgConference'],

  bar(content, open, { org, person }) {
    if (open.gathering?.org !== org) return refuse('notAtThisSitting');
    if (carriedHere(open, 'secretary')) return refuse('alreadyDone');
    return canStand(content, open, org, person) ? null : refuse('personUnavailable', { person: { person } });
  },

  mine(_content, known, { person }) {
    return mayNominate(known, person) ? null : refuse('personUnavailable', { person: { person } });
  },

  shapes(content, known) {
    const org = known.open.gathering?.org ?? null;
    if (org === null || carriedHere(known.open, 'secretary')) return [];
    const domain = content.people
      .map((def) => def.id)
      .filter((person) => mayNominate(known, person) && canStand(content, known.open, org, person));
    return [{ fixed: { kind: 'secretary', org }, slots: [{ name: 'person', domain }] }];
  },

  carry(content, state, out, { org, person }, { by }) {
    const before = officeTrueSide(state, secretaryOf(org));
    placeInOffice(content, state, out, secretaryOf(org), person, by, false);
    if (before !== 'none' && before !== officeTrueSide(state, secretaryOf(org)))
      desert(content, state, out, org, before);
  },
};

/** Whose man an organisation has voted out loses a share of his following there: many had stood with the chair, not with him. */
function desert(content: Content, state: State, out: Out, org: OrgId, from: FactionId): void {
  for (const cohort of COHORTS) {
    const share = content.numbers['conference.desertion'];
    moveMembers(state, out, org, cohort, from, 'none', cohortSide(state.open, org, cohort, from) * share, 'decay');
  }
}
