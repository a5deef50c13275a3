import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/cli/run.ts';
import { seedOf } from '../../src/cli/seeds.ts';
import { FACTIONS } from '../../src/engine/model/ids.ts';
import { RULES_VERSION } from '../../src/engine/model/record.ts';
import { ENDINGS } from '../../src/engine/model/state.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'kartoteka-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What the command line says, without a process of its own. */
async function kartoteka(...args: readonly string[]): Promise<Said> {
  const lines = { out: '', err: '' };
  const out = vi.spyOn(console, 'log').mockImplementation((line) => {
    lines.out += `${line}\n`;
  });
  const err = vi.spyOn(console, 'error').mockImplementation((line) => {
    lines.err += `${line}\n`;
  });
  try {
    return { code: await run(args), ...lines };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** The same as `npm run -s kartoteka --` runs it, but for npm. */
function program(...args: readonly string[]): Promise<Said> {
  const { npm_lifecycle_event: _script, ...env } = process.env;
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/main.ts', ...args], {
      cwd: root,
      env,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => done({ code: code ?? -1, out, err }));
  });
}

const hash = z.string().regex(/^[0-9a-f]{32}$/);
const simulated = z.strictObject({
  scenario: z.literal('succession'),
  rulesVersion: z.literal(RULES_VERSION),
  games: z.array(
    z.strictObject({
      seed: z.union([z.string(), z.number()]),
      ending: z.enum(ENDINGS),
      winner: z.enum(FACTIONS).nullable(),
      turns: z.int().min(1).max(12),
      commands: z.int().min(1),
      stateHash: hash,
      milliseconds: z.number().min(0),
    }),
  ),
});
const replayed = z.strictObject({
  ok: z.literal(true),
  commands: z.int(),
  stateHash: hash,
  milliseconds: z.number(),
});
const refused = z.object({ ok: z.literal(false), refusal: z.object({ code: z.string(), message: z.string() }) });
const validated = z.strictObject({
  ok: z.boolean(),
  problems: z.array(
    z.strictObject({
      file: z.string(),
      path: z.string(),
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
    }),
  ),
});

const RANDOM = 'apparatus=random,left=random,leningrad=random,right=random';
const recordFile = join(folder, 'record.json');

describe('simulate', () => {
  it('plays from a number upwards, says so in one JSON document, and writes the first record', async () => {
    const args = ['simulate', '--scenario', 'succession', '--seed', '7', '--games', '3', '--seats', RANDOM, '--json'];
    const [first, again] = [await kartoteka(...args, '--record', recordFile), await program(...args)];
    expect([first.code, again.code], first.err + again.err).toEqual([0, 0]);
    const { games } = simulated.parse(JSON.parse(first.out));
    expect(games.map(({ seed }) => seed)).toEqual([7, 8, 9]);
    const untimed = (of: string): unknown =>
      simulated.parse(JSON.parse(of)).games.map((g) => ({ ...g, milliseconds: 0 }));
    expect(untimed(again.out)).toEqual(untimed(first.out));

    const said = await kartoteka('replay', recordFile, '--json');
    expect(said.code, said.err).toBe(0);
    const replay = replayed.parse(JSON.parse(said.out));
    expect([replay.commands, replay.stateHash]).toEqual([games[0]?.commands, games[0]?.stateHash]);
    expect(validated.parse(JSON.parse((await kartoteka('validate', recordFile, '--json')).out)).ok).toBe(true);
  }, 60_000);

  it('takes a text for a seed, passes over seats that are not there, and leaves standard output to the JSON', async () => {
    const seats = `${RANDOM},tsar=easy`;
    const said = await kartoteka('simulate', '--seed', '--Ленин 🃏', '--games', '2', '--seats', seats, '--json');
    expect(said.code, said.err).toBe(0);
    expect(simulated.parse(JSON.parse(said.out)).games.map(({ seed }) => seed)).toEqual(['--Ленин 🃏', '--Ленин 🃏#1']);
    expect(said.err).toContain('tsar');
  });
});

describe('seeds', () => {
  it.each([
    ['5', 0, 5],
    ['5', 2, 7],
    ['-3', 1, -2],
    ['0', 1, 1],
    ['9007199254740991', 1, '9007199254740992'],
    ['007', 0, '007'],
    ['007', 1, '007#1'],
    ['1.5', 1, '1.5#1'],
    ['', 0, ''],
    ['', 3, '#3'],
  ])('%j, game %i: %j', (first, index, seed) => {
    expect(seedOf(first, index)).toBe(seed);
  });
});

describe('replay', () => {
  it('refuses with a code and exit 1', async () => {
    const cut = join(folder, 'cut.json');
    writeFileSync(cut, readFileSync(recordFile, 'utf8').slice(0, 500));
    const foreign = join(folder, 'foreign.json');
    writeFileSync(foreign, '{"format":"chess"}');
    const files = [cut, foreign, join(folder, 'nowhere.json')];
    const said: Said[] = [];
    for (const file of files) said.push(await kartoteka('replay', file, '--json'));
    expect(said.map(({ code }) => code)).toEqual([1, 1, 1]);
    const codes = said.map(({ out }) => refused.parse(JSON.parse(out)).refusal.code);
    expect(codes).toEqual(['truncated', 'foreignFormat', 'unreadable']);
  });
});

describe('validate', () => {
  it('finds nothing wrong with what is shipped', async () => {
    const said = await kartoteka('validate', '--json');
    const { ok, problems } = validated.parse(JSON.parse(said.out));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([ok, said.code]).toEqual([true, 0]);
  });

  it('reports all that is wrong with a scenario of one’s own, and its files by their names', async () => {
    const scenario: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'scenarios/succession.json'), 'utf8'));
    const good = join(folder, 'good.json');
    writeFileSync(good, JSON.stringify({ ...scenario, id: 'of-my-own' }));
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ ...scenario, id: 'of-my-own', rounds: 99, playable: ['tsar'] }));
    const none = join(folder, 'none.json');
    writeFileSync(none, '{');
    const said: Said[] = [];
    for (const file of [good, bad, none]) said.push(await kartoteka('validate', file, '--json'));
    expect(said.map(({ code }) => code)).toEqual([0, 1, 1]);
    const problems = validated.parse(JSON.parse(said[1]?.out ?? '')).problems;
    expect(problems.length).toBeGreaterThan(1);
    expect(problems.every(({ file }) => file.endsWith('bad.json'))).toBe(true);
    expect(validated.parse(JSON.parse(said[2]?.out ?? '')).problems[0]?.code).toBe('notJson');
  });
});

describe('schemas', () => {
  it('writes a JSON Schema for each kind of file into a folder that it makes', async () => {
    const out = join(folder, 'for/authors');
    const said = await kartoteka('schemas', '--out', out, '--json');
    expect(said.code, said.err).toBe(0);
    const { files } = z.object({ files: z.array(z.string()) }).parse(JSON.parse(said.out));
    expect(files).toHaveLength(14);
    for (const file of files) {
      expect(file).toMatch(/^[a-z]+\.schema\.json$/);
      expect(JSON.parse(readFileSync(join(out, file), 'utf8'))).toHaveProperty('title');
    }
  });

  it('says in plain words where it cannot', async () => {
    const said = await kartoteka('schemas', '--out', join(recordFile, 'below-a-file'));
    expect([said.code, said.out]).toEqual([1, '']);
    expect(said.err).toContain('cannot be written');
  });
});

describe('what is asked wrongly', () => {
  it.each([
    [['dance']],
    [[]],
    [['simulate', '--colour', 'red']],
    [['simulate', '--games', 'many']],
    [['simulate', '--seats', 'left=genius']],
    [['simulate', '--scenario', 'atlantis']],
    [['replay']],
    [['schemas']],
  ])('%j is answered in plain words with exit 2', async (args) => {
    const { code, out, err } = await kartoteka(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toContain('    at ');
    expect(err.length).toBeGreaterThan(10);
  });
});
