import type { Event } from '../../src/engine/model/event.ts';
import type { Forecast } from '../../src/engine/model/forecast.ts';
import type { Breakdown } from '../../src/engine/model/message.ts';

/**
 * Events as plain text, one a line: the type, then each field by name, secrets with their addressees. A Breakdown reads like a sum:
 * `300 x oratory 1.3 + mood 5 = 395`.
 */
export function log(events: readonly Event[]): string {
  return events.map(line).join('\n');
}

export function line(event: Event): string {
  const parts: string[] = [event.type];
  for (const [name, value] of Object.entries(event)) if (name !== 'type') parts.push(`${name}=${text(value)}`);
  return parts.join(' ');
}

function text(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
  if (isBreakdown(value)) return `(${sum(value)})`;
  return `{${Object.entries(value)
    .map(([k, v]) => `${k}:${text(v)}`)
    .join(' ')}}`;
}

function isBreakdown(value: object): value is Breakdown {
  return 'base' in value && 'reasons' in value && 'total' in value;
}

/** A Breakdown as one reads it. */
export function sum(b: Breakdown): string {
  let words = text(b.base);
  for (const r of b.reasons) {
    if (r.op === 'times') words += ` x ${r.name} ${text(r.amount)}`;
    else words += ` ${r.amount < 0 ? '-' : '+'} ${r.name} ${text(Math.abs(r.amount))}`;
  }
  return `${words} = ${text(b.total)}`;
}

/** A forecast as plain text: `cost 2, left inherits`, then each line with its range, unit and reasons. */
export function prospect(forecast: Forecast | null | undefined): string {
  if (!forecast) return 'none';
  const head = forecast.inherits === null ? '' : `, ${forecast.inherits} inherits`;
  const lines = forecast.lines.map(({ what, low, high, unit, why }) => {
    const range = low === high ? text(low) : `${text(low)}..${text(high)}`;
    const args = Object.keys(what.args).length === 0 ? '' : ` ${text(what.args)}`;
    const reasons = why === null ? '' : ` (${sum(why)})`;
    return `${what.key.replace('forecast.', '')}${args}: ${range}${unit === 'none' ? '' : ` ${unit}`}${reasons}`;
  });
  return [`cost ${forecast.cost}${head}`, ...lines].join('\n');
}
