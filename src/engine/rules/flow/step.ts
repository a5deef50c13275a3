import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import type { State, Step } from '../../model/state.ts';
import { must } from '../reading.ts';

export function enter(state: State, out: Out, step: Step): void {
  state.open.step = step;
  state.open.seat = 0;
  out.push({ type: 'stepBegan', step, round: state.open.round });
}

/** The conference or congress that ends this turn; null: a plenum does. */
export function gatheringOf(content: Content, state: State): Content['calendar'][number]['gathering'] {
  return must(content.calendar[state.open.turn - 1], `turn ${state.open.turn}`).gathering;
}
