import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, Measure, Side, Stance } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { applyMeasure } from './economy.ts';
import { chairSide, politburoVotes } from './politburo.ts';
import { canAct, officeFaction, officeOf, on, personOf } from './reading.ts';
import { push } from './stack.ts';

type Stances = Readonly<Partial<Record<FactionId, Stance>>>;

/**
 * The time of pacts: each faction in the order of standing may make offers, a few a turn, and break off. A broken faction is
 * asked too: it can still bargain.
 */
export function openDiplomacy(content: Content, state: State, _out: Out): void {
  const { order, factions } = state.open;
  for (let i = order.length - 1; i >= 0; i--) {
    const faction = order[i];
    if (faction === undefined || !factions[faction].present) continue;
    factions[faction].offersLeft = content.numbers['leader.offersPerTurn'];
    push(state, { kind: 'diplomacy', faction });
  }
}

/**
 * The economy's measure: the chair of the government proposes. Where his chair is empty or he stands with no faction that can
 * act, the course stays steady. A deputy of another faction under him says first whether he may propose.
 */
export function openMeasure(content: Content, state: State, out: Out): void {
  if (!on(content, 'economy')) return;
  const { open } = state;
  const chair = officeFaction(open, 'government');
  if (chair === null || !open.factions[chair].present || open.factions[chair].broken) {
    applyMeasure(content, state, out, 'steady', null, false);
    return;
  }
  push(state, { kind: 'proposeMeasure', faction: chair });
  const deputy = officeOf(open, 'government').deputy;
  if (deputy === null || !on(content, 'deputies')) return;
  const side = personOf(open, deputy).side;
  if (side === 'none' || side === 'faceDown' || side === chair || !open.factions[side].present) return;
  push(state, { kind: 'consent', faction: side, office: 'government' });
}

/** Factions with full members of the Politburo that have yet to speak on the measure, in the order of standing. */
export function nextToDecide(open: Open, proposer: FactionId, stances: Stances): FactionId | null {
  for (const f of open.order) {
    if (f === proposer || stances[f] !== undefined || !open.factions[f].present) continue;
    if (politburoVotes(open, [f]) > 0) return f;
  }
  return null;
}

/**
 * Full members for and against the proposed measure. The proposer's are for it; so are those who stand with nobody: the
 * government's proposal is where they begin. Those of a faction that was not asked or abstains do not count.
 */
export function countMeasure(
  open: Open,
  proposer: FactionId,
  stances: Stances,
): { readonly for: number; readonly against: number } {
  let yes = 0;
  let no = 0;
  for (const person of open.politburo) {
    if (!canAct(open, person)) continue;
    const stance = stanceOf(personOf(open, person).side, proposer, stances);
    if (stance === 'for') yes += 1;
    else if (stance === 'against') no += 1;
  }
  return { for: yes, against: no };
}

function stanceOf(side: Side | 'faceDown', proposer: FactionId, stances: Stances): Stance {
  if (side === 'none' || side === 'faceDown' || side === proposer) return 'for';
  return stances[side] ?? 'abstain';
}

/** Everybody has spoken: the measure is taken, or the course stays steady. The chair of the Politburo breaks a tie. */
export function settleMeasure(
  content: Content,
  state: State,
  out: Out,
  proposer: FactionId,
  measure: Measure,
  stances: Stances,
): void {
  const votes = countMeasure(state.open, proposer, stances);
  const carried =
    votes.for === votes.against
      ? stanceOf(chairSide(state.open), proposer, stances) === 'for'
      : votes.for > votes.against;
  if (carried) applyMeasure(content, state, out, measure, proposer, true);
  else applyMeasure(content, state, out, 'steady', null, false);
}

/** Asks the next faction of the Politburo, or counts when all have spoken. */
export function goOnDeciding(
  content: Content,
  state: State,
  out: Out,
  proposer: FactionId,
  measure: Measure,
  stances: Stances,
): void {
  const next = nextToDecide(state.open, proposer, stances);
  if (next === null) settleMeasure(content, state, out, proposer, measure, stances);
  else push(state, { kind: 'decideMeasure', faction: next, measure, stances });
}
