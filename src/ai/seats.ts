import type { Content } from '../engine/model/content.ts';
import { CENTRAL_OFFICES, FACTIONS, type FactionId, type LadderStep, type PersonId } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import { silent } from '../engine/model/tally.ts';
import { exposureNeeded } from '../engine/rules/discipline.ts';
import { officeWorth } from '../engine/rules/mandate.ts';
import { clamp } from '../engine/rules/reading.ts';
import { Kept, perContent } from './kept.ts';
import { forEach, type PerFaction, placeOf, portion, type Sums, zeros } from './perFaction.ts';

/** What is counted of people and of what they sit in. */
export interface SeatCount {
  /** Mean of the three best people, 0 to 10. */
  readonly standing: PerFaction;
  /** How firmly people stand, by their bands: 1 for a firm one. */
  readonly firm: PerFaction;
  /** Share of the Central Committee's votes. */
  readonly committee: PerFaction;
  /** Share of the Central Committee that stands with nobody. */
  readonly committeeFree: number;
  /** Full members of the Politburo. */
  readonly politburo: PerFaction;
  /** Points for central offices. */
  readonly offices: PerFaction;
  /** What one's deputies under strangers may inherit: a share of the points for central offices. */
  readonly heirs: PerFaction;
  /** How near its leaders are to the next rung of the ladder, 0 to 1, the first of them counted double. */
  readonly reach: PerFaction;
}

const keptOf = perContent(() => ({
  people: new Kept<PeopleCount>(),
  committee: new Kept<CommitteeCount>(),
  posts: new Kept<PostCount>(),
}));

export function countSeats(content: Content, open: Open): SeatCount {
  const kept = keptOf(content);
  const { people, offices, politburo, politburoCandidates, centralCommittee, precedents } = open;
  const { standing, firm } = kept.people.of([people], [], () => countPeople(content, people));
  const { shares, free } = kept.committee.of([people], [centralCommittee], () => countCommittee(open));
  const seats = [politburo, politburoCandidates, centralCommittee, precedents, isRead(open)];
  const posts = kept.posts.of([people, offices], seats, () => countPosts(content, open));
  // Field by field: spreading what the counts return would take longer than counting.
  return {
    standing,
    firm,
    committee: shares,
    committeeFree: free,
    politburo: countPolitburo(open),
    offices: posts.offices,
    heirs: posts.heirs,
    reach: reachOf(open, posts),
  };
}

interface PeopleCount {
  readonly standing: PerFaction;
  readonly firm: PerFaction;
}

const BAND = { firm: 1, wavering: 0.5, forSale: 0.1 } as const;

function countPeople(content: Content, people: Open['people']): PeopleCount {
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

interface CommitteeCount {
  readonly shares: PerFaction;
  readonly free: number;
}

function countCommittee(open: Open): CommitteeCount {
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

/** What of a faction discipline can take. */
interface Post {
  readonly place: 0;
  readonly weight: number;
  /** Exposure of the faction at which it can. */
  readonly needed: number;
  /** So many points of exposure before that it begins to count. */
  readonly ahead: number;
}

interface PostCount {
  readonly offices: PerFaction;
  readonly heirs: PerFaction;
  readonly posts: readonly Post[];
  /** Sum of the weights of a faction's leaders. */
  readonly leaders: PerFaction;
}

/** What an office is beside a leader's rung, in the sum of what can be lost. */
const OFFICES = 2;
/** How much of an office its deputy of another side is reckoned to have. */
const HEIR = 0.3;
const AHEAD_OF_RUNG = 4;
const AHEAD_OF_OFFICE = 3;

/**
 * One walk through the central offices: who has them, who may inherit them, and what of a faction discipline can take: its leaders'
 * next rung, the first of them counted double, and its offices by their worth. Whether it can, hangs on the faction's exposure.
 */
function countPosts(content: Content, open: Open): PostCount {
  const n = content.numbers;
  const whole = n['mandate.generalSecretary'] + 2 * n['mandate.office'];
  const offices = zeros();
  const heirs = zeros();
  const posts: Post[] = [];
  const leaders = zeros();
  for (let f = 0; f < FACTIONS.length; f++) countLeaders(content, open, f as 0, posts, leaders);
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
      const needed = asked || seat.failed ? 0 : exposureNeeded(content, open, 'office', holder, silent);
      posts.push({ place: h as 0, weight: (OFFICES * worth) / whole, needed, ahead: AHEAD_OF_OFFICE });
    }
    const d = deputy === null ? -1 : placeOf(open.people[deputy]?.side ?? 'none');
    if (d < 0 || d === h) continue;
    heirs[d as 0] += HEIR * worth;
    if (h >= 0) heirs[h as 0] -= (HEIR * worth) / 2;
  }
  return { offices, heirs, posts, leaders };
}

/** The next rung of a faction's three first leaders. */
function countLeaders(content: Content, open: Open, place: 0, posts: Post[], weights: Sums): void {
  const { leaders } = content.factions[FACTIONS[place] as FactionId];
  for (let i = 0; i < 3; i++) {
    const person = leaders[i];
    if (person === undefined) return;
    const weight = i === 0 ? 2 : 1;
    weights[place] += weight;
    const step = nextStep(open, person);
    if (step === null) continue;
    const needed = exposureNeeded(content, open, step, person, silent);
    posts.push({ place, weight, needed, ahead: AHEAD_OF_RUNG });
  }
}

/** How much of what a faction has is within reach of discipline by its exposure as it is, 0 to 1. */
function reachOf(open: Open, { posts, leaders }: PostCount): PerFaction {
  const reach = zeros();
  const exposure = forEach((f) => open.factions[f].exposure);
  for (const { place, weight, needed, ahead } of posts) {
    const missing = needed - exposure[place];
    reach[place] += weight * clamp(1 - missing / ahead, 0, 1);
  }
  return forEach((f, i) => (open.factions[f].present ? reach[i] / (leaders[i] + OFFICES) : 0));
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

export function isInCommittee(open: Open, person: PersonId): boolean {
  return open.centralCommittee.named.includes(person);
}
