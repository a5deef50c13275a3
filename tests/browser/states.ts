import type { Content } from '../../src/engine/model/content.ts';
import type { DelegationVote, VoteResult } from '../../src/engine/model/gathering.ts';
import type { Side } from '../../src/engine/model/ids.ts';
import type { State } from '../../src/engine/model/state.ts';
import { createState } from '../../src/engine/setup.ts';
import { lens } from '../../src/engine/view.ts';
import { boardOf } from '../../src/match/board.ts';
import type { BoardView } from '../../src/scenes/source.ts';

/** What the boards are told of a state, as Trotsky may see it. */
export function viewOf(content: Content, state: State): BoardView {
  const known = lens(state, 'left');
  return { known, board: boardOf(content, known) };
}

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

/** The same congress when its vote has been called: the Left and the Leningraders were against, half of nobody's delegates abstained. */
export function voted(content: Content): State {
  const state = congress(content);
  const { gathering } = state.open;
  if (gathering?.current == null) throw new Error('nothing is on the floor');
  const delegations = viewOf(content, state).board.orgs.map(({ id, delegates }) => votes(id, delegates));
  const sum = (stance: 'for' | 'against' | 'abstain'): number => delegations.reduce((n, one) => n + one[stance], 0);
  const [pro, against, abstain] = [sum('for'), sum('against'), sum('abstain')];
  const result: VoteResult = {
    ...gathering.current,
    ...{ for: pro, against, abstain, needed: Math.floor((pro + against) / 2) + 1, carried: pro > against },
    unopposed: false,
    stances: { apparatus: { stance: 'for', speaker: null, lastWord: null } },
    delegations,
  };
  gathering.results = [result];
  gathering.current = null;
  return state;
}

function votes(source: DelegationVote['source'], delegates: Readonly<Record<Side, number>>): DelegationVote {
  const none = { for: 0, against: 0, abstain: 0 };
  const { apparatus, left, leningrad, right } = delegates;
  const abstain = Math.floor(delegates.none / 2);
  return {
    source,
    for: apparatus + right + delegates.none - abstain,
    against: left + leningrad,
    abstain,
    bySide: {
      none: { ...none, for: delegates.none - abstain, abstain },
      apparatus: { ...none, for: apparatus },
      left: { ...none, against: left },
      leningrad: { ...none, against: leningrad },
      right: { ...none, for: right },
    },
  };
}

/** A Presidium with everything on it: pacts, distrust, precedents, exposure, an empty office, leaders on every rung and many on one. */
export function late(content: Content): State {
  const state = start(content);
  const { open } = state;
  const leaders = content.seats.flatMap((faction) => content.factions[faction].leaders.slice(0, 3));
  for (const organ of ['politburo', 'politburoCandidates'] as const)
    open[organ] = open[organ].filter((person) => !leaders.includes(person));
  for (const organ of ['centralCommittee', 'centralCommitteeCandidates'] as const) {
    const { named, unnamed } = open[organ];
    open[organ] = { named: named.filter((person) => !leaders.includes(person)), unnamed };
  }
  const [one, two, three] = leaders.slice(-3);
  for (const [person, status] of [
    [one, 'expelled'],
    [two, 'exiled'],
    [three, 'deported'],
  ] as const) {
    const found = person === undefined ? undefined : open.people[person];
    if (found !== undefined) found.status = status;
  }
  open.pacts = [
    { kind: 'bloc', a: 'left', b: 'leningrad', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
  ];
  open.trust.left.apparatus = open.trust.apparatus.left = -5;
  open.trust.left.leningrad = open.trust.leningrad.left = 4;
  open.factions.left.exposure = 7;
  open.precedents = [
    { kind: 'politburo', turn: 3, by: 'apparatus' },
    { kind: 'party', turn: 5, by: 'apparatus' },
  ];
  open.crisis = 6;
  const [office] = Object.values(open.offices);
  if (office !== undefined) office.holder = null;
  return state;
}
