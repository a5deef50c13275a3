import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, OrgId } from '../model/ids.ts';
import { FACTIONS, secretaryOf } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { moveMembers } from './change.ts';
import { heldByNetwork } from './evidence.ts';
import { cohortSide } from './membership.ts';
import { canAct, holderOf, orgOf, personOf, touches } from './reading.ts';

/**
 * The faction whose secretary draws members to himself in an organisation: not while resentment stops it, and not for a
 * secretary who lies face down, whose following would betray him before delegates are chosen.
 */
export function patronOf(content: Content, open: Open, org: OrgId): FactionId | null {
  if (orgOf(open, org).resentment >= content.numbers['place.patronageStop']) return null;
  const holder = holderOf(open, secretaryOf(org));
  if (holder === null || !canAct(open, holder)) return null;
  const { side } = personOf(open, holder);
  if (side === 'none' || side === 'faceDown') return null;
  return open.factions[side].broken ? null : side;
}

/**
 * Patronage, in the aftermath: each secretary draws a share of the uncommitted, of the Enrolment more than of the Old Party,
 * and a smaller share of the rivals' supporters in the Enrolment; not of an open bloc partner's, nor of whom a network holds together.
 */
export function patronage(content: Content, state: State, out: Out): void {
  const n = content.numbers;
  const { open } = state;
  for (const { id: org } of content.orgs) {
    const patron = patronOf(content, open, org);
    if (patron === null) continue;
    const young = cohortSide(open, org, 'enrolment', 'none') * n['place.patronage'];
    moveMembers(state, out, org, 'enrolment', 'none', patron, young, 'patronage');
    const old = cohortSide(open, org, 'old', 'none') * n['place.patronageOld'];
    moveMembers(state, out, org, 'old', 'none', patron, old, 'patronage');
    for (const rival of FACTIONS) {
      if (rival === patron || inOpenBloc(open, patron, rival)) continue;
      const loose = cohortSide(open, org, 'enrolment', rival) * (1 - heldByNetwork(state, rival, org));
      const won = loose * n['place.patronageOverRival'];
      moveMembers(state, out, org, 'enrolment', rival, patron, won, 'patronage');
    }
  }
}

function inOpenBloc(open: Open, a: FactionId, b: FactionId): boolean {
  return open.pacts.some((pact) => pact.kind === 'bloc' && touches(pact, a, b));
}
