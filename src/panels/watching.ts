import { computed } from '@preact/signals';
import type { Session } from '../match/session.ts';
import { Viewing } from '../match/viewer/viewing.ts';
import type { WatchSource } from '../match/viewer/watch.ts';
import { tell } from './bits.tsx';
import { screen, session, show } from './live.ts';
import type { Ports } from './ports.ts';

/** The record being looked at; null: a match is being played, or none is there. Told anew at every step. */
export const viewing = computed<{ readonly film: Viewing } | null>(() => {
  const now = session.value;
  // Each step brings a new screen, and with it whoever draws from the film.
  return screen.value !== null && now instanceof Viewing ? { film: now } : null;
});

export function isWatched(session: Session): boolean {
  return session instanceof Viewing;
}

/** For what is drawn only while a record is being looked at. */
export function film(): Viewing {
  const now = viewing.value;
  if (now === null) throw new Error('no record is being looked at');
  return now.film;
}

/** Puts a record on the screen to be looked at, or says why not. */
export async function lookAt(ports: Ports, source: WatchSource): Promise<void> {
  const opened = await ports.watch(source, () => {});
  if (opened.ok) show(opened.session);
  else tell(opened.why);
}
