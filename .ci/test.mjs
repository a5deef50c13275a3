// `npm test`: installs if needed, then types, lint, layers, unit and property tests, browser tests.
//   --only STAGE   that stage alone (may be given more than once)
// Stops at the first stage that fails. The last line is always "N passed, N failed", counted in tests; a stage without
// tests (types, lint) counts as one failed where it fails.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, installIfNeeded, root } from './install.mjs';

checkNode();
const bin = (...path) => join(root, 'node_modules', ...path);

/** The whole project is seven small projects: each sees only the types it may use. */
const PROJECTS = ['.', 'src/engine', 'src/content', 'src/words', 'src/ai', 'src/cli', 'tests'];

const hasSources = (folder) =>
  readdirSync(join(root, folder), { recursive: true }).some((name) => /\.tsx?$/.test(String(name)));

/** Runs a program of Node and resolves to its exit code and what it said. */
const collect = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });

async function types() {
  const checked = PROJECTS.filter((folder) => folder === '.' || hasSources(folder));
  const empty = PROJECTS.filter((folder) => !checked.includes(folder));
  if (empty.length > 0) console.log(`No source files yet, not checked: ${empty.join(', ')}`);
  const said = new Set();
  let code = 0;
  const queue = [...checked];
  const work = async () => {
    for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
      const answer = await collect([bin('typescript-native', 'bin', 'tsc'), '-p', folder, '--pretty', 'false']);
      if (answer.code !== 0) code = answer.code;
      for (const line of answer.said.split('\n')) if (line.trim() !== '') said.add(line);
    }
  };
  await Promise.all([work(), work()]);
  for (const line of said) console.log(line);
  return { ok: code === 0 };
}

function lint() {
  const args = [
    bin('@biomejs', 'biome', 'bin', 'biome'),
    'check',
    '--error-on-warnings',
    '--diagnostic-level=warn',
    '.',
  ];
  return { ok: spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0 };
}

/** Counts of a vitest report. A file that could not be loaded at all counts as one failed test. */
function count(reportPath) {
  if (!existsSync(reportPath)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function vitest(project) {
  const reportPath = join(root, 'test-results', `${project}.json`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(reportPath, { force: true });
  const args = [bin('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json'];
  const { status } = spawnSync(process.execPath, [...args, `--outputFile.json=${reportPath}`], {
    cwd: root,
    stdio: 'inherit',
  });
  const counts = count(reportPath);
  const ok = status === 0 && counts.failed === 0 && counts.passed > 0;
  return { ok, ...counts, failed: ok ? 0 : Math.max(1, counts.failed) };
}

const STAGES = {
  types,
  lint,
  layers: () => vitest('layers'),
  unit: () => vitest('unit'),
  browser: () => vitest('browser'),
};

const args = process.argv.slice(2);
const only = args.flatMap((arg, at) => (arg === '--only' ? [args[at + 1]] : []));
const unknown = [
  ...only.filter((name) => !(name in STAGES)),
  ...args.filter((a, at) => a !== '--only' && args[at - 1] !== '--only'),
];
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. Usage: npm test -- [--only ${Object.keys(STAGES).join('|')}]…`);
  process.exit(2);
}

installIfNeeded();
const lines = [];
let passed = 0;
let failed = 0;
const begin = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;
for (const [name, stage] of Object.entries(STAGES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n— ${name} —`);
  const since = performance.now();
  const result = await stage();
  passed += result.passed ?? 0;
  failed += result.failed ?? (result.ok ? 0 : 1);
  const tests = result.passed === undefined ? '' : `  ${result.passed} passed, ${result.failed} failed`;
  const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
  lines.push(`${name.padEnd(8)} ${result.ok ? 'ok    ' : 'FAILED'} ${seconds(since)}${tests}${skipped}`);
  if (!result.ok) break;
}
console.log(`\n${lines.join('\n')}\nall             ${seconds(begin)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
