// What is run inside the pages that are measured, before any script of theirs. Each function stands alone: it is sent as text.

/** What the page under measurement writes down. */
export interface Notes {
  /** Milliseconds since navigation at which a thing was first on the screen. */
  seen: Record<string, number>;
  /** Milliseconds of main-thread work in the callbacks of each frame, and between the frames. */
  work: number[];
  gaps: number[];
  recording: boolean;
  /** Milliseconds of tasks above 50, while `thinking` held. */
  long: number[];
}

declare global {
  var notes: Notes;
}

export function takeNotes(): void {
  const notes: Notes = { seen: {}, work: [], gaps: [], recording: false, long: [] };
  globalThis.notes = notes;
  const what: Readonly<Record<string, () => boolean>> = {
    title: () => document.querySelector('.title-menu .button') !== null,
    board: () =>
      document.querySelector('.board-canvas canvas') !== null && document.querySelector('.board-state') === null,
  };
  const real = globalThis.requestAnimationFrame.bind(globalThis);
  const look = (): void => {
    for (const [name, there] of Object.entries(what)) {
      if (notes.seen[name] !== undefined || !there()) continue;
      notes.seen[name] = Number.NaN;
      // On the screen with the next frame: the one after it begins when that has been painted.
      real(() =>
        real((at) => {
          notes.seen[name] = at;
        }),
      );
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });

  let frame = 0;
  let worked = 0;
  globalThis.requestAnimationFrame = (callback) =>
    real((at) => {
      const before = performance.now();
      callback(at);
      const spent = performance.now() - before;
      if (!notes.recording) return;
      if (at === frame) worked += spent;
      else {
        if (frame > 0) {
          notes.work.push(worked);
          notes.gaps.push(at - frame);
        }
        frame = at;
        worked = spent;
      }
    });

  new PerformanceObserver((list) => {
    const thinking = document.querySelector('.panel-head.waiting') !== null;
    for (const entry of list.getEntries()) if (thinking) notes.long.push(entry.duration);
  }).observe({ entryTypes: ['longtask'] });
}
