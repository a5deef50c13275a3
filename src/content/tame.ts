import { at, type Place, type Report } from './problems.ts';

/** A file has at most so many characters, counted over its names, texts and numbers. Our largest has a seventh of that. */
export const MOST_CHARACTERS = 2_000_000;
const MOST_DEPTH = 24;
/** Names with which a JSON file could reach into JavaScript's own objects. */
const BAD_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Looks over a file before any schema reads it: not too large, not too deep, nothing but JSON, and no name that means
 * something to JavaScript. Does not recurse: depth is the attacker's.
 */
export function isTame(file: string, json: unknown, report: Report): boolean {
  const stack: { value: unknown; place: Place; depth: number }[] = [
    { value: json, place: { file, path: '' }, depth: 0 },
  ];
  let characters = 0;
  let tame = true;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, place, depth } = next;
    if (depth > MOST_DEPTH) {
      report.error(
        place,
        'tooDeep',
        `The file is nested more than ${MOST_DEPTH} deep; no scenario needs more than a dozen.`,
      );
      return false;
    }
    characters += typeof value === 'string' ? value.length : 4;
    if (characters > MOST_CHARACTERS) {
      report.error(
        { file, path: '' },
        'tooLarge',
        'The file is larger than two million characters; split it or shorten it.',
      );
      return false;
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--)
        stack.push({ value: value[i], place: at(place, i), depth: depth + 1 });
      continue;
    }
    if (typeof value !== 'object') {
      report.error(
        place,
        'notJson',
        'This is not a JSON value; a file may hold texts, numbers, true, false, null, lists and objects.',
      );
      tame = false;
      continue;
    }
    for (const [key, child] of Object.entries(value)) {
      characters += key.length;
      if (BAD_KEYS.includes(key)) {
        report.error(at(place, key), 'badKey', `A field may not be called ${key}; remove it.`);
        tame = false;
      } else stack.push({ value: child, place: at(place, key), depth: depth + 1 });
    }
  }
  return tame;
}
