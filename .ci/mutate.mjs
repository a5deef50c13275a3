// A mutation run: empties each function of src/engine/rules in turn and sees whether some test notices.
//   npm run mutate -- [--files PART]… [--tests PART]… [--concurrency 2] [--callbacks] [--json]
//   --files      only source files whose path contains PART
//   --tests      only test files whose path contains PART (default: all of the vitest project `unit`)
//   --callbacks  functions without a name too, such as the arrow in `list.filter((x) => …)`
//   --json       one JSON document on standard output; progress goes to standard error in any case
// A survivor is a function that can be emptied with all tests still passing. Exit 1 where there is one.
//
// How it stays fast: all mutants are put into one copy of the project, behind a switch read from the environment.
// A first run of each test file records which functions it calls; a mutant then meets only those files, the quick ones
// first, in a test runner that stays up. The checkout itself is never written to.
import { fork } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const SUBJECT = 'src/engine/rules';
const COPIED = ['src', 'tests', 'scenarios', 'assets', 'package.json', 'tsconfig.json', 'vite.config.ts'];

// ---------------------------------------------------------------------------------------------- finding functions

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** What an emptied function gives back: the plainest value of its written return type. */
function neutralValue(type) {
  if (!type) return 'undefined';
  switch (type.type) {
    case 'TSTypePredicate':
    case 'TSBooleanKeyword':
      return 'false';
    case 'TSNumberKeyword':
      return '0';
    case 'TSStringKeyword':
      return "''";
    case 'TSNullKeyword':
      return 'null';
    case 'TSArrayType':
    case 'TSTupleType':
      return '[]';
    case 'TSTypeOperator': // readonly T[]
      return neutralValue(type.typeAnnotation);
    case 'TSTypeReference':
      return ['Array', 'ReadonlyArray'].includes(type.typeName?.name) ? '[]' : 'undefined';
    case 'TSUnionType':
      if (type.types.some((part) => part.type === 'TSUndefinedKeyword')) return 'undefined';
      return type.types.some((part) => part.type === 'TSNullKeyword') ? 'null' : 'undefined';
    default:
      return 'undefined';
  }
}

const keyName = (node) => node?.name ?? (node?.value === undefined ? undefined : String(node.value));

/** All functions of a program that have something in them, in the order of the text. */
function functionsOf(program, text, withCallbacks) {
  const found = [];
  const visit = (node, name, path) => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item, undefined, path);
      return;
    }
    if (!node || typeof node.type !== 'string') return;
    let inner = path;
    if (FUNCTIONS.has(node.type) && node.body) {
      const own = node.id?.name ?? name;
      const isEmpty = node.body.type === 'BlockStatement' && node.body.body.length === 0;
      const line = text.slice(0, node.start).split('\n').length;
      inner = [...path, own ?? `callback at line ${line}`];
      if (!isEmpty && own !== 'constructor' && (own !== undefined || withCallbacks)) {
        const value = neutralValue(node.returnType?.typeAnnotation);
        found.push({ name: inner.join(' > '), line, value, body: node.body });
      }
    }
    for (const [key, child] of Object.entries(node)) {
      const names =
        (node.type === 'VariableDeclarator' && key === 'init' && keyName(node.id)) ||
        (['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type) &&
          key === 'value' &&
          !node.computed &&
          keyName(node.key)) ||
        undefined;
      visit(child, names, inner);
    }
  };
  visit(program.body, undefined, []);
  return found;
}

/** The text with a switch in each function: `{ if (__mutant(7)) return 0; … }`. Lines stay where they are. */
function withSwitches(text, functions, helper) {
  const inserts = functions.flatMap(({ id, value, body }) =>
    body.type === 'BlockStatement'
      ? [[body.start + 1, ` if (__mutant(${id})) return ${value};`]]
      : // The body of an arrow may stand in brackets of its own; what is put before and after it stays inside them.
        [
          [body.start, `__mutant(${id}) ? (${value}) : (`],
          [body.end, ')'],
        ],
  );
  let out = text;
  // From the back, so that earlier places stay true; at the same place, inner ends come before outer ends.
  for (const [at, what] of inserts.sort((a, b) => b[0] - a[0])) out = out.slice(0, at) + what + out.slice(at);
  return `import { mutant as __mutant } from '${helper}'; ${out}`;
}

/** What stands behind the switches, in the copy. Reads the environment once: each test file has a process of its own. */
const HELPER = `
import { appendFileSync } from 'node:fs';
const { KARTOTEKA_MUTANT: chosen = '', KARTOTEKA_CALLS: calls = '', KARTOTEKA_LIMIT: limit = '60000' } = process.env;
const active = chosen === '' ? -1 : Number(chosen);
const end = performance.now() + Number(limit);
const seen = new Set();
let count = 0;
export function mutant(id) {
  if (calls !== '' && !seen.has(id)) { seen.add(id); appendFileSync(calls, id + '\\n'); }
  // An emptied function can leave a loop without an end. Once late, always late: no test catches its way around it.
  if (active >= 0 && (++count & 1023) === 0 && performance.now() > end) { count--; throw new Error('the mutant runs away'); }
  return id === active;
}
`;

// ------------------------------------------------------------------------------------- the runner: a child process

/** Answers `{ file, mutant?, calls?, limit }` with `{ ok, tests, failed, milliseconds }`; in the copy. */
async function runner(copy) {
  process.chdir(copy);
  process.on('disconnect', () => process.exit(1));
  const { createVitest } = await import('vitest/node');
  const vitest = await createVitest(
    'test',
    {
      root: copy,
      project: ['unit'],
      watch: false,
      reporters: [{}],
      bail: 1,
      maxWorkers: 1,
      silent: true,
      pool: 'forks',
    },
    { logLevel: 'silent', cacheDir: join(copy, `.cache-${process.pid}`) },
  );
  await vitest.standalone();
  const all = await vitest.globTestSpecifications();
  process.on('message', async ({ file, mutant, calls, limit }) => {
    process.env.KARTOTEKA_MUTANT = mutant === undefined ? '' : String(mutant);
    process.env.KARTOTEKA_CALLS = calls ?? '';
    process.env.KARTOTEKA_LIMIT = String(limit);
    const since = performance.now();
    try {
      const specs = all.filter((spec) => spec.moduleId.replaceAll('\\', '/').endsWith(file));
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
      const tests = testModules.flatMap((module) => [...module.children.allTests()]);
      const firstFailed = tests.find((test) => test.result().state === 'failed');
      const ok = unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok());
      process.send({
        ok,
        tests: tests.length,
        failed: firstFailed?.fullName ?? null,
        milliseconds: Math.round(performance.now() - since),
      });
    } catch (error) {
      process.send({ ok: false, tests: 0, failed: String(error), milliseconds: 0 });
    }
  });
  process.send({ files: all.map((spec) => relative(copy, spec.moduleId).replaceAll('\\', '/')) });
}

/** One runner process that is started when needed and ended when it does not answer in time. */
class Runner {
  #copy;
  #child = null;
  files = [];

  constructor(copy) {
    this.#copy = copy;
  }

  #answer(child, limit) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(null), limit);
      const done = (message) => {
        clearTimeout(timer);
        child.off('message', done);
        child.off('exit', gone);
        resolve(message);
      };
      const gone = () => done(null);
      child.on('message', done);
      child.on('exit', gone);
    });
  }

  async start() {
    const stdio = ['ignore', 'ignore', process.env.KARTOTEKA_DEBUG ? 'inherit' : 'ignore', 'ipc'];
    // A group of its own: ended together with the test processes below it.
    this.#child = fork(fileURLToPath(import.meta.url), ['--runner', this.#copy], { stdio, detached: true });
    const hello = await this.#answer(this.#child, 60_000);
    if (!hello) throw new Error('The test runner does not start.');
    this.files = hello.files;
  }

  /** Null where the runner did not answer in time or died. */
  async run(request) {
    if (!this.#child) await this.start();
    this.#child.send(request);
    const answer = await this.#answer(this.#child, request.limit + 30_000);
    if (answer === null) this.stop();
    return answer;
  }

  stop() {
    if (!this.#child) return;
    try {
      process.kill(process.platform === 'win32' ? this.#child.pid : -this.#child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    this.#child = null;
  }
}

// ------------------------------------------------------------------------------------------------------- the run

function readOptions(args) {
  const options = { files: [], tests: [], concurrency: 2, json: false, callbacks: false };
  for (let at = 0; at < args.length; at++) {
    const [name, value] = [args[at], args[at + 1]];
    if (name === '--json' || name === '--callbacks') options[name.slice(2)] = true;
    else if ((name === '--files' || name === '--tests') && value) options[name.slice(2)].push(args[++at]);
    else if (name === '--concurrency' && Number(value) >= 1) options.concurrency = Number(args[++at]);
    else {
      console.error(`Unknown or incomplete: ${name}. The options stand at the top of .ci/mutate.mjs.`);
      process.exit(2);
    }
  }
  return options;
}

const say = (text) => console.error(text);
const matches = (path, parts) => parts.length === 0 || parts.some((part) => path.includes(part));

async function makeCopy(copy, options) {
  const { parseAst } = await import('vite');
  for (const path of COPIED)
    if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  writeFileSync(join(copy, 'mutant-switch.mjs'), HELPER);
  const mutants = [];
  const sources = readdirSync(join(root, SUBJECT), { recursive: true })
    .map((name) => `${SUBJECT}/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && matches(path, options.files))
    .sort();
  for (const file of sources) {
    const text = readFileSync(join(copy, file), 'utf8');
    const functions = functionsOf(parseAst(text, { lang: 'ts' }), text, options.callbacks);
    if (functions.length === 0) continue;
    for (const found of functions) {
      found.id = mutants.length;
      mutants.push({ id: found.id, file, line: found.line, function: found.name, value: found.value });
    }
    const helper = '../'.repeat(file.split('/').length - 1);
    writeFileSync(join(copy, file), withSwitches(text, functions, `${helper}mutant-switch.mjs`));
  }
  return mutants;
}

/** Runs each test file once, unmutated. Gives its time and the functions it calls. Leaves where one fails. */
async function record(copy, runners, options) {
  await runners[0].start();
  const queue = runners[0].files.filter((file) => matches(file, options.tests)).sort();
  if (queue.length === 0) throw new Error('There are no test files to run.');
  const covers = [];
  const failing = [];
  const work = async (one) => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const calls = join(copy, `calls-${covers.length}-${queue.length}.txt`);
      const answer = await one.run({ file, calls, limit: 600_000 });
      if (!answer?.ok) failing.push(`${file}: ${answer?.failed ?? 'no answer'}`);
      const ids = existsSync(calls) ? readFileSync(calls, 'utf8').split('\n').filter(Boolean).map(Number) : [];
      covers.push({ file, milliseconds: answer?.milliseconds ?? 0, calls: new Set(ids) });
    }
  };
  await Promise.all(runners.map(work));
  if (failing.length > 0) throw new Error(`These fail without any mutation:\n  ${failing.join('\n  ')}`);
  return covers.sort((a, b) => a.milliseconds - b.milliseconds);
}

async function judge(mutant, covers, runner) {
  const relevant = covers.filter((cover) => cover.calls.has(mutant.id));
  if (relevant.length === 0) return { ...mutant, killed: false, by: null, why: 'no test calls it' };
  for (const { file, milliseconds } of relevant) {
    const answer = await runner.run({ file, mutant: mutant.id, limit: Math.max(5_000, milliseconds * 5) });
    if (answer === null) return { ...mutant, killed: true, by: file, why: 'did not end' };
    if (!answer.ok) return { ...mutant, killed: true, by: file, why: answer.failed ?? 'could not be loaded' };
  }
  return { ...mutant, killed: false, by: null, why: `${relevant.length} test files call it and pass` };
}

async function main(options) {
  const begin = performance.now();
  const copy = mkdtempSync(join(tmpdir(), 'kartoteka-mutants-'));
  const runners = Array.from({ length: options.concurrency }, () => new Runner(copy));
  const leave = () => {
    for (const one of runners) one.stop();
    rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.on('SIGINT', () => {
    leave();
    process.exit(130);
  });
  try {
    const mutants = await makeCopy(copy, options);
    say(`${mutants.length} functions to empty; recording which tests call which …`);
    if (mutants.length === 0) throw new Error(`No functions found in ${SUBJECT}.`);
    const covers = await record(copy, runners, options);
    say(`${covers.length} test files pass unmutated.`);
    const queue = [...mutants];
    const results = [];
    const work = async (runner) => {
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
        const result = await judge(mutant, covers, runner);
        results.push(result);
        if (!result.killed) say(`SURVIVED ${result.file}:${result.line} ${result.function} (${result.why})`);
        if (results.length % 25 === 0) say(`${results.length} of ${mutants.length} …`);
      }
    };
    await Promise.all(runners.map(work));
    results.sort((a, b) => a.id - b.id);
    const survivors = results.filter((result) => !result.killed);
    const seconds = Math.round((performance.now() - begin) / 1000);
    say(
      `${results.length} emptied, ${results.length - survivors.length} killed, ${survivors.length} survived, ${seconds} s`,
    );
    if (options.json) {
      const bare = results.map(({ id: _, ...rest }) => rest);
      console.log(
        JSON.stringify({ functions: results.length, survivors: survivors.length, seconds, results: bare }, null, 2),
      );
    } else {
      for (const { file, line, function: name, why } of survivors) console.log(`${file}:${line} ${name}: ${why}`);
      console.log(`${results.length - survivors.length} killed, ${survivors.length} survived`);
    }
    process.exitCode = survivors.length === 0 ? 0 : 1;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  } finally {
    leave();
  }
}

if (process.argv[2] === '--runner') await runner(process.argv[3]);
else await main(readOptions(process.argv.slice(2)));
