import type { Effect } from '../engine/model/effect.ts';

/**
 * What a card does but for the amounts: types and targets of its effects, in an order that does not depend on how they are
 * written. Cards with the same signature feel the same.
 */
export function signatureOf(effects: readonly Effect[]): string {
  return effects
    .map((effect) => text(effect))
    .sort()
    .join(' + ');
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value)
    // Amounts, points and percentages are numbers and nothing else is.
    .filter(([, child]) => typeof child !== 'number')
    .map(([key, child]) => `${key}:${text(child)}`)
    .sort();
  return `{${fields.join(' ')}}`;
}
