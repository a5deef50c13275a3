import type { Forecast, ForecastLine } from '../engine/model/forecast.ts';
import type { ReasonLine } from './breakdownText.ts';
import { breakdownLines } from './breakdownText.ts';
import { render } from './render.ts';
import { sentence } from './text.ts';
import type { Language } from './types.ts';

export interface ForecastText {
  /** What it costs. */
  readonly cost: string;
  /** Who inherits what it leaves behind, where somebody does. */
  readonly inherits: string | null;
  readonly lines: readonly ForecastTextLine[];
}

export interface ForecastTextLine {
  readonly what: string;
  /** One amount, or a range where hidden facts matter. */
  readonly amount: string;
  /** `what: amount`. */
  readonly text: string;
  readonly why: readonly ReasonLine[] | null;
}

/** What a command would do, as its faction may know it. */
export function forecastText(language: Language, forecast: Forecast): ForecastText {
  const { cost, inherits, lines } = forecast;
  return {
    cost: cost === 0 ? language.say('forecastText.free') : language.say('forecastText.cost', {}, { count: cost }),
    inherits: inherits === null ? null : language.say('forecastText.inherits', { faction: { faction: inherits } }),
    lines: lines.map((line) => lineText(language, line)),
  };
}

function lineText(language: Language, line: ForecastLine): ForecastTextLine {
  const what = sentence(render(language, line.what));
  const amount = rangeText(language, line);
  return {
    what,
    amount,
    text: language.say('forecastText.line', { what, amount }),
    why: line.why === null ? null : breakdownLines(language, line.why),
  };
}

function rangeText(language: Language, { low, high, unit }: ForecastLine): string {
  if (low === high) {
    if (unit === 'none') return language.number(low);
    if (unit === 'percent') return language.percent(low);
    if (unit === 'points') return language.signed(low);
    return language.say(`forecastText.${unit}`, {}, { count: low });
  }
  const percent = unit === 'percent';
  return language.say(`forecastText.range.${unit}`, {
    low: percent ? language.percent(low) : low,
    high: percent ? language.percent(high) : high,
  });
}
