import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { PersonId } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { draw } from '../rng.ts';
import { vacate } from './appointments.ts';
import { breakIfLeaderless } from './broken.ts';
import { leaveAllOrgans } from './organs.ts';
import { clamp, isLeader, on, personOf, trueSide } from './reading.ts';
import { personToChange } from './writing.ts';

/** Health runs from 0 (dead) to 5 (sound). */
const SOUND = 5;

/** A person's health rises or falls, 0 to 5; at 0 he dies. */
export function changeHealth(content: Content, state: State, out: Out, person: PersonId, by: number): void {
  const p = personOf(state.open, person);
  if (p.status === 'dead') return;
  const to = clamp(p.health + by, 0, SOUND);
  if (to === p.health) return;
  personToChange(state.open, person).health = to;
  out.push({ type: 'healthChanged', person, to });
  if (to === 0) die(content, state, out, person);
}

/** Death: out of every office, whose deputies inherit, and of every organ. Open sentences are at an end. */
export function die(content: Content, state: State, out: Out, person: PersonId): void {
  const { open } = state;
  const side = trueSide(state, person);
  const p = personToChange(open, person);
  p.status = 'dead';
  p.health = 0;
  out.push({ type: 'died', person });
  vacate(content, state, out, person, 'died');
  leaveAllOrgans(state, out, person);
  open.sentences = open.sentences.filter((sentence) => sentence.person !== person);
  if (side !== 'none') breakIfLeaderless(content, state, out, side);
}

/**
 * Illness, in the aftermath: who is not sound may get worse, the more easily the weaker he is. The two leaders of a faction may
 * fall ill by lot and do not die of it: no fever decides the succession. Deaths that have a date come with the dateline.
 */
export function ageHealth(content: Content, state: State, out: Out): void {
  if (!on(content, 'health')) return;
  for (const { id } of content.people) {
    const { health, status } = personOf(state.open, id);
    if (status === 'dead' || health >= SOUND || (health === 1 && isLeader(content, id))) continue;
    if (draw(state) < content.numbers['health.chance'] * (SOUND - health)) changeHealth(content, state, out, id, -1);
  }
}
