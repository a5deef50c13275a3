import { parseArgs } from 'node:util';
import { balance } from './balance.ts';
import { bench } from './bench.ts';
import { fuzz } from './fuzz.ts';
import { history } from './history.ts';
import { ladder } from './ladder.ts';
import { Problem } from './problem.ts';
import { replayFile } from './replayFile.ts';
import { schemas } from './schemas.ts';
import { simulate } from './simulate.ts';
import { tune } from './tune.ts';
import { validate } from './validate.ts';
import { type Flags, OPTIONS, VERBS, type Verb } from './verbs.ts';
import { why } from './why.ts';

const RUN: Readonly<Record<Verb, (flags: Flags, files: readonly string[]) => Promise<number>>> = {
  simulate,
  replay: replayFile,
  why,
  history,
  validate,
  schemas,
  balance,
  ladder,
  tune,
  bench,
  fuzz,
};

const USAGE = `Usage: npm run -s kartoteka -- VERB …
${Object.values(VERBS)
  .map(({ usage, does }) => `  ${usage}\n      ${does}`)
  .join('\n')}`;

/** 0: done. 1: what was asked for has failed. 2: it was asked for wrongly. */
export async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    if (name !== '') console.log(USAGE);
    else console.error(USAGE);
    return name === '' ? 2 : 0;
  }
  const verb = Object.keys(VERBS).find((v): v is Verb => v === name);
  if (verb === undefined) {
    console.error(`There is no verb “${name}”.\n${USAGE}`);
    return 2;
  }
  const known = VERBS[verb].flags;
  try {
    const { values, positionals } = parseArgs({
      args: joinSeed(rest),
      options: Object.fromEntries(known.map((flag) => [flag, OPTIONS[flag]])),
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length > VERBS[verb].files) throw new Problem(`“${positionals.at(-1)}” is too much for ${verb}.`);
    return await RUN[verb](values, positionals);
  } catch (fault) {
    const asked = fault instanceof Problem || (fault instanceof TypeError && 'code' in fault);
    if (!asked || !(fault instanceof Error)) throw fault;
    console.error(fault.message);
    if (fault instanceof Problem) return fault.exit;
    console.error(`Usage: ${VERBS[verb].usage}`);
    return 2;
  }
}

/** A seed may be any text, also one that looks like a flag. */
function joinSeed(args: readonly string[]): string[] {
  const at = args.indexOf('--seed');
  const seed = args[at + 1];
  return at < 0 || seed === undefined ? [...args] : [...args.slice(0, at), `--seed=${seed}`, ...args.slice(at + 2)];
}
