import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { hydrate, render } from 'preact';
import type { Session } from '../match/session.ts';
import { EARLY, PRESSED } from '../ui/earlyMarks.ts';
import { reachTerms } from './nearTerm.ts';
import { overlay } from './overlay.ts';
import type { Opened, Ports } from './ports.ts';
import { Title } from './Title.tsx';
import { mark, onArrival, placeLeft, stayHere, stepBack } from './wayBack.ts';

/** What plays a match, rules included: a part of the program that the title does without. Null until it has been loaded. */
type Playing = Pick<typeof import('./live.ts'), 'session' | 'show' | 'leave'> &
  Pick<typeof import('./watching.ts'), 'isWatched'> &
  Pick<typeof import('./Table.tsx'), 'Table'>;
const playing = signal<Playing | null>(null);

let loading: Promise<Playing> | null = null;

/** Loads what plays a match, once; where that fails the next call tries again. */
export function loadTable(): Promise<Playing> {
  loading ??= Promise.all([import('./live.ts'), import('./watching.ts'), import('./Table.tsx')])
    .then(([{ session, show, leave }, { isWatched }, { Table }]) => ({ session, show, leave, isWatched, Table }))
    .catch((fault: unknown) => {
      loading = null;
      throw fault;
    });
  return loading;
}

/** Puts a match on the screen: a step away from the title, which the browser's "back" takes back. */
export async function showMatch(session: Session): Promise<void> {
  const loaded = await loadTable();
  loaded.show(session);
  playing.value = loaded;
  void mark('table');
}

type Open = (ports: Ports) => Promise<Opened>;
/** What "forward" opens again. */
let film: Session | null = null;
/** A match that the browser would not keep, in a record of ours; null: it lies in the browser's store. */
const unkept = signal<Open | null>(null);

/** From the table to the title; nothing is lost by it. */
function toTitle(): void {
  const table = playing.value;
  const session = table?.session.value ?? null;
  if (table === null || session === null) return;
  film = table.isWatched(session) ? session : null;
  if (film === null) {
    const record = session.saving() === 'failed' ? new Blob([JSON.stringify(session.record())]) : null;
    unkept.value = record === null ? null : (ports) => ports.openFile(record);
  }
  table.leave();
}

const resume: Open = (ports) => ports.resume();

/** Goes where the browser has gone: "back" from the table to the title, "forward" to the match again. */
async function follow(place: string, ports: Ports): Promise<void> {
  const seated = (playing.value?.session.value ?? null) !== null;
  const from = placeLeft();
  if (place !== 'table') {
    // A page before the match was closed, and the match has come before the browser knew of it.
    if (from !== 'table') return;
    // What lies over the table is closed first.
    if (seated && overlay.value !== null) {
      overlay.value = null;
      stayHere();
    } else toTitle();
  } else if (!seated) {
    const opened = film === null ? await (unkept.value ?? resume)(ports) : ({ ok: true, session: film } as const);
    if (opened.ok) await showMatch(opened.session);
    else stepBack();
  }
}

function App({ ports }: { ports: Ports }): JSX.Element {
  const table = playing.value;
  const match = table?.session.value ?? null;
  if (table === null || match === null) return <Title ports={ports} unkept={unkept.value} onOpened={showMatch} />;
  return <table.Table key={match.seed} ports={ports} />;
}

/**
 * Draws the page into the box: the title until a match is on the screen, then the table. Where the title stands already, as the page
 * brought it, it is taken over as it is, and what was pressed in it meanwhile is pressed again (`early.ts`).
 */
export function openPage(box: HTMLElement, ports: Ports): void {
  reachTerms();
  onArrival(({ place }) => void follow(place, ports));
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
