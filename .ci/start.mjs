// `npm start`: installs if needed, builds, serves, prints the address and opens it where there is a display.
//   --port N    first port to try (default 4173); a taken one is passed over for the next
//   --no-open   do not open a browser
//   --no-build  serve what was built last
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { installIfNeeded, root } from './install.mjs';

const args = process.argv.slice(2);
const portAt = args.indexOf('--port');
const firstPort = portAt >= 0 ? Number(args[portAt + 1]) : 4173;
if (!Number.isInteger(firstPort) || firstPort < 1 || firstPort > 65_535) {
  console.error('--port needs a number from 1 to 65535.');
  process.exit(1);
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });

async function freePort() {
  for (let port = firstPort; port < firstPort + 50 && port <= 65_535; port++) {
    if (await isFree(port)) return port;
    console.log(`Port ${port} is taken; trying the next.`);
  }
  console.error(`No free port from ${firstPort} on; name another: npm start -- --port 8080`);
  process.exit(1);
}

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

installIfNeeded();
process.chdir(root);
const { build, preview } = await import('vite');
if (!args.includes('--no-build') || !existsSync(join(root, 'dist', 'index.html'))) {
  console.log('Building …');
  await build({ logLevel: 'warn' });
}
const port = await freePort();
await preview({
  logLevel: 'error',
  preview: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    open: hasDisplay && !process.env.CI && !args.includes('--no-open'),
  },
});
console.log(`\nKartoteka is at http://127.0.0.1:${port}/   (Ctrl+C stops it)`);
