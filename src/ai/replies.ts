import { decider } from '../engine/apply.ts';
import { copyState } from '../engine/copy.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Decision } from '../engine/model/decision.ts';
import type { Tabled } from '../engine/model/gathering.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { attempt } from './attempt.ts';
import { acceptance } from './diplomacy.ts';
import type { Stream } from './guess.ts';
import { type Judges, worthOf } from './judge.ts';
import { type Expectation, expect } from './votes.ts';
import { asWorld } from './world.ts';

/** Decisions by which others answer what one has done: a look ahead goes on through these. */
const REACTIONS: ReadonlySet<Decision['kind']> = new Set([
  'seal',
  'directEvent',
  'answerOffer',
  'refuseSpace',
  'decideMeasure',
  'consent',
  'agenda',
]);
/** Answers that a look ahead follows at most. */
const AT_MOST = 16;
/** Ways of directing an event that a director compares at a glance. */
const DIRECTIONS = 3;

/**
 * Goes on in a world in which something has been done, until somebody has to decide of his own will: each answers by his own
 * judgement.
 */
export function settle(content: Content, state: State, me: FactionId, judges: Judges, random: Stream): void {
  let voted: Tabled | null = null;
  let vote: Expectation | null = null;
  for (let n = 0; n < AT_MOST; n++) {
    const next = decider(state);
    const top = state.open.stack[state.open.stack.length - 1];
    if (next === null || top === undefined || !REACTIONS.has(top.kind)) return;
    if (next === me && top.kind !== 'seal') return;
    const current = state.open.gathering?.current ?? null;
    if (top.kind === 'seal' && current !== null) {
      if (voted === null || voted.motion !== current.motion) {
        voted = current;
        vote = expect(content, asWorld(content, state, judges), judges, current.motion, current.by);
      }
      const sealed = vote?.stances[next] ?? { stance: 'abstain', speaker: null, lastWord: null };
      if (attempt(content, state, { type: 'seal', ...sealed }) === null) continue;
    }
    attempt(content, state, answer(content, state, next, top, judges, random));
  }
}

/** What a faction would probably answer. */
function answer(
  content: Content,
  state: State,
  faction: FactionId,
  decision: Decision,
  judges: Judges,
  random: Stream,
): Command {
  const known = lens(state, faction);
  switch (decision.kind) {
    case 'answerOffer':
      return { type: 'answerOffer', accept: acceptance(content, known, judges[faction].dealing).worth > 0 };
    case 'decideMeasure': {
      const trust = state.open.trust[faction][proposer(state, faction)];
      return { type: 'decideMeasure', stance: trust >= 0 ? 'for' : 'against' };
    }
    case 'consent':
      return { type: 'consent', give: random() < 0.5 };
    case 'refuseSpace':
      return { type: 'refuseSpace', refuse: true };
    case 'directEvent':
      return bestDirection(content, state, faction, judges, random);
    default:
      return legalCommands(content, known).draw(random);
  }
}

function proposer(state: State, otherwise: FactionId): FactionId {
  const chair = state.open.offices.government?.holder;
  const side = chair ? state.open.people[chair]?.side : undefined;
  return side === undefined || side === 'none' || side === 'faceDown' ? otherwise : side;
}

function bestDirection(content: Content, state: State, faction: FactionId, judges: Judges, random: Stream): Command {
  const legal = legalCommands(content, lens(state, faction));
  let best = legal.draw(random);
  if (legal.count === 1) return best;
  let worth = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < DIRECTIONS; i++) {
    const command = i === 0 ? best : legal.draw(random);
    const after = copyState(state);
    if (attempt(content, after, command) !== null) continue;
    const value = worthOf(content, lens(after, faction), judges[faction]);
    if (value > worth) {
      worth = value;
      best = command;
    }
  }
  return best;
}
