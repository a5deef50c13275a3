import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import type { CardDef, SituationDef } from '../../src/engine/model/content.ts';
import { FACTIONS } from '../../src/engine/model/ids.ts';
import { namesOf } from '../../src/match/names.ts';
import { cardText, plainLines, situationText } from '../../src/words/cardText.ts';
import { createLanguage } from '../../src/words/language.ts';
import { type Json, realFiles } from '../content/files.ts';

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { content, lore } = compiled;
const language = createLanguage({ code: 'en', names: namesOf(lore) });

/** Ids that may take another's place. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  org: content.orgs.map(({ id }) => id),
  person: content.people.map(({ id }) => id),
  faction: FACTIONS,
};

/** Copies of the rules of a card, each with one thing changed: a number, a name, or an effect left out. */
function* changed<T extends CardDef | SituationDef>(card: T): Generator<readonly [what: string, card: T]> {
  const parts = ['effects', 'requires'] as const;
  for (const part of parts) {
    for (let i = 0; i < card[part].length; i++) {
      const copy: Json = structuredClone(card);
      copy[part].splice(i, 1);
      yield [`without ${part}[${i}]`, copy];
    }
    for (const path of leaves(card[part])) {
      const copy: Json = structuredClone(card);
      let here = copy[part];
      for (const step of path.slice(0, -1)) here = here[step];
      const key = path.at(-1)!;
      const value = here[key];
      const other = OTHERS[key]?.find((id) => id !== value);
      if (typeof value === 'number') here[key] = value === -1 ? -2 : value + 1;
      else if (OTHERS[key]?.includes(value) && other !== undefined) here[key] = other;
      else continue;
      yield [`${part}.${path.join('.')}: ${value} -> ${here[key]}`, copy];
    }
  }
}

function leaves(value: Json, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]));
}

describe('What a card says', () => {
  it('changes with everything that it does', () => {
    const silent: string[] = [];
    let changes = 0;
    for (const card of content.cards) {
      const said = plainLines(cardText(language, card));
      for (const [what, other] of changed(card)) {
        changes += 1;
        if (plainLines(cardText(language, other)) === said) silent.push(`${card.id}: ${what}`);
      }
    }
    expect(silent).toEqual([]);
    expect(changes).toBeGreaterThan(500);
  });

  it('changes with its choices, its last word and whether it comes once', () => {
    for (const card of content.cards) {
      const said = plainLines(cardText(language, card));
      const others: CardDef[] = [
        { ...card, once: !card.once },
        { ...card, lastWord: card.lastWord + 1 },
        ...card.choose.map((_, i) => ({ ...card, choose: card.choose.filter((__, n) => n !== i) })),
      ];
      for (const other of others) expect(plainLines(cardText(language, other)), card.id).not.toBe(said);
    }
  });

  it('is true of the dateline too', () => {
    const silent: string[] = [];
    for (const situation of content.situations) {
      const said = plainLines(situationText(language, situation));
      for (const [what, other] of changed(situation)) {
        if (plainLines(situationText(language, other)) === said) silent.push(`${situation.id}: ${what}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
