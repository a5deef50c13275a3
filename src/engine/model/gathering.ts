import type { CardId, FactionId, GatheringKind, OrgId, PersonId, Side, Stance } from './ids.ts';
import type { Breakdown } from './message.ts';
import type { Motion } from './motion.ts';

/** Whence votes come: an organisation's delegates, or a part of a committee. */
export type DelegationSource =
  | OrgId
  | 'politburo'
  | 'centralCommittee'
  | 'centralCommitteeCandidates'
  | 'controlCommission';

/**
 * Votes by faction and firmness. `free` delegates are nobody's. Delegates of a faction are counted by firmness:
 * index 0 those of firmness below 2, who are free; index 1 wavering but bound; index 2 firm.
 */
export interface Delegation {
  source: DelegationSource;
  free: number;
  bound: Record<FactionId, [loose: number, wavering: number, firm: number]>;
}

export interface Tabled {
  motion: Motion;
  by: FactionId;
}

export type GatheringStage = 'declarations' | 'tabling' | 'agenda' | 'sealing' | 'slate' | 'closed';

export interface Gathering {
  kind: GatheringKind;
  /** The organisation, for an emergency conference. */
  org: OrgId | null;
  stage: GatheringStage;
  /** How many motions it hears at most. */
  limit: number;
  heard: number;
  tabled: Tabled[];
  /** The motion being voted. */
  current: Tabled | null;
  /** Factions that have yet to declare, table or seal, in order. */
  waiting: FactionId[];
  results: VoteResult[];
  /** People against whom a step of the ladder was taken at this sitting (one each). */
  stepped: PersonId[];
  /** Factions that have recanted at this sitting: whom it expels all the same has recanted with them. */
  recanted: FactionId[];
}

/** A vote, as it was counted. */
export interface VoteResult {
  motion: Motion;
  by: FactionId;
  for: number;
  against: number;
  abstain: number;
  /** Votes that were needed in favour. */
  needed: number;
  carried: boolean;
  /** Nobody opposed it: no call. */
  unopposed: boolean;
  stances: Partial<Record<FactionId, { stance: Stance; speaker: PersonId | null; lastWord: CardId | null }>>;
  /** Surest first, contested last. */
  delegations: DelegationVote[];
}

export interface DelegationVote {
  source: DelegationSource;
  for: number;
  against: number;
  abstain: number;
  /** Votes of each side by stance: what made the figures above. */
  bySide: Record<Side, { for: number; against: number; abstain: number }>;
}

/** The pull of the two sides on the free delegates of one delegation, with reasons. */
export interface PullReport {
  source: DelegationSource;
  for: Breakdown;
  against: Breakdown;
}
