import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import { CENTRAL_OFFICES, type FactionId } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { callers, dueConferences, openGathering } from '../gatherings.ts';
import { holderOf, must, officeOf, on, trueSide } from '../reading.ts';
import { push } from '../stack.ts';
import { enter, gatheringOf } from './step.ts';

/** Before the first card: the deputies say whether the offices above them may be used this turn. */
export function openRounds(content: Content, state: State, out: Out): void {
  state.open.round = 1;
  out.push({ type: 'stepBegan', step: 'rounds', round: 1 });
  if (!on(content, 'deputies')) return;
  for (const office of CENTRAL_OFFICES) {
    // The deputy of the government's chair was asked before the measure was proposed.
    if (office === 'government' && on(content, 'economy')) continue;
    const { holder, deputy } = officeOf(state.open, office);
    if (holder === null || deputy === null) continue;
    const side = trueSide(state, deputy);
    if (side === 'none' || side === trueSide(state, holder) || !state.open.factions[side].present) continue;
    push(state, { kind: 'consent', faction: side, office });
  }
}

/**
 * The next faction to play a card, or what comes between and after the rounds. `seat` counts the plays of this round; with
 * `roundsTogether` 2 (two people at one screen) each faction plays both cards of a pair of rounds in succession.
 */
export function nextPlay(content: Content, state: State, out: Out): void {
  const { open } = state;
  const together = Math.min(open.roundsTogether, content.rounds - open.round + 1);
  const plays = open.order.length * together;
  while (open.seat < plays) {
    const faction = must(open.order[Math.floor(open.seat / together)], 'seat');
    const firstOfTurn = open.round === 1 && open.seat % together === 0;
    open.seat += 1;
    if (!open.factions[faction].present || state.own[faction].hand.length === 0) continue;
    push(state, { kind: 'play', faction });
    if (firstOfTurn) unionPoints(content, state, faction);
    return;
  }
  endRound(content, state, out, together);
}

/** Trade unions: two free points among the Enrolment, before the first card of the turn. */
function unionPoints(content: Content, state: State, faction: FactionId): void {
  const holder = holderOf(state.open, 'tradeUnions');
  if (holder === null || trueSide(state, holder) !== faction || officeOf(state.open, 'tradeUnions').blocked) return;
  if (state.open.factions[faction].broken) return;
  push(state, {
    kind: 'operations',
    faction,
    points: content.numbers['union.freePoints'],
    card: null,
    enrolmentOnly: true,
  });
}

/** After a round: emergency conferences that are due, then perhaps a plenum; after the last, what ends the turn. */
function endRound(content: Content, state: State, out: Out, together: number): void {
  const { open } = state;
  const due = dueConferences(content, state.open)[0];
  if (due !== undefined) {
    openGathering(content, state, out, 'orgConference', due);
    return;
  }
  const played = open.round + together - 1;
  const opening = open.roundsTogether === 2 ? played / 2 + 1 : played;
  if (!open.plenumAsked && (opening === 2 || opening === 3)) {
    open.plenumAsked = true;
    if (askForPlenum(content, state, out, opening)) return;
  }
  open.plenumAsked = false;
  open.seat = 0;
  if (played < content.rounds) {
    open.round = played + 1;
    out.push({ type: 'stepBegan', step: 'rounds', round: open.round });
    return;
  }
  endRounds(content, state, out);
}

/** True when a plenum meets or somebody is asked whether to call one. */
function askForPlenum(content: Content, state: State, out: Out, opening: number): boolean {
  const scheduled = must(content.calendar[state.open.turn - 1], 'turn').plenums.some((p) => p === opening);
  if (scheduled) {
    out.push({ type: 'plenumCalled', by: null });
    openGathering(content, state, out, 'plenum', null);
    return true;
  }
  const able = callers(content, state.open, opening);
  for (let i = able.length - 1; i >= 0; i--) push(state, { kind: 'callPlenum', faction: must(able[i], 'caller') });
  return able.length > 0;
}

function endRounds(content: Content, state: State, out: Out): void {
  if (gatheringOf(content, state) !== null) {
    enter(state, out, 'eve');
    openGathering(content, state, out, 'eve', null);
    return;
  }
  enter(state, out, 'closing');
  openGathering(content, state, out, 'plenum', null);
}
