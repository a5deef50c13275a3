import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, OrgId, PrecedentKind } from '../model/ids.ts';
import { COHORTS, GRADES } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { silent } from '../model/tally.ts';
import { apportion } from './apportion.ts';
import { changeCrisis, changeExposure, changeHiddenEvidence, changeResentment } from './change.ts';
import { orgSize, peopleOn } from './membership.ts';
import { distance } from './pull.ts';
import { inMajority, on, orgOf, presentFactions } from './reading.ts';
import { orgToChange, ownToChange } from './writing.ts';

/** Entries in the ledger for one kind: what everybody may do more cheaply by so much. 0 to `discipline.precedentLimit`. */
export function precedentCount(open: Open, kind: PrecedentKind): number {
  let count = 0;
  for (const p of open.precedents) if (p.kind === kind) count += 1;
  return count;
}

/**
 * Enters a use in the ledger where it is new: the first by each faction, and no more of a kind than the limit. To be called
 * at every use. Nothing without the module.
 */
export function addPrecedent(
  content: Content,
  state: State,
  out: Out,
  kind: PrecedentKind,
  by: FactionId | null,
): void {
  if (!on(content, 'precedents')) return;
  const { open } = state;
  const { precedents, turn } = open;
  if (precedentCount(open, kind) >= content.numbers['discipline.precedentLimit']) return;
  if (precedents.some((p) => p.kind === kind && p.by === by)) return;
  open.precedents = [...precedents, { kind, turn, by }];
  out.push({ type: 'precedentSet', kind, by });
}

/**
 * An inquiry turns up to `amount` of a faction's hidden evidence into exposure, and finds the widest of its networks.
 * Returns how much evidence was found.
 */
export function inquire(
  content: Content,
  state: State,
  out: Out,
  target: FactionId,
  amount: number,
  by: FactionId | null,
): number {
  const found = Math.min(amount, state.own[target].hiddenEvidence);
  out.push({ type: 'evidenceFound', faction: target, by, count: found });
  changeHiddenEvidence(state, out, target, -found);
  changeExposure(state, out, target, found, 'inquiry');
  if (on(content, 'networks')) findNetwork(content, state, out, target);
  return found;
}

function findNetwork(content: Content, state: State, out: Out, target: FactionId): void {
  const own = state.own[target];
  let widest: OrgId | null = null;
  let percent = 0;
  for (const { id } of content.orgs) {
    const here = own.networks[id] ?? 0;
    if (here > percent) {
      widest = id;
      percent = here;
    }
  }
  if (widest === null) return;
  const org = orgToChange(state.open, widest);
  org.foundNetworks[target] = (org.foundNetworks[target] ?? 0) + percent;
  delete ownToChange(own, 'networks')[widest];
  out.push({ type: 'networkFound', faction: target, org: widest });
}

/** Percent of an organisation that a faction's networks keep safe: those found (known to all) and those still hidden. */
export function networkIn(state: State, faction: FactionId, org: OrgId): number {
  return foundIn(state.open, faction, org) + (state.own[faction].networks[org] ?? 0);
}

/**
 * The share (0 to 1) of a faction's supporters in an organisation whom its networks hold together, found ones and hidden ones:
 * they do not fall away, and no secretary draws them to himself.
 */
export function heldByNetwork(state: State, faction: FactionId, org: OrgId): number {
  const percent = networkIn(state, faction, org);
  if (percent === 0) return 0;
  const supporters = peopleOn(state.open, org, faction);
  return supporters === 0 ? 0 : Math.min(1, (percent * orgSize(state.open, org)) / (100 * supporters));
}

export function foundIn(open: Open, faction: FactionId, org: OrgId): number {
  return orgOf(open, org).foundNetworks[faction] ?? 0;
}

/**
 * A hidden network keeps some more of an organisation safe, up to the limit, and is evidence. Only its own faction learns
 * where it is; the others see that something was done.
 */
export function buildNetwork(content: Content, state: State, out: Out, faction: FactionId, org: OrgId): void {
  const n = content.numbers;
  const room = n['organise.limit'] - networkIn(state, faction, org);
  const percent = Math.min(n['organise.percent'], room);
  if (!on(content, 'networks') || percent <= 0) return;
  const networks = ownToChange(state.own[faction], 'networks');
  networks[org] = (networks[org] ?? 0) + percent;
  out.push({ type: 'somethingDone', faction });
  out.push({ type: 'networkBuilt', faction, org, percent, only: [faction] });
  changeHiddenEvidence(state, out, faction, n['organise.evidence']);
}

/** The police roll up a network that was found: it keeps nobody safe any more. Resented, and a precedent. */
export function breakFoundNetwork(
  content: Content,
  state: State,
  out: Out,
  org: OrgId,
  target: FactionId,
  by: FactionId,
): void {
  delete orgToChange(state.open, org).foundNetworks[target];
  out.push({ type: 'networkBroken', faction: target, org });
  changeExposure(state, out, target, content.numbers['breakNetwork.exposure'], 'police');
  changeResentment(state, out, org, content.numbers['breakNetwork.resentment'], 'police');
  addPrecedent(content, state, out, 'policeAgainstMembers', by);
}

/**
 * How many of a faction's supporters a verification would throw out: `percent` of the organisation, but not more than there
 * are, less those whom networks of so many percent of the organisation keep safe.
 */
export function verificationReach(
  open: Open,
  org: OrgId,
  target: FactionId,
  percent: number,
  networkPercent: number,
  tally: Tally,
): number {
  const size = orgSize(open, org);
  const wanted = (percent * size) / 100;
  tally.base(wanted);
  const there = peopleOn(open, org, target);
  if (there < wanted) tally.add('fewSupporters', there - wanted, { faction: { faction: target } });
  const aimed = Math.min(wanted, there);
  const safe = (networkPercent * size) / 100;
  const reached = Math.max(0, Math.min(aimed, there - safe));
  if (reached < aimed) tally.add('networks', reached - aimed, { faction: { faction: target } });
  return Math.floor(reached);
}

/**
 * The expulsion power over the rank and file: throws out up to `percent` of an organisation, supporters of one faction, Old
 * Party and Enrolment alike. Raises resentment there and the crisis; the first use is a precedent. Returns how many.
 */
export function verify(
  content: Content,
  state: State,
  out: Out,
  org: OrgId,
  target: FactionId,
  percent: number,
  by: FactionId | null,
): number {
  const n = content.numbers;
  const network = networkIn(state, target, org);
  const count = verificationReach(state.open, org, target, percent, network, silent);
  expelMembers(state, org, target, count);
  out.push({ type: 'membersExpelled', org, side: target, count, by });
  changeResentment(state, out, org, n['verify.resentment'], 'verification');
  changeCrisis(state, out, n['crisis.brake'], n['verify.crisis'], 'verification', by, false);
  addPrecedent(content, state, out, 'verification', by);
  return count;
}

/** Takes `count` people of a side out of an organisation, from each cohort and grade in proportion. */
function expelMembers(state: State, org: OrgId, side: FactionId, count: number): void {
  const { members } = orgToChange(state.open, org);
  const weights: number[] = [];
  for (const cohort of COHORTS) for (const grade of GRADES) weights.push(members[cohort][grade][side]);
  const gone = apportion(count, weights);
  let i = 0;
  for (const cohort of COHORTS) {
    for (const grade of GRADES) {
      members[cohort][grade][side] -= gone[i] ?? 0;
      i += 1;
    }
  }
}

/**
 * To stand alone with a line of one's own is evidence in itself since the decree on Party unity: in the aftermath whoever belongs
 * to no majority and whose declared line lies `exposure.deviationSteps` or more from the adopted one is a deviation. Conviction
 * alone brings no more than `exposure.deviationLimit`, and what it has brought does not age.
 */
export function chargeDeviations(content: Content, state: State, out: Out): void {
  const n = content.numbers;
  const { open } = state;
  for (const faction of presentFactions(open)) {
    const f = open.factions[faction];
    if (f.broken || inMajority(open, faction) || f.exposure > n['exposure.deviationLimit']) continue;
    if (distance(content, f.line, open.line) < n['exposure.deviationSteps']) continue;
    const room = n['exposure.deviationLimit'] - f.exposure;
    changeExposure(state, out, faction, Math.min(room, n['exposure.deviation']), 'deviation');
    f.actedThisTurn = true;
  }
}

/** In the aftermath evidence ages: exposure falls for whoever did nothing this turn that made any. Never for the broken. */
export function ageEvidence(content: Content, state: State, out: Out): void {
  for (const faction of presentFactions(state.open)) {
    const f = state.open.factions[faction];
    if (!f.actedThisTurn && !f.broken) {
      changeExposure(state, out, faction, -content.numbers['exposure.ageing'], 'ageing');
    }
    f.actedThisTurn = false;
  }
}
