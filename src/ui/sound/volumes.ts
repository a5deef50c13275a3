import { signal } from '@preact/signals';
import type { Cue } from '../cues.ts';

/** What can be made louder and softer by itself. */
export const CHANNELS = ['desk', 'hall', 'music'] as const;
export type Channel = (typeof CHANNELS)[number];

/** From where each sound comes. */
export const CHANNEL_OF: Readonly<Record<Cue, Channel>> = {
  stamp: 'desk',
  typewriter: 'desk',
  card: 'desk',
  drawer: 'desk',
  bell: 'hall',
  murmur: 'hall',
  applause: 'hall',
  heckling: 'hall',
  seats: 'hall',
};

/** Volumes from 0 to 1. */
export type Volumes = Readonly<Record<Channel, number>>;
const AT_FIRST: Volumes = { desk: 0.7, hall: 0.6, music: 0 };
export const SILENT: Volumes = { desk: 0, hall: 0, music: 0 };

/** Silent until somebody switches it on: the game is played in class. */
export const soundOn = signal(false);
export const volumes = signal<Volumes>(AT_FIRST);

export interface StoredSound {
  readonly on: boolean;
  readonly volumes: Volumes;
}

export function storedSound(): StoredSound {
  return { on: soundOn.value, volumes: volumes.value };
}

/** Takes what was stored, whatever it is. */
export function takeStoredSound(stored: unknown): void {
  if (typeof stored !== 'object' || stored === null) return;
  if ('on' in stored) soundOn.value = stored.on === true;
  if (!('volumes' in stored) || typeof stored.volumes !== 'object' || stored.volumes === null) return;
  const given = new Map<string, unknown>(Object.entries(stored.volumes));
  const volume = (channel: Channel): number => {
    const value = given.get(channel);
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : AT_FIRST[channel];
  };
  volumes.value = { desk: volume('desk'), hall: volume('hall'), music: volume('music') };
}
