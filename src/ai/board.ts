import type { Content } from '../engine/model/content.ts';
import { CENTRAL_OFFICES, FACTIONS, type FactionId, type LadderStep, type PersonId } from '../engine/model/ids.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { silent } from '../engine/model/tally.ts';
import { aimMost, aimPoints } from '../engine/rules/aims.ts';
import { exposureNeeded } from '../engine/rules/discipline.ts';
import { goalPoints } from '../engine/rules/goals.ts';
import { officeWorth } from '../engine/rules/mandate.ts';
import { distance } from '../engine/rules/pull.ts';
import { clamp, officeFaction } from '../engine/rules/reading.ts';
import { countOrgs, type OrgCount } from './orgCounts.ts';
import { forEach, type PerFaction, placeOf, portion, type Sums, zeros } from './perFaction.ts';

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
  /** Organisation by organisation, in the order of the content. */
  readonly orgs: readonly OrgCount[];
}

const BAND = { firm: 1, wavering: 0.5, forSale: 0.1 } as const;

export function survey(content: Content, known: Known): Board {
  const { open } = known;
  const people = countPeople(content, open);
  const committee = countCommittee(open);
  const orgs = countOrgs(content, known);
  const politburo = countPolitburo(open);
  const { offices, heirs, reach } = countOffices(content, open);
  const congress = countCongress(open);
  const aim = zeros();
  for (let f = 0; f < FACTIONS.length; f++) {
    const faction = FACTIONS[f] as FactionId;
    if (open.factions[faction].present) {
      aim[f as 0] = aimPoints(content, open, faction, silent) / aimMost(content, faction);
    }
  }
  // Field by field: spreading what the counts return would take longer than counting.
  return {
    standing: people.standing,
    firm: people.firm,
    orgs: orgs.orgs,
    delegates: orgs.delegates,
    secretaries: orgs.secretaries,
    resentment: orgs.resentment,
    committee: committee.shares,
    committeeFree: committee.free,
    politburo,
    offices,
    heirs,
    congress,
    aim,
    score: scores(content, open, politburo, offices, congress, aim),
    reach,
  };
}

interface PeopleCount {
  readonly standing: PerFaction;
  readonly firm: PerFaction;
}

/** What was counted of people last, and of which: where they are frozen they are the same in most positions of a search. */
const PEOPLE = new WeakMap<Content, { readonly people: Open['people']; readonly count: PeopleCount }>();

function countPeople(content: Content, { people }: Open): PeopleCount {
  const kept = PEOPLE.get(content);
  if (kept?.people === people) return kept.count;
  const count = peopleCounted(content, people);
  if (Object.isFrozen(people)) PEOPLE.set(content, { people, count });
  return count;
}

function peopleCounted(content: Content, people: Open['people']): PeopleCount {
  const best = zeros();
  const second = zeros();
  const third = zeros();
  const firm = zeros();
  for (const { id } of content.people) {
    const p = people[id];
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

/** What an office is worth beside a leader's rung, in the sum of what can be lost. */
const OFFICES = 2;
/** How much of an office its deputy of another side is reckoned to have. */
const HEIR = 0.3;

/**
 * One walk through the central offices: who has them, who may inherit them, and what of a faction is within reach of discipline: its
 * leaders' next rung, the first of them counted double, and its offices by their worth. From four points of exposure away (three for
 * an office) it begins to count.
 */
function countOffices(content: Content, open: Open): Pick<Board, 'offices' | 'heirs' | 'reach'> {
  const n = content.numbers;
  const whole = n['mandate.generalSecretary'] + 2 * n['mandate.office'];
  const offices = zeros();
  const heirs = zeros();
  const reach = zeros();
  const weights = zeros();
  for (let f = 0; f < FACTIONS.length; f++) countLeaders(content, open, f as 0, reach, weights);
  for (const office of CENTRAL_OFFICES) {
    const seat = open.offices[office];
    if (!seat?.holder) continue;
    const { holder, deputy } = seat;
    const worth = officeWorth(content, office);
    const h = placeOf(open.people[holder]?.side ?? 'none');
    if (h >= 0) {
      offices[h as 0] += worth;
      // The letter asks for his removal, and once it has been read to a congress that needs no other ground.
      const asked = office === 'generalSecretary' && content.start.offices.generalSecretary === holder && isRead(open);
      const { exposure } = open.factions[FACTIONS[h] as FactionId];
      const missing = asked || seat.failed ? 0 : exposureNeeded(content, open, 'office', holder, silent) - exposure;
      reach[h as 0] += ((OFFICES * worth) / whole) * clamp(1 - missing / 3, 0, 1);
    }
    const d = deputy === null ? -1 : placeOf(open.people[deputy]?.side ?? 'none');
    if (d < 0 || d === h) continue;
    heirs[d as 0] += HEIR * worth;
    if (h >= 0) heirs[h as 0] -= (HEIR * worth) / 2;
  }
  for (let f = 0; f < FACTIONS.length; f++) {
    const { present } = open.factions[FACTIONS[f] as FactionId];
    reach[f as 0] = present ? reach[f as 0] / (weights[f as 0] + OFFICES) : 0;
  }
  return { offices, heirs, reach };
}

/** Adds up how near a faction's three first leaders are to losing their next rung. */
function countLeaders(content: Content, open: Open, f: 0, reach: Sums, weights: Sums): void {
  const faction = FACTIONS[f] as FactionId;
  const { exposure } = open.factions[faction];
  const { leaders } = content.factions[faction];
  for (let i = 0; i < 3; i++) {
    const person = leaders[i];
    if (person === undefined) return;
    const weight = i === 0 ? 2 : 1;
    weights[f] += weight;
    const step = nextStep(open, person);
    if (step === null) continue;
    const missing = exposureNeeded(content, open, step, person, silent) - exposure;
    reach[f] += weight * clamp(1 - missing / 4, 0, 1);
  }
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

function countPolitburo(open: Open): PerFaction {
  const sum = zeros();
  for (const id of open.politburo) {
    const f = placeOf(open.people[id]?.side ?? 'none');
    if (f >= 0) sum[f as 0] += 1;
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

/** By how many points the best of the others is ahead; below 0 where a faction leads. Who does not take part has none. */
export function pointsBehind({ score }: Board, f: 0): number {
  let best = 0;
  for (let other = 0; other < FACTIONS.length; other++) if (other !== f) best = Math.max(best, score[other as 0]);
  return best - score[f];
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
