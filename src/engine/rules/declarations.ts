import type { Content } from '../model/content.ts';
import type { EventOf, Out } from '../model/event.ts';
import type { Axis, FactionId, PersonId } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import { changeExposure, changeFirmness, changeLegacy, changeStanding } from './change.ts';
import { markAct } from './operations.ts';
import { factionDef, isLeader, leaderOf, on, peopleOf, personOf } from './reading.ts';
import { pop } from './stack.ts';
import { personToChange } from './writing.ts';

/** The one declaration of a faction at this sitting is made: the decision is answered. */
export function declare(state: State, out: Out, faction: FactionId, what: EventOf<'declared'>['what']): void {
  pop(state);
  state.open.factions[faction].declared = true;
  out.push({ type: 'declared', faction, what });
}

/** Ends of each axis of the line. */
const END = 2;

/** What it costs to change the line by a step. */
export interface LineCost {
  readonly legacy: number;
  /** Who believed the old line and loses a firmness. */
  readonly believers: readonly PersonId[];
}

/**
 * The cost of a change of line. The faction's people believed the old line where the step leads away from its conviction; its two
 * leaders change with the line. The grey blur pays, in legacy and in faith, every second time only: the first is free.
 */
export function lineCost(content: Content, open: Open, faction: FactionId, axis: Axis, by: number): LineCost {
  const def = factionDef(content, faction);
  const { line } = open.factions[faction];
  if (isFreeChange(content, open, faction)) return { legacy: 0, believers: [] };
  const before = Math.abs(line[axis] - def.conviction[axis]);
  const after = Math.abs(line[axis] + by - def.conviction[axis]);
  const believers = after > before ? peopleOf(content, open, faction).filter((p) => !isLeader(content, p)) : [];
  return { legacy: content.numbers['declare.lineLegacy'], believers };
}

function isFreeChange(content: Content, open: Open, faction: FactionId): boolean {
  return factionDef(content, faction).ability === 'greyBlur' && open.factions[faction].lineChanges % 2 === 0;
}

/** Why a faction cannot change its declared line by this step; null: it can. */
export function changeLineBarred(content: Content, known: Known, axis: Axis, by: number): Refusal | null {
  const f = known.open.factions[known.me];
  if (f.broken) return refuse('factionBroken');
  if (axis === 'world' && !on(content, 'secondAxis')) return refuse('moduleOff');
  if (by !== 1 && by !== -1) return refuse('outOfRange');
  if (Math.abs(f.line[axis] + by) > END) return refuse('outOfRange');
  const cost = isFreeChange(content, known.open, known.me) ? 0 : content.numbers['declare.lineLegacy'];
  return f.legacy < cost ? refuse('notEnoughPoints', { cost }) : null;
}

/** The faction declares another line. */
export function moveLine(content: Content, state: State, out: Out, faction: FactionId, axis: Axis, by: -1 | 1): void {
  const { legacy, believers } = lineCost(content, state.open, faction, axis, by);
  const f = state.open.factions[faction];
  f.line[axis] += by;
  f.lineChanges += 1;
  out.push({ type: 'lineDeclared', faction, axis, to: f.line[axis] });
  changeLegacy(state, out, faction, -legacy, 'changedLine');
  for (const person of believers) changeFirmness(state, out, person, -1);
}

/** A faction's expelled and exiled people who have not recanted. */
function unrepentant(content: Content, open: Open, faction: FactionId): PersonId[] {
  const list: PersonId[] = [];
  for (const { id } of content.people) {
    const { side, status, recantedTurn } = personOf(open, id);
    if (side === faction && recantedTurn === null && (status === 'expelled' || status === 'exiled')) list.push(id);
  }
  return list;
}

/** Why a faction cannot recant: it has this turn, or has nothing to; null: it has exposure, or people who were expelled. */
export function recantBarred(content: Content, open: Open, faction: FactionId): Refusal | null {
  const { desk, exposure } = open.factions[faction];
  if (desk.recant === open.turn) return refuse('alreadyDone');
  if (exposure > 0) return null;
  return unrepentant(content, open, faction).length > 0 ? null : refuse('notExpelled');
}

/** Who loses standing when the faction recants: its leader, and everybody who recants with it. Somebody may be both. */
export function recanters(content: Content, open: Open, faction: FactionId): PersonId[] {
  const leader = leaderOf(content, open, faction);
  return [...(leader === null ? [] : [leader]), ...unrepentant(content, open, faction)];
}

/**
 * The faction recants: less exposure, and its leader loses standing, the faction legacy. Its expelled and exiled people recant with it, each at the
 * same price; from the next turn on they may be readmitted.
 */
export function recantAll(content: Content, state: State, out: Out, faction: FactionId): void {
  const n = content.numbers;
  markAct(state, faction, 'recant');
  changeExposure(state, out, faction, -n['declare.recantExposure'], 'recanted');
  changeLegacy(state, out, faction, -n['declare.recantLegacy'], 'recanted');
  const leader = leaderOf(content, state.open, faction);
  if (leader !== null) changeStanding(state, out, leader, -n['declare.recantStanding'], 'recanted');
  for (const person of unrepentant(content, state.open, faction)) {
    personToChange(state.open, person).recantedTurn = state.open.turn;
    changeStanding(state, out, person, -n['declare.recantStanding'], 'recanted');
  }
}
