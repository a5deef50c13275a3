import type { FormatterModule, i18n } from 'i18next';
import i18next from 'i18next';
import { english } from './english.ts';
import { formOf } from './forms.ts';
import type { Names } from './names.ts';
import { NO_NAMES } from './names.ts';
import type { Arg, Args, Language, Resource, Saying } from './types.ts';

export interface LanguageOptions {
  /** Code of the language, as in `en`, `de`, `es`. */
  readonly code: string;
  /** The language's own texts; English needs none. What they lack is said in English. */
  readonly resource?: Resource;
  /** Proper names from the scenario's lore. */
  readonly names?: Names;
  /** Told of every text and every argument that is missing: for tests and for translators. */
  readonly onMissing?: (what: string) => void;
}

const FALLBACK = 'en';
const NAMESPACE = 'game';
const MINUS = '\u2212';
/** Milliseconds. */
const DAY_LONG = 86_400_000;
const DAY = 'datetime(dateStyle: long; timeZone: UTC)';
const MONTH = 'datetime(year: numeric; month: long; timeZone: UTC)';
/** Some titles of cards are quotations: where a text sets a title in quotes, one pair is enough. */
const DOUBLE_QUOTES = /([“”„«»])\1/gu;

/** The texts of several files of one language as one tree. Two files may bring parts of the same group; of the same text the later one counts. */
export function resourceFrom(files: readonly Resource[]): Resource {
  return files.reduce(merged, {});
}

function merged(one: Resource, other: Resource): Resource {
  const all: Record<string, string | Resource> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = all[key];
    all[key] = typeof before === 'object' && typeof value === 'object' ? merged(before, value) : value;
  }
  return all;
}

/**
 * A language ready to speak. Plurals, lists and separators come from the library; values are put in as they are (never
 * as markup, never read again as a template), for texts are set as text content everywhere.
 */
export function createLanguage(options: LanguageOptions): Language {
  const { code, names = NO_NAMES, onMissing = () => {} } = options;
  const locale = localeOf(code, options.resource);
  const numbers = bare(locale);
  const joined = joiner(options.resource);
  const texts = i18next.createInstance();
  const format = (value: number | readonly string[], how: string): string => {
    const formatter = numbers.services.formatter;
    // No minus before a nought.
    const plain = value === 0 ? 0 : value;
    return formatter === undefined ? String(plain) : formatter.format(plain, how, locale, {});
  };

  const language: Language = {
    code,
    names,
    say: (key, args, saying) => speak(key, args, saying),
    sayNamed: (path, args, saying) => speak(path, args, saying),
    has: (path) => language.owns(path) || typeof texts.getResource(FALLBACK, NAMESPACE, path) === 'string',
    owns: (path) => typeof texts.getResource(code, NAMESPACE, path) === 'string',
    arg(value, form = 'name') {
      return formOf(language, value, form) ?? '';
    },
    number: (value) => withMinus(format(value, 'number(maximumFractionDigits: 2)')),
    signed: (value) => withMinus(format(value, 'number(maximumFractionDigits: 2; signDisplay: exceptZero)')),
    percent: (value) => language.say('format.percent', { n: language.number(value) }),
    list: (items, joined) => format(items, joined === 'and' ? 'list(type: conjunction)' : 'list(type: disjunction)'),
    date(iso) {
      const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
      if (year === undefined || month === undefined) return iso;
      const when = DAY_LONG * daysSince1970(Number(year), Number(month), Number(day ?? 1));
      return format(when, day === undefined ? MONTH : DAY);
    },
  };

  /** Texts that speak of nothing are said as they stand in the files: most are, and the library would look for more in each. */
  const plain = new Map<string, string | null>();
  const plainly = (path: string): string | null => {
    const found = plain.get(path);
    if (found !== undefined) return found;
    const text = texts.getResource(code, NAMESPACE, path) ?? texts.getResource(FALLBACK, NAMESPACE, path);
    const said = typeof text === 'string' && !text.includes('{{') ? finished(text) : null;
    plain.set(path, said);
    return said;
  };
  const finished = (text: string): string => joined(text.replace(DOUBLE_QUOTES, '$1'));

  function speak(path: string, args: Args = {}, saying: Saying = {}): string {
    const { count, variant } = saying;
    if (count === undefined && variant === undefined) {
      const said = plainly(path);
      if (said !== null) return said;
    }
    const replace = count === undefined ? args : { ...args, count };
    const text = texts.t(path, {
      replace,
      nest: false,
      ...(count === undefined ? {} : { count }),
      ...(variant === undefined ? {} : { context: variant }),
    });
    return finished(text);
  }

  const forms: FormatterModule = {
    type: 'formatter',
    init() {},
    add() {},
    addCached() {},
    format(value: Arg | undefined, form: string | undefined, _code, about) {
      const text = formOf(language, value, form ?? 'name');
      if (text === undefined) onMissing(`argument ${String(about?.interpolationkey)}`);
      return text ?? '?';
    },
  };
  texts.use(forms).init({
    lng: code,
    fallbackLng: FALLBACK,
    load: 'currentOnly',
    ns: NAMESPACE,
    defaultNS: NAMESPACE,
    nsSeparator: false,
    initAsync: false,
    resources: resources(code, options.resource, numbers.services.pluralResolver.getSuffixes(code)),
    interpolation: { escapeValue: false, alwaysFormat: true },
    parseMissingKeyHandler(key: string) {
      onMissing(`text ${key}`);
      return readable(key);
    },
  });
  return language;
}

function resources(code: string, own: Resource | undefined, plurals: readonly string[]) {
  const all: Record<string, Record<string, Resource>> = { [FALLBACK]: { [NAMESPACE]: english } };
  if (own !== undefined && code !== FALLBACK) all[code] = { [NAMESPACE]: withPlurals(own, plurals) };
  return all;
}

const OTHER = '_other';

/** A plural of the locale that the files do not have (in Spanish that of whole millions) is said as all the others. */
function withPlurals(own: Resource, plurals: readonly string[]): Resource {
  const full: Record<string, string | Resource> = {};
  for (const [key, value] of Object.entries(own)) {
    full[key] = typeof value === 'string' ? value : withPlurals(value, plurals);
    if (!key.endsWith(OTHER)) continue;
    const base = key.slice(0, -OTHER.length);
    for (const plural of plurals) if (!Object.hasOwn(own, base + plural)) full[base + plural] = value;
  }
  return full;
}

/**
 * Words that the language joins where one text meets another stand under `form.joined`: Spanish `de el` is `del`. So a
 * text need not know whether the name that it is given brings an article.
 */
function joiner(own: Resource | undefined): (text: string) => string {
  const form = own?.form;
  const pairs = typeof form === 'object' ? form.joined : undefined;
  if (typeof pairs !== 'object') return (text) => text;
  const apart = new RegExp(`(^|[^\\p{L}])(${Object.keys(pairs).join('|')})(?!\\p{L})`, 'gu');
  return (text) => text.replace(apart, (_, before: string, words: string) => before + String(pairs[words]));
}

/** Separators and lists follow the locale that the files name (`meta.locale`), or else the language's code. */
function localeOf(code: string, own: Resource | undefined): string {
  const meta = code === FALLBACK ? english.meta : own?.meta;
  const locale = typeof meta === 'object' ? meta.locale : undefined;
  return typeof locale === 'string' ? locale : code;
}

/** An instance that only formats numbers and lists. */
function bare(locale: string): i18n {
  const instance = i18next.createInstance();
  instance.init({ lng: locale, fallbackLng: FALLBACK, initAsync: false, resources: {} });
  return instance;
}

/** `reason.openFortress` as `open fortress`: still readable where a text is missing. */
function readable(key: string): string {
  const last = key.slice(key.lastIndexOf('.') + 1);
  return last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}

/** Of the Gregorian calendar, by counting and not by a clock: years begin in March, so that the leap day is the last. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + leaps + inYear - 719_468;
}

function withMinus(text: string): string {
  return text.startsWith('-') ? MINUS + text.slice(1) : text;
}
