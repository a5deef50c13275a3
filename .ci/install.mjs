// What a fresh machine needs before anything else: a Node that is new enough, and the packages of the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Leaves with a plain sentence where Node is older than package.json asks for. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kartoteka needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

/** Why the installed packages are not those of the lock file; null where they are. */
function whyInstall() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return 'no packages are installed';
  // npm's own list of what it installed is compared by content: file times change with every checkout.
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue;
    const have = installed[path];
    if (!have && (entry.optional || entry.devOptional)) continue; // made for another system
    if (have?.version !== entry.version || !existsSync(join(root, path))) return `${path} is not ${entry.version}`;
  }
  return null;
}

/** Runs npm, also on Windows and also where this script was started without npm. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options).status ?? 1;
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status ?? 1;
}

/** Installs exactly the lock file's packages if they are not there already. Leaves where that fails. */
export function installIfNeeded() {
  checkNode();
  const why = whyInstall();
  if (why === null) return;
  console.log(`Installing packages (${why}) …`);
  const status = npm('ci', '--include=dev', '--no-audit', '--no-fund');
  if (status === 0) return;
  console.error('The packages could not be installed; npm says why above. Is the npm registry reachable?');
  process.exit(status);
}
