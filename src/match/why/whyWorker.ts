import { transcribe } from '../loosely/transcript.ts';
import { explain } from './explain.ts';
import type { FromWhy, ToWhy } from './whyHost.ts';

/** A thread in which a match is played again and again. Stopped by ending it. */
const say = (message: FromWhy): void => self.postMessage(message);

self.onmessage = ({ data: { content, record, parts } }: MessageEvent<ToWhy>): void => {
  const read = transcribe(content, record);
  if (!read.ok) {
    say({ type: 'refused', refusal: read.refusal });
    return;
  }
  for (const number of parts) say({ type: 'part', number, part: explain(content, read.transcript, number) });
  say({ type: 'done' });
};
