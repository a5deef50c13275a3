import type { Language } from './types.ts';

/** A term as this file needs it: its id and how it stands in texts, plural and short forms included. */
export interface Term {
  readonly id: string;
  readonly forms: readonly string[];
}

/** A place in a text that leads to a term. `text` is how it stands there. */
export interface TermLink<T extends Term = Term> {
  readonly term: T['id'];
  readonly text: string;
}

/** A term with its heading and what is said of it. */
interface Explained extends Term {
  readonly term: string;
  readonly text: string;
}

/**
 * The terms as a language has them under `glossary.<id>`: heading, text, and its own forms before those of the scenario, because a text that the language lacks is shown in English and is linked too. A term that it lacks stays as it is.
 */
export function inLanguage<T extends Explained>(language: Language, terms: readonly T[]): readonly T[] {
  if (!terms.some(({ id }) => language.owns(`glossary.${id}.term`))) return terms;
  const own = (id: string, part: string, otherwise: string): string => {
    const path = `glossary.${id}.${part}`;
    return language.owns(path) ? language.sayNamed(path) : otherwise;
  };
  return terms.map((term) => ({
    ...term,
    term: own(term.id, 'term', term.term),
    text: own(term.id, 'text', term.text),
    forms: [
      ...own(term.id, 'forms', '')
        .split('|')
        .filter((form) => form !== ''),
      ...term.forms,
    ],
  }));
}

interface Form {
  /** Place in the glossary. */
  readonly term: number;
  readonly form: string;
}

/** A text in its order: plain parts, and the places that lead to a term. Put together again they are the text. */
export type LinkedText<T extends Term = Term> = readonly (string | TermLink<T>)[];

/**
 * Splits a text into plain parts and terms of the glossary; put together again they are the text. The longest form is taken,
 * and only whole words. A form that begins with a small letter is also found with a capital one where a sentence begins; in all
 * else letters count as they are written, but for the two kinds of apostrophe. Each term is linked where it stands first, or
 * everywhere. No markup is made: the page shows the parts as text.
 */
export function linkTerms<T extends Term>(
  text: string,
  glossary: readonly T[],
  where: 'first' | 'everywhere' = 'first',
): LinkedText<T> {
  return link(text, glossary, where === 'first' ? new Set() : null);
}

/** Texts that are read one after another: a term is linked in the first of them in which it stands, and there once. */
export function linkAll<T extends Term>(texts: readonly string[], glossary: readonly T[]): readonly LinkedText<T>[] {
  const seen = new Set<T['id']>();
  return texts.map((text) => link(text, glossary, seen));
}

/** Terms that were seen before stay plain, and what is linked is seen from then on; null: everything is linked. */
function link<T extends Term>(text: string, glossary: readonly T[], seen: Set<T['id']> | null): LinkedText<T> {
  const forms = formsOf(glossary);
  const read = straight(text);
  const parts: (string | TermLink<T>)[] = [];
  let plain = 0;
  let at = 0;
  for (const { index, 0: word } of read.matchAll(WORD)) {
    if (index < at) continue;
    const found = longest(read, index, forms.get(word.toLowerCase()) ?? []);
    const term = found === null ? undefined : glossary[found.term]?.id;
    if (found === null || term === undefined) continue;
    const end = index + found.form.length;
    at = end;
    if (seen?.has(term)) continue;
    seen?.add(term);
    if (index > plain) parts.push(text.slice(plain, index));
    parts.push({ term, text: text.slice(index, end) });
    plain = end;
  }
  if (plain < text.length) parts.push(text.slice(plain));
  return parts;
}

/** Letters and digits; where one begins, a form may begin. */
const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** What stands before the first word of a sentence. */
const BEGINS = /(^|[.!?:…]["”’)]*\s+|[\n“"(])$/u;

const known = new WeakMap<readonly Term[], ReadonlyMap<string, readonly Form[]>>();

/** A page links many texts to the same glossary. */
function formsOf(glossary: readonly Term[]): ReadonlyMap<string, readonly Form[]> {
  const forms = known.get(glossary) ?? byFirstWord(glossary);
  known.set(glossary, forms);
  return forms;
}

/** Forms by their first word in small letters, the longest first. */
function byFirstWord(glossary: readonly Term[]): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [term, { forms: own }] of glossary.entries()) {
    for (const written of own) {
      const form = straight(written);
      const first = form.match(WORD)?.[0].toLowerCase();
      if (first === undefined || !form.toLowerCase().startsWith(first)) continue;
      const list = forms.get(first);
      if (list === undefined) forms.set(first, [{ term, form }]);
      else list.push({ term, form });
    }
  }
  for (const list of forms.values()) list.sort((a, b) => b.form.length - a.form.length);
  return forms;
}

function longest(text: string, index: number, forms: readonly Form[]): Form | null {
  for (const form of forms) {
    if (stands(text, index, form.form)) return form;
  }
  return null;
}

function stands(text: string, index: number, form: string): boolean {
  const end = index + form.length;
  if (LETTER.test(text.charAt(end))) return false;
  const found = text.slice(index, end);
  if (found === form) return true;
  return found === capital(form) && BEGINS.test(text.slice(Math.max(0, index - 8), index));
}

function capital(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

/** Both apostrophes are one. Keeps the length. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}
