import { describe, expect, it } from 'vitest';
import { silent } from '../../src/engine/model/tally.ts';
import { mandateOf } from '../../src/engine/rules/mandate.ts';
import { lens } from '../../src/engine/view.ts';
import { boardOf, boardSeen } from '../../src/match/board.ts';
import { computerHere } from '../../src/match/computerHost.ts';
import { Game } from '../../src/match/game.ts';
import { Match } from '../../src/match/play.ts';
import { begin } from '../../src/match/replay.ts';
import { ALL_RANDOM, OPTIONS, succession } from './support.ts';

const content = succession();

describe('what a view is summed up to', () => {
  const start = begin(content, 'board', OPTIONS);

  it('has the mandate of everybody as it would be published now, by what brings it', () => {
    const { factions } = boardOf(content, lens(start, 'left'));
    expect(factions.map(({ id }) => id)).toEqual(content.seats);
    for (const { id, mandate, aimMost } of factions) {
      expect(mandate.total).toBe(mandateOf(content, start.open, id, silent));
      expect(mandate.reasons.reduce((sum, { amount }) => sum + amount, 0)).toBe(mandate.total);
      expect(mandate.reasons.find(({ name }) => name === 'ownAim')?.amount ?? 0).toBeLessThanOrEqual(aimMost);
    }
  });

  it('is summed up once for all that show it', () => {
    const view = lens(start, 'left');
    expect(boardSeen(content, view)).toEqual(boardOf(content, view));
    expect(boardSeen(content, view)).toBe(boardSeen(content, view));
    expect(boardSeen(content, lens(start, 'left'))).not.toBe(boardSeen(content, view));
  });

  it('belongs to a scenario', () => {
    const view = lens(start, 'left');
    expect(boardSeen({ ...content }, view)).not.toBe(boardSeen(content, view));
  });
});

describe('the view of a match', () => {
  it('is one and the same until somebody has acted, and then another', () => {
    const seats = { ...ALL_RANDOM, apparatus: 'person', left: 'person', leningrad: 'person', right: 'person' } as const;
    const game = Game.start(content, { seed: 'view', options: OPTIONS, seats });
    const match = new Match(game, { computer: computerHere(content), keep: null, pace: 0 });
    match.lift();
    const viewed = (): unknown => {
      const screen = match.screen();
      if (screen.kind === 'curtain') throw new Error('the curtain is drawn');
      return screen.view;
    };
    const before = viewed();
    expect(viewed()).toBe(before);
    const [command] = match.choices().expand();
    if (command === undefined) throw new Error('nothing can be done');
    expect(match.give(command)).toBeNull();
    if (match.screen().kind === 'curtain') match.lift();
    expect(viewed()).not.toBe(before);
    expect(viewed()).toEqual(lens(game.state, game.decider ?? 'left'));
  });
});
