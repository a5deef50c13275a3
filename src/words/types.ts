import type { FactionRef, OrgRef, PersonRef } from '../engine/model/effect.ts';
import type { Cohort, FactionId } from '../engine/model/ids.ts';
import type { MessageArg } from '../engine/model/message.ts';
import type { english } from './english.ts';
import type { Names } from './names.ts';

/** A tree of texts as the language files hold it. */
export interface Resource {
  readonly [key: string]: string | Resource;
}

type Variant = 'one' | 'other' | 'zero' | 'two' | 'few' | 'many' | 'pl' | 'you' | 'I' | 'II';
/** `members_one`, `members_pl`: variants of `members`, chosen by the library. */
type Base<K extends string> = K extends `${infer B}_${infer V}` ? (V extends Variant ? Base<B> : K) : K;
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Base<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every text there is, by its dotted path in the English files. */
export type TextKey = Paths<typeof english>;

/** Parts of a card's effect that are no names but words for a part in the play. */
export type Part = { readonly reader: Reader } & (
  | { readonly factionRef: FactionRef | 'none' }
  | { readonly orgRef: OrgRef }
  | { readonly personRef: PersonRef }
  | { readonly box: { readonly cohort: Cohort | 'both'; readonly from: 'none' | FactionRef } }
);

/**
 * Who is spoken to: `you` reads what he would direct himself; a faction is named, because it and not the reader would
 * direct it; the dateline is directed by nobody.
 */
export type Reader = FactionId | 'you' | 'dateline';

/** What a text may speak of. A plain string is a text that is ready. */
export type Arg = MessageArg | Part | string | null;
export type Args = Readonly<Record<string, Arg>>;

/** Options of one text beside what it speaks of. */
export interface Saying {
  /** Chooses the plural form. Also shown where the text says `{{count}}`. */
  readonly count?: number;
  /** Chooses a variant: `pl` for a subject in the plural, `you`. A text without the variant is used as it is. */
  readonly variant?: 'pl' | 'you' | 'I' | 'II';
}

/** A language, ready to speak. Made by `createLanguage`. */
export interface Language {
  readonly code: string;
  readonly names: Names;
  /** A text of the files. Never throws; what is missing is reported to `onMissing` and shown as well as can be. */
  say(key: TextKey, args?: Args, saying?: Saying): string;
  /** The same by a path made while the game runs, for names that come from the engine. */
  sayNamed(path: string, args?: Args, saying?: Saying): string;
  /** Whether the language, or English behind it, has the text. */
  has(path: string): boolean;
  /** Whether the language itself has it: a form of another language's name is no use. */
  owns(path: string): boolean;
  /** One thing a text may speak of, by itself, in a form of the language files (`name` where none is given). */
  arg(value: Arg, form?: string): string;
  /** People and points with the language's separators. At most two decimals. */
  number(value: number): string;
  /** With its sign: `+1`, `−2`, `0`. */
  signed(value: number): string;
  /** `value` in percent (4 is four percent). */
  percent(value: number): string;
  list(items: readonly string[], joined: 'and' | 'or'): string;
  /** A day, a month or a year of the files (`1924-01-21`, `1924-01`, `1924`), written out. Anything else stays as it is. */
  date(iso: string): string;
}
