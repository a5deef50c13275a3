/**
 * What can be heard, named by what happens and not by its sound: boards and panels say it here, whoever makes sound listens.
 * Nobody has to listen: without sound everything is still to be seen.
 */
export const CUES = [
  /** A decision is entered: an appointment, a sentence, a result. */
  'stamp',
  /** A line is written into the minutes. */
  'typewriter',
  /** The chairman opens or closes a sitting. */
  'bell',
  /** A full hall before a call. */
  'murmur',
  'applause',
  'heckling',
  /** A card is played or moved. */
  'card',
  /** A drawer of the card index closes: somebody is thrown out. */
  'drawer',
  /** Seats turn. */
  'seats',
] as const;
export type Cue = (typeof CUES)[number];

/** `strength`: 0 to 1, how much of the hall joins in. */
export type CueListener = (cue: Cue, strength: number) => void;

const listeners = new Set<CueListener>();

export function cue(name: Cue, strength = 1): void {
  const loud = Math.max(0, Math.min(1, strength));
  for (const listener of [...listeners]) listener(name, loud);
}

/** Returns what ends it. */
export function onCue(listener: CueListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
