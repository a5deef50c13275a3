import type { Content } from '../engine/model/content.ts';
import { type FactionId, type PersonId, secretaryOf } from '../engine/model/ids.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { silent } from '../engine/model/tally.ts';
import { goalPoints } from '../engine/rules/goals.ts';
import { mandateOf } from '../engine/rules/mandate.ts';
import { inMajority, officeSideSeen, ownPeople, presentFactions, standingOf } from '../engine/rules/reading.ts';
import { isInCommittee, slateShares, strengthOf } from './reading.ts';

/** What the evaluation looks at: named, so that a move can be explained by what decided it. Each about -1 to +1 in play. */
export const FEATURES = [
  'mandate',
  'delegates',
  'committee',
  'secretaries',
  'legacy',
  'standing',
  'exposure',
  'hiddenEvidence',
  'majority',
  'allies',
  'trust',
  'firmness',
  'resentment',
  'crisis',
  'fallen',
  'hand',
  'pointsLeft',
  'rivalMandate',
  'rivalDelegates',
  'rivalExposure',
  'rivalStanding',
  'rivalLegacy',
  'rivalFirmness',
  'mood',
  'initiative',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Weights = Readonly<Record<Feature, number>>;

/** Every feature from what a faction may know. `into` is filled and returned. */
export function measure(content: Content, known: Known): Record<Feature, number> {
  const { open, me } = known;
  const shares = slateShares(content, known);
  const rivals = presentFactions(open).filter((f) => f !== me);
  const allied = rivals.filter((f) => hasBloc(known, f));
  const others = rivals.filter((f) => !allied.includes(f));
  const strongest = others.reduce((best, f) => Math.max(best, strengthOf(content, open, shares, f)), 0);
  const mine = open.factions[me];
  return {
    mandate: scoreOf(content, open, me) / 40,
    delegates: shares[me],
    committee: committeeShare(open, me),
    secretaries: secretaryShare(content, known),
    legacy: mine.legacy / 10,
    standing: standingOf(content, open, me) / 10,
    exposure: (mine.exposure / 10) * (inMajority(open, me) ? 0.4 : 1),
    hiddenEvidence: known.own.hiddenEvidence / 10,
    majority: inMajority(open, me) ? 1 : 0,
    allies: allied.reduce((sum, f) => sum + strengthOf(content, open, shares, f) * (0.5 + open.trust[me][f] / 10), 0),
    trust: rivals.reduce((sum, f) => sum + open.trust[me][f], 0) / 15,
    firmness: ownPeople(content, known).reduce((sum, p) => sum + (known.own.firmness[p] ?? 0), 0) / 60,
    resentment: resentmentAt(content, known),
    crisis: danger(open),
    fallen: fallen(content, open, me),
    hand: known.own.hand.reduce((sum, id) => sum + (content.card[id]?.influence ?? 0), 0) / 15,
    pointsLeft: pointsLeft(open, me),
    rivalMandate: others.reduce((best, f) => Math.max(best, scoreOf(content, open, f)), 0) / 40,
    rivalDelegates: strongest,
    rivalExposure: others.reduce((sum, f) => sum + open.factions[f].exposure, 0) / 30,
    rivalStanding: others.reduce((sum, f) => sum + standingOf(content, open, f), 0) / 30,
    rivalLegacy: others.reduce((sum, f) => sum + open.factions[f].legacy, 0) / 30,
    rivalFirmness: rivalFirmness(content, open, me),
    mood: moodAgreement(content, open, me),
    initiative:
      (mine.pull - others.reduce((most, f) => Math.max(most, open.factions[f].pull), 0)) / 5 + mine.motionsLeft / 10,
  };
}

/** Mandate points and those of the scenario's own goals, which weigh more where nothing else is counted. */
function scoreOf(content: Content, open: Open, faction: FactionId): number {
  const weight = content.victory.count === 'goals' ? GOALS_ALONE : 1;
  return mandateOf(content, open, faction, silent) + weight * goalPoints(content, open, faction, silent);
}

const GOALS_ALONE = 2;

export function evaluate(content: Content, known: Known, weights: Weights): number {
  if (known.open.ending !== null) return endValue(known);
  const values = measure(content, known);
  let sum = 0;
  for (const name of FEATURES) sum += values[name] * weights[name];
  return sum;
}

/** A match that is over is worth more than any hope: won, lost, or nobody's. */
function endValue(known: Known): number {
  const { ending } = known.open;
  if (ending === null) return 0;
  if (ending.winner === known.me) return 100;
  return ending.winner === null ? -60 : -40;
}

function hasBloc(known: Known, other: FactionId): boolean {
  const between = (p: { readonly kind: string; readonly a: FactionId; readonly b: FactionId }) =>
    p.kind === 'bloc' && ((p.a === known.me && p.b === other) || (p.b === known.me && p.a === other));
  return known.open.pacts.some(between) || known.own.secretPacts.some(between);
}

function committeeShare(open: Open, me: FactionId): number {
  const cc = open.centralCommittee;
  let mine = cc.unnamed[me];
  let total = cc.named.length;
  for (const side in cc.unnamed) total += cc.unnamed[side as keyof typeof cc.unnamed];
  for (const id of cc.named) if (open.people[id]?.side === me) mine++;
  return total === 0 ? 0 : mine / total;
}

function secretaryShare(content: Content, known: Known): number {
  let held = 0;
  for (const { id } of content.orgs) if (officeSideSeen(known, secretaryOf(id)) === known.me) held++;
  return held / content.orgs.length;
}

/** Resentment where one's own secretary sits hurts; where a rival's does, it helps. */
function resentmentAt(content: Content, known: Known): number {
  let sum = 0;
  for (const { id } of content.orgs) {
    const side = officeSideSeen(known, secretaryOf(id));
    const r = known.open.orgs[id]?.resentment ?? 0;
    if (side === known.me) sum += r;
    else if (side !== 'none') sum -= r / 3;
  }
  return sum / (5 * content.orgs.length);
}

/** How far one's own leaders have come down the ladder, the principal counted double. */
function fallen(content: Content, open: Open, me: FactionId): number {
  let sum = 0;
  const leaders = content.factions[me].leaders.slice(0, 3);
  leaders.forEach((id: PersonId, i) => {
    const p = open.people[id];
    if (p === undefined) return;
    const weight = i === 0 ? 2 : 1;
    if (p.status !== 'member') sum += weight;
    else if (!isInCommittee(open, id)) sum += weight * 0.5;
    sum += p.reprimands * 0.1 * weight;
  });
  return sum / 4;
}

/** The danger of a split: the crisis with most of what is still to come due, growing towards the end. */
function danger(open: Open): number {
  let coming = open.crisis;
  for (const due of open.economy.due) coming += 0.7 * due.crisis;
  const near = Math.max(0, coming - 3);
  return (near * near) / 49;
}

const BAND_WORTH = { firm: 1, wavering: 0.5, forSale: 0.1 } as const;

/** How firmly rivals' people stand, as far as their bands tell. */
function rivalFirmness(content: Content, open: Open, me: FactionId): number {
  let sum = 0;
  for (const { id } of content.people) {
    const p = open.people[id];
    if (p === undefined || p.band === null || p.side === me || p.status !== 'member') continue;
    sum += BAND_WORTH[p.band];
  }
  return sum / 40;
}

/** How near the organisations' moods are to one's declared line: 1 where all agree, falling with each step away. */
function moodAgreement(content: Content, open: Open, me: FactionId): number {
  const { line } = open.factions[me];
  let sum = 0;
  for (const { id } of content.orgs) {
    const mood = open.orgs[id]?.mood;
    if (mood !== undefined) sum += 1 - (Math.abs(mood.economy - line.economy) + Math.abs(mood.world - line.world)) / 8;
  }
  return sum / content.orgs.length;
}

function pointsLeft(open: Open, me: FactionId): number {
  let sum = 0;
  for (const d of open.stack) if (d.kind === 'operations' && d.faction === me) sum += d.points;
  return sum / 10;
}
