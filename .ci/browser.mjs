// Finds a Chromium for the browser tests, fetching one as the last resort, and says which it took.
// As a program: the path alone on standard output, everything said on standard error, exit 1 where there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const INSTALL_LIMIT = 120_000; // milliseconds for `playwright install`
const APT_LIMIT = 300_000; // milliseconds for each apt-get call

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium-headless-shell',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const say = (text) => console.error(text);

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The version a browser gives of itself; null where it does not start (missing libraries, an empty snap stub). */
function versionOf(path) {
  // Chrome for Windows opens a window instead of answering.
  if (process.platform === 'win32') return 'version unknown';
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

function onPath() {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))),
  );
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const bases = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
    ];
    return bases.filter(Boolean).flatMap((base) => programs.map((program) => join(base, ...program)));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
}

function playwrightCache() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
      : process.platform === 'win32'
        ? join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'ms-playwright')
        : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright'));
  if (!existsSync(folder)) return [];
  const programs = /^(chrome|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(\.exe)?$/;
  const newestFirst = readdirSync(folder)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-').pop()) - Number(a.split('-').pop()));
  const walk = (path, depth) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return depth > 0 ? walk(inner, depth - 1) : [];
      return programs.test(entry.name) ? [inner] : [];
    });
  return newestFirst.flatMap((name) => walk(join(folder, name), 5));
}

function firstThatStarts(paths, passedOver) {
  for (const path of new Set(paths)) {
    if (!isProgram(path)) continue;
    const version = versionOf(path);
    if (version !== null) return { path, version };
    passedOver.push(path);
  }
  return null;
}

function playwrightInstall() {
  const script = join(root, 'node_modules', 'playwright-core', 'cli.js');
  if (!existsSync(script)) return false;
  say(`Browser: none found; trying "playwright install" (at most ${INSTALL_LIMIT / 1000} s) …`);
  const { status } = spawnSync(process.execPath, [script, 'install', '--only-shell', 'chromium'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: INSTALL_LIMIT,
    killSignal: 'SIGKILL',
  });
  if (status !== 0) say('Browser: "playwright install" did not succeed.');
  return status === 0;
}

function aptInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!['/usr/bin/apt-get', '/bin/apt-get'].some(isProgram)) return false;
  say('Browser: trying "apt-get install chromium" …');
  const options = {
    stdio: 'ignore',
    timeout: APT_LIMIT,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  if (status !== 0) say('Browser: "apt-get install chromium" did not succeed.');
  return status === 0;
}

/**
 * The browser for the tests: `{ path, version, where }`, or null where there is none and none could be fetched.
 * The order: KARTOTEKA_BROWSER, the PATH, the usual places, Playwright's cache, `playwright install`, apt-get as root.
 */
export function findBrowser() {
  const named = process.env.KARTOTEKA_BROWSER;
  if (named) {
    const version = isProgram(named) ? versionOf(named) : null;
    if (version !== null) return { path: named, version, where: 'named by KARTOTEKA_BROWSER' };
    say(`Browser: KARTOTEKA_BROWSER names ${named}, which is not there or does not start.`);
    return null;
  }
  const passedOver = [];
  const steps = [
    ['on the PATH', onPath],
    ['in a usual place', usualPlaces],
    ["in Playwright's cache", playwrightCache],
    ['fetched by "playwright install"', () => playwrightInstall() && playwrightCache()],
    ['installed by apt-get', () => aptInstall() && onPath()],
  ];
  for (const [where, paths] of steps) {
    const found = firstThatStarts(paths() || [], passedOver);
    if (found) return { ...found, where };
  }
  for (const path of new Set(passedOver)) say(`Browser: ${path} is there but does not start.`);
  say(
    [
      'Browser: no Chromium found. To get one, do any of these and try again:',
      '  - install Google Chrome, Chromium or Microsoft Edge the usual way',
      '  - Debian, Ubuntu: sudo apt-get install chromium',
      '  - any system:     npx playwright-core install --with-deps chromium',
      '  - or name one:    KARTOTEKA_BROWSER=/path/to/chrome npm test',
    ].join('\n'),
  );
  return null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = findBrowser();
  if (browser === null) process.exit(1);
  say(`Browser: ${browser.path} (${browser.version}, ${browser.where})`);
  console.log(browser.path);
}
