import { computed, signal } from '@preact/signals';
import { type LoreBook, NO_LORE, type Term, type ThingKind, type Told } from '../match/names.ts';
import { inLanguage } from '../words/glossary.ts';
import { language, localText } from './language.ts';

/** Set with the match: the scenario's notes and sources, fates and epilogues. */
export const lore = signal<LoreBook>(NO_LORE);

/** The glossary where no match is on the screen. */
export const ownGlossary = signal<readonly Term[]>([]);

/** The terms of the match, or without one the game's own, as the language that is spoken has them and in its order. */
const spoken = computed<readonly Term[]>(() => {
  const terms = lore.value.glossary;
  const own = inLanguage(language.value, terms.length > 0 ? terms : ownGlossary.value);
  const { compare } = new Intl.Collator(language.value.code);
  return [...own].sort((a, b) => compare(a.term, b.term));
});

export function glossary(): readonly Term[] {
  return spoken.value;
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
