import { afterEach, describe, expect, it } from 'vitest';
import { legalCommands } from '../../src/engine/legal.ts';
import { lens } from '../../src/engine/view.ts';
import { computerHere } from '../../src/match/computerHost.ts';
import { Game } from '../../src/match/game.ts';
import { Match } from '../../src/match/play.ts';
import { streamOf } from '../../src/match/stream.ts';
import { known, leave, show } from '../../src/panels/live.ts';
import { board } from '../../src/ui/focus.ts';
import { OPTIONS, succession } from '../match/support.ts';

const content = succession();
const PEOPLE = { apparatus: 'person', left: 'person', leningrad: 'person', right: 'person' } as const;

/** A match played by lot until something is decided in a sitting, or while none meets. */
function matchAt(sitting: boolean): Match {
  const game = Game.start(content, { seed: 'live', options: OPTIONS, seats: PEOPLE });
  const random = streamOf('live');
  for (let by = game.decider; by !== null && (game.state.open.gathering !== null) !== sitting; by = game.decider)
    game.give(legalCommands(content, lens(game.state, by)).draw(random));
  return new Match(game, { computer: computerHere(content), keep: null, pace: 0 });
}

afterEach(leave);

describe('a match of several people that is put on the screen', () => {
  it('in the middle of a sitting shows the Hall as soon as the curtain is raised', () => {
    const match = matchAt(true);
    show(match);
    expect(known.value).toBeNull();
    match.lift();
    expect(known.value?.open.gathering).not.toBeNull();
    expect(board.value).toBe('hall');
  });

  it('shows the Union where nothing sits', () => {
    const match = matchAt(false);
    show(match);
    match.lift();
    expect(board.value).toBe('union');
  });
});
