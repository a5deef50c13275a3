import { isRecordFragment } from './match/fragment.ts';
import type { Brought } from './match/names.ts';
import { pace } from './match/pace.ts';
import { keepPreferences, loadPreferences, matchesAtHand } from './match/preferences.ts';
import type { RecordRefusalCode } from './match/recordRefusal.ts';
import { recordRefusalText } from './match/refusalText.ts';
import { freshSeed } from './match/seed.ts';
import type { WatchSource } from './match/viewer/watch.ts';
import { loadTable, openPage, showMatch } from './panels/App.tsx';
import { bringNames, language, localText } from './panels/language.ts';
import { chooseLanguage, fetchNotes, LANGUAGES } from './panels/languages.ts';
import { lore, shortNames } from './panels/lore.ts';
import type { Opened, Ports } from './panels/ports.ts';
import { beginAtTitle } from './panels/wayBack.ts';
import { fetchParts } from './ui/fetched.ts';
import { bringFonts } from './ui/fonts.ts';
import { languageOf } from './ui/languageChoice.ts';
import { bringFaces } from './ui/portrait.ts';
import { duration, languageCode, rememberSettings, speed } from './ui/settings.ts';
import { soundOn } from './ui/sound/volumes.ts';
import './ui/fonts.css';
import './ui/base.css';
import './panels/style.css';

// The title is drawn at once. Rules, scenarios and boards are parts of their own, fetched when they are asked for.
const desk = (): Promise<typeof import('./match/desk.ts')> => import('./match/desk.ts');
const viewer = (): Promise<typeof import('./match/viewer/watch.ts')> => import('./match/viewer/watch.ts');
const files = (): Promise<typeof import('./match/scenarioFiles.ts')> => import('./match/scenarioFiles.ts');
type Stage = typeof import('./scenes/follow.ts');
/** The boards' part, where it has come: asked for again even what is there comes only after the page has been painted. */
let staged: Stage | null = null;
const stage = async (): Promise<Stage> => {
  staged ??= await import('./scenes/follow.ts');
  return staged;
};

type Found = Awaited<ReturnType<Awaited<ReturnType<typeof desk>>['startMatch']>>;

/** Fetches the notes of the scenario; called when the match is on the screen, for nobody reads them before. */
let tellRest: (tries?: number) => Promise<void> = async () => undefined;

/** Names of the scenario come with the match. */
function bring({ names, short, faces, told, rest }: Brought): void {
  bringNames(names);
  bringFaces(faces);
  shortNames.value = short;
  lore.value = told;
  let shown = told;
  tellRest = async (tries = 6) => {
    if (lore.value !== shown) return;
    const [all, own] = await Promise.allSettled([rest(), fetchNotes()]);
    if (lore.value === shown && all.status === 'fulfilled') lore.value = shown = all.value;
    if (all.status === 'fulfilled' && own.status === 'fulfilled') return;
    if (tries > 0) setTimeout(() => void tellRest(tries - 1), 30_000 / tries);
  };
}

function seated(found: Found): Opened {
  if (!found.ok) return { ok: false, why: recordRefusalText(language.value, found.refusal) };
  bring(found);
  return { ok: true, session: found.session };
}

/** Of these a part may still fit: it can be looked at as far as it goes. */
const FITS_IN_PART: ReadonlySet<RecordRefusalCode> = new Set([
  'newerRules',
  'olderRules',
  'otherContent',
  'badCommand',
  'hashMismatch',
]);

/** The same, of a record from outside. */
function given(found: Found, look: WatchSource): Opened {
  const opened = seated(found);
  return opened.ok || found.ok || !FITS_IN_PART.has(found.refusal.code) ? opened : { ...opened, look };
}

const noMatch = (): Opened => ({ ok: false, why: language.value.say('page.noMatch') });

/** Why the match that came with the address was not opened. */
let linkProblem: Ports['problem'] = null;

const ports: Ports = {
  scenarios: async () => (await files()).scenarioEntries(),
  levels: ['easy', 'medium', 'hard', 'random'],
  get atHand() {
    return matchesAtHand();
  },
  canContinue: async () => (await desk()).canResume(),
  freshSeed,
  start: async (setUp) => seated(await (await desk()).startMatch(setUp)),
  resume: async () => {
    void ports.fetchAhead().catch(() => undefined);
    const found = await (await desk()).resumeMatch();
    return found === null ? noMatch() : seated(found);
  },
  canGoBack: async () => (await desk()).canGoBack(),
  goBack: async () => {
    const found = await (await desk()).goBack();
    return found === null ? noMatch() : seated(found);
  },
  openScenario: async (file, name) => (await files()).openScenarioBlob(file, name),
  glossary: async () => (await files()).glossaryTerms(),
  goals: async (scenario) => {
    const found = await (await files()).scenarioGoals(scenario);
    if (found !== null) bringNames(found.names);
    return found?.goals ?? [];
  },
  get problem() {
    return linkProblem;
  },
  openFile: async (file) => given(await (await desk()).openFile(file), { kind: 'file', file }),
  watchables: async () => (await viewer()).watchables(),
  watch: async (source, progress) => {
    const found = await (await viewer()).watch(source, { progress });
    if (!found.ok) return { ok: false, why: recordRefusalText(language.value, found.refusal) };
    bring(found);
    return { ok: true, session: found.viewing };
  },
  takeOver: async (viewing, seats) => seated(await (await desk()).takeOver(viewing, seats)),
  compare: async (session, eyes, progress) => {
    const found = await (await viewer()).compare(session, eyes, { progress });
    return found.ok ? found : { ok: false, why: recordRefusalText(language.value, found.refusal) };
  },
  askWhy: async (session, tell) =>
    (await import('./match/why/whyHost.ts')).askWhy(session.content, session.record(), tell),
  saveToFile: async (session) => (await import('./match/files.ts')).saveToFile(session.record()),
  fetchAhead: async () => {
    await fetchParts([
      { weight: 110, bring: desk },
      { weight: 30, bring: loadTable },
      { weight: 230, bring: stage },
      { weight: 40, bring: bringFonts },
      { weight: 20, bring: async () => (await files()).fetchAhead() },
    ]);
  },
  openBoard: async (host, session, come) => {
    // When what was drawn is on the screen.
    const later = (): void => void setTimeout(() => void tellRest(), 300);
    try {
      const { openBoard } = staged ?? (await stage());
      come();
      const opened = await openBoard(host, session, {
        language: () => language.value,
        short: (org) => localText('org', org, 'short', shortNames.value[org] ?? language.value.arg({ org })),
      });
      void opened.drawn.then(later);
      return opened;
    } catch (fault) {
      later();
      throw fault;
    }
  },
};

/** A match may come with the address. It is taken out of it: opened again, the page goes on with what was played since. */
async function takeLink(): Promise<void> {
  if (!isRecordFragment(location.hash)) return;
  const { hash } = location;
  // All at once, and not one after the other; what cannot be fetched now is asked for again.
  void ports.fetchAhead().catch(() => undefined);
  history.replaceState(null, '', location.href.slice(0, -hash.length));
  const opened = given(await (await desk()).openFragment(hash), { kind: 'link', fragment: hash });
  if (opened.ok) await showMatch(opened.session);
  else linkProblem = opened;
}

rememberSettings(loadPreferences(), keepPreferences);
/** Settles when the page speaks the language in which it begins. */
let spoken: Promise<void> = Promise.resolve();
languageCode.subscribe((code) => {
  spoken = chooseLanguage(languageOf(code, LANGUAGES));
});
speed.subscribe(() => {
  pace.milliseconds = duration(350);
});

// Whoever plays in silence fetches no sounds.
const unheard = soundOn.subscribe((on) => {
  if (on) void import('./ui/sound/player.ts').then(({ listen }) => listen());
  if (on) queueMicrotask(() => unheard());
});

const EXHIBIT = {
  scenario: 'succession',
  seats: { apparatus: 'random', left: 'person', leningrad: 'random', right: 'random' },
  seed: 'gallery',
} as const;

/** `?gallery`: every piece of the style in each of its states. A match lends it cards and people. */
async function openGallery(into: HTMLElement): Promise<void> {
  const [gallery, opened] = await Promise.all([
    import('./panels/gallery/openGallery.tsx'),
    desk().then((part) => part.exhibitMatch(EXHIBIT)),
  ]);
  const shown = seated(opened);
  await tellRest();
  if (shown.ok) gallery.openGallery(into, shown.session);
}

// No `await` out here: other parts of the page lean on this one, and would wait for it while it waits for them.
async function begin(): Promise<void> {
  beginAtTitle();
  const box = document.getElementById('app');
  if (box !== null && new URLSearchParams(location.search).has('gallery')) {
    await openGallery(box);
    return;
  }
  await takeLink();
  // The title stands already, in that language: it is not said in another one meanwhile.
  await spoken;
  if (box !== null) openPage(box, ports);
}

// A link put into the address of a page that is open already changes nothing but the address.
addEventListener('hashchange', () => {
  if (isRecordFragment(location.hash)) location.reload();
});

void begin();
