import { describe, expect, it } from 'vitest';
import type { State } from '../../src/engine/model/state.ts';
import { createState } from '../../src/engine/setup.ts';
import { BOARDS } from '../../src/ui/focus.ts';
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

describe('the boards', () => {
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
