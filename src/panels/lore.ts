import { signal } from '@preact/signals';

/** What is told of a thing beside the rules. */
export interface Told {
  readonly date: string;
  readonly note: string;
  readonly source: string;
  /** What became of a person. */
  readonly fate?: string;
}

export type ToldOf = (kind: 'card' | 'person' | 'org' | 'situation', id: string) => Told | null;

/** Set with the match: the scenario's notes and sources. */
export const lore = signal<ToldOf>(() => null);

export function loreOf(kind: 'card' | 'person' | 'org' | 'situation', id: string): Told | null {
  return lore.value(kind, id);
}
