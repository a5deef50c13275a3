import { countFamily, nth } from '../engine/family.ts';
import type { Legal } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Stream } from './guess.ts';

/**
 * At most about `limit` commands to look at: every family is heard, small ones whole, wide ones by a sample without repetition.
 */
export function candidates(legal: Legal, limit: number, random: Stream): Command[] {
  const list: Command[] = [];
  if (legal.count <= limit) {
    for (const command of legal.expand()) list.push(command);
    return list;
  }
  const share = Math.max(2, Math.floor(limit / legal.families.length));
  for (const family of legal.families) {
    const n = countFamily(family);
    if (n <= share) for (let i = 0; i < n; i++) list.push(nth(family, i));
    else for (const i of distinct(n, share, random)) list.push(nth(family, i));
  }
  return list;
}

function distinct(below: number, count: number, random: Stream): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(random() * below));
  return [...chosen];
}
