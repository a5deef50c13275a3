import type { Event } from '../engine/model/event.ts';
import { boardSeen } from '../match/board.ts';
import type { News, Screen, Session } from '../match/session.ts';
import { callRunning, leaveHall, skips } from '../ui/focus.ts';
import { order } from './draw.ts';
import type { BoardView, Source } from './source.ts';
import { openBoards } from './stage.ts';

/** Draws the boards into the box and keeps them to the match until closed. */
export async function openBoard(
  host: HTMLElement,
  session: Session,
  source: Omit<Source, 'content'>,
): Promise<{ readonly drawn: Promise<void>; close(): void }> {
  const seen = (screen: Screen): BoardView | null =>
    screen.kind === 'curtain' ? null : { known: screen.view, board: boardSeen(session.content, screen.view) };
  // So that they are there when the map is drawn for the first time.
  for (const { secretary, secretarySide } of seen(session.screen())?.board.orgs ?? [])
    if (secretary !== null) order(secretary, secretarySide, false);
  const boards = await openBoards(host, { ...source, content: session.content });
  /** What is to be seen at once is no part of a sitting that was followed. */
  const jump = (view: BoardView | null): void => {
    if (view !== null && view.known.open.gathering === null) leaveHall();
    boards.show(view);
  };
  jump(seen(session.screen()));

  // Events are shown one batch after another; the computer waits meanwhile.
  const queue: { readonly events: readonly Event[]; readonly after: BoardView }[] = [];
  let running = false;
  let closed = false;
  /** Ends the wait for what is being shown: whoever hurries need not see it end. */
  let enough = (): void => {};
  const play = async ({ events, after }: { readonly events: readonly Event[]; readonly after: BoardView }) => {
    if (!session.hurried) {
      const hurried = new Promise<void>((resolve) => (enough = resolve));
      await Promise.race([boards.play(events, after), hurried]);
    }
    if (session.hurried && !closed) boards.pass(events, after);
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    session.pause(true);
    for (let batch = queue.shift(); batch !== undefined && !closed; batch = queue.shift()) await play(batch);
    running = false;
    callRunning.value = false;
    if (!closed) session.pause(false);
  };
  const hear = ({ screen, events, reset }: News): void => {
    const after = seen(screen);
    if (after === null || reset) {
      queue.length = 0;
      boards.hurry();
      jump(after);
    } else if (events.length === 0) {
      if (!running) boards.show(after);
    } else {
      if (!session.hurried && events.some((event) => event.type === 'rollCall' && !event.result.unopposed))
        callRunning.value = true;
      queue.push({ events, after });
      void run();
    }
  };
  const skip = (): void => {
    if (session.hurried) enough();
    else boards.hurry();
  };
  const ends = [session.subscribe(hear), skips.subscribe(skip)];
  return {
    drawn: boards.drawn,
    close() {
      closed = true;
      callRunning.value = false;
      for (const end of ends) end();
      session.pause(false);
      boards.close();
    },
  };
}
