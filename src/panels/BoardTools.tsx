import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  board as boardOnShow,
  callRunning,
  hallOpenedFrom,
  leaveHall,
  lookBack,
  seatsBy,
  voteShown,
} from '../ui/focus.ts';
import { pan, panOfKey } from '../ui/pan.ts';
import { Button } from './bits.tsx';
import { t } from './language.ts';
import { known } from './live.ts';
import { overlay } from './overlay.ts';
import { SeatCard } from './SeatCard.tsx';
import { UnionList } from './UnionList.tsx';
import { anyCall } from './VoteSheet.tsx';

/** Whether the list of organisations lies beside the map. */
const listOpen = signal(false);

/** Arrow keys, plus, minus and zero move the board while nothing else wants them. */
function useKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target } = event;
      const free = !(target instanceof Element) || target.closest('input, select, textarea, dialog, .panel') === null;
      if (!free || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      const by = panOfKey(event.key);
      if (by === null) return;
      event.preventDefault();
      pan(by);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** Another motion is on the floor, and before it one was called. */
function canLookBack(): boolean {
  const gathering = known.value?.open.gathering;
  if (gathering?.current == null) return false;
  return (gathering.results.at(-1)?.delegations.length ?? 0) > 0;
}

/** When a sitting is over: back to where one was. */
function WayOn(): JSX.Element | null {
  const from = hallOpenedFrom.value;
  if (from === null || known.value?.open.gathering != null) return null;
  return (
    <Button kind="way-on" onPress={leaveHall}>
      {t('page.hall.on', { board: t(`ui.board.${from}`) })}
    </Button>
  );
}

/** What lies over a board: what a wheel or two fingers can do, for everybody; and the same facts as a table. */
export function BoardTools(): JSX.Element | null {
  useKeys();
  switch (boardOnShow.value) {
    case 'union':
      return (
        <>
          <div class="board-tools">
            {listOpen.value ? null : (
              <>
                <Button label={t('page.board.closer')} onPress={() => pan({ zoom: 1.35 })}>
                  +
                </Button>
                <Button label={t('page.board.farther')} onPress={() => pan({ zoom: 1 / 1.35 })}>
                  −
                </Button>
                <Button label={t('page.board.whole')} onPress={() => pan('whole')}>
                  ⤢
                </Button>
              </>
            )}
            <Button pressed={listOpen.value} onPress={() => (listOpen.value = !listOpen.value)}>
              {t(listOpen.value ? 'page.board.map' : 'page.board.list')}
            </Button>
          </div>
          {listOpen.value ? <UnionList /> : null}
        </>
      );
    case 'hall':
      return callRunning.value ? null : (
        <>
          {anyCall() ? (
            <div class="board-more">
              <WayOn />
              {canLookBack() ? (
                <Button pressed={lookBack.value} onPress={() => (lookBack.value = !lookBack.value)}>
                  {t('page.hall.lastVote')}
                </Button>
              ) : null}
              {voteShown.value ? (
                <Button onPress={() => (seatsBy.value = seatsBy.value === 'votes' ? 'sides' : 'votes')}>
                  {t(seatsBy.value === 'votes' ? 'page.hall.showSides' : 'page.hall.showVotes')}
                </Button>
              ) : null}
              <Button onPress={() => (overlay.value = { kind: 'vote', seat: null })}>{t('told.whyResult')}</Button>
            </div>
          ) : null}
          <SeatCard />
        </>
      );
    case 'presidium':
      return null;
  }
}
