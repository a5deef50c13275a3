import type { Operation } from '../model/command.ts';
import type { Content } from '../model/content.ts';
import type { CentralOffice, FactionId } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { DeskAct, State } from '../model/state.ts';
import { iHold, officeOf, pactBetween, touches } from './reading.ts';
import { topIs } from './stack.ts';

/** Points on the table; 0 where nobody is asked to spend any. */
export function pointsLeft(known: Known): number {
  return topIs(known, 'operations')?.points ?? 0;
}

/** 1 to the points on the table: the domain of a slot. */
export function pointChoices(known: Known): number[] {
  const list: number[] = [];
  for (let p = 1; p <= pointsLeft(known); p++) list.push(p);
  return list;
}

/**
 * What forbids an operation whatever it is aimed at. The unions' free points agitate among the Enrolment and do nothing
 * else; a broken faction may court and organise. `notEnoughPoints` carries the cost.
 */
export function cannotOperate(known: Known, operation: Operation, cost: number): Refusal | null {
  const decision = topIs(known, 'operations');
  if (decision === null) return refuse('wrongDecision');
  if (decision.enrolmentOnly && operation !== 'agitate') return refuse('enrolmentOnly');
  if (known.open.factions[known.me].broken && operation !== 'court' && operation !== 'organise') {
    return refuse('factionBroken');
  }
  if (decision.points < cost) return refuse('notEnoughPoints', { cost });
  return null;
}

/** Points given to one act: a whole number from 1 to what is on the table. */
export function cannotSpend(known: Known, points: number): Refusal | null {
  if (!Number.isInteger(points) || points < 1) return refuse('outOfRange');
  return points > pointsLeft(known) ? refuse('notEnoughPoints', { cost: points }) : null;
}

/** Why I may not use an office's power: it is not mine, or a deputy has withheld his consent this turn. */
export function cannotUse(known: Known, office: CentralOffice): Refusal | null {
  if (!iHold(known, office)) return refuse('notYourOffice', { office: { office } });
  return officeOf(known.open, office).blocked ? refuse('needsConsent', { office: { office } }) : null;
}

/** A target of a hostile act must be another faction that takes part. */
export function cannotTarget(known: Known, target: FactionId): Refusal | null {
  if (target === known.me) return refuse('ownSide');
  return known.open.factions[target].present ? null : refuse('factionAbsent', { faction: { faction: target } });
}

/** Refused against a bloc partner and under a truce, for acts to which nobody can give leave. */
export function cannotHarm(known: Known, target: FactionId): Refusal | null {
  const args = { faction: { faction: target } };
  if (pactBetween(known, target, 'bloc')) return refuse('partner', args);
  return pactBetween(known, target, 'truce') ? refuse('truce', args) : null;
}

/**
 * Whether a bloc (or a truce) of these two is known to the knower: open ones, and his own secret ones. In `run` the knower is
 * one of the two.
 */
export function knownPact(known: Known, a: FactionId, b: FactionId, kind: 'bloc' | 'truce'): boolean {
  for (const p of known.open.pacts) if (p.kind === kind && touches(p, a, b)) return true;
  for (const p of known.own.secretPacts) if (p.kind === kind && touches(p, a, b)) return true;
  return false;
}

/** A free act beside a card that was already used this turn, or is closed to a broken faction. */
export function cannotAct(known: Known, act: DeskAct): Refusal | null {
  const f = known.open.factions[known.me];
  if (f.broken) return refuse('factionBroken');
  return f.desk[act] === known.open.turn ? refuse('alreadyDone') : null;
}

/** Marks a free act as used for this turn. */
export function markAct(state: State, faction: FactionId, act: DeskAct): void {
  const f = state.open.factions[faction];
  f.desk = { ...f.desk, [act]: state.open.turn };
}

/** What an operation costs once it is precedent: less by the discount for each entry in the ledger, at least one point. */
export function discounted(content: Content, cost: number, precedents: number): number {
  return Math.max(1, cost - precedents * content.numbers['precedent.discount']);
}
