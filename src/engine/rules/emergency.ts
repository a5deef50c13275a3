import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, OrgId } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { changeCrisis, changeResentment } from './change.ts';
import { orgOf } from './reading.ts';
import { orgToChange } from './writing.ts';

/** After which turn and round an emergency conference meets that is called now: two rounds later (`conference.rounds`). */
export function conferenceDate(content: Content, open: Open): { turn: number; round: number } {
  let turn = open.turn;
  let round = open.round + content.numbers['conference.rounds'];
  while (round > content.rounds) {
    turn += 1;
    round -= content.rounds;
  }
  return { turn, round };
}

/**
 * An emergency conference of an organisation is called, by its own majority or by a motion. Until it meets, its fortress is open.
 * Nothing where one has been called already.
 */
export function callEmergencyConference(
  content: Content,
  state: State,
  out: Out,
  org: OrgId,
  by: FactionId | null,
): void {
  if (orgOf(state.open, org).conference !== null) return;
  const conference = conferenceDate(content, state.open);
  orgToChange(state.open, org).conference = conference;
  out.push({ type: 'conferenceCalled', org, by, ...conference });
}

/** A leader on the spot takes grain by force: less crisis now, resentment there, and a question for the next plenum. */
export function takeEmergencyMeasures(content: Content, state: State, out: Out, org: OrgId, by: FactionId): void {
  const n = content.numbers;
  orgToChange(state.open, org).emergencyMeasures = true;
  out.push({ type: 'emergencyMeasures', org, state: 'taken' });
  changeCrisis(state, out, n['crisis.brake'], -n['economy.emergencyCrisis'], 'emergencyMeasures', by, false);
  changeResentment(state, out, org, n['economy.emergencyResentment'], 'emergencyMeasures');
}
