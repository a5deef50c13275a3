import type { Forecast, ForecastLine } from '../engine/model/forecast.ts';
import type { ReasonLine } from './breakdownText.ts';
import { breakdownLines } from './breakdownText.ts';
import type { english } from './english.ts';
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
  /** What is foretold; where `amount` is empty it is the whole statement. */
  readonly what: string;
  /** One amount, or a range where hidden facts matter. */
  readonly amount: string;
  /** Both together. */
  readonly text: string;
  readonly why: readonly ReasonLine[] | null;
}

type Name = keyof typeof english.forecast;
/** Lines that say all by themselves; where they may or may not come true, from 0 to 1, they begin with `Perhaps`. */
const STATEMENTS: ReadonlySet<Name> = new Set([
  'articleLost',
  'crisisBraked',
  'displaces',
  'goesOver',
  'mayBeRefused',
  'needsConsent',
  'officeFailed',
  'succeeds',
  'testament',
  'uncommitted',
  'unmoved',
  'won',
]);
/** Lines of points that are an amount and no change: without a sign. */
const AMOUNTS: ReadonlySet<Name> = new Set([
  'attack',
  'defence',
  'evidenceFound',
  'firmnessLost',
  'legacyTaken',
  'points',
  'pointsFor',
  'pointsUsed',
  'pullAgainst',
  'pullFor',
  'standingLostIfBeaten',
  'standingTaken',
  'stillNeeded',
  'turns',
]);

/** What a command would do, as its faction may know it. */
export function forecastText(language: Language, forecast: Forecast): ForecastText {
  const { cost, inherits, lines } = forecast;
  return {
    cost: cost === 0 ? language.say('forecastText.free') : language.say('forecastText.cost', {}, { count: cost }),
    inherits: inherits === null ? null : language.say('forecastText.inherits', { faction: { faction: inherits } }),
    lines: lines.filter((line) => line.high !== 0 || line.low !== 0).map((line) => lineText(language, line)),
  };
}

function lineText(language: Language, line: ForecastLine): ForecastTextLine {
  const name = line.what.key.replace(/^forecast\./, '');
  const why = line.why === null ? null : breakdownLines(language, line.why);
  const said = render(language, line.what);
  if (has(STATEMENTS, name)) {
    const what = sentence(line.low < line.high ? language.say('forecastText.perhaps', { what: said }) : said);
    return { what, amount: '', text: what, why };
  }
  const what = sentence(said);
  const amount = rangeText(language, line, has(AMOUNTS, name));
  return { what, amount, text: language.say('forecastText.line', { what, amount }), why };
}

function has(names: ReadonlySet<string>, name: string): boolean {
  return names.has(name);
}

function rangeText(language: Language, { low, high, unit }: ForecastLine, plain: boolean): string {
  const say = (value: number): string => {
    if (unit === 'percent') return language.percent(Math.round(value * 10) / 10);
    return unit === 'points' && !plain ? language.signed(value) : language.number(value);
  };
  const counted = unit === 'members' || unit === 'delegates' || unit === 'votes';
  if (low === high) return counted ? language.say(`forecastText.${unit}`, {}, { count: low }) : say(low);
  const range = counted ? (`range.${unit}` as const) : 'range.plain';
  return language.say(`forecastText.${range}`, { low: say(low), high: say(high) });
}
