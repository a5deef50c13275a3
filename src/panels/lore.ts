import { signal } from '@preact/signals';
import type { Told } from '../match/names.ts';
import { localText } from './language.ts';

export type ToldOf = (kind: 'card' | 'person' | 'org' | 'situation', id: string) => Told | null;

/** Set with the match: the scenario's notes and sources. */
export const lore = signal<ToldOf>(() => null);

/** What is told of a thing: in the language that is spoken where it has it, else as the scenario has it. */
export function loreOf(kind: 'card' | 'person' | 'org' | 'situation', id: string): Told | null {
  const said = lore.value(kind, id);
  if (said === null) return null;
  const note = localText(kind, id, 'note', said.note);
  return said.fate === undefined ? { ...said, note } : { ...said, note, fate: localText(kind, id, 'fate', said.fate) };
}

/** Short names of organisations, where the scenario gives them. */
export const shortNames = signal<Readonly<Record<string, string>>>({});
