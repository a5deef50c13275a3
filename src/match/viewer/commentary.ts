import type { Badge } from '../../content/schema/basics.ts';
import type { Note } from '../history/record.ts';

/** What is told beside a step of a record. */
export interface Comment {
  /** The command to which it belongs, from 0. */
  readonly command: number;
  /** As the source dates it: `18 Dec. 1925`. */
  readonly date: string;
  readonly text: string;
  /** The work: author, title, year. */
  readonly source: string;
  readonly badge: Badge;
}

/** Of a historical record: its deeds, each at its first command. */
export function commentsOf(notes: readonly Note[]): readonly Comment[] {
  return notes
    .map(({ at, deed: { date, text, source, badge } }) => ({ command: at, date, text, source, badge }))
    .sort((a, b) => a.command - b.command);
}

/** The comment that is in force at a place: that of the command just given, or the last before it. `comments` in order. */
export function commentAt(comments: readonly Comment[], place: number): Comment | null {
  let found: Comment | null = null;
  for (const comment of comments) {
    if (comment.command >= place) break;
    found = comment;
  }
  return found;
}
