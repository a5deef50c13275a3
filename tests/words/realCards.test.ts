import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { namesOf } from '../../src/match/names.ts';
import { cardText, plainLines, situationText } from '../../src/words/cardText.ts';
import { createLanguage } from '../../src/words/language.ts';
import { realFiles } from '../content/files.ts';
import { BROKEN } from './support.ts';

describe('The cards of the succession', () => {
  const compiled = compileScenario(realFiles(), 'succession');
  if (!compiled.ok) throw new Error('the scenario does not compile');
  const { content, lore } = compiled;
  const missing: string[] = [];
  const language = createLanguage({ code: 'en', names: namesOf(lore), onMissing: (what) => missing.push(what) });

  it('all have a text, for their owner and for the others, with nothing missing and nothing raw', () => {
    for (const card of content.cards)
      for (const me of [...content.seats, null]) {
        const text = plainLines(cardText(language, card, me));
        expect(text, card.id).not.toMatch(BROKEN);
        if (card.owner !== null && me !== null && me !== card.owner) expect(text, card.id).not.toMatch(/\byour?\b/i);
      }
    expect(missing).toEqual([]);
  });

  it('and those of the dateline speak to nobody', () => {
    for (const situation of content.situations) {
      const text = plainLines(situationText(language, situation));
      expect(text, situation.id).not.toMatch(BROKEN);
      expect(text, situation.id).not.toMatch(/\byour?\b/i);
    }
    expect(missing).toEqual([]);
  });
});
