import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScenarioEntry } from '../match/scenarioFiles.ts';
import type { Session } from '../match/session.ts';
import type { WatchSource } from '../match/viewer/watch.ts';
import { Fetching } from './bits.tsx';
import { Introduction } from './Introduction.tsx';
import { language, t } from './language.ts';
import type { Opened, Ports } from './ports.ts';
import { Settings } from './Settings.tsx';
import { minutesText, SetUpForm } from './SetUp.tsx';
import { Sheet } from './Sheet.tsx';
import { TitleMenu, TitlePage } from './TitlePage.tsx';
import { LookAnyway, WatchMenu } from './WatchMenu.tsx';
import { mark, onArrival, stepBack } from './wayBack.ts';

/** The scenario in which one learns the game. */
const TUTORIAL = 'first-steps';

/** Calls when the page has nothing else to do, after half a second at the latest. Returns what takes it back. */
function whenIdle(call: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const clock = setTimeout(call, 100);
    return () => clearTimeout(clock);
  }
  const ticket = requestIdleCallback(call, { timeout: 500 });
  return () => cancelIdleCallback(ticket);
}

const PAGES = ['title', 'setUp', 'settings', 'watch'] as const;
type Page = (typeof PAGES)[number];

/** Which page is on show: the browser's "back" leads from the others to the title, "forward" to them again. */
function usePage(): readonly [Page, (page: Page) => void] {
  const [page, setPage] = useState<Page>('title');
  useEffect(() => onArrival((mark) => setPage(PAGES.find((one) => one === mark.page) ?? 'title')), []);
  const turn = (next: Page): void => {
    setPage(next);
    if (next === 'title') stepBack();
    else void mark('before', next);
  };
  return [page, turn];
}

/**
 * The page before a match. `onOpened` puts one on the screen, and settles when it is there; `unkept` opens the one that was left and that the
 * browser did not keep.
 */
export function Title(props: {
  ports: Ports;
  unkept?: ((ports: Ports) => Promise<Opened>) | null;
  onOpened: (session: Session) => Promise<void>;
}): JSX.Element {
  const { ports, unkept = null, onOpened } = props;
  const [page, setPage] = usePage();
  const [atHand, setAtHand] = useState(ports.atHand);
  const [scenario, setScenario] = useState<ScenarioEntry | null>(null);
  const [proposed, propose] = useState<string | null>(null);
  const [problem, setProblem] = useState(ports.problem);
  const [making, setMaking] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let there = true;
    // Reading what was kept needs the rules: they are fetched when the title stands.
    const later = whenIdle(() => {
      ports
        .canContinue()
        .then((current) => there && setAtHand((before) => ({ ...before, current: current || unkept !== null })));
      ports.canGoBack().then((previous) => there && setAtHand((before) => ({ ...before, previous })));
    });
    return () => {
      there = false;
      later();
    };
  }, []);
  const setUp = (first: string | null): void => {
    propose(first);
    setPage('setUp');
  };
  const enter = async (opening: Promise<Opened>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const opened = await opening;
    if (opened.ok) await onOpened(opened.session);
    else setProblem(opened);
    setBusy(false);
  };
  const watch = async (source: WatchSource): Promise<void> => {
    setPage('title');
    setMaking(0);
    await enter(ports.watch(source, setMaking));
    setMaking(null);
  };
  return (
    <TitlePage
      settingUp={page === 'setUp'}
      introduction={
        page === 'setUp' && scenario !== null ? (
          <aside class="poster-sheet" aria-label={t('told.introduction')}>
            <Introduction
              key={scenario.id}
              id={scenario.id}
              title={scenario.title}
              text={scenario.introduction}
              source={scenario.source}
              badge={scenario.badge}
              minutes={minutesText(scenario)}
            />
          </aside>
        ) : null
      }
      over={
        page === 'settings' ? (
          <Sheet title={t('ui.settings')} onClose={() => setPage('title')}>
            <Settings />
          </Sheet>
        ) : page === 'watch' ? (
          <Sheet title={t('watch.open')} onClose={() => setPage('title')}>
            <WatchMenu ports={ports} onWatch={(source) => void watch(source)} />
          </Sheet>
        ) : null
      }
    >
      {problem !== null ? (
        <div class="refused">
          <p role="alert">{problem.why}</p>
          {problem.look === undefined ? null : (
            <LookAnyway look={problem.look} onLook={(source) => void watch(source)} />
          )}
        </div>
      ) : null}
      {page === 'setUp' ? (
        <SetUpForm
          ports={ports}
          busy={busy}
          proposed={proposed}
          onScenario={setScenario}
          onBack={() => setPage('title')}
          onStart={(opening) => void enter(opening)}
        />
      ) : (
        <TitleMenu
          atHand={atHand}
          deeds={{
            resume: () => void enter(unkept?.(ports) ?? ports.resume()),
            setUp: () => setUp(null),
            firstSteps: () => setUp(TUTORIAL),
            goBack: () => void enter(ports.goBack()),
            openFile: (chosen) => void enter(ports.openFile(chosen)),
            watch: () => setPage('watch'),
            settings: () => setPage('settings'),
          }}
        />
      )}
      {making !== null ? (
        <p role="status">{t('watch.making', { percent: language.value.percent(Math.round(100 * making)) })}</p>
      ) : busy ? (
        <p role="status">
          <Fetching />
        </p>
      ) : null}
    </TitlePage>
  );
}
