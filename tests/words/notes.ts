import { compileScenario } from '../../src/content/compile.ts';
import { scenarioIdOf } from '../../src/content/files.ts';
import { readHistory } from '../../src/content/history.ts';
import type { Lore } from '../../src/content/lore.ts';
import { realFiles } from '../content/files.ts';

/** What the scenarios tell in English and a language may tell in its own words: English texts by the keys of `notes.json`. */
export interface Wanted {
  readonly notes: ReadonlyMap<string, string>;
  /** Texts without a key of their own, which the language has by the English words. */
  readonly phrases: ReadonlySet<string>;
}

/** Of all scenarios that come with the game, with the cards and situations of their own. */
export function wantedNotes(): Wanted {
  const notes = new Map<string, string>();
  const phrases = new Set<string>();
  const files = realFiles();
  for (const { json } of files) {
    const id = scenarioIdOf(json);
    const compiled = id === null ? null : compileScenario(files, id);
    if (compiled?.ok !== true) continue;
    collect(compiled.lore, notes, phrases);
    const record = readHistory(files, compiled.content);
    if (!record.ok) continue;
    for (const { date, text } of record.deeds) phrases.add(text).add(date);
  }
  // A year alone is the same in every language.
  for (const text of phrases) if (/^\d*$/.test(text)) phrases.delete(text);
  return { notes, phrases };
}

function collect(lore: Lore, notes: Map<string, string>, phrases: Set<string>): void {
  const put = (kind: string, id: string, part: string, text: string): void =>
    void notes.set(`names.${kind}.${id}.${part}`, text);
  const say = (texts: readonly string[]): void => {
    for (const text of texts) phrases.add(text);
  };
  for (const [id, { note }] of Object.entries(lore.cards)) put('card', id, 'note', note);
  for (const [id, { note }] of Object.entries(lore.situations)) put('situation', id, 'note', note);
  for (const [id, person] of Object.entries(lore.people)) {
    put('person', id, 'note', person.text);
    put('person', id, 'joinedAs', person.joinedAs);
    put('person', id, 'fate', person.fate);
    for (const skill of ['oratory', 'pen', 'apparatus', 'ambition'] as const)
      put('person', id, skill, person[skill].why);
    say(person.offices.map(({ office }) => office));
    say(person.sides.map(({ note }) => note));
    say(person.traits.flatMap(({ text, by }) => [text, by]));
  }
  for (const [id, { text, why, incharge }] of Object.entries(lore.orgs)) {
    put('org', id, 'note', text);
    put('org', id, 'why', why);
    say(incharge.map(({ who }) => who));
  }
  for (const { id, text, holders } of Object.values(lore.offices)) {
    put('office', id, 'note', text);
    say(holders.map(({ who }) => who));
  }
  for (const [id, { text, why }] of Object.entries(lore.factions)) {
    put('faction', id, 'note', text);
    for (const part of ['ability', 'conviction', 'aim'] as const) put('faction', id, part, why[part]);
  }
  say([...lore.scenario.estimates, ...Object.values(lore.scenario.orgs)]);
}
