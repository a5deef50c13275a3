import type { Content } from '../model/content.ts';
import type { ForecastLine } from '../model/forecast.ts';
import type { Open } from '../model/known.ts';
import { type Message, message } from '../model/message.ts';
import { explain } from '../model/tally.ts';
import { crisisMove } from './change.ts';

/**
 * A gauge that will move by so much, and why: from where it stands to where it will stand. `moved` is what the gauge's own `…Move`
 * says, so that the end of its scale is heeded, and where it stands there already that is told; `reason` is the reason's name
 * (`reason.<name>`), the same that the event will tell.
 */
export function gaugeLine(what: Message, before: number, moved: number, reason: string): ForecastLine {
  if (moved === 0) return statement('unmoved', { what: { message: what }, value: before });
  const why = explain((tally) => {
    tally.base(before);
    tally.add(reason, moved);
    return before + moved;
  });
  return { what, low: moved, high: moved, unit: 'points', why };
}

/** A quarrel in the open adds to the crisis; from the brake on it no longer does, and that is told too. */
export function quarrelLine(content: Content, open: Open, by: number, reason: string): ForecastLine {
  const moved = crisisMove(open, content.numbers['crisis.brake'], by, false);
  if (moved === 0 && by > 0) return statement('crisisBraked');
  return gaugeLine(message('forecast.crisis'), open.crisis, moved, reason);
}

/** A line that says all by itself. */
export function statement(name: string, args: Message['args'] = {}): ForecastLine {
  return { what: message(`forecast.${name}`, args), low: 1, high: 1, unit: 'none', why: null };
}
