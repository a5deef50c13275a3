import type { Content, GatheringDef } from '../model/content.ts';
import type { Open } from '../model/known.ts';

/** Norm of representation (members a delegate) and who votes, for the next conference or congress; null where none is to come. */
export function representation(content: Content, open: Open): { norm: number; candidates: boolean } | null {
  let found: GatheringDef | null = null;
  for (const turn of content.calendar) {
    if (turn.gathering === null) continue;
    found = turn.gathering;
    if (turn.turn >= open.turn) break;
  }
  if (found === null) return null;
  return { norm: found.norm, candidates: open.candidatesVote ?? found.candidatesVote };
}
