import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, PactKind } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import type { LeaveAct, Offer, Pact, Term } from '../model/pact.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import { changeExposure, changeHiddenEvidence, changeTrust } from './change.ts';
import { inMajority, pactBetween, touches } from './reading.ts';

type PactSeen = Known['open']['pacts'][number];

/** What one side of a pact still owes the other. */
export function owedBy(pact: PactSeen, faction: FactionId): Term | null {
  return pact.a === faction ? pact.aOwes : pact.b === faction ? pact.bOwes : null;
}

/** The other side of a pact. */
export function partnerIn(pact: { readonly a: FactionId; readonly b: FactionId }, faction: FactionId): FactionId {
  return pact.a === faction ? pact.b : pact.a;
}

/** Whether a bloc, open or secret, binds me to another: no hostile operation, no motion of the ladder, one stance. */
export function arePartners(known: Known, other: FactionId): boolean {
  return pactBetween(known, other, 'bloc');
}

/** Whether the other has given me leave, not yet used, to act against him once in this way. */
export function leaveFor(known: Known, other: FactionId, act: LeaveAct): boolean {
  return gives(known.open.pacts, known.me, other, act) || gives(known.own.secretPacts, known.me, other, act);
}

function gives(pacts: readonly PactSeen[], me: FactionId, other: FactionId, act: LeaveAct): boolean {
  for (const pact of pacts) {
    if (!touches(pact, me, other)) continue;
    const term = owedBy(pact, other);
    if (term !== null && term.type === 'leave' && term.act === act) return true;
  }
  return false;
}

/**
 * Why a pact forbids me to act against another in this way; null where none does, or where he has given leave. A truce
 * forbids operations, a bloc motions of the ladder (`discipline`) as well.
 */
export function forbiddenByPact(known: Known, other: FactionId, act: LeaveAct): Refusal | null {
  const bloc = pactBetween(known, other, 'bloc');
  const truce = !bloc && act !== 'discipline' && pactBetween(known, other, 'truce');
  if ((!bloc && !truce) || leaveFor(known, other, act)) return null;
  return refuse(bloc ? 'partner' : 'truce', { faction: { faction: other } });
}

/** Uses up a leave that the other gave me: his part of the bargain is kept. Without such a leave nothing happens. */
export function useLeave(state: State, out: Out, me: FactionId, other: FactionId, act: LeaveAct): void {
  if (!gives(state.open.pacts, me, other, act) && !gives(state.own[me].secretPacts, me, other, act)) return;
  for (const pact of allPacts(state)) {
    if (!touches(pact, me, other)) continue;
    const term = owedBy(pact, other);
    if (term === null || term.type !== 'leave' || term.act !== act) continue;
    settleTerm(state, pact, other);
    out.push({ type: 'promiseKept', by: other, to: me, ...secrecy(pact) });
    return;
  }
}

/** Every pact, open and secret, each once. What is changed in one of them must be changed in all its `copies`. */
export function allPacts(state: State): Pact[] {
  const list = state.open.pacts.slice();
  for (const f of FACTIONS) for (const pact of state.own[f].secretPacts) if (pact.a === f) list.push(pact);
  return list;
}

/** A secret pact lies with both its sides, an open one on the table. */
function copies(state: State, pact: Pact): Pact[] {
  const same = (p: Pact) => p.kind === pact.kind && p.a === pact.a && p.b === pact.b;
  if (!pact.secret) return state.open.pacts.filter(same);
  return [...state.own[pact.a].secretPacts.filter(same), ...state.own[pact.b].secretPacts.filter(same)];
}

/** Empties what one side owes, in every copy of the pact. */
export function settleTerm(state: State, pact: Pact, side: FactionId): void {
  for (const copy of copies(state, pact)) {
    if (copy.a === side) copy.aOwes = null;
    else copy.bOwes = null;
  }
}

/** Who learns of what concerns this pact: everybody, or its two sides. */
export function secrecy(pact: Pact): { only?: FactionId[] } {
  return pact.secret ? { only: [pact.a, pact.b] } : {};
}

/**
 * An accepted offer becomes a pact. A bloc takes the place of a truce. An open bloc or truce raises trust; a secret one does
 * not, because trust is open to all.
 */
export function makePact(content: Content, state: State, out: Out, offer: Offer): void {
  const { from, to, kind, secret } = offer;
  if (kind === 'bloc') {
    for (const old of allPacts(state)) {
      if (old.kind === 'truce' && touches(old, from, to)) endPact(state, out, old, null);
    }
  }
  const { turn } = state.open;
  const made = (): Pact => ({
    kind,
    a: from,
    b: to,
    secret,
    since: turn,
    until: kind === 'bloc' ? null : kind === 'truce' ? turn + content.numbers['pact.truceTurns'] - 1 : turn,
    aOwes: offer.gives,
    bOwes: offer.takes,
  });
  if (secret) {
    state.own[from].secretPacts.push(made());
    state.own[to].secretPacts.push(made());
  } else state.open.pacts.push(made());
  out.push({ type: 'pactMade', a: from, b: to, pact: kind, secret, ...secrecy(made()) });
  if (!secret && kind !== 'bargain') changeTrust(state, out, from, to, content.numbers['pact.makeTrust'], 'pactMade');
}

/** A pact ends: by one side's will, or because its time is over (`brokenBy` null). */
export function endPact(state: State, out: Out, pact: Pact, brokenBy: FactionId | null): void {
  const { kind, a, b, secret } = pact;
  const others = (list: Pact[]) => list.filter((p) => !(p.kind === kind && p.a === a && p.b === b));
  if (secret) {
    state.own[a].secretPacts = others(state.own[a].secretPacts);
    state.own[b].secretPacts = others(state.own[b].secretPacts);
  } else state.open.pacts = others(state.open.pacts);
  out.push({ type: 'pactEnded', a, b, pact: kind, brokenBy, ...secrecy(pact) });
}

/** Breaks off a bloc or a truce in the time of diplomacy: trust falls between the two, whether the pact was open or secret. */
export function breakOff(
  content: Content,
  state: State,
  out: Out,
  by: FactionId,
  partner: FactionId,
  kind: PactKind,
): void {
  for (const pact of allPacts(state)) {
    if (pact.kind !== kind || !touches(pact, by, partner)) continue;
    endPact(state, out, pact, by);
    changeTrust(state, out, by, partner, -content.numbers['pact.breakTrust'], pact.secret ? 'quarrel' : 'pactBroken');
  }
}

/**
 * A faction has turned against its bloc partner at the roll call: the bloc ends, and trust falls by 4 with the partner. By 1 with
 * each of the rest too, where they knew of the bloc; of a secret one they see that two have quarrelled, not why. Nothing where no
 * bloc binds them.
 */
export function betrayAtCall(content: Content, state: State, out: Out, by: FactionId, partner: FactionId): void {
  for (const pact of allPacts(state)) {
    if (pact.kind !== 'bloc' || !touches(pact, by, partner)) continue;
    endPact(state, out, pact, by);
    changeTrust(
      state,
      out,
      by,
      partner,
      -content.numbers['pact.breakTrustAtCall'],
      pact.secret ? 'quarrel' : 'betrayal',
    );
    if (pact.secret) continue;
    for (const other of FACTIONS) {
      if (other === by || other === partner || !state.open.factions[other].present) continue;
      changeTrust(state, out, by, other, -content.numbers['pact.breakTrustOthers'], 'betrayal');
    }
  }
}

/**
 * What open pacts cost in the aftermath: one of two factions outside the majority makes exposure for each of them, once a turn
 * and up to a limit from this source.
 */
export function chargeOpenPacts(content: Content, state: State, out: Out): void {
  const { open } = state;
  const charged = new Set<FactionId>();
  for (const pact of open.pacts) {
    if (inMajority(open, pact.a) || inMajority(open, pact.b)) continue;
    for (const side of [pact.a, pact.b]) {
      if (charged.has(side)) continue;
      charged.add(side);
      const f = open.factions[side];
      const room = content.numbers['pact.oppositionLimit'] - f.exposureFromPact;
      const by = Math.min(room, content.numbers['pact.oppositionExposure']);
      if (by > 0) f.exposureFromPact += changeExposure(state, out, side, by, 'oppositionPact');
    }
  }
}

/**
 * What secret pacts cost: each side one hidden evidence for each. To be called after evidence has aged, so that an exposure which
 * does not fall tells nobody of them.
 */
export function chargeSecretPacts(content: Content, state: State, out: Out): void {
  for (const pact of allPacts(state)) {
    if (!pact.secret) continue;
    for (const side of [pact.a, pact.b]) {
      changeHiddenEvidence(state, out, side, content.numbers['pact.secretEvidence']);
    }
  }
}
