import type { CDPSession } from 'playwright-core';
import { z } from 'zod';

/** What is read here of a snapshot of the heap: nodes lie one after the other, so many numbers each. */
const snapshot = z.object({
  snapshot: z.object({
    meta: z.object({ node_fields: z.array(z.string()), node_types: z.tuple([z.array(z.string())]).rest(z.unknown()) }),
  }),
  nodes: z.array(z.number()),
});

/** Bytes of the heap that are compiled code and what the compiler noted of it: it grows as functions are run often, whatever they leave. */
export async function compiledCode(tools: CDPSession): Promise<number> {
  let text = '';
  const take = ({ chunk }: { readonly chunk: string }): void => {
    text += chunk;
  };
  tools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  tools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot: about, nodes } = snapshot.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = about.meta;
  const code = types[0].indexOf('code');
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let sum = 0;
  for (let i = 0; i < nodes.length; i += fields.length)
    if (nodes[i + type] === code) sum += nodes[i + size] ?? Number.NaN;
  return sum;
}
