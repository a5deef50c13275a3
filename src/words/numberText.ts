import type { Language } from './types.ts';

/** People, with separators: `1,234 members`. */
export function membersText(language: Language, count: number): string {
  return language.say('forecastText.members', {}, { count: Math.round(count) });
}

/** `3 points`; a difference is better said by `language.signed`. */
export function pointsText(language: Language, count: number): string {
  return language.say('forecastText.points', {}, { count });
}

/** A factor as it stands in a list of reasons: `× 1.25`. */
export function factorText(language: Language, factor: number): string {
  return language.say('format.times', { n: factor });
}

/** A share (0 to 1) in whole percent, half a percent where it is small. */
export function shareText(language: Language, share: number): string {
  const percent = share * 100;
  return language.percent(Math.abs(percent) < 10 ? Math.round(percent * 2) / 2 : Math.round(percent));
}
