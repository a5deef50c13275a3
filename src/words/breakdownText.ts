import type { Breakdown, Reason } from '../engine/model/message.ts';
import { factorText } from './numberText.ts';
import { spoken } from './render.ts';
import { sentence } from './text.ts';
import type { Language } from './types.ts';

/** One line of a sum: what it is, and how much. */
export interface ReasonLine {
  readonly kind: 'base' | 'reason' | 'total';
  readonly name: string;
  /** `100`, `+12`, `× 1.25`. */
  readonly amount: string;
}

/** Where a number comes from, in the order in which it was reckoned: the base, each reason, the total. */
export function breakdownLines(language: Language, breakdown: Breakdown): readonly ReasonLine[] {
  const lines: ReasonLine[] = [];
  if (breakdown.base !== 0)
    lines.push({ kind: 'base', name: language.say('breakdown.base'), amount: language.number(breakdown.base) });
  for (const reason of breakdown.reasons)
    lines.push({
      kind: 'reason',
      name: sentence(reasonText(language, reason.name, reason.args)),
      amount: amountText(language, reason),
    });
  lines.push({ kind: 'total', name: language.say('breakdown.total'), amount: language.number(breakdown.total) });
  return lines;
}

/** The same in one text, a line each. */
export function breakdownText(language: Language, breakdown: Breakdown): string {
  return breakdownLines(language, breakdown)
    .map(({ name, amount }) => language.say('format.pair', { a: name, b: amount }))
    .join('\n');
}

/** A reason's name by itself, as it stands in the middle of a sentence. */
export function reasonText(language: Language, name: string, args: Reason['args'] = {}): string {
  return spoken(language, `reason.${name}`, args);
}

function amountText(language: Language, reason: Reason): string {
  return reason.op === 'times' ? factorText(language, reason.amount) : language.signed(reason.amount);
}
