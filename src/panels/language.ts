import { signal } from '@preact/signals';
import { createLanguage } from '../words/language.ts';
import type { Names } from '../words/names.ts';
import { NO_NAMES } from '../words/names.ts';
import type { Arg, Args, Language, Resource, Saying, TextKey } from '../words/types.ts';

/** The language that the page speaks now. Changed when a match brings its names, or the player chooses another. */
export const language = signal<Language>(createLanguage({ code: 'en' }));

let code = 'en';
let own: Resource | null = null;
let names: Names = NO_NAMES;

/** Another language, with the texts of its files; English needs none. The names of the match stay. */
export function speak(other: string, resource: Resource | null): void {
  code = other;
  own = resource;
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

/** The scenario's own text, or the language's where it has one under `names.<kind>.<id>.<part>`. */
export function localText(kind: string, id: string, part: string, text: string): string {
  const path = `names.${kind}.${id}.${part}`;
  return language.value.owns(path) ? language.value.sayNamed(path) : text;
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
