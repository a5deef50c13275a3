import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { silent } from '../engine/model/tally.ts';
import { aimMost, aimPoints, aimReads } from '../engine/rules/aims.ts';
import { goalPoints } from '../engine/rules/goals.ts';
import { distance } from '../engine/rules/pull.ts';
import { officeFaction } from '../engine/rules/reading.ts';
import { Kept, perContent } from './kept.ts';
import { countOrgs, type OrgSums } from './orgCounts.ts';
import { forEach, type PerFaction, placeOf, zeros } from './perFaction.ts';
import { countSeats, type SeatCount } from './seats.ts';

/** What everybody's evaluation needs of one position, counted once. */
export interface Board extends SeatCount, OrgSums {
  /** Mandate points and those of the scenario's own goals. */
  readonly score: PerFaction;
  /** Share of the last congress; of none 0. */
  readonly congress: PerFaction;
  /** How far each has reached its own aim, 0 to 1. */
  readonly aim: PerFaction;
}

export function survey(content: Content, known: Known): Board {
  const { open } = known;
  const seats = countSeats(content, open);
  const orgs = countOrgs(content, known);
  const congress = countCongress(open);
  const aim = countAims(content, open);
  // Field by field: spreading what the counts return would take longer than counting.
  return {
    standing: seats.standing,
    firm: seats.firm,
    committee: seats.committee,
    committeeFree: seats.committeeFree,
    politburo: seats.politburo,
    offices: seats.offices,
    heirs: seats.heirs,
    reach: seats.reach,
    orgs: orgs.orgs,
    size: orgs.size,
    delegates: orgs.delegates,
    secretaries: orgs.secretaries,
    resentment: orgs.resentment,
    congress,
    aim,
    score: scores(content, open, seats.politburo, seats.offices, congress, aim),
  };
}

const aimsKept = perContent(() => FACTIONS.map(() => new Kept<number>()));

function countAims(content: Content, open: Open): PerFaction {
  const kept = aimsKept(content);
  return forEach((faction, f) => {
    if (!open.factions[faction].present) return 0;
    const { tables, rest } = aimReads(content, open, faction);
    const count = () => aimPoints(content, open, faction, silent) / aimMost(content, faction);
    return kept[f]?.of(tables, rest, count) ?? count();
  });
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
