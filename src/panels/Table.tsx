import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { boardLost, board as boardOnShow, callRunning, front, orgOnShow, personOnShow } from '../ui/focus.ts';
import { BoardTools } from './BoardTools.tsx';
import { Button, Emblem, Fetching, Notice } from './bits.tsx';
import { type BoardNews, useBoardFirst } from './boardFirst.ts';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EndingView } from './EndingView.tsx';
import { Hand } from './Hand.tsx';
import { language, Name, t } from './language.ts';
import { known, match, screen } from './live.ts';
import { linkMap } from './mapLink.ts';
import { Overlays } from './Overlays.tsx';
import { overlay } from './overlay.ts';
import type { BoardHandle, Ports } from './ports.ts';
import { Timeline } from './Timeline.tsx';
import { Scales, TopBar } from './TopBar.tsx';
import { ViewerPanel } from './ViewerPanel.tsx';
import { viewing } from './watching.ts';

/** Stands over everything before anything of the next player is drawn. */
function Curtain(): JSX.Element | null {
  const now = screen.value;
  if (now === null || now.kind !== 'curtain') return null;
  return (
    <div class="curtain">
      <div class="curtain-sheet">
        <Emblem side={now.next} size={6} />
        <h1>{t('ui.curtain.title', { faction: { faction: now.next } })}</h1>
        <p>{t('ui.curtain.text')}</p>
        <Button kind="main" onPress={() => match().lift()}>
          {t('page.iAm', { faction: Name({ faction: now.next }) })}
        </Button>
      </div>
    </div>
  );
}

function BoardBox({ ports, news }: { ports: Ports; news: BoardNews }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'there' | 'failed'>('loading');
  // One match may follow another without the title in between: a record is taken over, a match looked at again.
  const session = match();
  // Before anything is painted: the graphics card gives the board its context at once, and after that only when it has painted the page.
  useLayoutEffect(() => {
    let handle: BoardHandle | null = null;
    let gone = false;
    const host = box.current;
    if (host === null) return;
    ports.openBoard(host, session, news.come).then(
      (opened) => {
        if (gone) opened.close();
        else {
          handle = opened;
          setState('there');
          void opened.drawn.then(news.drawn);
        }
      },
      (error: unknown) => {
        console.error(error);
        setState('failed');
        news.failed();
      },
    );
    return () => {
      gone = true;
      handle?.close();
    };
  }, [session]);
  return (
    <div class="board" data-board={boardOnShow.value}>
      <div class="board-canvas" ref={box} role="img" aria-label={t(`ui.board.${boardOnShow.value}`)} />
      <BoardTools />
      {state === 'there' ? null : (
        <p class="board-state">{state === 'loading' ? <Fetching /> : t('page.boardFailed')}</p>
      )}
      {state === 'there' && boardLost.value ? (
        <p class="board-state" role="status">
          {t('page.boardLost')}
        </p>
      ) : null}
    </div>
  );
}

/** While a roll is called all who sit at one screen look at it: then nobody's cards lie open on it. */
function shared(): boolean {
  return callRunning.value && Object.values(match().seats).filter((player) => player === 'person').length > 1;
}

function Played({ over, beside, ports }: { over: boolean; beside: boolean; ports: Ports }): JSX.Element {
  if (over) return <EndingView ports={ports} />;
  return beside ? (
    <>
      {shared() ? <section class="hand" aria-hidden="true" /> : <Hand />}
      <DecisionPanel />
    </>
  ) : (
    // Where they will be: the board has its size.
    <>
      <section class="hand" aria-busy="true" />
      <section class="panel" aria-busy="true" />
    </>
  );
}

function Watched(): JSX.Element {
  return (
    <>
      <ViewerPanel />
      <Timeline />
    </>
  );
}

/** Where a click may decide something. */
const DECIDES = '.panel, .hand, .curtain';

/** The table at which a match is played: board, hand, decision. */
export function Table({ ports }: { ports: Ports }): JSX.Element {
  useEffect(linkMap, []);
  useSignalEffect(() => {
    const org = orgOnShow.value;
    if (org === null) return;
    overlay.value = { kind: 'org', org };
    orgOnShow.value = null;
  });
  useSignalEffect(() => {
    const person = personOnShow.value;
    if (person === null) return;
    overlay.value = { kind: 'people', person };
    personOnShow.value = null;
  });
  const { beside, news } = useBoardFirst();
  const now = screen.value;
  const clicked = useRef(now);
  const drawn = now !== null && now.kind === 'curtain';
  const watched = viewing.value;
  const kind = watched === null ? (now?.kind === 'over' ? 'over' : '') : `watching ${watched.film.eyes}`;
  return (
    <main
      class={`table ${kind} front-${front.value}`}
      // The second click of a double one is meant for what lay there at the first: it must not decide what is asked next.
      onClickCapture={(event) => {
        const { target, detail } = event;
        if (detail < 2) clicked.current = screen.value;
        else if (clicked.current !== screen.value && target instanceof Element && target.closest(DECIDES) !== null) {
          event.stopPropagation();
          event.preventDefault();
        }
      }}
    >
      {known.value === null ? null : (
        <>
          <TopBar />
          <Scales />
          <button
            type="button"
            class="button front-toggle"
            onClick={() => {
              front.value = front.value === 'board' ? 'panel' : 'board';
            }}
          >
            {t(front.value === 'board' ? 'told.showPanel' : 'told.showBoard')}
          </button>
        </>
      )}
      {drawn ? null : <BoardBox key={language.value.code} ports={ports} news={news} />}
      {known.value === null ? null : (
        <>
          {watched !== null ? <Watched /> : <Played over={now?.kind === 'over'} beside={beside} ports={ports} />}
          <Overlays ports={ports} />
        </>
      )}
      <p class="turn-device">{t('page.turnDevice')}</p>
      <Curtain />
      <Notice />
    </main>
  );
}
