import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BUDGETS } from '../ai/levels.ts';
import { hashJson } from '../engine/hash.ts';
import type { Content } from '../engine/model/content.ts';
import { RULES_VERSION } from '../engine/model/record.ts';
import { pathOf } from './paths.ts';
import { Problem } from './problem.ts';

/** What results belong to: other rules, content or judgement would make other results. */
export interface Basis {
  readonly what: string;
  readonly scenario: string;
  readonly rulesVersion: number;
  readonly contentHash: string;
  readonly judgementHash: string;
}

export function basisOf(content: Content, what: string): Basis {
  return {
    what,
    scenario: content.scenario,
    rulesVersion: RULES_VERSION,
    contentHash: content.contentHash,
    judgementHash: hashJson({ computer: content.computer, budgets: BUDGETS }),
  };
}

/** Something that was measured, by the key under which it is not measured again. */
export interface Measured {
  readonly key: string;
}

/**
 * Results of a long run, a line of JSON each, written as they come: a run that was broken off goes on where it stopped. Without
 * a file they are only kept in mind. A file of other rules, content or judgement is refused.
 */
export class Results<T extends Measured> {
  private readonly file: string | null;
  private readonly kept = new Map<string, T>();

  constructor(name: string, basis: Basis) {
    this.file = name === '' ? null : pathOf(name);
    if (this.file === null) return;
    if (!existsSync(this.file)) {
      writeFileSync(this.file, `${JSON.stringify(basis)}\n`);
      return;
    }
    const text = readFileSync(this.file, 'utf8');
    const [head = '', ...lines] = text.split('\n');
    if (head !== JSON.stringify(basis)) {
      throw new Problem(`${name} holds results of something else: ${head.slice(0, 200)}. Name another file.`);
    }
    // A run that was killed may have left half a line: what comes next begins a new one.
    if (!text.endsWith('\n')) appendFileSync(this.file, '\n');
    for (const line of lines) {
      const one = parsed<T>(line);
      if (one !== null) this.kept.set(one.key, one);
    }
  }

  /** What was measured under this key, or is measured now. */
  get(key: string, measure: () => T): T {
    const there = this.kept.get(key);
    if (there !== undefined) return there;
    const one = measure();
    this.kept.set(key, one);
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify(one)}\n`);
    return one;
  }
}

function parsed<T extends Measured>(line: string): T | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'key' in value ? (value as T) : null;
  } catch {
    return null;
  }
}
