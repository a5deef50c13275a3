import type { Content } from '../model/content.ts';
import type { Choice, Effect, FactionRef } from '../model/effect.ts';
import type { Out } from '../model/event.ts';
import type { Axis, Cohort, FactionId, OrgId, PersonId, Side } from '../model/ids.ts';
import { COHORTS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { moveMembers, setSide } from '../rules/change.ts';
import { cohortSide } from '../rules/membership.ts';
import { clamp, isLeader, personOf, trueSide } from '../rules/reading.ts';
import { factionsOf, orgsOf, type Sight } from './targets.ts';

type MoveMembers = Extract<Effect, { type: 'moveMembers' }>;

/** One box emptied in part into another. */
export interface Transfer {
  readonly org: OrgId;
  readonly cohort: Cohort;
  readonly from: Side;
  readonly to: Side;
  readonly count: number;
}

/** Percent in a whole. */
const WHOLE = 100;

/**
 * What a `moveMembers` would move: of each box that is meant its percentage, rounded down. Where several factions gain they share
 * alike, the first taking what is left over.
 */
export function transfers(
  content: Content,
  sight: Sight,
  choice: Choice,
  effect: Omit<MoveMembers, 'type'>,
): Transfer[] {
  const list: Transfer[] = [];
  const sources = sidesOf(content, sight, choice, effect.from);
  const targets = sidesOf(content, sight, choice, effect.to);
  for (const org of orgsOf(content, choice, effect.org)) {
    for (const cohort of effect.cohort === 'both' ? COHORTS : [effect.cohort]) {
      for (const from of sources) {
        const gaining = targets.filter((to) => to !== from);
        const all = Math.floor((cohortSide(sight.open, org, cohort, from) * effect.percent) / WHOLE);
        const each = Math.floor(all / Math.max(1, gaining.length));
        gaining.forEach((to, i) => {
          const count = i === 0 ? all - each * (gaining.length - 1) : each;
          if (count > 0) list.push({ org, cohort, from, to, count });
        });
      }
    }
  }
  return list;
}

function sidesOf(content: Content, sight: Sight, choice: Choice, ref: 'none' | FactionRef): Side[] {
  return ref === 'none' ? ['none'] : factionsOf(content, sight, choice, ref);
}

export function carry(
  content: Content,
  state: State,
  out: Out,
  sight: Sight,
  choice: Choice,
  effect: Omit<MoveMembers, 'type'>,
): void {
  for (const { org, cohort, from, to, count } of transfers(content, sight, choice, effect)) {
    moveMembers(state, out, org, cohort, from, to, count, 'event');
  }
}

/** Whether an event may move this person to another side: faction leaders are not to be had, nor those who are out of the Party. */
export function mayGoOver(content: Content, open: Open, person: PersonId): boolean {
  return personOf(open, person).status === 'member' && !isLeader(content, person);
}

/** The person goes over to the first faction meant, with the firmness of one just won, or to nobody. */
export function goOver(
  content: Content,
  state: State,
  out: Out,
  sight: Sight,
  choice: Choice,
  person: PersonId,
  to: 'none' | FactionRef,
): void {
  const side = sidesOf(content, sight, choice, to)[0];
  if (side === undefined || !mayGoOver(content, state.open, person) || trueSide(state, person) === side) return;
  setSide(state, out, person, side, content.numbers['court.startFirmness']);
}

/** A faction's declared line moves, -2 to +2. */
export function shiftLine(state: State, out: Out, faction: FactionId, axis: Axis, by: number): void {
  const { line } = state.open.factions[faction];
  const to = clamp(line[axis] + by, -2, 2);
  if (to === line[axis]) return;
  line[axis] = to;
  out.push({ type: 'lineDeclared', faction, axis, to });
}
