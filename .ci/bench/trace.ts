import type { Browser } from 'playwright-core';

/** Something that a thread did, in milliseconds: by the clock on the wall, and of the processor alone. */
export interface Span {
  readonly name: string;
  /** When it began, by the browser's clock. */
  readonly at: number;
  readonly wall: number;
  /** What other programs and processes took from it does not count here: on a loaded machine this is the number to compare. */
  readonly cpu: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Names of what is kept: tasks of a thread, and the work of one frame within them. */
const KEPT = new Set(['RunTask', 'FireAnimationFrame']);

/** What the main thread of the page did meanwhile: of all pages' the one that was busiest. */
export async function traced(browser: Browser, work: () => Promise<void>): Promise<readonly Span[]> {
  const tools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  tools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (KEPT.has(event.name) || event.name === 'thread_name') events.push(event);
  });
  const complete = new Promise<void>((done) => tools.once('Tracing.tracingComplete', () => done()));
  await tools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
    },
  });
  try {
    await work();
  } finally {
    await tools.send('Tracing.end');
    await complete;
    await tools.detach();
  }
  return spansOf(events);
}

function spansOf(events: readonly TraceEvent[]): readonly Span[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const of = ({ pid, tid }: TraceEvent): readonly Span[] =>
    events
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
      .map(({ name, ts, dur = 0, tdur = 0 }) => ({ name, at: ts / 1000, wall: dur / 1000, cpu: tdur / 1000 }));
  const busy = (spans: readonly Span[]): number => spans.reduce((sum, { cpu }) => sum + cpu, 0);
  return mains.map(of).reduce((most, spans) => (busy(spans) > busy(most) ? spans : most), []);
}

export function tasks(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ name }) => name === 'RunTask');
}

/** Work of the callbacks of each frame. */
export function frames(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ name }) => name === 'FireAnimationFrame');
}
