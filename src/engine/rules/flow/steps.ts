import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import type { FactionId } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { runAftermath } from '../aftermath.ts';
import { runDateline } from '../dateline.ts';
import { dealHands } from '../decks.ts';
import { chooseDelegates } from '../delegates.ts';
import { openDiplomacy, openMeasure } from '../diplomacy.ts';
import { wantOfGrain } from '../economy.ts';
import { endMatch } from '../endings.ts';
import { openGathering, stepGathering } from '../gatherings.ts';
import { activeFactions, must, standingOf } from '../reading.ts';
import { nextPlay, openRounds } from './rounds.ts';
import { enter, gatheringOf } from './step.ts';

/** What happens by itself when the stack is empty. Each call does one thing; `advance` calls again. */
export function nextStep(content: Content, state: State, out: Out): void {
  const { open } = state;
  if (open.gathering !== null) {
    stepGathering(content, state, out);
    return;
  }
  switch (open.step) {
    case 'dateline':
      openTurn(content, state, out);
      wantOfGrain(content, state, out);
      runDateline(content, state, out);
      enter(state, out, 'hand');
      return;
    case 'hand':
      dealHands(content, state, out);
      enter(state, out, 'diplomacy');
      return;
    case 'diplomacy':
      diplomacy(content, state, out);
      return;
    case 'rounds':
      nextPlay(content, state, out);
      return;
    case 'sitting':
      enter(state, out, 'rounds');
      return;
    case 'eve':
      chooseDelegates(content, state, out);
      enter(state, out, 'gathering');
      openGathering(content, state, out, must(gatheringOf(content, state) ?? undefined, 'gathering').kind, null);
      return;
    case 'gathering':
      enter(state, out, 'closing');
      openGathering(content, state, out, gatheringOf(content, state) === null ? 'plenum' : 'closing', null);
      return;
    case 'closing':
      enter(state, out, 'aftermath');
      return;
    case 'aftermath':
      closeTurn(content, state, out);
      return;
    case 'over':
      throw new Error('a match that is over has no next step');
  }
}

/** Highest standing plays first; the order of the seats breaks ties. */
function orderOfPlay(content: Content, state: State): FactionId[] {
  const standing = (f: FactionId) => standingOf(content, state.open, f);
  return content.seats.slice().sort((a, b) => standing(b) - standing(a));
}

function openTurn(content: Content, state: State, out: Out): void {
  state.open.order = orderOfPlay(content, state);
  out.push({ type: 'turnBegan', turn: state.open.turn });
}

/** First the pacts, then the economy's measure, then the rounds. `seat` counts the three. */
function diplomacy(content: Content, state: State, out: Out): void {
  const stage = state.open.seat;
  state.open.seat = stage + 1;
  if (stage === 0) openDiplomacy(content, state, out);
  else if (stage === 1) openMeasure(content, state, out);
  else {
    enter(state, out, 'rounds');
    openRounds(content, state, out);
  }
}

function closeTurn(content: Content, state: State, out: Out): void {
  runAftermath(content, state, out);
  if (state.open.turn >= content.lastTurn || activeFactions(state.open).length === 0) {
    endMatch(content, state, out);
    return;
  }
  state.open.turn += 1;
  state.open.round = 0;
  enter(state, out, 'dateline');
}
