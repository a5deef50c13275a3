import { signal } from '@preact/signals';
import { type LoreBook, NO_LORE, type Term, type ThingKind, type Told } from '../match/names.ts';
import { localText } from './language.ts';

/** Set with the match: the scenario's notes and sources, fates and epilogues. */
export const lore = signal<LoreBook>(NO_LORE);

/** The glossary where no match is on the screen. */
export const ownGlossary = signal<readonly Term[]>([]);

export function glossary(): readonly Term[] {
  const terms = lore.value.glossary;
  return terms.length > 0 ? terms : ownGlossary.value;
}

/** What is told of a thing: in the language that is spoken where it has it, else as the scenario has it. */
export function loreOf(kind: ThingKind, id: string): Told | null {
  const said = lore.value.told(kind, id);
  if (said === null) return null;
  const note = localText(kind, id, 'note', said.note);
  const date = localText(kind, id, 'date', said.date);
  const told = { ...said, note, date };
  return said.fate === undefined ? told : { ...told, fate: localText(kind, id, 'fate', said.fate) };
}

/** Short names of organisations, where the scenario gives them. */
export const shortNames = signal<Readonly<Record<string, string>>>({});
