import type { Decision, DecisionKind } from '../model/decision.ts';
import type { Known, Open } from '../model/known.ts';
import type { State } from '../model/state.ts';

type Of<K extends DecisionKind> = Extract<Decision, { kind: K }>;

export function push(state: State, decision: Decision): void {
  state.open.stack.push(decision);
}

export function pop(state: State): void {
  state.open.stack.pop();
}

/** The decision that is asked now. */
export function top(open: Open): Open['stack'][number] | null {
  return open.stack[open.stack.length - 1] ?? null;
}

/** The decision on top where it is of this kind. Inside a rule it always is. */
export function topIs<K extends DecisionKind>(
  known: Known,
  kind: K,
): Extract<Open['stack'][number], { kind: K }> | null {
  const d = top(known.open);
  return d !== null && d.kind === kind ? (d as Extract<Open['stack'][number], { kind: K }>) : null;
}

/** The same on the draft, writable. */
export function topOf<K extends DecisionKind>(state: State, kind: K): Of<K> {
  const d = state.open.stack[state.open.stack.length - 1];
  if (d === undefined || d.kind !== kind) throw new Error(`the stack does not ask ${kind}`);
  return d as Of<K>;
}

/** Takes points from the operations decision on top; at none left it is answered. */
export function spend(state: State, points: number): void {
  const d = topOf(state, 'operations');
  d.points -= points;
  if (d.points <= 0) pop(state);
}
