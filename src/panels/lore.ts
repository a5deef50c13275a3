import { signal } from '@preact/signals';
import type { Told } from '../match/names.ts';

export type ToldOf = (kind: 'card' | 'person' | 'org' | 'situation', id: string) => Told | null;

/** Set with the match: the scenario's notes and sources. */
export const lore = signal<ToldOf>(() => null);

export function loreOf(kind: 'card' | 'person' | 'org' | 'situation', id: string): Told | null {
  return lore.value(kind, id);
}

/** Short names of organisations, where the scenario gives them. */
export const shortNames = signal<Readonly<Record<string, string>>>({});
