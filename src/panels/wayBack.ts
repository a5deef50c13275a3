/** Pages of the game as the browser's own "back" and "forward" know them: the title, what stands before a match, the table. */
export type Place = 'title' | 'before' | 'table';

interface Mark {
  readonly place: Place;
  /** Which of the pages before a match. */
  readonly page: string;
}

const TITLE: Mark = { place: 'title', page: '' };
/** Milliseconds in which a step back is given up as lost. */
const PATIENCE = 500;

/** Where the browser stands in our history. Whatever was not marked by us is the title. */
function markNow(): Mark {
  const state: unknown = globalThis.history.state;
  if (typeof state !== 'object' || state === null || !('place' in state)) return TITLE;
  const { place } = state;
  if (place !== 'before' && place !== 'table') return TITLE;
  return { place, page: 'page' in state && typeof state.page === 'string' ? state.page : '' };
}

/** Where the browser stood before it went back or forward. */
let left: Place = 'title';
/** The step back that we have asked for and that the browser has not made yet. */
let under: Promise<void> | null = null;

/** Marks what is on the screen now: one step away from the title, so that the browser's "back" leads there and not out of the game. */
export async function mark(place: 'before' | 'table', page = ''): Promise<void> {
  await under;
  const now = markNow();
  if (now.place === place && now.page === page) return;
  left = place;
  if (now.place === 'title') history.pushState({ place, page }, '');
  else history.replaceState({ place, page }, '');
}

/** A step back to the title by a button of the page: whoever listens follows as for the browser's own. False: it stands there already. */
export function stepBack(): boolean {
  if (markNow().place === 'title') return false;
  if (under !== null) return true;
  under = new Promise<void>((resolve) => {
    const arrived = (): void => {
      clearTimeout(clock);
      globalThis.removeEventListener('popstate', arrived);
      under = null;
      resolve();
    };
    const clock = setTimeout(arrived, PATIENCE);
    globalThis.addEventListener('popstate', arrived);
    history.back();
  });
  return true;
}

/** A step back that is not to be made, since something lay over the page and has been closed by it. */
export function stayHere(): void {
  history.forward();
}

/** Calls when the browser has gone back or forward, also by `stepBack`. Returns what ends that. */
export function onArrival(call: (mark: Mark) => void): () => void {
  const arrived = (): void => call(markNow());
  globalThis.addEventListener('popstate', arrived);
  return () => globalThis.removeEventListener('popstate', arrived);
}

/** A page that is loaded anew stands at the title. */
export function beginAtTitle(): void {
  if (markNow().place !== 'title') history.replaceState(null, '');
}

/** The place that was left by the step just made. To be called once for each step. */
export function placeLeft(): Place {
  const was = left;
  left = markNow().place;
  return was;
}
