import type { AimKind, Content } from '../model/content.ts';
import type { FactionId } from '../model/ids.ts';
import { secretaryOf } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { NumberName } from '../model/numbers.ts';
import { clamp, factionDef, holderOf, orgOf, orgsTagged, personOf } from './reading.ts';

/** Scales of the rule book, not of the balance: the regime's and the line's ends, resentment, crisis. */
const REGIME = 4;
const LINE = 2;
const RESENTMENT = 5;
const CRISIS = 10;

const MOST: Readonly<Record<AimKind, NumberName>> = {
  rivalsRemoved: 'mandate.aimRivalsRemoved',
  democracy: 'mandate.aimDemocracy',
  collectiveLeadership: 'mandate.aimCollective',
  nepAlive: 'mandate.aimNep',
};

/** Points for a faction's own aim reached in full. */
export function aimMost(content: Content, faction: FactionId): number {
  return content.numbers[MOST[factionDef(content, faction).aim]];
}

/** How far a faction has reached its own aim, in points from 0 to `aimMost`, unrounded. */
export function aimPoints(content: Content, open: Open, faction: FactionId, tally: Tally): number {
  const full = aimMost(content, faction);
  const n = content.numbers;
  tally.base(0);
  switch (factionDef(content, faction).aim) {
    case 'rivalsRemoved':
      return part(tally, 'aimRivalsRemoved', full, rivalsRemoved(content, open, faction));
    case 'democracy': {
      const heard = 1 - n['aim.regime'] - n['aim.committee'];
      return (
        part(tally, 'aimRegime', full * n['aim.regime'], 1 - open.regime / REGIME) +
        part(tally, 'aimPeopleInCommittee', full * n['aim.committee'], inCommittee(content, open, faction)) +
        part(tally, 'aimHeard', full * heard, atCongress(open, faction) / n['aim.heard'])
      );
    }
    case 'collectiveLeadership':
      return (
        part(tally, 'aimCollective', full * n['aim.collective'], collective(content, open)) +
        part(tally, 'aimFortresses', full * (1 - n['aim.collective']), fortresses(content, open, faction))
      );
    case 'nepAlive':
      return (
        part(tally, 'aimNep', full * n['aim.line'], (LINE - open.line.economy) / (2 * LINE)) +
        part(tally, 'aimPeace', full * (1 - n['aim.line']), peace(content, open))
      );
  }
}

/** What one aim reads of a position: large tables, and what never changes as long as it is the same. */
export interface AimReads {
  readonly tables: readonly object[];
  readonly rest: readonly unknown[];
}

/** All that `aimPoints` reads beside the content: as long as it is the same, so are the points. */
export function aimReads(content: Content, open: Open, faction: FactionId): AimReads {
  const { people, offices, orgs, politburo } = open;
  switch (factionDef(content, faction).aim) {
    case 'rivalsRemoved': {
      const { apparatus, left, leningrad, right } = open.factions;
      const present = [apparatus.present, left.present, leningrad.present, right.present];
      return { tables: [people], rest: [politburo, ...present] };
    }
    case 'democracy':
      return { tables: [], rest: [open.regime, open.centralCommittee, open.lastCongress] };
    case 'collectiveLeadership':
      return { tables: [people, offices], rest: [politburo] };
    case 'nepAlive':
      return { tables: [orgs], rest: [open.line.economy, open.crisis] };
  }
}

/** One part of an aim: the points it has at most, by how far it is reached (cut to 0 to 1). */
function part(tally: Tally, name: string, most: number, reached: number): number {
  const points = most * clamp(reached, 0, 1);
  tally.add(name, points);
  return points;
}

/**
 * How far the other factions' principals are fallen, 0 to 1, each faction alike: one who sits in the Politburo no more counts
 * for most of his fall, one who has lost his Party card, or his life, for all of it.
 */
function rivalsRemoved(content: Content, open: Open, faction: FactionId): number {
  const outOfPolitburo = content.numbers['aim.outOfPolitburo'];
  let sum = 0;
  let rivals = 0;
  for (const rival of content.seats) {
    if (rival === faction || !open.factions[rival].present) continue;
    const { principals } = factionDef(content, rival);
    let fallen = 0;
    for (const person of principals) {
      if (personOf(open, person).status !== 'member') fallen += 1;
      else if (!open.politburo.includes(person)) fallen += outOfPolitburo;
    }
    sum += principals.length === 0 ? 0 : fallen / principals.length;
    rivals += 1;
  }
  return rivals === 0 ? 0 : sum / rivals;
}

/** Share of the faction's leaders who are full members of the Central Committee, where they can still choose and be heard. */
function inCommittee(content: Content, open: Open, faction: FactionId): number {
  const { leaders } = factionDef(content, faction);
  let members = 0;
  for (const person of leaders) if (open.centralCommittee.named.includes(person)) members += 1;
  return leaders.length === 0 ? 0 : members / leaders.length;
}

/** The faction's share of the delegates to the last congress; 0 before there was one. */
function atCongress({ lastCongress }: Open, faction: FactionId): number {
  if (lastCongress === null || lastCongress.total === 0) return 0;
  return lastCongress.seats[faction] / lastCongress.total;
}

/** 1 while no faction has more than half of the Politburo's full members, falling to 0 when one has them all. */
function collective(content: Content, open: Open): number {
  const seats = open.politburo.length;
  if (seats === 0) return 0;
  const bySide = { apparatus: 0, left: 0, leningrad: 0, right: 0, none: 0, faceDown: 0 };
  for (const person of open.politburo) bySide[personOf(open, person).side] += 1;
  let most = 0;
  for (const f of content.seats) most = Math.max(most, bySide[f]);
  return Math.min(1, 2 * (1 - most / seats));
}

/** Share of the capitals whose secretary is openly the faction's man. */
function fortresses(content: Content, open: Open, faction: FactionId): number {
  const capitals = orgsTagged(content, 'capital');
  let own = 0;
  for (const id of capitals) {
    const secretary = holderOf(open, secretaryOf(id));
    if (secretary !== null && personOf(open, secretary).side === faction) own += 1;
  }
  return capitals.length === 0 ? 0 : own / capitals.length;
}

/** The peasant at peace: half by the resentment of the country organisations, half by the crisis. */
function peace(content: Content, open: Open): number {
  const country = orgsTagged(content, 'country');
  let resentment = 0;
  for (const id of country) resentment += orgOf(open, id).resentment;
  const calm = country.length === 0 ? 1 : 1 - resentment / (country.length * RESENTMENT);
  return (calm + 1 - open.crisis / CRISIS) / 2;
}
