import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { hydrate, render } from 'preact';
import type { Session } from '../match/session.ts';
import { EARLY, PRESSED } from '../ui/earlyMarks.ts';
import type { Ports } from './ports.ts';
import { Title } from './Title.tsx';

/** What plays a match, rules included: a part of the program that the title does without. Null until it has been loaded. */
type Playing = Pick<typeof import('./live.ts'), 'session' | 'show'> & Pick<typeof import('./Table.tsx'), 'Table'>;
const playing = signal<Playing | null>(null);

let loading: Promise<Playing> | null = null;

/** Loads what plays a match, once; where that fails the next call tries again. */
export function loadTable(): Promise<Playing> {
  loading ??= Promise.all([import('./live.ts'), import('./Table.tsx')])
    .then(([{ session, show }, { Table }]) => ({ session, show, Table }))
    .catch((fault: unknown) => {
      loading = null;
      throw fault;
    });
  return loading;
}

/** Puts a match on the screen. */
export async function showMatch(session: Session): Promise<void> {
  const loaded = await loadTable();
  loaded.show(session);
  playing.value = loaded;
}

function App({ ports }: { ports: Ports }): JSX.Element {
  const table = playing.value;
  const match = table?.session.value ?? null;
  if (table === null || match === null) return <Title ports={ports} onOpened={showMatch} />;
  return <table.Table key={match.seed} ports={ports} />;
}

/**
 * Draws the page into the box: the title until a match is on the screen, then the table. Where the title stands already, as the page
 * brought it, it is taken over as it is, and what was pressed in it meanwhile is pressed again (`early.ts`).
 */
export function openPage(box: HTMLElement, ports: Ports): void {
  const page = <App ports={ports} />;
  if (!box.classList.contains(EARLY)) {
    render(page, box);
    return;
  }
  box.classList.remove(EARLY);
  const pressed = box.querySelector<HTMLElement>(`.${PRESSED}`);
  pressed?.classList.remove(PRESSED);
  hydrate(page, box);
  pressed?.click();
}
