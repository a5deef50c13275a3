// What is run inside the pages that are measured, before any script of theirs. Each function stands alone: it is sent as text.

/** What the page under measurement writes down. */
export interface Notes {
  /** Milliseconds since navigation at which a thing was first on the screen. */
  seen: Record<string, number>;
  /** Milliseconds from frame to frame, while `recording`. */
  gaps: number[];
  recording: boolean;
  /** Whether the title's first button is pressed as soon as it has been painted. */
  press: boolean;
  /** When the computer thought: from and until, in milliseconds since navigation. */
  waits: [number, number][];
  /** Milliseconds of tasks above 50 meanwhile. */
  long: number[];
  /** Pictures that the graphics card holds, counted twice a second. */
  textures: number;
}

declare global {
  var notes: Notes;
}

/**
 * From now on a frame is a sixtieth of a second for the page, however long the machine takes for it: clocks stand still within a frame,
 * and what waits is called in the first frame after its time. What is shown takes as many frames on every machine, however busy.
 */
export function steadyFrames(): void {
  const real = globalThis.requestAnimationFrame.bind(globalThis);
  const clear = globalThis.clearTimeout.bind(globalThis);
  const waiting = new Map<number, { readonly due: number; readonly call: () => void }>();
  const offset = Date.now() - performance.now();
  let now = performance.now();
  // Beyond the numbers that the browser has given.
  let last = 1e9;
  performance.now = () => now;
  Date.now = () => Math.round(now + offset);
  globalThis.requestAnimationFrame = (call) => real(() => call(now));
  const wait = (call: (...all: readonly unknown[]) => void, ms = 0, ...all: readonly unknown[]): number => {
    last++;
    waiting.set(last, { due: now + ms, call: () => call(...all) });
    return last;
  };
  const forget = (ticket?: number): void => {
    if (ticket !== undefined && !waiting.delete(ticket)) clear(ticket);
  };
  Object.assign(globalThis, { setTimeout: wait, clearTimeout: forget });
  const beat = (): void => {
    now += 1000 / 60;
    for (const [ticket, { due, call }] of [...waiting].sort(([, a], [, b]) => a.due - b.due)) {
      if (due > now || !waiting.delete(ticket)) continue;
      call();
    }
    real(beat);
  };
  real(beat);
}

export function takeNotes(press: boolean): void {
  const notes: Notes = { seen: {}, gaps: [], recording: false, press, waits: [], long: [], textures: 0 };
  globalThis.notes = notes;
  const what: Readonly<Record<string, () => boolean>> = {
    anything: () => document.body !== null,
    title: () => document.querySelector('.title-menu .button') !== null,
    setUp: () => document.querySelector('.set-up') !== null,
    panels: () => document.querySelector('.panel-body .button') !== null,
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
          // What can be seen can be pressed: `setUp` tells when that was answered.
          if (name === 'title' && notes.press) document.querySelector<HTMLElement>('.title-menu .button.main')?.click();
          // For the trace, whose clock is another one (`trace.ts`).
          performance.mark(`seen ${name}`);
        }),
      );
    }
  };
  let since: number | null = null;
  const wait = (): void => {
    const thinks = document.querySelector('.panel-head.waiting') !== null;
    if (thinks) since ??= performance.now();
    else if (since !== null) {
      notes.waits.push([since, performance.now()]);
      since = null;
    }
  };
  new MutationObserver(() => {
    look();
    wait();
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });

  let frame = 0;
  const gap = (at: number): void => {
    if (notes.recording && frame > 0) notes.gaps.push(at - frame);
    frame = notes.recording ? at : 0;
    real(gap);
  };
  real(gap);

  // What a context still holds when it is given up goes with it.
  const held = new Map<WebGLRenderingContext | WebGL2RenderingContext, Set<WebGLTexture>>();
  const count = (): void => {
    for (const context of held.keys()) if (context.isContextLost()) held.delete(context);
    notes.textures = [...held.values()].reduce((sum, textures) => sum + textures.size, 0);
  };
  setInterval(count, 500);
  for (const context of [globalThis.WebGL2RenderingContext, globalThis.WebGLRenderingContext]) {
    const { createTexture, deleteTexture } = context.prototype;
    context.prototype.createTexture = function (this: WebGL2RenderingContext) {
      const made = createTexture.call(this);
      const textures = held.get(this) ?? new Set();
      held.set(this, textures.add(made));
      return made;
    };
    context.prototype.deleteTexture = function (this: WebGL2RenderingContext, texture) {
      if (texture !== null) held.get(this)?.delete(texture);
      deleteTexture.call(this, texture);
    };
  }

  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      const [from, until] = since === null ? (notes.waits.at(-1) ?? [Infinity, 0]) : [since, Infinity];
      if (startTime + duration > from && startTime < until) notes.long.push(duration);
    }
  }).observe({ entryTypes: ['longtask'] });
}
