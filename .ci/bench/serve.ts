import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

interface Packed {
  readonly body: Buffer;
  readonly type: string;
}

export interface Served {
  readonly address: string;
  /** Bytes of all answers since the last `forget` and up to a moment (milliseconds since 1970), compressed as they were sent. */
  bytes(until?: number): number;
  /** The answers since then, by path. */
  answers(): ReadonlyMap<string, number>;
  forget(): void;
  /** Bytes of all files of the page: compressed, and as they lie on the disk. */
  readonly all: { readonly packed: number; readonly plain: number };
  close(): void;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

/** Serves a folder as a web server does that compresses: every answer with gzip, nothing kept by the browser. */
export async function serve(folder: string): Promise<Served> {
  const files = new Map<string, Packed>();
  let plain = 0;
  for (const path of filesBelow(folder)) {
    const content = readFileSync(path);
    plain += content.length;
    const address = `/${relative(folder, path).replaceAll('\\', '/')}`;
    files.set(address, {
      body: gzipSync(content, { level: 9 }),
      type: TYPES[extname(path)] ?? 'application/octet-stream',
    });
  }
  const answers = new Map<string, number>();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = files.get(name);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    answers.set(name, file.body.length);
    if (!asked.has(name)) asked.set(name, Date.now());
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' });
    response.end(file.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  const packed = [...files.values()].reduce((sum, { body }) => sum + body.length, 0);
  return {
    address: `http://127.0.0.1:${bound.port}`,
    bytes: (until = Number.POSITIVE_INFINITY) =>
      [...answers].reduce((sum, [name, size]) => sum + ((asked.get(name) ?? 0) <= until ? size : 0), 0),
    answers: () => answers,
    forget: () => {
      answers.clear();
      asked.clear();
    },
    all: { packed, plain },
    close: () => server.close(),
  };
}
