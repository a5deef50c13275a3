import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourceFrom } from '../../src/words/language.ts';
import type { Resource } from '../../src/words/types.ts';

/** The folders of languages as they lie on disk. */
export const folder = join(import.meta.dirname, '../../assets/lang');
/** Codes of the languages beside English. */
export const OTHERS: readonly string[] = readdirSync(folder).filter((code) => code !== 'en');

const json = (code: string, name: string) => JSON.parse(readFileSync(join(folder, code, name), 'utf8'));

export function resourceOf(code: string): Resource {
  return resourceFrom(readdirSync(join(folder, code)).map((name) => json(code, name)));
}

/** Every text of a language by its dotted path. */
export function textsOf(code: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of readdirSync(join(folder, code)).sort()) flatten(json(code, name), '', texts);
  return texts;
}

/** A key without its plural and its variant: `event.agitated` for `event.agitated_pl_one`. */
export function baseOf(key: string): string {
  return key.replace(/(_(zero|one|two|few|many|other|pl|you|I|II))+$/, '');
}

/** The names of the arguments that a text speaks of. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(path, value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) flatten(child, path === '' ? key : `${path}.${key}`, into);
  else throw new Error(`${path} is neither a text nor a group`);
}
