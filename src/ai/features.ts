import type { Content } from '../engine/model/content.ts';
import { CENTRAL_OFFICES, FACTIONS, type FactionId, secretaryOf } from '../engine/model/ids.ts';
import { FEATURES, type FeatureName } from '../engine/model/judgement.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { officeWorth } from '../engine/rules/mandate.ts';
import { distance } from '../engine/rules/pull.ts';
import { clamp, factionDef, inMajority, officeFaction, officeSideSeen, pactBetween } from '../engine/rules/reading.ts';
import { type Board, pointsBehind, strengthOf, survey } from './board.ts';
import { Kept, perContent } from './kept.ts';
import { hasAny, type OrgCount } from './orgCounts.ts';
import { forEach, type PerFaction, placeOf } from './perFaction.ts';
import { isInCommittee } from './seats.ts';

/** Values of the features in the order of FEATURES. */
export type Values = number[];

const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<FeatureName, number>;

/** Every feature of a position from what a faction may know. */
export function measure(content: Content, known: Known, board: Board = survey(content, known)): Values {
  const partners = partnersOf(known);
  const values = measureOpen(content, known, board, partners);
  measureOwn(content, known, board, partners, values);
  return values;
}

/** The other factions in play: those with which one has a bloc, and the rest. */
export interface Partners {
  readonly allied: readonly FactionId[];
  readonly others: readonly FactionId[];
}

export function partnersOf(known: Known): Partners {
  const { open, me } = known;
  const others: FactionId[] = [];
  const allied: FactionId[] = [];
  for (const other of FACTIONS) {
    if (other === me || !open.factions[other].present) continue;
    if (pactBetween(known, other, 'bloc')) allied.push(other);
    else others.push(other);
  }
  return { allied, others };
}

/** The features that follow from what is open and from who one's partners are. The others are 0. */
export function measureOpen(
  content: Content,
  { open, me }: Pick<Known, 'open' | 'me'>,
  board: Board,
  { allied, others }: Partners,
): Values {
  const values: Values = new Array(FEATURES.length).fill(0);
  const f = placeOf(me) as 0;
  const time = timeOf(content, open);
  const mine = open.factions[me];
  const control = controlOf(board, f, allied);

  values[AT.politburo] = (board.politburo[f] / Math.max(1, open.politburo.length)) * time.late;
  values[AT.offices] = ((board.offices[f] + board.heirs[f]) / keptOf(content).offices) * time.late;
  values[AT.congress] = board.congress[f] * (time.congressAhead ? 0.3 : time.late);
  const away = distance(content, factionDef(content, me).conviction, open.line);
  values[AT.line] = clamp(1 - away / 3, 0, 1) * time.late;
  values[AT.aim] = board.aim[f] * time.late;
  const behind = pointsBehind(board, f);
  values[AT.lead] = (-behind / 40) * time.end;

  values[AT.delegates] = board.delegates[f] * time.delegates;
  values[AT.committee] = board.committee[f];
  values[AT.control] = control;
  values[AT.secretaries] = board.secretaries[f] * time.growing;
  values[AT.legacy] = mine.legacy / 10;
  values[AT.standing] = board.standing[f] / 10;
  values[AT.mood] = moodAgreement(open, board, me) * time.growing;
  values[AT.firmness] = board.firm[f] / 12;

  // Who is far behind has little to lose: he can afford to be seen, and a Party that splits takes nothing from him.
  const fear = clamp(1 + (4 - behind) / 24, 0.35, 1);
  values[AT.exposure] = (mine.exposure / 10) * (inMajority(open, me) ? 0.6 : 1) * fear;
  values[AT.threat] = board.reach[f] * (1 - control) * fear;
  values[AT.fallen] = fallen(content, open, me);
  values[AT.resentment] = board.resentment[f];
  values[AT.crisis] = danger(open) * fear;

  values[AT.majority] = inMajority(open, me) ? 1 : 0;
  values[AT.allies] = alliesOf(open, board, me, allied);
  values[AT.trust] = trustOf(open, me, others, allied);

  values[AT.points] = pointsLeft(open, me) / 10;
  values[AT.motions] = mine.motionsLeft / 5 + mine.pull / 10;

  let strongest = 0;
  let reach = 0;
  for (const other of others) {
    const f = placeOf(other) as 0;
    const power = board.delegates[f] * time.delegates + 0.3 * board.committee[f] + 0.15 * board.secretaries[f];
    strongest = Math.max(strongest, power);
    reach += board.reach[placeOf(other) as 0];
  }
  values[AT.rivalDelegates] = strongest;
  values[AT.rivalReach] = (reach / 3) * (0.3 + 0.7 * control);
  const ends = earlyEnd(content, open, board, me) + despair(content, open, behind) * danger(open);
  values[AT.ending] = clamp(ends, -1, 1);
  return values;
}

/** Adds the features that follow from what a faction keeps to itself. */
export function measureOwn(content: Content, known: Known, board: Board, { others }: Partners, values: Values): void {
  const { open, me, own } = known;
  values[AT.networks] = heldTogether(known, board, others) * timeOf(content, open).growing;
  // Who sits in judgement himself is not inquired into.
  const judged = officeFaction(open, 'controlCommission') === me ? 0.3 : 1;
  values[AT.hiddenEvidence] = (own.hiddenEvidence / 10) * judged;
  values[AT.hand] = influenceInHand(content, known) / 15;
}

const keptOf = perContent((content) => ({
  /** Points for all central offices together. */
  offices: CENTRAL_OFFICES.reduce((sum, office) => sum + officeWorth(content, office), 0),
  time: new Kept<Time>(),
  strangers: new Kept<PerFaction>(),
}));

interface Time {
  /** How much what one holds now is what one will have at the end: 0.4 at the beginning, 1 at the end. */
  readonly late: number;
  /** The same for the lead itself, which only the last count makes good. */
  readonly end: number;
  /** What a delegate is worth who will be chosen at the next congress or conference; little when none is to come. */
  readonly delegates: number;
  /** What goes on growing for as long as there is time. */
  readonly growing: number;
  readonly congressAhead: boolean;
}

function timeOf(content: Content, open: Open): Time {
  const { turn } = open;
  // In the turn of a gathering its delegates matter until they have been chosen.
  const from = open.step === 'gathering' || open.step === 'closing' || open.step === 'aftermath' ? turn + 1 : turn;
  return keptOf(content).time.of([], [turn, from], () => timeFrom(content, turn, from));
}

function timeFrom(content: Content, now: number, from: number): Time {
  const turns = Math.max(1, content.lastTurn - content.firstTurn);
  const left = Math.max(0, content.lastTurn - now);
  const passed = 1 - left / turns;
  let delegates = 0.05;
  let congressAhead = false;
  for (const { turn, gathering } of content.calendar) {
    if (gathering === null || turn < from || turn > content.lastTurn) continue;
    if (gathering.kind === 'congress') {
      congressAhead = true;
      delegates = Math.max(delegates, 1 / (1 + 0.12 * (turn - now)));
    } else delegates = Math.max(delegates, 0.35 / (1 + 0.12 * (turn - now)));
  }
  if (content.victory.count === 'delegates') delegates = 1.5;
  return { late: 0.4 + 0.6 * passed, end: 1 / (1 + 0.8 * left), delegates, growing: 1 - 0.7 * passed, congressAhead };
}

/** Partners' strength, each by how far he is trusted. */
function alliesOf(open: Open, board: Board, me: FactionId, allied: readonly FactionId[]): number {
  let sum = 0;
  for (const other of allied) sum += strengthOf(open, board, other) * (0.6 + open.trust[me][other] / 12);
  return sum;
}

function influenceInHand(content: Content, known: Known): number {
  let sum = 0;
  for (const id of known.own.hand) sum += content.card[id]?.influence ?? 0;
  return sum;
}

/** What a rival's network that was found counts, one's own being 1. */
const FOUND = 0.6;

/**
 * Share of the Party that one's networks hold together where a stranger is secretary, and which falls to nobody; less a part of
 * what rivals' networks hold that have been found.
 */
function heldTogether(known: Known, board: Board, others: readonly FactionId[]): number {
  const { me, own } = known;
  const hidden = hasAny(own.networks);
  let held = 0;
  for (const count of board.orgs) {
    const { id, org, found } = count;
    if (!found && !hidden) continue;
    if (found) for (const f of others) held -= FOUND * peopleHeld(count, f, org.foundNetworks[f] ?? 0);
    const percent = (own.networks[id] ?? 0) + (org.foundNetworks[me] ?? 0);
    if (percent === 0 || officeSideSeen(known, secretaryOf(id)) === me) continue;
    held += peopleHeld(count, me, percent);
  }
  return held === 0 || board.size === 0 ? 0 : held / board.size;
}

/** People of a faction whom a network of so many percent of an organisation holds: as many as there are, at most. */
function peopleHeld({ org, size }: OrgCount, faction: FactionId, percent: number): number {
  if (percent === 0) return 0;
  const { old, enrolment } = org.members;
  const there = old.full[faction] + old.candidate[faction] + enrolment.full[faction] + enrolment.candidate[faction];
  return Math.min((percent * size) / 100, there);
}

/** How surely a plenum goes one's own way, 0 to 1: own votes, a partner's for most, half of the free. */
function controlOf(board: Board, f: 0, allied: readonly FactionId[]): number {
  let votes = board.committee[f] + 0.4 * board.committeeFree;
  for (const other of allied) votes += 0.8 * board.committee[placeOf(other) as 0];
  return clamp((votes - 0.2) / 0.45, 0, 1);
}

/** Partners' trust counts double. */
function trustOf(open: Open, me: FactionId, others: readonly FactionId[], allied: readonly FactionId[]): number {
  let sum = 0;
  for (const other of others) sum += open.trust[me][other];
  for (const other of allied) sum += 2 * open.trust[me][other];
  return sum / 15;
}

/** Leaders whose fall is felt. */
const LEADERS = 3;

/** How far one's own leaders have come down the ladder, the first of them counted double. */
function fallen(content: Content, open: Open, me: FactionId): number {
  const { leaders } = content.factions[me];
  let sum = 0;
  for (let i = 0; i < LEADERS; i++) {
    const id = leaders[i];
    const p = id === undefined ? undefined : open.people[id];
    if (id === undefined || p === undefined) continue;
    const weight = i === 0 ? 2 : 1;
    if (p.status !== 'member') sum += weight;
    else if (!isInCommittee(open, id)) sum += weight * 0.5;
    sum += p.reprimands * 0.1 * weight;
  }
  return sum / 4;
}

/** The danger of a split: the crisis with most of what is still to come due, by its cube, for only the last steps are dangerous. */
function danger(open: Open): number {
  let coming = open.crisis;
  for (const due of open.economy.due) coming += 0.7 * due.crisis;
  const near = Math.max(0, coming - 1);
  return (near * near * near) / 729;
}

/** From so many points behind on somebody begins to despair; so many more, and he does altogether. */
const BEHIND = 12;
const FAR_BEHIND = 10;
/** Before the last so many turns nobody does. */
const LAST_TURNS = 2;

/**
 * How little somebody so many points behind has left to lose, 0 to 1: late in the match a Party that nobody inherits is to him no
 * worse than one which another does.
 */
export function despair(content: Content, open: Open, behind: number): number {
  const left = Math.max(0, content.lastTurn - open.turn);
  return clamp((behind - BEHIND) / FAR_BEHIND, 0, 1) * clamp(1 - left / LAST_TURNS, 0, 1);
}

/** How near the organisations' moods are to one's declared line: 1 where all agree, falling with each step away. */
function moodAgreement(open: Open, board: Board, me: FactionId): number {
  const { line } = open.factions[me];
  let sum = 0;
  for (const { org } of board.orgs) {
    sum += 1 - (Math.abs(org.mood.economy - line.economy) + Math.abs(org.mood.world - line.world)) / 8;
  }
  return sum / board.orgs.length;
}

function pointsLeft(open: Open, me: FactionId): number {
  let sum = 0;
  for (const d of open.stack) if (d.kind === 'operations' && d.faction === me) sum += d.points;
  return sum;
}

/**
 * How near the match is to somebody's victory before its time, -1 to 1: one's own above 0, another's below. Master of the Party by
 * what he still lacks; the New Course once the successor sits and the regime comes down.
 */
function earlyEnd(content: Content, open: Open, board: Board, me: FactionId): number {
  if (!content.victory.early) return 0;
  const holder = officeFaction(open, 'generalSecretary');
  if (holder === null) return 0;
  let value = 0;
  const h = placeOf(holder) as 0;
  const seats = clamp((2 * board.politburo[h]) / Math.max(1, open.politburo.length), 0, 1);
  const congress = clamp(board.congress[h] / content.numbers['ending.master'], 0, 1);
  if (seats > 0 && congress > 0) {
    const near = congress * congress * seats * clamp(1 - strangers(content, open, holder) / 6, 0, 1);
    value += (holder === me ? 1 : -1) * near * near;
  }
  if (open.generalSecretaryRemoved !== null) {
    const heir =
      content.seats.find((f) => content.factions[f].aim === 'democracy' && !open.factions[f].broken) ?? holder;
    const course = clamp(1 - open.regime / 3, 0, 1);
    value += (heir === me ? 1 : -1) * course * course;
  }
  return clamp(value, -1, 1);
}

/** Leaders of other factions who sit in the Politburo. */
function strangers(content: Content, { politburo }: Open, faction: FactionId): number {
  const all = keptOf(content).strangers.of([], [politburo], () => forEach((f) => leadersBeside(content, politburo, f)));
  return all[placeOf(faction) as 0];
}

function leadersBeside(content: Content, politburo: Open['politburo'], faction: FactionId): number {
  let count = 0;
  for (const f of content.seats) {
    if (f === faction) continue;
    for (const leader of content.factions[f].leaders) if (politburo.includes(leader)) count += 1;
  }
  return count;
}
