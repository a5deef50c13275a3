import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import { AXES, FACTIONS, secretaryOf } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { draw } from '../rng.ts';
import { changeCrisis, changeMood, changeResentment, moveMembers } from './change.ts';
import { heldByNetwork } from './evidence.ts';
import { cohortSide } from './membership.ts';
import { allOffices } from './posts.ts';
import { holderOf, inMajority, officeFaction, officeOf, on, orgOf, personOf } from './reading.ts';
import { officeToChange } from './writing.ts';

/**
 * What speeches won fades: of the Enrolment's supporters of a faction whose man is not openly secretary, a share falls away each
 * turn and stands with nobody. Not those whom a network holds together, and not from an opposition where resentment is high
 * enough to open a fortress: it lives on it.
 */
export function fade(content: Content, state: State, out: Out): void {
  const { open } = state;
  for (const { id } of content.orgs) {
    const secretary = holderOf(open, secretaryOf(id));
    const kept = secretary === null ? 'none' : personOf(open, secretary).side;
    const resentful = orgOf(open, id).resentment >= content.numbers['agitate.openFortress'];
    for (const f of FACTIONS) {
      if (f === kept || (resentful && !inMajority(open, f))) continue;
      const loose = cohortSide(open, id, 'enrolment', f) * (1 - heldByNetwork(state, f, id));
      const count = loose * content.numbers['agitate.fade'];
      moveMembers(state, out, id, 'enrolment', f, 'none', count, 'decay');
    }
  }
}

/** A line that lasts is in the end believed: by lot the mood of an organisation comes a step nearer, but where it is resentful. */
export function driftMoods(content: Content, state: State, out: Out): void {
  const { open } = state;
  for (const { id } of content.orgs) {
    const org = orgOf(open, id);
    if (org.resentment >= content.numbers['agitate.openFortress']) continue;
    for (const axis of AXES) {
      if (axis === 'world' && !on(content, 'secondAxis')) continue;
      const towards = Math.sign(open.line[axis] - org.mood[axis]);
      if (towards !== 0 && draw(state) < content.numbers.moodDrift) changeMood(state, out, id, axis, towards);
    }
  }
}

/** Resentment is forgotten, a point each turn. */
export function ageResentment(content: Content, state: State, out: Out): void {
  for (const { id } of content.orgs) changeResentment(state, out, id, -content.numbers['resentment.ageing'], 'ageing');
}

/** In danger the leaders draw together: a crisis of `crisis.closing` or more falls by `crisis.closingBy` at the end of the turn. */
export function closeRanks(content: Content, state: State, out: Out): void {
  const n = content.numbers;
  if (state.open.crisis < n['crisis.closing']) return;
  changeCrisis(state, out, n['crisis.brake'], -n['crisis.closingBy'], 'closing', null, true);
}

/** Everything that a faction has so much of a turn is given out anew; what lasted for the turn is over. */
export function resetTurn(content: Content, state: State): void {
  const { open } = state;
  const n = content.numbers;
  const secretary = officeFaction(open, 'generalSecretary');
  for (const f of FACTIONS) {
    const faction = open.factions[f];
    const gs = f === secretary;
    faction.offersLeft = n['leader.offersPerTurn'];
    faction.shelvesLeft = n['shelves.base'] + (gs ? n['shelves.generalSecretary'] : 0);
    faction.motionsLeft = faction.broken ? 0 : n['motions.base'] + (gs ? n['motions.generalSecretary'] : 0);
    faction.polemicsLeft = n['polemic.perTurn'];
    faction.assignmentsLeft = gs ? n['place.assignments'] : 0;
    faction.imposedLeft = n['place.imposedPerTurn'];
    faction.abilityUsed = false;
    faction.pravdaUsed = false;
    faction.declared = false;
    faction.actedThisTurn = false;
    faction.platformThisTurn = false;
    faction.pull = 0;
  }
  open.plenumsHeld = 0;
  for (const office of allOffices(content))
    if (officeOf(open, office).blocked) officeToChange(open, office).blocked = false;
}
