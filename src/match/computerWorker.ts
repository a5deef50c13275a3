import type { Content } from '../engine/model/content.ts';
import { answer } from './computer.ts';
import type { FromWorker, ToWorker } from './computerHost.ts';
import { stopAt } from './stopSign.ts';

/** The thread in which the computer thinks. It is given the content once and then views, never a state. */
let content: Content | null = null;

const say = (message: FromWorker): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.type === 'content') {
    content = data.content;
    return;
  }
  const { question, sign } = data;
  const stop = sign === null ? null : stopAt(sign);
  if (content === null) say({ type: 'failed', decision: question.decision });
  else say({ type: 'answer', decision: question.decision, thoughts: answer(content, question, stop) });
};
