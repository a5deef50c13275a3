import { describe, expect, it } from 'vitest';
import type { Event, EventType } from '../../src/engine/model/event.ts';
import type { State } from '../../src/engine/model/state.ts';
import { createState } from '../../src/engine/setup.ts';
import { TOLD_ELSEWHERE } from '../../src/scenes/moves/score.ts';
import { BOARDS } from '../../src/ui/focus.ts';
import { sample, TYPES } from '../scenes/samples.ts';
import { useBoards, viewOf } from './fixture.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const boards = useBoards(browser);

function start(): State {
  return createState(boards.content, 'boards');
}

/** The congress of a hall full of delegates, as on the eve of its vote on the line. */
function congress(): State {
  const state = start();
  const { board } = viewOf(boards.content, state);
  state.open.delegations = board.orgs.map((row) => ({
    source: row.id,
    free: row.delegates.none,
    bound: {
      apparatus: [0, 0, row.delegates.apparatus],
      left: [0, 0, row.delegates.left],
      leningrad: [0, 0, row.delegates.leningrad],
      right: [0, 0, row.delegates.right],
    },
  }));
  state.open.gathering = {
    kind: 'congress',
    org: null,
    stage: 'sealing',
    limit: 4,
    heard: 1,
    tabled: [],
    current: { motion: { kind: 'line', economy: 1, world: 1 }, by: 'apparatus' },
    waiting: [],
    results: [],
    stepped: [],
    recanted: [],
  };
  return state;
}

/** The board on which a sitting's events are shown; the others on whichever shows them. */
const HALL: ReadonlySet<EventType> = new Set([
  'gatheringOpened',
  'gatheringClosed',
  'tabled',
  'motionHeard',
  'sealed',
  'rollCall',
  'delegationVoted',
]);

describe('the boards', () => {
  const told = Object.keys(TOLD_ELSEWHERE);

  it('show something move at every event that is not told elsewhere', async () => {
    // Half the points: what a slow machine has to draw is a quarter.
    const { page, complaints } = await boards.open({ viewport: { width: 943, height: 478 }, deviceScaleFactor: 0.5 });
    const quiet = viewOf(boards.content, start());
    const sitting = viewOf(boards.content, congress());
    const shown = TYPES.filter((type) => !told.includes(type)).map((type) => {
      const event: Event = sample(type);
      if (HALL.has(type)) return { event, view: sitting, board: 'hall' as const };
      const map = 'org' in event || type === 'appointed';
      return { event, view: quiet, board: map ? ('union' as const) : ('presidium' as const) };
    });
    const dead = await page.evaluate(async (list) => {
      // Slowly, so that a slow machine draws a picture in the middle of every movement.
      window.boards.speed('slow');
      const still: string[] = [];
      for (const { event, view, board } of list) {
        let moved = false;
        // And where it draws none for a whole second it may try again.
        for (let tries = 0; tries < 3 && !moved; tries++) moved = await window.boards.moves(board, event, view);
        if (!moved) still.push(event.type);
      }
      return still;
    }, shown);
    expect(dead).toEqual([]);
    expect(complaints).toEqual([]);
  }, 300_000);

  it('come back when the graphics card loses everything', async () => {
    const { page } = await boards.open({ viewport: { width: 943, height: 478 } });
    const view = viewOf(boards.content, congress());
    for (const board of BOARDS) {
      const unlike = await page.evaluate(
        async ([name, shown]) => {
          await window.boards.show(name, shown);
          const before = await window.boards.picture();
          const canvas = document.querySelector<HTMLCanvasElement>('#host canvas');
          const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
          const lost = gl?.getExtension('WEBGL_lose_context');
          if (lost == null) throw new Error('no WebGL here');
          lost.loseContext();
          await new Promise((done) => setTimeout(done, 300));
          lost.restoreContext();
          await new Promise((done) => setTimeout(done, 1000));
          return window.boards.difference(await window.boards.picture(), before);
        },
        [board, view] as const,
      );
      expect(unlike).toBeLessThan(4);
    }
  }, 120_000);
});
