import type { Content } from '../model/content.ts';
import type { Cohort, FactionId, OrgId, Side } from '../model/ids.ts';
import { COHORTS, FACTIONS, SIDES } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Boxes } from '../model/state.ts';
import { orgOf } from './reading.ts';
import { candidatesVote } from './representation.ts';

/** People of one cohort of an organisation on one side who vote: full members, and candidates where they vote. */
export function supporters(open: Open, org: OrgId, cohort: Cohort, side: Side, candidates: boolean): number {
  const m = orgOf(open, org).members[cohort];
  return m.full[side] + (candidates ? m.candidate[side] : 0);
}

/** The same, of both cohorts. */
export function votersOf(open: Open, org: OrgId, side: Side, candidates: boolean): number {
  const { old, enrolment } = orgOf(open, org).members;
  const full = old.full[side] + enrolment.full[side];
  return candidates ? full + old.candidate[side] + enrolment.candidate[side] : full;
}

/** Members of an organisation who vote, of every side. */
export function votingMembers(open: Open, org: OrgId, candidates: boolean): number {
  const { old, enrolment } = orgOf(open, org).members;
  const full = peopleIn(old.full) + peopleIn(enrolment.full);
  return candidates ? full + peopleIn(old.candidate) + peopleIn(enrolment.candidate) : full;
}

function peopleIn(boxes: Readonly<Boxes>): number {
  return boxes.none + boxes.apparatus + boxes.left + boxes.leningrad + boxes.right;
}

/** People of one cohort on one side, full members and candidates alike, whether they vote or not. */
export function cohortSide(open: Open, org: OrgId, cohort: Cohort, side: Side): number {
  const m = orgOf(open, org).members[cohort];
  return m.full[side] + m.candidate[side];
}

/** People of one cohort, full members and candidates alike. */
export function cohortSize(open: Open, org: OrgId, cohort: Cohort): number {
  const { full, candidate } = orgOf(open, org).members[cohort];
  return peopleIn(full) + peopleIn(candidate);
}

/** People on one side in an organisation, full members and candidates alike. */
export function peopleOn(open: Open, org: OrgId, side: Side): number {
  return cohortSide(open, org, 'old', side) + cohortSide(open, org, 'enrolment', side);
}

/** All people of an organisation. */
export function orgSize(open: Open, org: OrgId): number {
  return cohortSize(open, org, 'old') + cohortSize(open, org, 'enrolment');
}

/** The whole Party, counted as people. */
export interface PartyFigures {
  readonly full: number;
  readonly candidates: number;
  readonly total: number;
  readonly bySide: Readonly<Record<Side, number>>;
}

/** Total figures of the Party: what the attested membership of a year is compared with. */
export function partyFigures(content: Content, open: Open): PartyFigures {
  const bySide = { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
  let full = 0;
  let candidates = 0;
  for (const { id } of content.orgs) {
    for (const cohort of COHORTS) {
      const m = orgOf(open, id).members[cohort];
      for (const side of SIDES) {
        full += m.full[side];
        candidates += m.candidate[side];
        bySide[side] += m.full[side] + m.candidate[side];
      }
    }
  }
  return { full, candidates, total: full + candidates, bySide };
}

/** Whether a faction has more committed voting members in an organisation than each of the others: its own majority. */
export function hasOwnMajority(content: Content, open: Open, org: OrgId, faction: FactionId): boolean {
  const candidates = candidatesVote(content, open);
  const own = votersOf(open, org, faction, candidates);
  if (own === 0) return false;
  for (const other of FACTIONS) {
    if (other !== faction && votersOf(open, org, other, candidates) >= own) return false;
  }
  return true;
}
