import type { Content, TurnDef } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, OrgId, Side } from '../model/ids.ts';
import { COHORTS, GRADES, SIDES } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { apportion } from './apportion.ts';
import { orgSize } from './membership.ts';
import { patronOf } from './patronage.ts';
import { must } from './reading.ts';
import { orgToChange } from './writing.ts';

/** What the calendar says of a turn; null beyond its end. */
function calendarOf(content: Content, turn: number): TurnDef | null {
  return content.calendar[turn - 1] ?? null;
}

/** The call that is open now and closes with the next dateline; 0 where the calendar has none. People, before bending. */
export function nextCall(content: Content, open: Open): number {
  if (open.turn >= content.lastTurn) return 0;
  return calendarOf(content, open.turn + 1)?.admissions ?? 0;
}

/** People whom a call admits when bent by -1, 0 or +1. */
export function bentCall(content: Content, call: number, bend: number): number {
  return Math.round(call * (1 + bend * content.numbers['admit.bend']));
}

/**
 * How a call is spread over the organisations, in the content's order: by their members, those of industry counting for more; a
 * chosen organisation gets a share of the whole beside its own.
 */
export function spreadCall(content: Content, open: Open, total: number, chosen: OrgId | null): number[] {
  const n = content.numbers;
  const extra = chosen === null ? 0 : Math.round(total * n['admit.chosenOrg']);
  const weights = content.orgs.map(
    ({ id, tags }) => orgSize(open, id) * (tags.includes('industry') ? n['admit.industryWeight'] : 1),
  );
  const shares = apportion(total - extra, weights);
  return shares.map((share, i) => (content.orgs[i]?.id === chosen ? share + extra : share));
}

/** Bends the call that is open now, once for all: by the General Secretary, or by a motion. */
export function setAdmission(state: State, out: Out, by: FactionId, bend: -1 | 0 | 1, org: OrgId): void {
  state.open.admission = { done: true, bend, org };
  out.push({ type: 'admissionSet', by, bend, org });
}

/**
 * The call that closes this turn takes effect, in the dateline: into the Enrolment, as candidates, uncommitted but for the
 * share that follows its secretary from the first day. It is bent by what was decided the turn before; in the first turn by
 * nobody. Then the next call is open.
 */
export function closeCall(content: Content, state: State, out: Out): void {
  const { open } = state;
  const { bend, org } = open.admission;
  const call = bentCall(content, calendarOf(content, open.turn)?.admissions ?? 0, bend);
  const shares = spreadCall(content, open, call, org);
  content.orgs.forEach(({ id }, i) => {
    const count = shares[i] ?? 0;
    const patron = patronOf(content, open, id);
    const followers = patron === null ? 0 : Math.floor(count * content.numbers['place.patronage']);
    admitMembers(state, out, id, 'none', count - followers);
    if (patron !== null) admitMembers(state, out, id, patron, followers);
  });
  open.admission = { done: false, bend: 0, org: null };
}

/** New members: into the Enrolment, as candidates. */
export function admitMembers(state: State, out: Out, org: OrgId, side: Side, count: number): void {
  if (count <= 0) return;
  orgToChange(state.open, org).members.enrolment.candidate[side] += count;
  out.push({ type: 'membersAdmitted', org, grade: 'candidate', count, side });
}

/** In the aftermath the calendar's share of all candidates become full members, of every cohort and side alike. */
export function promoteCandidates(content: Content, state: State, out: Out): void {
  const { promotion } = must(calendarOf(content, state.open.turn) ?? undefined, 'turn');
  for (const { id } of content.orgs) {
    const { members } = orgToChange(state.open, id);
    let count = 0;
    for (const cohort of COHORTS) {
      const { full, candidate } = members[cohort];
      for (const side of SIDES) {
        const moved = Math.round(candidate[side] * promotion);
        candidate[side] -= moved;
        full[side] += moved;
        count += moved;
      }
    }
    if (count > 0) out.push({ type: 'candidatesPromoted', org: id, count });
  }
}

/** In the aftermath the calendar's share of all members die, leave or are struck off by their own cells, of every side alike. */
export function departures(content: Content, state: State, out: Out): void {
  const { departures: share } = must(calendarOf(content, state.open.turn) ?? undefined, 'turn');
  for (const { id } of content.orgs) {
    const { members } = orgToChange(state.open, id);
    let count = 0;
    for (const cohort of COHORTS) {
      for (const grade of GRADES) {
        const box = members[cohort][grade];
        for (const side of SIDES) {
          const gone = Math.round(box[side] * share);
          box[side] -= gone;
          count += gone;
        }
      }
    }
    if (count > 0) out.push({ type: 'membersDeparted', org: id, count });
  }
}
