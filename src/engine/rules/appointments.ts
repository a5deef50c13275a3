import type { Content } from '../model/content.ts';
import type { EventOf, Out } from '../model/event.ts';
import type { FactionId, OfficeId, OrgId, PersonId } from '../model/ids.ts';
import { secretaryOf } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { silent } from '../model/tally.ts';
import { draw } from '../rng.ts';
import { lens } from '../view.ts';
import { settlePost } from './bargains.ts';
import { changeFirmness, changeResentment, fileFaceDown, setSide } from './change.ts';
import { leaveOrgan } from './organs.ts';
import { allOffices, orgOfOffice, secretaryPostOf } from './posts.ts';
import { canAct, clamp, factionDef, officeOf, on, personDef, sideSeen } from './reading.ts';
import { officeToChange } from './writing.ts';

/** Who takes an office when its holder goes and nobody is named: the deputy, where there is one who can act. */
export function officeHeir(content: Content, open: Open, office: OfficeId): PersonId | null {
  if (!on(content, 'deputies')) return null;
  const { holder, deputy } = officeOf(open, office);
  return deputy !== null && deputy !== holder && canAct(open, deputy) ? deputy : null;
}

/**
 * Somebody takes an office: by appointment, by election (motions), by a card or as heir (`by` null). Whoever held it is out;
 * who was secretary elsewhere leaves that post, and whoever was deputy anywhere is one no longer. `imposed`: the
 * organisation did not want him, and resents it. A bargain that promised him the post is kept by it.
 */
export function placeInOffice(
  content: Content,
  state: State,
  out: Out,
  office: OfficeId,
  person: PersonId,
  by: FactionId | null,
  imposed: boolean,
): void {
  const displaced = officeOf(state.open, office).holder;
  if (displaced === person) return;
  const org = orgOfOffice(content, office);
  const left = org === null ? null : secretaryPostOf(content, state.open, person);
  const place = officeToChange(state.open, office);
  place.holder = person;
  place.failed = false;
  place.blocked = false;
  leaveDeputyships(content, state, person);
  out.push({ type: 'appointed', office, person, by, imposed, displaced });
  if (left !== null) vacateOffice(content, state, out, secretaryOf(left), 'moved', person);
  if (org === null) return;
  if (imposed) changeResentment(state, out, org, content.numbers['place.imposedResentment'], 'imposed');
  settlePost(content, state, out, org, person);
}

function leaveDeputyships(content: Content, state: State, person: PersonId): void {
  for (const office of allOffices(content)) {
    if (officeOf(state.open, office).deputy === person) officeToChange(state.open, office).deputy = null;
  }
}

type Why = EventOf<'officeVacated'>['why'];

/** An office falls empty; the deputy takes it where there is one. Nothing where somebody else than `person` holds it. */
export function vacateOffice(
  content: Content,
  state: State,
  out: Out,
  office: OfficeId,
  why: Why,
  person: PersonId,
): void {
  if (officeOf(state.open, office).holder !== person) return;
  const heir = officeHeir(content, state.open, office);
  const place = officeToChange(state.open, office);
  place.holder = null;
  place.failed = false;
  place.blocked = false;
  out.push({ type: 'officeVacated', office, person, why });
  // Who chairs the Control Commission no more sits in it no more: he may be elected to the Central Committee again.
  if (office === 'controlCommission') leaveOrgan(state, out, 'controlCommission', person);
  if (heir !== null) placeInOffice(content, state, out, office, heir, null, false);
}

/** Somebody leaves every office and every deputyship: death, expulsion. Deputies inherit; a motion may name others after it. */
export function vacate(content: Content, state: State, out: Out, person: PersonId, why: Why): void {
  leaveDeputyships(content, state, person);
  for (const office of allOffices(content)) vacateOffice(content, state, out, office, why, person);
}

/** Chance (0 to 1) that an uncommitted appointee takes his patron's side. */
export function joinChance(content: Content, person: PersonId, tally: Tally): number {
  const base = content.numbers['place.joinBase'];
  const ambition = content.numbers['place.joinAmbition'] * personDef(content, person).ambition;
  tally.base(base);
  tally.add('ambition', ambition, { person: { person } });
  return clamp(base + ambition, 0, 1);
}

/**
 * A faction puts somebody in charge of an organisation, or confirms him in it. Its own man is bound more firmly by being
 * confirmed. One who stands with nobody may join his patron; with the grey blur nobody else sees whether he has.
 */
export function appointSecretary(
  content: Content,
  state: State,
  out: Out,
  by: FactionId,
  org: OrgId,
  person: PersonId,
  imposed: boolean,
): void {
  const office = secretaryOf(org);
  const before = sideSeen(lens(state, by), person);
  if (officeOf(state.open, office).holder === person) {
    out.push({ type: 'appointed', office, person, by, imposed, displaced: null });
    if (imposed) changeResentment(state, out, org, content.numbers['place.imposedResentment'], 'imposed');
    if (before === by) changeFirmness(state, out, person, content.numbers['place.confirmFirmness']);
  } else placeInOffice(content, state, out, office, person, by, imposed);
  if (before === 'none') takePatron(content, state, out, by, person);
}

function takePatron(content: Content, state: State, out: Out, patron: FactionId, person: PersonId): void {
  const joins = draw(state) < joinChance(content, person, silent);
  const firmness = content.numbers['court.startFirmness'];
  if (factionDef(content, patron).ability === 'greyBlur') {
    fileFaceDown(state, out, person, patron, joins ? patron : 'none', firmness);
  } else if (joins) setSide(state, out, person, patron, firmness);
}
