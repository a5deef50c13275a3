import { effect, signal } from '@preact/signals';
import { chosenLanguage } from './languageChoice.ts';
import { type StoredSound, storedSound, takeStoredSound } from './sound/volumes.ts';

export const SPEEDS = ['slow', 'normal', 'fast', 'none'] as const;
export type Speed = (typeof SPEEDS)[number];

/** How fast things move on the boards. `none`: they are there at once. */
export const speed = signal<Speed>('normal');
/** Reduced motion: as the system says, unless the player says otherwise. */
export const reducedMotion = signal<boolean | null>(null);

/** Code of the language that the player has chosen; null: as the browser says. */
export const languageCode = signal<string | null>(null);

const FACTOR: Readonly<Record<Speed, number>> = { slow: 1.6, normal: 1, fast: 0.45, none: 0 };

export function isStill(): boolean {
  if (speed.value === 'none') return true;
  return reducedMotion.value ?? globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

/** Milliseconds of a movement that takes `base` at normal speed; 0 where nothing is to move. */
export function duration(base: number): number {
  return isStill() ? 0 : base * FACTOR[speed.value];
}

export interface StoredSettings {
  readonly speed: Speed;
  readonly reducedMotion: boolean | null;
  readonly language: string | null;
  readonly sound: StoredSound;
}

/** Takes what was stored, whatever it is, and calls `keep` at every change from then on. */
export function rememberSettings(stored: unknown, keep: (settings: StoredSettings) => void): () => void {
  if (typeof stored === 'object' && stored !== null) {
    if ('speed' in stored) speed.value = SPEEDS.find((s) => s === stored.speed) ?? speed.value;
    if ('reducedMotion' in stored)
      reducedMotion.value = typeof stored.reducedMotion === 'boolean' ? stored.reducedMotion : null;
    if ('sound' in stored) takeStoredSound(stored.sound);
    languageCode.value = chosenLanguage(stored);
  }
  return effect(() =>
    keep({
      speed: speed.value,
      reducedMotion: reducedMotion.value,
      language: languageCode.value,
      sound: storedSound(),
    }),
  );
}
