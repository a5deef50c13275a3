import { at, type Place, type Report } from '../problems.ts';
import type { Parts } from '../read.ts';
import { exists, officeExists } from './names.ts';

/** What the effects and conditions of one card speak of. */
export interface Spoken {
  /** Slots that something refers to as `chosen`. */
  readonly slots: Set<'org' | 'person' | 'faction'>;
  /** Numbers of options of each `either`. */
  readonly eithers: { readonly count: number; readonly place: Place }[];
  readonly hooks: Set<string>;
  /** Something is done by or to the director, or by means of what he has. */
  director: Place | null;
}

export function nothingSpoken(): Spoken {
  return { slots: new Set(), eithers: [], hooks: new Set(), director: null };
}

/**
 * Walks through a list of effects or conditions that its schema has accepted. Names are found by their fields: `org`, `tag`,
 * `person`, `office`, `holderOf`, and the fields that hold a faction.
 */
export function walk(value: unknown, place: Place, parts: Parts, spoken: Spoken, report: Report): void {
  if (Array.isArray(value)) {
    for (const [i, child] of value.entries()) walk(child, at(place, i), parts, spoken, report);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const type = 'type' in value && typeof value.type === 'string' ? value.type : '';
  if (type === 'either' && 'options' in value && Array.isArray(value.options)) {
    spoken.eithers.push({ count: value.options.length, place });
  }
  if (type === 'hook' && 'name' in value && typeof value.name === 'string') spoken.hooks.add(value.name);
  if (type === 'points') spoken.director ??= place;
  for (const [key, child] of Object.entries(value)) {
    const here = at(place, key);
    if (typeof child === 'string') checkName(key, child, here, parts, spoken, report);
    else walk(child, here, parts, spoken, report);
  }
}

function checkName(key: string, name: string, place: Place, parts: Parts, spoken: Spoken, report: Report): void {
  if (key === 'org') {
    if (name === 'chosen') spoken.slots.add('org');
    else if (name !== 'all') exists(parts, 'org', name, place, report);
  } else if (key === 'person') {
    if (name === 'chosen') spoken.slots.add('person');
    else exists(parts, 'person', name, place, report);
  } else if (key === 'office' || key === 'holderOf') officeExists(parts, name, place, report);
  else if (key === 'tag') {
    const tagged = parts.orgs.some((o) => o.value.tags.some((tag) => tag === name));
    if (!tagged && parts.orgs.length > 0) {
      report.error(place, 'danglingId', `No organisation has the tag ${name}; give it to one, or name another.`);
    }
  } else if (FACTION_FIELDS.includes(key)) {
    if (name === 'chosen') spoken.slots.add('faction');
    if (name === 'director') spoken.director ??= place;
  }
}
const FACTION_FIELDS = ['faction', 'from', 'to', 'a', 'b', 'target', 'leaderOf'];
