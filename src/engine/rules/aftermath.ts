import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { State } from '../model/state.ts';
import { departures, promoteCandidates } from './admissions.ts';
import { lapsePacts } from './bargains.ts';
import { ageEvidence, chargeDeviations } from './evidence.ts';
import { ageHealth } from './health.ts';
import { executeSentences } from './ladder.ts';
import { publishMandate } from './mandate.ts';
import { chargeOpenPacts, chargeSecretPacts } from './pacts.ts';
import { patronage } from './patronage.ts';
import { ageResentment, closeRanks, driftMoods, fade, resetTurn } from './upkeep.ts';

/**
 * The step of the aftermath. The order tells: patronage before fading, so that a new secretary keeps what was won for him; open
 * pacts before the ageing of evidence, which spares only those who made none; secret ones after it, so that nobody can read them
 * from it; what is given out anew at the very end.
 */
export function runAftermath(content: Content, state: State, out: Out): void {
  patronage(content, state, out);
  fade(content, state, out);
  promoteCandidates(content, state, out);
  departures(content, state, out);
  executeSentences(state, out);
  driftMoods(content, state, out);
  chargeOpenPacts(content, state, out);
  chargeDeviations(content, state, out);
  ageEvidence(content, state, out);
  chargeSecretPacts(content, state, out);
  lapsePacts(content, state, out);
  ageResentment(content, state, out);
  closeRanks(content, state, out);
  ageHealth(content, state, out);
  publishMandate(content, state, out);
  resetTurn(content, state);
}
