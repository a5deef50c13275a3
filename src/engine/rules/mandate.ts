import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { CentralOffice, FactionId } from '../model/ids.ts';
import { CENTRAL_OFFICES, FACTIONS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { silent } from '../model/tally.ts';
import { aimPoints } from './aims.ts';
import { distance } from './pull.ts';
import { factionDef, officeFaction, personOf } from './reading.ts';

/** Percent in a whole. */
const WHOLE = 100;

/**
 * A faction's mandate, in whole points: seats of full members in the Politburo, the General Secretaryship, the other central
 * offices (secretaries of organisations count through the delegates that they bring), its share of the last congress, the adopted
 * line at its conviction, its own aim. Reads what is open: who lies face down counts for nobody.
 */
export function mandateOf(content: Content, open: Open, faction: FactionId, tally: Tally): number {
  const n = content.numbers;
  let sum = 0;
  const add = (name: string, points: number) => {
    sum += points;
    tally.add(name, points);
  };
  tally.base(0);
  const seats = open.politburo.filter((person) => personOf(open, person).side === faction).length;
  add('politburoSeats', seats * n['mandate.politburo']);
  let offices = 0;
  for (const office of CENTRAL_OFFICES) {
    if (officeFaction(open, office) !== faction) continue;
    const worth = officeWorth(content, office);
    if (office === 'generalSecretary') add('generalSecretary', worth);
    else offices += worth;
  }
  add('otherOffices', offices);
  const congress = open.lastCongress;
  if (congress !== null && congress.total > 0) {
    const percent = (WHOLE * congress.seats[faction]) / congress.total;
    add('lastCongress', Math.floor(percent / n['mandate.congressShare']));
  }
  const steps = distance(content, factionDef(content, faction).conviction, open.line);
  add('lineAtConviction', Math.max(0, n['mandate.line'] - n['mandate.lineStep'] * steps));
  add('ownAim', Math.round(aimPoints(content, open, faction, silent)));
  return sum;
}

/** Points of mandate for one central office. */
export function officeWorth(content: Content, office: CentralOffice): number {
  return content.numbers[office === 'generalSecretary' ? 'mandate.generalSecretary' : 'mandate.office'];
}

/** Counts and publishes everybody's mandate; factions that do not take part have none. */
export function publishMandate(content: Content, state: State, out: Out): void {
  const { open } = state;
  for (const f of FACTIONS) open.mandate[f] = open.factions[f].present ? mandateOf(content, open, f, silent) : 0;
  out.push({ type: 'mandatePublished', mandate: { ...open.mandate } });
}
