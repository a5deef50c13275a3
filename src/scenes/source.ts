import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { OrgId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { Board } from '../match/board.ts';
import type { Language } from '../words/types.ts';

/** What the boards draw: what the viewer may know, and nothing else. */
export interface BoardView {
  readonly known: Known;
  readonly board: Board;
}

/** What does not change while the boards are open. */
export interface Source {
  readonly content: Content;
  language(): Language;
  /** An organisation's name for a small place. */
  short(org: OrgId): string;
}

/**
 * The boards, driven from outside: by a match (`follow.ts`) or by whoever replays one. They know no session and no rule. To jump
 * to any state call `show`; to go on to a later one, and be told what happened, call `play` with its events.
 */
export interface Boards {
  /** Draws this state at once; what was moving is dropped, and a `play` under way resolves. Null: nothing may be seen. */
  show(view: BoardView | null): void;
  /**
   * Shows what happened, and draws the state in which it ended. Resolves when it has been seen: at once when nothing is to move.
   * Calls are not queued: wait for one before the next. Turns to the Hall for a sitting, and back after it.
   */
  play(events: readonly Event[], after: BoardView): Promise<void>;
  /** What happened, at once and without showing how, for whoever hurries; a `play` under way resolves. Turns the boards as `play` does. */
  pass(events: readonly Event[], after: BoardView): void;
  /** The player wants to see the end of what is being shown. */
  hurry(): void;
  close(): void;
  /** Settles when the first picture is drawn of what was to be shown. */
  readonly drawn: Promise<void>;
}
