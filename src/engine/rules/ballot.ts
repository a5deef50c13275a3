import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { votersOf } from './membership.ts';
import { fearOf } from './pull.ts';
import { inMajority, orgOf } from './reading.ts';

/** People for the theses, against them, and who stayed away. */
export interface BallotCount {
  readonly for: number;
  readonly against: number;
  readonly absent: number;
}

/**
 * An open ballot of all members and candidates on the theses of the Central Committee, that is of the majority. The committed
 * come at `ballot.turnout`, the others at `ballot.freeTurnout`; supporters of the opposition vote against, and of the others
 * one in twenty for each point of resentment. It is open: the share fear(regime) of those who would vote against stays away.
 */
export function countBallot(content: Content, open: Open): BallotCount {
  const n = content.numbers;
  const brave = 1 - fearOf(content, open);
  let all = 0;
  let yes = 0;
  let no = 0;
  for (const { id } of content.orgs) {
    const turned = Math.min(1, orgOf(open, id).resentment * n['vote.resentmentTurn']);
    const free = votersOf(open, id, 'none', true);
    all += free;
    yes += free * n['ballot.freeTurnout'] * (1 - turned);
    no += free * n['ballot.freeTurnout'] * turned * brave;
    for (const f of FACTIONS) {
      const committed = votersOf(open, id, f, true);
      all += committed;
      if (inMajority(open, f)) yes += committed * n['ballot.turnout'];
      else no += committed * n['ballot.turnout'] * brave;
    }
  }
  const count = { for: Math.round(yes), against: Math.round(no) };
  return { ...count, absent: all - count.for - count.against };
}

/** Holds the ballot. The side that has won it has so much more pull in every vote of this turn. */
export function holdBallot(content: Content, state: State, out: Out): void {
  const { open } = state;
  const count = countBallot(content, open);
  open.ballot = { turn: open.turn, ...count };
  out.push({ type: 'ballotHeld', ...count });
  const carried = count.for > count.against;
  for (const f of content.seats) {
    if (inMajority(open, f) === carried) open.factions[f].pull += content.numbers['ballot.pull'];
  }
}
