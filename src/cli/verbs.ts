import type { ParseArgsConfig } from 'node:util';
import { Problem } from './problem.ts';

export const OPTIONS = {
  json: { type: 'boolean' },
  scenario: { type: 'string' },
  seed: { type: 'string' },
  games: { type: 'string' },
  seats: { type: 'string' },
  level: { type: 'string' },
  record: { type: 'string' },
  out: { type: 'string' },
  every: { type: 'string' },
  cards: { type: 'boolean' },
  seconds: { type: 'string' },
  personalities: { type: 'string' },
  results: { type: 'string' },
  levels: { type: 'string' },
  others: { type: 'string' },
  generations: { type: 'string' },
  seeds: { type: 'string' },
  doc: { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;
export type Flag = keyof typeof OPTIONS;
/** Flags as they were given; those that a verb does not know were refused before. */
export type Flags = Readonly<Partial<Record<Flag, string | boolean>>>;

interface VerbDef {
  readonly usage: string;
  readonly does: string;
  readonly flags: readonly Flag[];
  /** How many files it takes at most. */
  readonly files: number;
}

export const VERBS = {
  simulate: {
    usage:
      'simulate [--scenario ID] [--seed S] [--games N] [--seats apparatus=easy,left=random,…] [--record FILE] [--json]',
    does: 'plays matches of computers; game i (from 0) has the seed S+i, or S, S#1, S#2 … where S is a text',
    flags: ['scenario', 'seed', 'games', 'seats', 'record', 'json'],
    files: 0,
  },
  replay: {
    usage: 'replay FILE [--json]',
    does: 'plays a record again and compares its hashes',
    flags: ['json'],
    files: 1,
  },
  why: {
    usage: 'why FILE [--seeds N] [--json]',
    does: 'plays a record again without one factor at a time, and with other chance N times (50): what each was worth',
    flags: ['seeds', 'json'],
    files: 1,
  },
  history: {
    usage: 'history [--json] [--seeds N] [--seed S] [--record FILE] [--doc]',
    does: 'performs the historical record by the rules and sets its figures beside the attested ones; with --seeds how often each row holds over N other seeds; with --record writes it as a record, with --doc docs/history.md anew',
    flags: ['scenario', 'seed', 'seeds', 'record', 'json', 'doc'],
    files: 0,
  },
  validate: {
    usage: 'validate [FILE…] [--json]',
    does: 'checks scenario files and records; without a file, everything in scenarios/',
    flags: ['json'],
    files: 1000,
  },
  schemas: {
    usage: 'schemas --out FOLDER [--json]',
    does: 'writes the JSON Schema of each kind of scenario file, for editors that check while one writes',
    flags: ['out', 'json'],
    files: 0,
  },
  balance: {
    usage:
      'balance [--scenario ID] [--seed S] [--games N] [--level L] [--seats …] [--personalities historical|free] [--results FILE] [--cards] [--json]',
    does: 'who wins and how, what is used and how the matches go, over matches of computers (all of one level, but for --seats); with --cards what became of each card. --results keeps the matches, and goes on where a run was broken off',
    flags: ['scenario', 'seed', 'games', 'level', 'seats', 'personalities', 'results', 'cards', 'json'],
    files: 0,
  },
  ladder: {
    usage:
      'ladder [--scenario ID] [--seed S] [--games N] [--levels hard,medium,easy,random] [--others LEVEL] [--results FILE] [--json]',
    does: 'N matches of each level against the next on the two main seats, each seed twice with the seats changed; ratings and scores with their intervals. hard/4 is hard with one decision in four drawn by lot',
    flags: ['scenario', 'seed', 'games', 'levels', 'others', 'results', 'json'],
    files: 0,
  },
  tune: {
    usage: 'tune [--scenario ID] [--seed S] [--generations N] [--games N] [--level easy] [--results FILE] [--json]',
    does: 'an evolution strategy over the weights of the computer’s judgement, against a league of past champions: eight children a generation, each in every seat of N seeds. --results keeps where it stands, and goes on from there',
    flags: ['scenario', 'seed', 'generations', 'games', 'level', 'results', 'json'],
    files: 0,
  },
  bench: {
    usage: 'bench [--scenario ID] [--seed S] [--seconds N] [--json]',
    does: 'measures commands a second, the time of a match, of one command through immer and of a replay',
    flags: ['scenario', 'seed', 'seconds', 'json'],
    files: 0,
  },
  fuzz: {
    usage: 'fuzz [--scenario ID] [--seed S] [--games N] [--seats …] [--every N] [--json]',
    does: 'plays random matches and checks what must always hold: members each command, all the rest every Nth',
    flags: ['scenario', 'seed', 'games', 'seats', 'every', 'json'],
    files: 0,
  },
} as const satisfies Record<string, VerbDef>;
export type Verb = keyof typeof VERBS;

export function textFlag(flags: Flags, name: Flag, otherwise: string): string {
  const value = flags[name];
  return typeof value === 'string' ? value : otherwise;
}

/** A whole number from `least` to `most`. */
export function numberFlag(flags: Flags, name: Flag, otherwise: number, least: number, most: number): number {
  const text = textFlag(flags, name, String(otherwise));
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new Problem(`--${name} needs a whole number from ${least} to ${most}, not “${text}”.`);
  }
  return value;
}
