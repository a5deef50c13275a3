import { countFamily, nth } from '../engine/family.ts';
import type { Legal } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Family } from '../engine/model/family.ts';
import type { OrgId, PersonId } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import { votingMembers } from '../engine/rules/membership.ts';
import type { Stream } from './guess.ts';

/** Members of one family that are counted out at most. */
const LOOKED_AT = 400;

/**
 * At most about `limit` commands to look at closely. Every family is heard: small ones whole; of wide ones those that name the
 * largest organisations and the most eminent people, and a few by lot.
 */
export function candidates(content: Content, open: Open, legal: Legal, limit: number, random: Stream): Command[] {
  const families = legal.families.map(narrow);
  const total = families.reduce((sum, family) => sum + countFamily(family), 0);
  const list: Command[] = [];
  if (total <= limit) {
    for (const family of families) for (let i = 0; i < countFamily(family); i++) list.push(nth(family, i));
    return list;
  }
  // Small families leave their share to wide ones.
  const sizes = families.map(countFamily);
  const share = shareOf(sizes, limit);
  const weigh = scale(content, open);
  families.forEach((family, f) => {
    const n = sizes[f] ?? 0;
    if (n <= share) for (let i = 0; i < n; i++) list.push(nth(family, i));
    else list.push(...chosen(family, n, share, weigh, random));
  });
  return list;
}

/** The largest number of each family so that all together stay within the limit; at least 2. */
function shareOf(sizes: readonly number[], limit: number): number {
  let share = Math.max(2, Math.floor(limit / Math.max(1, sizes.length)));
  while (share < limit) {
    let sum = 0;
    for (const n of sizes) sum += Math.min(n, share + 1);
    if (sum > limit) break;
    share += 1;
  }
  return share;
}

/** Points are spent all at once or one at a time: what lies between is seldom better than both. */
function narrow(family: Family): Family {
  const at = family.slots.findIndex(({ name }) => name === 'points' || name === 'percent');
  const slot = family.slots[at];
  if (slot === undefined || slot.domain.length <= 2) return family;
  const domain = [slot.domain[0] ?? null, slot.domain[slot.domain.length - 1] ?? null];
  return { ...family, slots: family.slots.map((s, i) => (i === at ? { name: s.name, domain } : s)) };
}

type Scale = (command: Command) => number;

function chosen(family: Family, n: number, share: number, weigh: Scale, random: Stream): Command[] {
  const indices = n <= LOOKED_AT ? Array.from({ length: n }, (_, i) => i) : distinct(n, LOOKED_AT, random);
  const ranked = indices.map((i) => {
    const command = nth(family, i);
    return { command, worth: weigh(command) + 0.05 * random() };
  });
  ranked.sort((a, b) => b.worth - a.worth);
  const sure = Math.ceil(share * 0.6);
  const list = ranked.slice(0, sure).map(({ command }) => command);
  const rest = ranked.slice(sure);
  for (const i of distinct(rest.length, Math.min(rest.length, share - sure), random)) {
    const more = rest[i];
    if (more !== undefined) list.push(more.command);
  }
  return list;
}

function distinct(below: number, count: number, random: Stream): number[] {
  const found = new Set<number>();
  while (found.size < count) found.add(Math.floor(random() * below));
  return [...found];
}

/** How much hangs on a command at a glance: by the voters of the organisations and the standing of the people that it names. */
function scale(content: Content, open: Open): Scale {
  const voters = new Map<string, number>();
  let most = 1;
  for (const { id } of content.orgs) {
    const n = votingMembers(open, id, true);
    voters.set(id, n);
    if (n > most) most = n;
  }
  const weigh = (value: unknown): number => {
    if (typeof value === 'string') {
      const org = voters.get(value as OrgId);
      if (org !== undefined) return org / most;
      const person = open.people[value as PersonId];
      return person === undefined ? 0 : 0.3 + person.standing / 14;
    }
    if (typeof value !== 'object' || value === null) return 0;
    let sum = 0;
    for (const part of Object.values(value)) sum += weigh(part);
    return sum;
  };
  return weigh;
}
