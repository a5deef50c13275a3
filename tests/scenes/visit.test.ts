import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../src/engine/model/event.ts';
import { turnAfter, turnBefore } from '../../src/scenes/visit.ts';
import { board, hallOpenedFrom, leaveHall } from '../../src/ui/focus.ts';
import { sample } from './samples.ts';

/** Shows events as the boards do; `sits`: whether there is a sitting after them. */
function show(sits: boolean, ...types: readonly Event['type'][]): void {
  const events = types.map((type) => sample(type));
  turnBefore(events, sits);
  turnAfter(events, sits);
}

describe('the boards, when there is a sitting', () => {
  beforeEach(() => {
    board.value = 'union';
    hallOpenedFrom.value = null;
  });

  it('turn to the Hall, and back to where the player was when something else happens after it', () => {
    board.value = 'presidium';
    show(true, 'gatheringOpened');
    expect(board.value).toBe('hall');
    show(true, 'tabled');
    show(true, 'rollCall');
    expect(board.value).toBe('hall');
    show(false, 'rollCall', 'gatheringClosed', 'turnBegan');
    expect(board.value).toBe('hall');
    show(false, 'cardPlayed');
    expect(board.value).toBe('presidium');
  });

  it('turn back at once where it ends without a vote', () => {
    show(true, 'gatheringOpened');
    show(false, 'gatheringClosed');
    expect(board.value).toBe('union');
  });

  it('show one that follows on the other', () => {
    show(true, 'gatheringOpened');
    show(true, 'rollCall', 'gatheringClosed', 'gatheringOpened');
    expect(board.value).toBe('hall');
    show(false, 'rollCall', 'gatheringClosed');
    show(false, 'turnBegan');
    expect(board.value).toBe('union');
  });

  it('leave the player alone who has turned to another board meanwhile, or is in the Hall of his own accord', () => {
    show(true, 'gatheringOpened');
    board.value = 'presidium';
    show(false, 'gatheringClosed');
    expect(board.value).toBe('presidium');
    board.value = 'hall';
    show(false, 'turnBegan', 'cardPlayed');
    expect(board.value).toBe('hall');
    leaveHall();
    expect(board.value).toBe('hall');
  });

  it('leave it where the match jumps to a time without a sitting', () => {
    show(true, 'gatheringOpened', 'rollCall');
    leaveHall();
    expect(board.value).toBe('union');
  });
});
