import { useEffect, useRef, useState } from 'preact/hooks';
import { front } from '../ui/focus.ts';

/** What a board tells of itself: its part of the program has come; its first picture is drawn; it will not come. */
export interface BoardNews {
  come(): void;
  drawn(): void;
  failed(): void;
}

/** Milliseconds that panels wait for a board whose part of the program is still on its way, and for one that is being drawn. */
export const FOR_FETCHING = 1000;
export const FOR_DRAWING = 4000;

/** Where one lies over the other, as the style sheets have it: on a telephone, however it is held. */
const ONE_OVER_THE_OTHER = '(max-height: 520px), (max-width: 600px) and (orientation: portrait)';

/** Calls `draw` once: when the board is on the screen, or will not be soon; never after `end`. */
export function afterBoard(draw: () => void): BoardNews & { end(): void } {
  let waits: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const within = (ms: number): void => {
    clearTimeout(waits);
    if (over) return;
    waits = setTimeout(() => {
      over = true;
      draw();
    }, ms);
  };
  within(FOR_FETCHING);
  return {
    come: () => within(FOR_DRAWING),
    // What has been drawn is on the screen when the next frame begins.
    drawn: () => void requestAnimationFrame(() => within(0)),
    failed: () => within(0),
    end() {
      over = true;
      clearTimeout(waits);
    },
  };
}

/**
 * Whether what stands beside the board is to be drawn. The board comes first: panels keep the processor and the graphics card as busy
 * as it does, and each waits for the other. Behind a panel nobody sees it.
 */
export function useBoardFirst(): { readonly beside: boolean; readonly news: BoardNews } {
  const [beside, setBeside] = useState(() => front.value === 'panel' && matchMedia(ONE_OVER_THE_OTHER).matches);
  const news = useRef<ReturnType<typeof afterBoard> | null>(null);
  news.current ??= afterBoard(() => setBeside(true));
  const { current } = news;
  useEffect(() => () => current.end(), []);
  return { beside, news: current };
}
