import type { Content } from '../engine/model/content.ts';
import {
  CENTRAL_OFFICES,
  FACTIONS,
  type FactionId,
  type LadderStep,
  type PersonId,
  type Side,
  secretaryOf,
} from '../engine/model/ids.ts';
import type { Known, Open } from '../engine/model/known.ts';
import type { NumberName } from '../engine/model/numbers.ts';
import { silent } from '../engine/model/tally.ts';
import { aimMost, aimPoints } from '../engine/rules/aims.ts';
import { power } from '../engine/rules/curves.ts';
import { exposureNeeded } from '../engine/rules/discipline.ts';
import { goalPoints } from '../engine/rules/goals.ts';
import { officeWorth } from '../engine/rules/mandate.ts';
import { distance } from '../engine/rules/pull.ts';
import { clamp, officeFaction, officeSideSeen, orgOf } from '../engine/rules/reading.ts';
import { candidatesVote } from '../engine/rules/representation.ts';

/** One number for each faction, in the order of FACTIONS. */
export type PerFaction = readonly [number, number, number, number];
type Sums = [number, number, number, number];

/** The place of a side in FACTIONS; -1 for nobody and for who lies face down. */
export function placeOf(side: Side | 'faceDown'): number {
  return PLACES[side] ?? -1;
}
const PLACES: Readonly<Partial<Record<string, number>>> = Object.fromEntries(FACTIONS.map((f, i) => [f, i]));

/** What everybody's evaluation needs of one position, counted once. */
export interface Board {
  /** Mean of the three best people, 0 to 10. */
  readonly standing: PerFaction;
  /** Share of the delegates if they were chosen today, unrounded; the free are nobody's. */
  readonly delegates: PerFaction;
  /** Share of the Central Committee's votes. */
  readonly committee: PerFaction;
  /** Share of the Central Committee that stands with nobody. */
  readonly committeeFree: number;
  /** Mandate points and those of the scenario's own goals. */
  readonly score: PerFaction;
  /** Full members of the Politburo. */
  readonly politburo: PerFaction;
  /** Points for central offices. */
  readonly offices: PerFaction;
  /** What one's deputies under strangers may inherit: a share of the points for central offices. */
  readonly heirs: PerFaction;
  /** Share of the last congress; of none 0. */
  readonly congress: PerFaction;
  /** Organisations under an own secretary, as the knower sees them, in shares of all. */
  readonly secretaries: PerFaction;
  /** How far each has reached its own aim, 0 to 1. */
  readonly aim: PerFaction;
  /** How near its leaders are to the next rung of the ladder, 0 to 1, the first of them counted double. */
  readonly reach: PerFaction;
  /** Resentment under one's own secretaries, less a third of that under others', in shares of the most there can be. */
  readonly resentment: PerFaction;
  /** How firmly people stand, by their bands: 1 for a firm one. */
  readonly firm: PerFaction;
}

const BAND = { firm: 1, wavering: 0.5, forSale: 0.1 } as const;

export function survey(content: Content, known: Known): Board {
  const { open } = known;
  const people = countPeople(content, open);
  const committee = countCommittee(open);
  const orgs = countOrgs(content, known);
  const politburo = countPolitburo(open);
  const offices = countOffices(content, open);
  const congress = countCongress(open);
  const aim = forEach((f) =>
    open.factions[f].present ? aimPoints(content, open, f, silent) / aimMost(content, f) : 0,
  );
  // Field by field: spreading what the counts return would take longer than counting.
  return {
    standing: people.standing,
    firm: people.firm,
    delegates: orgs.delegates,
    secretaries: orgs.secretaries,
    resentment: orgs.resentment,
    committee: committee.shares,
    committeeFree: committee.free,
    politburo,
    offices,
    heirs: countHeirs(content, open),
    congress,
    aim,
    score: scores(content, open, politburo, offices, congress, aim),
    reach: forEach((f) => (open.factions[f].present ? reachable(content, open, f) : 0)),
  };
}

function countPeople(content: Content, open: Open): { standing: PerFaction; firm: PerFaction } {
  const best = zeros();
  const second = zeros();
  const third = zeros();
  const firm = zeros();
  for (const { id } of content.people) {
    const p = open.people[id];
    if (p === undefined || p.status !== 'member' || p.health <= 0) continue;
    const place = placeOf(p.side);
    if (place < 0) continue;
    const f = place as 0;
    if (p.band !== null) firm[f] += BAND[p.band];
    const s = p.standing;
    if (s > best[f]) {
      third[f] = second[f];
      second[f] = best[f];
      best[f] = s;
    } else if (s > second[f]) {
      third[f] = second[f];
      second[f] = s;
    } else if (s > third[f]) third[f] = s;
  }
  return { standing: forEach((_, f) => (best[f] + second[f] + third[f]) / 3), firm };
}

function forEach(value: (faction: FactionId, place: 0) => number): PerFaction {
  const made = zeros();
  for (let i = 0; i < FACTIONS.length; i++) made[i as 0] = value(FACTIONS[i] as FactionId, i as 0);
  return made;
}

/** What an office is worth beside a leader's rung, in the sum of what can be lost. */
const OFFICES = 2;

/**
 * What of a faction is within reach of discipline: its leaders' next rung, the first of them counted double, and its central
 * offices by their worth. From four points of exposure away it begins to count.
 */
function reachable(content: Content, open: Open, faction: FactionId): number {
  const { exposure } = open.factions[faction];
  const { leaders } = content.factions[faction];
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < 3; i++) {
    const person = leaders[i];
    if (person === undefined) break;
    const weight = i === 0 ? 2 : 1;
    weights += weight;
    const step = nextStep(open, person);
    if (step === null) continue;
    const missing = exposureNeeded(content, open, step, person, silent) - exposure;
    sum += weight * clamp(1 - missing / 4, 0, 1);
  }
  const n = content.numbers;
  const whole = n['mandate.generalSecretary'] + 2 * n['mandate.office'];
  for (const office of CENTRAL_OFFICES) {
    const holder = open.offices[office]?.holder;
    if (!holder || open.people[holder]?.side !== faction) continue;
    const worth = officeWorth(content, office);
    // The letter asks for his removal, and once it has been read to a congress that needs no other ground.
    const asked = office === 'generalSecretary' && content.start.offices.generalSecretary === holder && isRead(open);
    const failed = open.offices[office]?.failed === true;
    const missing = asked || failed ? 0 : exposureNeeded(content, open, 'office', holder, silent) - exposure;
    sum += ((OFFICES * worth) / whole) * clamp(1 - missing / 3, 0, 1);
  }
  return sum / (weights + OFFICES);
}

function isRead(open: Open): boolean {
  return open.testament.stage === 'congress' || open.testament.stage === 'printed';
}

function nextStep(open: Open, person: PersonId): LadderStep | null {
  const p = open.people[person];
  if (p === undefined || p.status !== 'member') return null;
  if (open.politburo.includes(person) || open.politburoCandidates.includes(person)) return 'politburo';
  return isInCommittee(open, person) ? 'centralCommittee' : 'party';
}

function zeros(): Sums {
  return [0, 0, 0, 0];
}

function countCommittee(open: Open): { shares: PerFaction; free: number } {
  const cc = open.centralCommittee;
  const sum = zeros();
  let none = cc.unnamed.none;
  for (let i = 0; i < FACTIONS.length; i++) sum[i as 0] += cc.unnamed[FACTIONS[i] as FactionId];
  for (const id of cc.named) {
    const f = placeOf(open.people[id]?.side ?? 'none');
    if (f < 0) none += 1;
    else sum[f as 0] += 1;
  }
  const total = none + sum[0] + sum[1] + sum[2] + sum[3];
  return { shares: portion(sum, total), free: total === 0 ? 0 : none / total };
}

function portion(sum: Sums, total: number): PerFaction {
  return total === 0 ? zeros() : [sum[0] / total, sum[1] / total, sum[2] / total, sum[3] / total];
}

function countPolitburo(open: Open): PerFaction {
  const sum = zeros();
  for (const id of open.politburo) {
    const f = placeOf(open.people[id]?.side ?? 'none');
    if (f >= 0) sum[f as 0] += 1;
  }
  return sum;
}

function countOffices(content: Content, open: Open): PerFaction {
  const sum = zeros();
  for (const office of CENTRAL_OFFICES) {
    const holder = open.offices[office]?.holder;
    const f = holder ? placeOf(open.people[holder]?.side ?? 'none') : -1;
    if (f < 0) continue;
    sum[f as 0] += officeWorth(content, office);
  }
  return sum;
}

/** How much of an office its deputy of another side is reckoned to have. */
const HEIR = 0.3;

function countHeirs(content: Content, open: Open): PerFaction {
  const sum = zeros();
  for (const office of CENTRAL_OFFICES) {
    const { holder = null, deputy = null } = open.offices[office] ?? {};
    if (holder === null || deputy === null) continue;
    const f = placeOf(open.people[deputy]?.side ?? 'none');
    const h = placeOf(open.people[holder]?.side ?? 'none');
    if (f < 0 || f === h) continue;
    const worth = HEIR * officeWorth(content, office);
    sum[f as 0] += worth;
    if (h >= 0) sum[h as 0] -= worth / 2;
  }
  return sum;
}

function countCongress(open: Open): PerFaction {
  const last = open.lastCongress;
  if (last === null || last.total === 0) return zeros();
  return forEach((f) => last.seats[f] / last.total);
}

/** Weight of the scenario's own goals where nothing else is counted. */
const GOALS_ALONE = 2;

/** Mandate points as `mandateOf` counts them, from what has been counted already, and the points of the scenario's own goals. */
function scores(
  content: Content,
  open: Open,
  politburo: PerFaction,
  offices: PerFaction,
  congress: PerFaction,
  aim: PerFaction,
): PerFaction {
  const n = content.numbers;
  const weight = content.victory.count === 'goals' ? GOALS_ALONE : 1;
  const goals = (content.victory.goals ?? []).length > 0;
  return forEach((f, i) => {
    if (!open.factions[f].present) return 0;
    const line =
      n['mandate.line'] - n['mandate.lineStep'] * distance(content, content.factions[f].conviction, open.line);
    return (
      politburo[i] * n['mandate.politburo'] +
      offices[i] +
      Math.floor((100 * congress[i]) / n['mandate.congressShare']) +
      Math.max(0, line) +
      Math.round(aim[i] * aimMost(content, f)) +
      (goals ? weight * goalPoints(content, open, f, silent) : 0)
    );
  });
}

const K: readonly NumberName[] = ['delegates.k0', 'delegates.k1', 'delegates.k2', 'delegates.k3', 'delegates.k4'];
const D: readonly NumberName[] = ['delegates.d0', 'delegates.d1', 'delegates.d2', 'delegates.d3', 'delegates.d4'];

/**
 * One walk through the organisations: secretaries, resentment, and the delegates by the rule of `slate.ts`, but without
 * rounding to seats, because a gain of half a delegate is a gain.
 */
function countOrgs(content: Content, known: Known): Pick<Board, 'delegates' | 'secretaries' | 'resentment'> {
  const { open } = known;
  const n = content.numbers;
  const k = n[K[open.regime] ?? 'delegates.k0'];
  const d = n[D[open.regime] ?? 'delegates.d0'];
  const old = n['delegates.oldWeight'];
  const hand = n['delegates.secretaryWeight'];
  const candidates = candidatesVote(content, open);
  const delegates = zeros();
  const secretaries = zeros();
  const resentment = zeros();
  const own = zeros();
  let all = 0;
  let annoyed = 0;
  for (const { id } of content.orgs) {
    const org = orgOf(open, id);
    const { members } = org;
    const secretary = placeOf(officeSideSeen(known, secretaryOf(id)));
    if (secretary >= 0) {
      secretaries[secretary as 0] += 1;
      resentment[secretary as 0] += org.resentment;
      annoyed += org.resentment;
    }
    let voters = 0;
    let most = 0;
    for (let i = 0; i < FACTIONS.length; i++) {
      const f = FACTIONS[i] as FactionId;
      let a = members.old.full[f];
      let b = members.enrolment.full[f];
      if (candidates) {
        a += members.old.candidate[f];
        b += members.enrolment.candidate[f];
      }
      voters += a + b;
      const weighted = (a * old + b) * (i === secretary ? hand : 1);
      own[i as 0] = weighted;
      if (weighted > most) most = weighted;
    }
    let none = members.old.full.none + members.enrolment.full.none;
    if (candidates) none += members.old.candidate.none + members.enrolment.candidate.none;
    voters += none;
    all += voters;
    if (most === 0 || voters === 0) continue;
    let powers = 0;
    for (let i = 0; i < FACTIONS.length; i++) {
      const p = power(own[i as 0] / most, k);
      own[i as 0] = p;
      powers += p;
    }
    const slate = voters - none * (1 - d);
    for (let i = 0; i < FACTIONS.length; i++) delegates[i as 0] += (slate * own[i as 0]) / powers;
  }
  const scale = 1 / (5 * content.orgs.length);
  return {
    delegates: portion(delegates, all),
    secretaries: portion(secretaries, content.orgs.length),
    // Where one's own secretary sits it hurts; where a rival's does, it helps.
    resentment: forEach((_, i) => scale * (resentment[i] - (annoyed - resentment[i]) / 3)),
  };
}

/** How strong a faction looks, 0 to about 1: delegates to come first, then names, Lenin's mantle, and the army behind it. */
export function strengthOf(open: Open, board: Board, faction: FactionId): number {
  const f = placeOf(faction) as 0;
  const army = officeFaction(open, 'war') === faction ? ARMY : 0;
  const names = 0.25 * board.committee[f] + 0.03 * board.standing[f];
  return 0.5 * board.delegates[f] + names + 0.015 * open.factions[faction].legacy + army;
}

/** A Bonaparte is feared before he has done anything. */
const ARMY = 0.12;

/** Steps between the declared lines of two factions, 0 to 8. */
export function lineDistance(open: Open, a: FactionId, b: FactionId): number {
  const x = open.factions[a].line;
  const y = open.factions[b].line;
  return Math.abs(x.economy - y.economy) + Math.abs(x.world - y.world);
}

export function isInCommittee(open: Open, person: PersonId): boolean {
  return open.centralCommittee.named.includes(person);
}
