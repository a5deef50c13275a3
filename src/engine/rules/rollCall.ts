import type { Content } from '../model/content.ts';
import type { DelegationSource, DelegationVote, PullReport, VoteResult } from '../model/gathering.ts';
import type { FactionId, OrgId, Side } from '../model/ids.ts';
import { FACTIONS, SIDES, secretaryOf } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import { explain, silent } from '../model/tally.ts';
import { apportion } from './apportion.ts';
import { type Body, bodyOf, delegationsFor, votesIn, votesOf } from './bodies.ts';
import { chairSide } from './politburo.ts';
import { type Call, type CallSide, divide, fearOf, majoritySide, opposite, pullOf } from './pull.ts';
import { holderOf, officeFaction, orgOf, personOf } from './reading.ts';
import { delegatesOf } from './slate.ts';

type DelegationSeen = Open['delegations'][number];
type Pulls = Readonly<Record<CallSide, number>>;

/**
 * Counts a call, delegation by delegation. Reads what is open, and the stances. A faction's delegates follow its stance but
 * for the loose, who divide like the free; of those who are bound but wavering fear keeps a share from voting against the
 * majority; a faction that turns against its partner loses a share of its own to abstention. Surest first, contested last.
 * With `pulls` the reasons are written there, a report for each delegation in the same order. `delegations`: where they have been
 * counted already.
 */
export function countCall(
  content: Content,
  open: Open,
  call: Call,
  pulls: PullReport[] | null = null,
  delegations: Open['delegations'] = delegationsFor(content, open, call.kind, call.org, call.motion),
): VoteResult {
  const majority = majoritySide(open, call, (f) => votesOf(delegations, f));
  const lost = deserters(content, delegations, call);
  const counted: DelegationVote[] = [];
  delegations.forEach((delegation, i) => {
    counted.push(countDelegation(content, open, call, delegation, majority, (f) => lost[f]?.[i] ?? 0));
  });
  counted.sort((a, b) => sureness(b) - sureness(a));
  if (pulls !== null) for (const vote of counted) pulls.push(report(content, open, call, vote.source, majority));
  return resultOf(content, open, call, counted, votesIn(delegations));
}

/** Delegates of each faction that turned against its partner who abstain, by delegation. */
function deserters(
  content: Content,
  delegations: readonly DelegationSeen[],
  call: Call,
): Partial<Record<FactionId, number[]>> {
  const lost: Partial<Record<FactionId, number[]>> = {};
  for (const f of call.turned) {
    const own = delegations.map((d) => boundTo(d, f));
    lost[f] = apportion(desertersAmong(content, delegations, f), own);
  }
  return lost;
}

/** How many of a faction's bound delegates abstain when it turns against its partner at the call. */
export function desertersAmong(content: Content, delegations: readonly DelegationSeen[], faction: FactionId): number {
  let own = 0;
  for (const d of delegations) own += boundTo(d, faction);
  return Math.round(own * content.numbers['vote.betrayalLoss']);
}

function boundTo(delegation: DelegationSeen, faction: FactionId): number {
  return delegatesOf(delegation, faction) - (delegation.bound[faction][0] ?? 0);
}

function countDelegation(
  content: Content,
  open: Open,
  call: Call,
  delegation: DelegationSeen,
  majority: CallSide | null,
  lost: (faction: FactionId) => number,
): DelegationVote {
  const bySide: DelegationVote['bySide'] = {
    none: { for: 0, against: 0, abstain: 0 },
    apparatus: { for: 0, against: 0, abstain: 0 },
    left: { for: 0, against: 0, abstain: 0 },
    leningrad: { for: 0, against: 0, abstain: 0 },
    right: { for: 0, against: 0, abstain: 0 },
  };
  const free: Record<Side, number> = { none: delegation.free, apparatus: 0, left: 0, leningrad: 0, right: 0 };
  for (const f of FACTIONS) {
    const stance = call.stances[f]?.stance;
    if (stance === undefined) {
      free[f] = delegatesOf(delegation, f);
      continue;
    }
    free[f] = delegation.bound[f][0] ?? 0;
    const staying = boundTo(delegation, f) - lost(f);
    const wavering = Math.max(0, (delegation.bound[f][1] ?? 0) - lost(f));
    const defies = majority !== null && stance === opposite(majority);
    const afraid =
      defies && !leads(open, call, delegation.source, f) ? Math.round(wavering * fearOf(content, open)) : 0;
    bySide[f][stance] += staying - afraid;
    bySide[f].abstain += lost(f) + afraid;
  }
  divideFree(content, open, call, delegation, majority, free, bySide);
  const vote = { source: delegation.source, for: 0, against: 0, abstain: 0, bySide };
  for (const side of SIDES) {
    vote.for += bySide[side].for;
    vote.against += bySide[side].against;
    vote.abstain += bySide[side].abstain;
  }
  return vote;
}

/**
 * Whether a faction's man is secretary of the organisation that sends these delegates: his own wavering fear him more than the
 * majority. Not at an emergency conference, where his hand is stayed.
 */
function leads(open: Open, call: Call, source: DelegationSource, faction: FactionId): boolean {
  const org = call.kind === 'orgConference' ? null : orgOfSource(source);
  const secretary = org === null ? null : holderOf(open, secretaryOf(org));
  return secretary !== null && personOf(open, secretary).side === faction;
}

/** The free and the loose divide as one crowd; each side then has its part of every stance, by largest remainders. */
function divideFree(
  content: Content,
  open: Open,
  call: Call,
  delegation: DelegationSeen,
  majority: CallSide | null,
  free: Readonly<Record<Side, number>>,
  bySide: DelegationVote['bySide'],
): void {
  let crowd = 0;
  for (const side of SIDES) crowd += free[side];
  if (crowd === 0) return;
  const org = orgOfSource(delegation.source);
  const resentment = org === null ? 0 : orgOf(open, org).resentment;
  const shares = divide(content, open, call, majority, pulls(content, open, call, majority, org), resentment);
  let left = apportion(crowd, shares);
  for (const side of SIDES) {
    if (free[side] === 0) continue;
    const part = apportion(free[side], left);
    bySide[side].for += part[0] ?? 0;
    bySide[side].against += part[1] ?? 0;
    bySide[side].abstain += part[2] ?? 0;
    left = left.map((n, i) => n - (part[i] ?? 0));
  }
}

function pulls(content: Content, open: Open, call: Call, majority: CallSide | null, org: OrgId | null): Pulls {
  return {
    for: pullOf(content, open, call, 'for', majority, org, silent),
    against: pullOf(content, open, call, 'against', majority, org, silent),
  };
}

/** The organisation, or null for a committee. */
function orgOfSource(source: DelegationSource): OrgId | null {
  switch (source) {
    case 'politburo':
    case 'centralCommittee':
    case 'centralCommitteeCandidates':
    case 'controlCommission':
      return null;
    default:
      return source;
  }
}

/** How far one side outweighs the other in a delegation, 0 to 1. */
function sureness(vote: DelegationVote): number {
  const all = vote.for + vote.against + vote.abstain;
  return all === 0 ? 1 : Math.abs(vote.for - vote.against) / all;
}

function report(
  content: Content,
  open: Open,
  call: Call,
  source: DelegationSource,
  majority: CallSide | null,
): PullReport {
  const org = orgOfSource(source);
  const side = (s: CallSide) => explain((tally) => pullOf(content, open, call, s, majority, org, tally));
  return { source, for: side('for'), against: side('against') };
}

/**
 * The sum, and whether it carries: more for than against; of the joint body two thirds of all its votes; in the Politburo the
 * chair breaks a tie, and what the OGPU has to carry out it must not oppose.
 */
function resultOf(content: Content, open: Open, call: Call, delegations: DelegationVote[], votes: number): VoteResult {
  const sum = { for: 0, against: 0, abstain: 0 };
  for (const d of delegations) {
    sum.for += d.for;
    sum.against += d.against;
    sum.abstain += d.abstain;
  }
  const body = bodyOf(call.motion, call.kind);
  const needed = neededIn(content, body, sum.for + sum.against, votes);
  let carried = sum.for >= needed;
  if (body === 'politburo') {
    const chair = chairSide(open);
    if (sum.for === sum.against && chair !== 'none') carried = call.stances[chair]?.stance === 'for';
    const ogpu = officeFaction(open, 'ogpu');
    if (ogpu !== null && call.stances[ogpu]?.stance === 'against') carried = false;
  }
  const { motion, by, stances } = call;
  return { motion, by, ...sum, needed, carried, unopposed: false, stances: sealedIn(stances), delegations };
}

/** Votes in favour that carry a motion: the greater half of those cast, or two thirds of the whole joint body. */
export function neededIn(content: Content, body: Body, cast: number, votes: number): number {
  return body === 'joint'
    ? Math.max(1, Math.ceil(votes * content.numbers['discipline.twoThirds'] - ROUNDING))
    : Math.floor(cast / 2) + 1;
}

/** A third is no round number in binary: 180 of 270 are two thirds. */
const ROUNDING = 1e-9;

function sealedIn(stances: Call['stances']): VoteResult['stances'] {
  const copy: VoteResult['stances'] = {};
  for (const f of FACTIONS) {
    const sealed = stances[f];
    if (sealed !== undefined) copy[f] = { stance: sealed.stance, speaker: sealed.speaker, lastWord: sealed.lastWord };
  }
  return copy;
}

/** What nobody opposes passes without a call: no votes are counted, all are taken to be in favour. */
export function passUnopposed(content: Content, open: Open, call: Call): VoteResult {
  const votes = votesIn(delegationsFor(content, open, call.kind, call.org, call.motion));
  const { motion, by, stances } = call;
  return {
    motion,
    by,
    for: votes,
    against: 0,
    abstain: 0,
    needed: neededIn(content, bodyOf(motion, call.kind), votes, votes),
    carried: true,
    unopposed: true,
    stances: sealedIn(stances),
    delegations: [],
  };
}
