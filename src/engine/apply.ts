import { copyState } from './copy.ts';
import type { Command, CommandOf, CommandType } from './model/command.ts';
import type { Content } from './model/content.ts';
import type { Event, Out } from './model/event.ts';
import type { FactionId } from './model/ids.ts';
import type { Known } from './model/known.ts';
import { type Refusal, refuse } from './model/refusal.ts';
import type { State } from './model/state.ts';
import { advance } from './rules/flow/advance.ts';
import { ANSWERS, RULES } from './rules/registry.ts';
import type { CommandRule } from './rules/rule.ts';
import { runRule } from './rules/run.ts';
import { top } from './rules/stack.ts';
import { checkShape } from './shape.ts';
import { successor } from './successor.ts';
import { lens } from './view.ts';

export type Applied =
  | {
      readonly ok: true;
      readonly state: State;
      readonly events: readonly Event[];
      /** Undo may not go back beyond this command: the generator moved, something hidden came to light, or another decides now. */
      readonly barrier: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The faction that has to decide now; null when the match is over. */
export function decider(state: State): FactionId | null {
  return state.open.ending === null ? (top(state.open)?.faction ?? null) : null;
}

/** Why the knower may not give this command; null when he may. Pure; reads only what he may know. */
export function check(content: Content, known: Known, command: Command): Refusal | null {
  if (known.open.ending !== null) return refuse('matchOver');
  const misshapen = checkShape(content, command);
  if (misshapen !== null) return misshapen;
  const decision = top(known.open);
  if (decision === null || decision.faction !== known.me) return refuse('notYourDecision');
  if (!ANSWERS[decision.kind].includes(command.type)) return refuse('wrongDecision');
  return checkRule(content, known, command);
}

function checkRule<T extends CommandType>(content: Content, known: Known, command: CommandOf<T>): Refusal | null {
  const rule: CommandRule<T> = RULES[command.type as T];
  return rule.check(content, known, command);
}

/** Carries out a checked command on a plain copy, and goes on to the next thing that somebody must decide. Never refuses. */
export function run(content: Content, draft: State, command: Command, out: Out): void {
  const me = decider(draft);
  if (me === null) throw new Error('a finished match runs no command');
  runRule(content, draft, me, command, out);
  advance(content, draft, out);
}

/** Carries out the decider's command where the game is played: on a frozen state, by structural sharing. */
export function apply(content: Content, state: State, command: Command): Applied {
  const me = decider(state);
  if (me === null) return { ok: false, refusal: refuse('matchOver') };
  const refusal = check(content, lens(state, me), command);
  if (refusal !== null) return { ok: false, refusal };
  const events: Event[] = [];
  const after = copyState(state);
  run(content, after, command, events);
  const next = successor(state, after);
  return { ok: true, state: next, events, barrier: isBarrier(state, next, events) };
}

/** The same in place, on a plain state that nobody else holds: for the search, the command line and replay. */
export function applyInPlace(content: Content, state: State, command: Command, out: Out): Refusal | null {
  const me = decider(state);
  if (me === null) return refuse('matchOver');
  const refusal = check(content, lens(state, me), command);
  if (refusal !== null) return refusal;
  run(content, state, command, out);
  return null;
}

const REVEALING: ReadonlySet<Event['type']> = new Set([
  'drew',
  'allegianceFiled',
  'allegianceShown',
  'evidenceFound',
  'networkFound',
  'rollCall',
  'sealed',
]);

function isBarrier(before: State, after: State, events: readonly Event[]): boolean {
  const a = before.shut.rng;
  const b = after.shut.rng;
  if (a.s0 !== b.s0 || a.s1 !== b.s1 || a.s2 !== b.s2 || a.c !== b.c) return true;
  if (decider(before) !== decider(after)) return true;
  return events.some((event) => REVEALING.has(event.type));
}
