import { signal } from '@preact/signals';
import { createLanguage } from '../words/language.ts';
import type { Arg, Args, Language, Saying, TextKey } from '../words/types.ts';

/** The language that the page speaks now. Changed when a match brings its names, or the player chooses another. */
export const language = signal<Language>(createLanguage({ code: 'en' }));

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
