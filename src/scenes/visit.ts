import type { Event } from '../engine/model/event.ts';
import { board, hallOpenedFrom, leaveHall } from '../ui/focus.ts';

/*
 * A sitting opens the Hall. Its last vote stays there to be read until something happens that is no part of it, or until the player
 * goes on himself; then he is led back to where he was. Whoever has turned to another board meanwhile is left there.
 */

function opensHall(events: readonly Event[]): boolean {
  return events.some(({ type }) => type === 'rollCall' || type === 'gatheringOpened');
}

function closesHall(events: readonly Event[]): boolean {
  return events.some(({ type }) => type === 'gatheringClosed');
}

/** Before events are shown. `sits`: whether there is a sitting after them. */
export function turnBefore(events: readonly Event[], sits: boolean): void {
  if (opensHall(events)) {
    hallOpenedFrom.value ??= 'union';
    if (board.value === 'hall') return;
    hallOpenedFrom.value = board.value;
    board.value = 'hall';
  } else if (!sits && !closesHall(events)) leaveHall();
}

/** When they have been shown: a sitting that ends without a vote leaves nothing to be read. */
export function turnAfter(events: readonly Event[], sits: boolean): void {
  if (!sits && !opensHall(events)) leaveHall();
}
