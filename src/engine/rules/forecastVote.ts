import type { Content } from '../model/content.ts';
import type { ForecastLine } from '../model/forecast.ts';
import type { VoteResult } from '../model/gathering.ts';
import type { FactionId, Stance } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import { message } from '../model/message.ts';
import type { Motion } from '../model/motion.ts';
import type { Sealed } from '../model/state.ts';
import { explain } from '../model/tally.ts';
import { delegationsFor, oratorOf, voicesOn, votesOf } from './bodies.ts';
import { owedBy, partnerIn } from './pacts.ts';
import { type Call, type CallSide, distance, majoritySide, pullOf } from './pull.ts';
import { inMajority } from './reading.ts';
import { countCall } from './rollCall.ts';
import { bindsPartners, targetsOfMotion, turncoats } from './turncoats.ts';

/** What a faction is expected to say; `either` where nothing that is known tells. */
export type Likely = Stance | 'either';

/**
 * What the knower may expect of a faction on a motion: a promise to him is kept, the mover is for it, who is aimed at is against
 * it, partners go together where a bloc binds; on the line each goes where its own declared line is nearer.
 */
export function likelyStance(
  content: Content,
  known: Known,
  motion: Motion,
  by: FactionId,
  faction: FactionId,
): Likely {
  const { open } = known;
  const promised = promisedStance(known, motion, by, faction);
  if (promised !== null) return promised;
  if (faction === by) return 'for';
  const targets = targetsOfMotion(open, motion);
  if (targets.includes(faction)) return 'against';
  if (bindsPartners(open, motion)) {
    if (areAllied(known, faction, by)) return 'for';
    if (targets.some((t) => areAllied(known, faction, t))) return 'against';
  }
  if (motion.kind !== 'line') return 'either';
  const own = open.factions[faction].line;
  const nearer = distance(content, own, open.line) - distance(content, own, motion);
  if (nearer !== 0) return nearer > 0 ? 'for' : 'against';
  return inMajority(open, faction) ? 'for' : 'either';
}

function promisedStance(known: Known, motion: Motion, by: FactionId, faction: FactionId): Stance | null {
  for (const pact of [...known.open.pacts, ...known.own.secretPacts]) {
    if (pact.a !== faction && pact.b !== faction) continue;
    const term = owedBy(pact, faction);
    if (term?.type === 'vote' && term.motion === motion.kind && partnerIn(pact, faction) === by) return term.stance;
  }
  return null;
}

function areAllied(known: Known, x: FactionId, y: FactionId): boolean {
  const bloc = (p: Open['pacts'][number]) =>
    p.kind === 'bloc' && ((p.a === x && p.b === y) || (p.a === y && p.b === x));
  return known.open.pacts.some(bloc) || known.own.secretPacts.some(bloc);
}

/** The range of a vote, as far as the knower can see. */
export interface VoteOutlook {
  /** If all who are in doubt vote against. */
  readonly low: VoteResult;
  /** If all who are in doubt vote for. */
  readonly high: VoteResult;
}

/**
 * Counts a motion twice: with everybody in doubt against it, and for it. Each side sends its best speaker; last words nobody can
 * foresee. `mine` is what the knower himself would seal; null: for his own motion for, with his best speaker; for others' as
 * he would be expected to.
 */
export function outlookOf(
  content: Content,
  known: Known,
  motion: Motion,
  by: FactionId,
  mine: Sealed | null,
): VoteOutlook {
  const call = (doubt: CallSide) => countCall(content, known.open, callWith(content, known, motion, by, mine, doubt));
  return { low: call('against'), high: call('for') };
}

/** The call as it would be with all who are in doubt on one side. */
function callWith(
  content: Content,
  known: Known,
  motion: Motion,
  by: FactionId,
  mine: Sealed | null,
  doubt: CallSide,
): Call {
  const { open, me } = known;
  const kind = open.gathering?.kind ?? 'plenum';
  const org = open.gathering?.org ?? null;
  const stances: Partial<Record<FactionId, Sealed>> = {};
  for (const f of voicesOn(content, open, kind, delegationsFor(content, open, kind, org, motion))) {
    if (f === me && mine !== null) {
      stances[f] = mine;
      continue;
    }
    const likely = likelyStance(content, known, motion, by, f);
    stances[f] = {
      stance: likely === 'either' ? doubt : likely,
      speaker: oratorOf(content, open, kind, f),
      lastWord: null,
    };
  }
  const pacts = [...open.pacts, ...known.own.secretPacts];
  const turned = turncoats(open, pacts, motion, by, stances).filter((t) => !t.secret && !t.leave);
  return { kind, org, motion, by, stances, turned: turned.map((t) => t.by) };
}

/** The same as lines of a forecast: votes for and against, the number to cross, and the pull of both sides with its reasons. */
export function forecastVote(
  content: Content,
  known: Known,
  motion: Motion,
  by: FactionId,
  mine: Sealed | null = null,
): ForecastLine[] {
  const { low, high } = outlookOf(content, known, motion, by, mine);
  const range = (name: string, a: number, b: number): ForecastLine => ({
    what: message(`forecast.${name}`),
    low: Math.min(a, b),
    high: Math.max(a, b),
    unit: 'votes',
    why: null,
  });
  const call = callWith(content, known, motion, by, mine, 'against');
  return [
    range('votesFor', low.for, high.for),
    range('votesAgainst', low.against, high.against),
    range('votesNeeded', low.needed, high.needed),
    pullLine(content, known.open, call, 'for'),
    pullLine(content, known.open, call, 'against'),
  ];
}

/** The pull of a side where all in doubt are against. On the line the mood adds to it, organisation by organisation. */
function pullLine(content: Content, open: Open, call: Call, side: CallSide): ForecastLine {
  const delegations = delegationsFor(content, open, call.kind, call.org, call.motion);
  const majority = majoritySide(open, call, (f) => votesOf(delegations, f));
  const why = explain((tally) => pullOf(content, open, call, side, majority, null, tally));
  const name = side === 'for' ? 'pullFor' : 'pullAgainst';
  return { what: message(`forecast.${name}`), low: why.total, high: why.total, unit: 'points', why };
}
