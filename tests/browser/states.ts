import type { Content } from '../../src/engine/model/content.ts';
import type { State } from '../../src/engine/model/state.ts';
import { createState } from '../../src/engine/setup.ts';
import { viewOf } from './fixture.ts';

/** The beginning of the campaign. */
export function start(content: Content): State {
  return createState(content, 'boards');
}

/** The congress of a hall full of delegates, as on the eve of its vote on the line. */
export function congress(content: Content): State {
  const state = start(content);
  const { board } = viewOf(content, state);
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
