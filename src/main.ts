import {
  canGoBack,
  canResume,
  type Opened as Found,
  freshSeed,
  goBack,
  openFile,
  openFragment,
  pace,
  resumeMatch,
  startMatch,
} from './match/desk.ts';
import { saveToFile } from './match/files.ts';
import { keepPreferences, loadPreferences } from './match/preferences.ts';
import type { RecordRefusalCode } from './match/recordRefusal.ts';
import { recordRefusalText } from './match/refusalText.ts';
import { glossaryTerms, openScenarioBlob, scenarioEntries } from './match/scenarioFiles.ts';
import { isRecordFragment } from './match/share.ts';
import { type WatchSource, watch, watchables } from './match/viewer/watch.ts';
import { openPage } from './panels/App.tsx';
import { bringNames, language, localText } from './panels/language.ts';
import { browserLanguage, chooseLanguage } from './panels/languages.ts';
import { show } from './panels/live.ts';
import { lore, shortNames } from './panels/lore.ts';
import type { Opened, Ports } from './panels/ports.ts';
import { duration, languageCode, rememberSettings, speed } from './ui/settings.ts';
import './ui/fonts.css';
import './ui/base.css';
import './panels/style.css';

/** Names and notes of the scenario come with the match. */
function bring({ names, short, told }: Omit<Extract<Found, { ok: true }>, 'ok' | 'session'>): void {
  bringNames(names);
  shortNames.value = short;
  lore.value = told;
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

/** Why the match that came with the address was not opened. */
let linkProblem: Ports['problem'] = null;

const ports: Ports = {
  scenarios: scenarioEntries,
  levels: ['easy', 'medium', 'hard', 'random'],
  canContinue: canResume,
  freshSeed,
  start: async (setUp) => seated(await startMatch(setUp)),
  resume: async () => {
    const found = await resumeMatch();
    return found === null ? { ok: false, why: language.value.say('page.noMatch') } : seated(found);
  },
  canGoBack,
  goBack: async () => {
    const found = await goBack();
    return found === null ? { ok: false, why: language.value.say('page.noMatch') } : seated(found);
  },
  openScenario: openScenarioBlob,
  glossary: glossaryTerms,
  get problem() {
    return linkProblem;
  },
  openFile: async (file) => given(await openFile(file), { kind: 'file', file }),
  watchables,
  watch: async (source, progress) => {
    const found = await watch(source, { progress });
    if (!found.ok) return { ok: false, why: recordRefusalText(language.value, found.refusal) };
    bring(found);
    return { ok: true, session: found.viewing };
  },
  saveToFile: (session) => saveToFile(session.record()),
  openBoard: async (host, session) => {
    const { openBoard } = await import('./scenes/follow.ts');
    return openBoard(host, session, {
      language: () => language.value,
      short: (org) => localText('org', org, 'short', shortNames.value[org] ?? language.value.arg({ org })),
    });
  },
};

/** A match may come with the address. It is taken out of it: opened again, the page goes on with what was played since. */
async function takeLink(): Promise<void> {
  if (!isRecordFragment(location.hash)) return;
  const { hash } = location;
  history.replaceState(null, '', location.href.slice(0, -hash.length));
  const opened = given(await openFragment(hash), { kind: 'link', fragment: hash });
  if (opened.ok) show(opened.session);
  else linkProblem = opened;
}

void loadPreferences().then((stored) => {
  rememberSettings(stored, keepPreferences);
  languageCode.subscribe((code) => void chooseLanguage(code ?? browserLanguage()));
});
speed.subscribe(() => {
  pace.milliseconds = duration(350);
});

await takeLink();
const box = document.getElementById('app');
if (box !== null) openPage(box, ports);
