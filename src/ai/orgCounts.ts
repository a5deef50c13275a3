import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId, type OrgId, secretaryOf } from '../engine/model/ids.ts';
import type { Known, Open } from '../engine/model/known.ts';
import type { NumberName } from '../engine/model/numbers.ts';
import { power } from '../engine/rules/curves.ts';
import { orgSize } from '../engine/rules/membership.ts';
import { officeSideSeen, orgOf } from '../engine/rules/reading.ts';
import { candidatesVote } from '../engine/rules/representation.ts';
import { Kept, perContent } from './kept.ts';
import { type PerFaction, placeOf, portion, zeros } from './perFaction.ts';

/** What is counted of one organisation. */
export interface OrgCount {
  readonly id: OrgId;
  readonly org: Open['orgs'][OrgId];
  /** Delegates of each faction in votes, unrounded. */
  readonly delegates: PerFaction;
  readonly voters: number;
  /** All its people. */
  readonly size: number;
  /** Whether a network was found in it. */
  readonly found: boolean;
}

export interface OrgSums {
  /** In the order of the content. */
  readonly orgs: readonly OrgCount[];
  /** All their people. */
  readonly size: number;
  /** Share of the delegates if they were chosen today, unrounded; the free are nobody's. */
  readonly delegates: PerFaction;
  /** Organisations under an own secretary, as the knower sees them, in shares of all. */
  readonly secretaries: PerFaction;
  /** Resentment under one's own secretaries, less a third of that under others', in shares of the most there can be. */
  readonly resentment: PerFaction;
}

/** What has been counted of an organisation, and under which conditions. */
interface Counted {
  readonly count: OrgCount;
  readonly regime: number;
  readonly candidates: boolean;
  readonly secretary: number;
}

/** What was counted last: whose men the secretaries are as the knower sees them, by their places in FACTIONS, and each organisation by itself, in the order of the content. */
const keptOf = perContent((content) => ({
  secretaries: new Kept<readonly number[]>(),
  sums: new Kept<OrgSums>(),
  orgs: content.orgs.map((): Counted | null => null),
  offices: content.orgs.map(({ id }) => secretaryOf(id)),
}));

/** Secretaries, resentment, and the delegates. */
export function countOrgs(content: Content, known: Known): OrgSums {
  const { me, own, open } = known;
  const { orgs, offices, people, regime } = open;
  const kept = keptOf(content);
  const secretaries = kept.secretaries.of([offices, people, own.files], [me], () =>
    kept.offices.map((office) => placeOf(officeSideSeen(known, office))),
  );
  const candidates = candidatesVote(content, open);
  return kept.sums.of([orgs], [secretaries, regime, candidates], () =>
    sumsOf(content, open, secretaries, candidates, kept.orgs),
  );
}

/** One walk through the organisations. Most are unchanged since they were counted last, and one that is frozen never changes again. */
function sumsOf(
  content: Content,
  open: Open,
  secretaries: readonly number[],
  candidates: boolean,
  kept: (Counted | null)[],
): OrgSums {
  const { regime } = open;
  const orgs: OrgCount[] = [];
  const delegates = zeros();
  const led = zeros();
  const resentment = zeros();
  let size = 0;
  let all = 0;
  let annoyed = 0;
  for (const { id } of content.orgs) {
    const org = orgOf(open, id);
    const i = orgs.length;
    const secretary = secretaries[i] ?? -1;
    if (secretary >= 0) {
      led[secretary as 0] += 1;
      resentment[secretary as 0] += org.resentment;
      annoyed += org.resentment;
    }
    let there = kept[i] ?? null;
    if (there === null || there.count.org !== org || !isUnder(there, regime, candidates, secretary)) {
      const count = countOrg(content, open, id, candidates, secretary);
      there = { count, regime, candidates, secretary };
      if (Object.isFrozen(org)) kept[i] = there;
    }
    const { count } = there;
    orgs.push(count);
    size += count.size;
    all += count.voters;
    for (let f = 0; f < FACTIONS.length; f++) delegates[f as 0] += count.delegates[f as 0];
  }
  const scale = 1 / (5 * content.orgs.length);
  // Where one's own secretary sits it hurts; where a rival's does, it helps.
  const felt = zeros();
  for (let f = 0; f < FACTIONS.length; f++)
    felt[f as 0] = scale * (resentment[f as 0] - (annoyed - resentment[f as 0]) / 3);
  return {
    orgs,
    size,
    delegates: portion(delegates, all),
    secretaries: portion(led, content.orgs.length),
    resentment: felt,
  };
}

function isUnder(there: Counted, regime: number, candidates: boolean, secretary: number): boolean {
  return there.secretary === secretary && there.regime === regime && there.candidates === candidates;
}

const K: readonly NumberName[] = ['delegates.k0', 'delegates.k1', 'delegates.k2', 'delegates.k3', 'delegates.k4'];
const D: readonly NumberName[] = ['delegates.d0', 'delegates.d1', 'delegates.d2', 'delegates.d3', 'delegates.d4'];

/**
 * The delegates of an organisation by the rule of `slate.ts`, but without rounding to seats, because a gain of half a delegate is a
 * gain. Reads nothing but the organisation, the regime and what is handed in: that is what `Counted` relies on.
 */
function countOrg(content: Content, open: Open, id: OrgId, candidates: boolean, secretary: number): OrgCount {
  const n = content.numbers;
  const k = n[K[open.regime] ?? 'delegates.k0'];
  const d = n[D[open.regime] ?? 'delegates.d0'];
  const old = n['delegates.oldWeight'];
  const hand = n['delegates.secretaryWeight'];
  const org = orgOf(open, id);
  const { members } = org;
  const own = zeros();
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
  const delegates = zeros();
  if (most > 0 && voters > 0) {
    let powers = 0;
    for (let i = 0; i < FACTIONS.length; i++) {
      const p = power(own[i as 0] / most, k);
      own[i as 0] = p;
      powers += p;
    }
    const slate = voters - none * (1 - d);
    for (let i = 0; i < FACTIONS.length; i++) delegates[i as 0] = (slate * own[i as 0]) / powers;
  }
  return { id, org, delegates, voters, size: orgSize(open, id), found: hasAny(org.foundNetworks) };
}

export function hasAny(table: object): boolean {
  for (const _ in table) return true;
  return false;
}
