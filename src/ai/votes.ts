import type { Content } from '../engine/model/content.ts';
import type { VoteResult } from '../engine/model/gathering.ts';
import type { FactionId, Stance } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { Motion, MotionOf } from '../engine/model/motion.ts';
import type { Sealed, State } from '../engine/model/state.ts';
import { logistic } from '../engine/rules/curves.ts';
import { owedBy, partnerIn } from '../engine/rules/pacts.ts';
import { countCall } from '../engine/rules/rollCall.ts';
import { bindsPartners, targetsOfMotion, turncoats } from '../engine/rules/turncoats.ts';
import { ifCarried, onLine } from './carried.ts';
import type { Judges } from './judge.ts';
import { asWorld, type World } from './world.ts';

/** A motion as one expects it to go. */
export interface Expectation {
  /** Chance, 0 to 1, that it is carried. */
  readonly chance: number;
  /** What it is worth to a faction if it is. */
  readonly gain: (faction: FactionId) => number;
  readonly stances: Readonly<Partial<Record<FactionId, Sealed>>>;
}

/** Below this a faction does not care. */
const INDIFFERENT = 0.015;
/** What it must be worth to turn against a bloc partner, at the plain weight of one's own word (0.35). */
const BETRAYAL = 0.9;

/**
 * How a motion would go in a possible world: everybody votes by what it is worth to him in his own judgement, by his blocs and
 * by what he has promised. `there` is the position in which the motion has been carried.
 */
export function expect(
  content: Content,
  world: World,
  judges: Judges,
  motion: Motion,
  by: FactionId,
  there: World = world.carried(motion, by),
): Expectation {
  const { state } = world;
  const { open } = state;
  const { kind, org, delegations, voices } = world.hall(motion);
  const gain = gainOf(world, there);
  const stances: Partial<Record<FactionId, Sealed>> = {};
  for (const { faction, speaker } of voices) {
    const stance = stanceOf(content, state, judges, motion, by, faction, gain);
    stances[faction] = { stance, speaker, lastWord: null };
  }
  const chance = world.chance(motion, by, stances, () => {
    const turned = turncoats(open, [...open.pacts], motion, by, stances)
      .filter((t) => !t.secret && !t.leave)
      .map((t) => t.by);
    return chanceOf(countCall(content, open, { kind, org, motion, by, stances, turned }, null, delegations));
  });
  return { chance, gain, stances };
}

/** What it would bring each faction to go from one position to another, reckoned when it is asked for. */
export function gainOf(world: World, there: World): (faction: FactionId) => number {
  return (faction) => there.worth(faction) - world.worth(faction);
}

/** Nobody counts votes to the last: a narrow margin is a chance. */
function chanceOf({ carried, for: votes, against, needed }: VoteResult): number {
  if (against === 0) return carried ? 0.97 : 0.02;
  const margin = (votes - needed + 0.5) / Math.max(1, votes + against);
  return logistic(margin * 14);
}

/**
 * Where a faction wants to stand when a line is adopted: with those who carry it or against them, whichever leaves it better off.
 * Which line is nearer to its own does not settle that, for who votes for a line belongs to its majority.
 */
export function sideOnLine(
  content: Content,
  world: World,
  judges: Judges,
  motion: MotionOf<'line'>,
  by: FactionId,
  faction: FactionId,
): Stance {
  const worthIf = (stance: Stance) =>
    asWorld(content, ifCarried(content, world.state, motion, by, { [faction]: stance }).state, judges).worth(faction);
  return worthIf('for') >= worthIf('against') ? 'for' : 'against';
}

/** How a faction is expected to vote on what would bring it so much; on a line by `onLine`, unless it is told how it weighs that. */
export function stanceOf(
  content: Content,
  state: State,
  judges: Judges,
  motion: Motion,
  by: FactionId,
  faction: FactionId,
  gainFor: (faction: FactionId) => number,
  weighLine: (motion: MotionOf<'line'>) => Stance = (line) => onLine(content, state.open, line, faction),
): Stance {
  const { open } = state;
  if (faction === by) return 'for';
  const promised = promisedBy(state, motion, by, faction);
  if (promised !== null) return promised;
  const targets = targetsOfMotion(open, motion);
  if (targets.includes(faction)) return 'against';
  const gain = gainFor(faction);
  const byGain = gain > INDIFFERENT ? 'for' : gain < -INDIFFERENT ? 'against' : 'abstain';
  const unbound = motion.kind === 'line' ? weighLine(motion) : byGain;
  if (!bindsPartners(open, motion)) return unbound;
  const limit = BETRAYAL * (judges[faction].dealing.loyalty / 0.35);
  if (allied(open, faction, by)) return gain < -limit ? 'against' : 'for';
  if (targets.some((t) => allied(open, faction, t))) return gain > limit ? 'for' : 'against';
  return unbound;
}

function promisedBy(state: State, motion: Motion, by: FactionId, faction: FactionId): Stance | null {
  for (const pact of [...state.open.pacts, ...state.own[faction].secretPacts]) {
    const term = owedBy(pact, faction);
    if (term?.type === 'vote' && term.motion === motion.kind && partnerIn(pact, faction) === by) return term.stance;
  }
  return null;
}

function allied(open: Known['open'], a: FactionId, b: FactionId): boolean {
  return open.pacts.some((p) => p.kind === 'bloc' && ((p.a === a && p.b === b) || (p.a === b && p.b === a)));
}
