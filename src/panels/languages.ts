import { ALWAYS } from '../ui/languageChoice.ts';
import { resourceFrom } from '../words/language.ts';
import type { Resource } from '../words/types.ts';
import { bringNotes, language, speak } from './language.ts';

/** Each file of each language but English, which is always there; loaded when it is chosen. */
const loaders = import.meta.glob<Resource>(
  ['/assets/lang/*/*.json', '!/assets/lang/en/*.json', '!/assets/lang/*/notes.json'],
  { import: 'default' },
);

/** The longer texts of each language, which are fetched when there is somebody to read them. */
const noteLoaders = import.meta.glob<Resource>('/assets/lang/*/notes.json', { import: 'default' });

const codeOf = (path: string): string => path.split('/')[3] ?? ALWAYS;

/** The languages that there are, English first: one for each folder of `assets/lang`. */
export const LANGUAGES: readonly string[] = [ALWAYS, ...[...new Set(Object.keys(loaders).map(codeOf))].sort()];

/** What a language calls itself: `Deutsch`. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

let asked = ALWAYS;
/** Whether somebody can read the longer texts: from the first board on. */
let notesWanted = false;

const notesOf = async (code: string): Promise<Resource | null> =>
  (await noteLoaders[`/assets/lang/${code}/notes.json`]?.()) ?? null;

/** Loads the language and speaks it. One that cannot be loaded changes nothing; of two choices the later one counts. */
export async function chooseLanguage(code: string): Promise<void> {
  const wanted = LANGUAGES.includes(code) ? code : ALWAYS;
  asked = wanted;
  if (wanted === language.value.code) return;
  const paths = Object.keys(loaders).filter((path) => codeOf(path) === wanted);
  const [files, notes] = await Promise.all([
    Promise.all(paths.map((path) => loaders[path]?.())).catch(() => null),
    notesWanted ? notesOf(wanted).catch(() => null) : null,
  ]);
  if (asked !== wanted || files === null) return;
  speak(wanted, wanted === ALWAYS ? null : resourceFrom(files.filter((file) => file !== undefined)));
  if (notes !== null) bringNotes(notes);
  else if (notesWanted) void fetchNotes().catch(() => undefined);
}

/** Brings the longer texts of the language that is spoken, and from now on of each that is chosen. Rejects where they cannot be fetched. */
export async function fetchNotes(): Promise<void> {
  notesWanted = true;
  const { code } = language.value;
  const notes = await notesOf(code);
  if (code === language.value.code) bringNotes(notes);
}
