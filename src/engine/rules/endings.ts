import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Ending, EndingId, State } from '../model/state.ts';
import { silent } from '../model/tally.ts';
import { aimMost, aimPoints } from './aims.ts';
import { goalPoints } from './goals.ts';
import { publishMandate } from './mandate.ts';
import { factionDef, officeFaction, personOf } from './reading.ts';
import { delegatesOf } from './slate.ts';

type Scores = Ending['scores'];

/** Asked by the flow after each command: whether the match is over before its time. */
export function checkEndings(content: Content, state: State, out: Out): void {
  const { open } = state;
  if (open.ending !== null) return;
  if (open.crisis >= content.numbers['crisis.split']) {
    finish(
      state,
      out,
      'split',
      null,
      scoresOf((f) => (open.factions[f].present ? 0 - open.factions[f].crisisAdded : 0)),
    );
    return;
  }
  if (!content.victory.early) return;
  const secretary = officeFaction(open, 'generalSecretary');
  if (secretary === null) return;
  if (isMaster(content, open, secretary)) {
    publishMandate(content, state, out);
    finish(state, out, 'master', secretary, { ...open.mandate });
  } else if (isNewCourse(open)) {
    publishMandate(content, state, out);
    finish(state, out, 'newCourse', heirOfNewCourse(content, open, secretary), { ...open.mandate });
  }
}

/**
 * Master of the Party: General Secretary, more than half of the Politburo's full members, three fifths of the last congress, and
 * none of another faction's leaders left in the Politburo.
 */
export function isMaster(content: Content, open: Open, faction: FactionId): boolean {
  const congress = open.lastCongress;
  if (congress === null || congress.seats[faction] < content.numbers['ending.master'] * congress.total) return false;
  const own = open.politburo.filter((person) => personOf(open, person).side === faction).length;
  if (own * 2 <= open.politburo.length) return false;
  return content.seats.every(
    (f) => f === faction || factionDef(content, f).leaders.every((person) => !open.politburo.includes(person)),
  );
}

/**
 * The New Course: a sitting of a later turn opens with the removed General Secretary's named successor still in his place and
 * the regime still at workers' democracy. Asked before it has heard a motion, so that both have stood until then.
 */
export function isNewCourse(open: Open): boolean {
  const removed = open.generalSecretaryRemoved;
  return (
    removed !== null &&
    open.turn > removed &&
    open.regime === 0 &&
    open.gathering !== null &&
    open.gathering.org === null &&
    open.gathering.heard === 0
  );
}

/** Whose victory the New Course is: theirs who wanted democracy in the Party, else the successor's. */
function heirOfNewCourse(content: Content, open: Open, successor: FactionId): FactionId {
  for (const f of content.seats) {
    if (factionDef(content, f).aim === 'democracy' && open.factions[f].present && !open.factions[f].broken) return f;
  }
  return successor;
}

/**
 * The Red Army has followed its commissar. Nobody has inherited Lenin's party: everybody keeps his mandate but the author, who
 * stands below the last of them.
 */
export function endInBonaparte(content: Content, state: State, out: Out, author: FactionId): void {
  publishMandate(content, state, out);
  const { mandate } = state.open;
  const least = Math.min(0, ...content.seats.map((f) => mandate[f]));
  finish(state, out, 'bonaparte', null, { ...mandate, [author]: least - 1 });
}

/**
 * The last turn is over: the highest mandate has it, or in a lesson the most delegates of the last gathering; with the points of
 * the scenario's own goals, or by these alone.
 */
export function endMatch(content: Content, state: State, out: Out): void {
  if (state.open.ending !== null) return;
  publishMandate(content, state, out);
  const { open } = state;
  const scores = scoresOf(
    (f) => counted(content, open, f) + (open.factions[f].present ? goalPoints(content, open, f, silent) : 0),
  );
  const winner = winnerOf(content, open, scores);
  finish(state, out, winner === null ? 'shared' : nameOf(content, open, winner), winner, scores);
}

/** What the scenario counts: published mandate, delegates of the last gathering who support the faction, or nothing. */
function counted(content: Content, open: Open, f: FactionId): number {
  switch (content.victory.count) {
    case 'mandate':
      return open.mandate[f];
    case 'delegates':
      return open.delegations.reduce((sum, delegation) => sum + delegatesOf(delegation, f), 0);
    case 'goals':
      return 0;
  }
}

/**
 * The highest score; among equals who voted for fewer expulsions, then who had more of the last congress; null where all that is
 * equal.
 */
function winnerOf(content: Content, open: Open, scores: Readonly<Scores>): FactionId | null {
  let best: FactionId | null = null;
  let tied = false;
  for (const f of content.seats) {
    if (!open.factions[f].present) continue;
    if (best === null) {
      best = f;
      continue;
    }
    const more =
      scores[f] - scores[best] ||
      open.factions[best].expulsionsVoted - open.factions[f].expulsionsVoted ||
      lastSeats(open, f) - lastSeats(open, best);
    if (more > 0) {
      best = f;
      tied = false;
    } else if (more === 0) tied = true;
  }
  return tied ? null : best;
}

function lastSeats(open: Open, f: FactionId): number {
  return open.lastCongress?.seats[f] ?? 0;
}

/**
 * What a victory is called: by the aim that was reached, by what happened in December 1929, else by the faction. A scenario that
 * ends before the calendar does, or counts something else, has somebody who is ahead and no heir.
 */
function nameOf(content: Content, open: Open, winner: FactionId): EndingId {
  if (content.victory.count !== 'mandate' || content.lastTurn < content.calendar.length) return 'ahead';
  const { aim } = factionDef(content, winner);
  const reached = aimPoints(content, open, winner, silent) >= content.numbers['ending.aim'] * aimMost(content, winner);
  switch (aim) {
    case 'rivalsRemoved':
      return isAsItHappened(content, open) ? 'asItHappened' : MANDATES[winner];
    case 'democracy':
      return reached ? 'partyDemocracy' : MANDATES[winner];
    case 'collectiveLeadership':
    case 'nepAlive':
      return reached ? aim : MANDATES[winner];
  }
}

const MANDATES: Readonly<Record<FactionId, EndingId>> = {
  apparatus: 'apparatusMandate',
  left: 'leftMandate',
  leningrad: 'leningradMandate',
  right: 'rightMandate',
};

/** Bukharin is out of the Politburo, two more of the Right's leaders still sit in it: victory, not yet mastery. */
export function isAsItHappened(content: Content, open: Open): boolean {
  for (const f of content.seats) {
    const { aim, leaders } = factionDef(content, f);
    if (aim !== 'nepAlive') continue;
    const [first, ...others] = leaders;
    if (first === undefined || open.politburo.includes(first)) return false;
    return others.filter((person) => open.politburo.includes(person)).length >= 2;
  }
  return false;
}

function scoresOf(score: (faction: FactionId) => number): Scores {
  const scores: Scores = { apparatus: 0, left: 0, leningrad: 0, right: 0 };
  for (const f of FACTIONS) scores[f] = score(f);
  return scores;
}

function finish(state: State, out: Out, id: EndingId, winner: FactionId | null, scores: Scores): void {
  const ending: Ending = { id, winner, scores };
  state.open.ending = ending;
  state.open.step = 'over';
  state.open.stack.length = 0;
  out.push({ type: 'ended', ending });
}
