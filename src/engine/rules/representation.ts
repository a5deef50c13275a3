import type { Content, GatheringDef } from '../model/content.ts';
import type { Open } from '../model/known.ts';

/** The conference or congress whose rule holds: the next, or where none is to come the last; null where there is none at all. */
function rulingGathering(content: Content, open: Open): GatheringDef | null {
  let found: GatheringDef | null = null;
  for (const turn of content.calendar) {
    if (turn.gathering === null) continue;
    found = turn.gathering;
    if (turn.turn >= open.turn) break;
  }
  return found;
}

/** Whether candidates vote in choosing the next delegates: by a motion that was carried, or else by the calendar. */
export function candidatesVote(content: Content, open: Open): boolean {
  const ruling = rulingGathering(content, open);
  return ruling !== null && (open.candidatesVote ?? ruling.candidatesVote);
}

/** Norm of representation (members a delegate) and who votes, for the next conference or congress; null where none is to come. */
export function representation(content: Content, open: Open): { norm: number; candidates: boolean } | null {
  const found = rulingGathering(content, open);
  if (found === null) return null;
  return { norm: found.norm, candidates: open.candidatesVote ?? found.candidatesVote };
}
