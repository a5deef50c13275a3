import type { Browser } from 'playwright-core';
import { z } from 'zod';

/** Something that a thread did, in milliseconds: by the clock on the wall, and of the processor alone. */
export interface Span {
  readonly name: string;
  /** When it began, by the browser's clock. */
  readonly at: number;
  readonly wall: number;
  /** What other programs and processes took from it does not count here: on a loaded machine this is the number to compare. */
  readonly cpu: number;
}

/** What the browser sends of an event, as far as it is read here. */
const traceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
});
type TraceEvent = z.infer<typeof traceEvent>;

/** What is kept: tasks of a thread, and the callbacks of a frame within them. */
const TASK = 'RunTask';
const FRAME = 'FireAnimationFrame';
const KEPT = new Set([TASK, FRAME, 'thread_name']);
/** What the page itself marked (`watch.ts`). */
const SEEN = 'seen ';

/** What the main thread of the page did meanwhile. */
export async function traced(browser: Browser, work: () => Promise<void>): Promise<readonly Span[]> {
  const tools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  tools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value)
      if (KEPT.has(event.name ?? '') || event.name?.startsWith(SEEN)) events.push(traceEvent.parse(event));
  });
  const complete = new Promise<void>((done) => tools.once('Tracing.tracingComplete', () => done()));
  await tools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'blink.user_timing',
        '__metadata',
      ],
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
      .filter((event) => event.pid === pid && event.tid === tid && (event.ph === 'X' || event.name.startsWith(SEEN)))
      .map(({ name, ts, dur = 0, tdur = 0 }) => ({ name, at: ts / 1000, wall: dur / 1000, cpu: tdur / 1000 }))
      .sort((a, b) => a.at - b.at || b.wall - a.wall);
  // A browser keeps a page in reserve, which draws nothing.
  const drawn = (spans: readonly Span[]): number => spans.filter(({ name }) => name === FRAME).length;
  return mains.map(of).reduce((most, spans) => (drawn(spans) > drawn(most) ? spans : most), []);
}

export function tasks(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ name }) => name === TASK);
}

/** Those that began before something was seen. */
export function tasksBefore(spans: readonly Span[], seen: string): readonly Span[] {
  const mark = spans.find(({ name }) => name === `${SEEN}${seen}`);
  if (mark === undefined) throw new Error(`the trace does not say when it saw: ${seen}`);
  return tasks(spans).filter(({ at }) => at < mark.at);
}

/** Milliseconds of the processor for each frame: for all that the thread did since the one before, whoever asked for it. */
export function frames(spans: readonly Span[]): readonly number[] {
  const each: number[] = [];
  let task: Span | null = null;
  let sum = 0;
  let draws = false;
  const close = (): void => {
    sum += task?.cpu ?? 0;
    if (!draws) return;
    each.push(sum);
    sum = 0;
    draws = false;
  };
  for (const span of spans) {
    if (span.name === FRAME) draws = true;
    else if (task === null || span.at >= task.at + task.wall) {
      close();
      task = span;
    }
  }
  close();
  // The first began before the trace.
  return each.slice(1);
}
