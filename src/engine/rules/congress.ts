import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { PersonId, Side } from '../model/ids.ts';
import { SIDES } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { apportion } from './apportion.ts';
import { sitsInCommittees, votesIn, votesOf } from './bodies.ts';
import { joinOrgan, leaveOrgan } from './organs.ts';
import { canAct, isAvailable, personOf, trueSide } from './reading.ts';

const COMMITTEES = ['centralCommittee', 'centralCommitteeCandidates', 'controlCommission'] as const;
type CommitteeName = (typeof COMMITTEES)[number];

/**
 * What decides the new seats, by side in the order of SIDES: the votes that were cast on the line at this congress, for and
 * against; who abstained gets none. Without a call the delegates themselves.
 */
export function seatWeights(open: Open): number[] {
  const onLine = open.gathering?.results.filter((r) => r.motion.kind === 'line').at(-1);
  const votes = SIDES.map((side) => {
    let sum = 0;
    for (const d of onLine?.delegations ?? []) sum += d.bySide[side].for + d.bySide[side].against;
    return sum;
  });
  if (votes.some((n) => n > 0)) return votes;
  return votesIn(open.delegations) > 0 ? SIDES.map((side) => votesOf(open.delegations, side)) : [1, 0, 0, 0, 0];
}

/** People whom this congress has struck off the lists: they are not elected by it in another place. */
function struckHere(open: Open): PersonId[] {
  const list: PersonId[] = [];
  for (const { motion, carried } of open.gathering?.results ?? []) {
    if (carried && motion.kind === 'centralCommittee') list.push(...motion.strike);
  }
  return list;
}

/**
 * The congress elects Central Committee, candidates and Control Commission in the sizes of the calendar. Named people stay; of
 * the unnamed two thirds stay, the rest and the new seats follow the vote on the line. A side's new seats in the Central
 * Committee and among the candidates go first to its people known by name, those of highest standing first.
 */
export function electCommittees(content: Content, state: State, out: Out): void {
  const { open } = state;
  const def = content.calendar[open.turn - 1]?.gathering;
  if (!def) return;
  const weights = seatWeights(open);
  const struck = struckHere(open);
  for (const name of COMMITTEES) renew(content, state, out, name, def[name], weights, struck);
  const seats: Record<Side, number> = { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
  for (const side of SIDES) seats[side] = votesOf(open.delegations, side);
  open.lastCongress = { turn: open.turn, seats, total: votesIn(open.delegations) };
}

function renew(
  content: Content,
  state: State,
  out: Out,
  name: CommitteeName,
  size: number,
  weights: readonly number[],
  struck: readonly PersonId[],
): void {
  const { open } = state;
  for (const person of open[name].named) if (!canAct(open, person)) leaveOrgan(state, out, name, person);
  const room = Math.max(0, size - open[name].named.length);
  const before = SIDES.map((side) => open[name].unnamed[side]);
  const unnamed = before.reduce((sum, n) => sum + n, 0);
  const kept = Math.min(room, unnamed - Math.round(unnamed * content.numbers['congress.renewal']));
  const stay = apportion(kept, before);
  const fresh = apportion(room - kept, weights);
  const elected = { ...open[name].unnamed };
  SIDES.forEach((side, i) => {
    const seats = fresh[i] ?? 0;
    const joined = name === 'controlCommission' ? 0 : electNamed(content, state, out, name, side, seats, struck);
    elected[side] = (stay[i] ?? 0) + seats - joined;
  });
  open[name] = { named: open[name].named, unnamed: elected };
  out.push({ type: 'organsElected', organ: name, unnamed: elected, size });
}

/** Fills up to `seats` with a side's people known by name; candidates move up. Returns how many. */
function electNamed(
  content: Content,
  state: State,
  out: Out,
  name: CommitteeName,
  side: Side,
  seats: number,
  struck: readonly PersonId[],
): number {
  const { open } = state;
  const eligible: PersonId[] = [];
  for (const { id } of content.people) {
    if (struck.includes(id) || !isAvailable(content, open, id) || trueSide(state, id) !== side) continue;
    const rises = name === 'centralCommittee' && open.centralCommitteeCandidates.named.includes(id);
    if (rises || !sitsInCommittees(open, id)) eligible.push(id);
  }
  eligible.sort((a, b) => personOf(open, b).standing - personOf(open, a).standing);
  const elected = eligible.slice(0, seats);
  for (const person of elected) {
    leaveOrgan(state, out, 'centralCommitteeCandidates', person);
    joinOrgan(state, out, name, person);
  }
  return elected.length;
}
