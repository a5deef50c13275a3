const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const SEASONS: Readonly<Record<string, number>> = { Winter: 0, Spring: 3, Summer: 6, Autumn: 9 };

/**
 * Where in its year a date of the scenario begins, for putting dates in order: `22–27 Jan. 1924` is the 22nd day of the first month.
 * Dates without a month (`1924`, `Any winter`) come last.
 */
export function placeInYear(date: string): number {
  const season = Object.entries(SEASONS).find(([name]) => date.startsWith(name));
  if (season !== undefined) return season[1] * 100;
  const at = MONTHS.map((name) => date.search(new RegExp(`\\b${name}`)));
  const first = at.reduce((best, i, month) => (i >= 0 && (best < 0 || i < (at[best] ?? 0)) ? month : best), -1);
  if (first < 0) return 9999;
  const day = Number(/^\d+/.exec(date)?.[0] ?? 0);
  return (first + 1) * 100 + (day <= 31 ? day : 0);
}
