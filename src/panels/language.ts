import { signal } from '@preact/signals';
import { createLanguage } from '../words/language.ts';
import type { Names } from '../words/names.ts';
import { NO_NAMES } from '../words/names.ts';
import type { Arg, Args, Language, Resource, Saying, TextKey } from '../words/types.ts';

/** The language that the page speaks now. Changed when a match brings its names, or the player chooses another. */
export const language = signal<Language>(createLanguage({ code: 'en' }));

/**
 * What the language has to tell at more length: notes on cards and people, dossiers, epilogues. Null where it has none and until
 * it is fetched, which is when the board stands.
 */
const notes = signal<Resource | null>(null);

let code = 'en';
let own: Resource | null = null;
let names: Names = NO_NAMES;

/** Another language, with the texts of its files; English needs none. The names of the match stay. */
export function speak(other: string, resource: Resource | null): void {
  code = other;
  own = resource;
  notes.value = null;
  renew();
  if (typeof document !== 'undefined') document.documentElement.lang = other;
}

/** The proper names of the match that is shown. */
export function bringNames(given: Names): void {
  names = given;
  renew();
}

function renew(): void {
  language.value = createLanguage(own === null ? { code, names } : { code, names, resource: own });
}

/** The longer texts of the language that is spoken now. */
export function bringNotes(given: Resource | null): void {
  notes.value = given;
}

/** Whether there are any: else what is told of history is told in English. */
export function hasNotes(): boolean {
  return notes.value !== null;
}

/** The scenario's own text, or the language's where it has one under `names.<kind>.<id>.<part>`, among its names or its notes. */
export function localText(kind: string, id: string, part: string, text: string): string {
  const path = ['names', kind, id, part];
  const named = path.join('.');
  if (language.value.owns(named)) return language.value.sayNamed(named);
  return noted(path) ?? text;
}

/** Posts, terms of office and the like, which have no name of their own: the notes have them under `phrases`, by the English words. */
export function localPhrase(text: string): string {
  return noted(['phrases', text]) ?? text;
}

function noted(path: readonly string[]): string | null {
  let found: string | Resource | undefined = notes.value ?? undefined;
  for (const key of path) found = typeof found === 'object' && Object.hasOwn(found, key) ? found[key] : undefined;
  return typeof found === 'string' ? found : null;
}

export function t(key: TextKey, args?: Args, saying?: Saying): string {
  return language.value.say(key, args, saying);
}

/** By a path that is put together while the page runs. */
export function tn(path: string, args?: Args, saying?: Saying): string {
  return language.value.sayNamed(path, args, saying);
}

export function has(path: string): boolean {
  return language.value.has(path);
}

export function name(value: Arg, form?: string): string {
  return language.value.arg(value, form);
}

/** With a large first letter. */
export function Name(value: Arg, form?: string): string {
  return capital(name(value, form));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function num(value: number): string {
  return language.value.number(value);
}
