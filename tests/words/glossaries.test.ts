import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { namesOf } from '../../src/match/names.ts';
import { cardText, plainLines } from '../../src/words/cardText.ts';
import { inLanguage, linkTerms } from '../../src/words/glossary.ts';
import { createLanguage } from '../../src/words/language.ts';
import { realFiles } from '../content/files.ts';
import { OTHERS, resourceOf, textsOf } from './files.ts';

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { content, lore } = compiled;
const ids = lore.glossary.map(({ id }) => id);

const linkedIn = (text: string, glossary: Parameters<typeof linkTerms>[1]): string[] =>
  linkTerms(text, glossary).flatMap((part) => (typeof part === 'string' ? [] : [part.term]));

it('English keeps the scenario’s glossary as it stands', () => {
  expect(inLanguage(createLanguage({ code: 'en' }), lore.glossary)).toBe(lore.glossary);
});

describe.each(OTHERS)('The glossary in %s', (code) => {
  const language = createLanguage({ code, resource: resourceOf(code), names: namesOf(lore) });
  const glossary = inLanguage(language, lore.glossary);

  it('has heading, forms and text for every term, and no other', () => {
    const has = [...textsOf(code).keys()].filter((key) => key.startsWith('glossary.'));
    const wants = ids.flatMap((id) => ['term', 'forms', 'text'].map((part) => `glossary.${id}.${part}`));
    expect(has.sort()).toEqual(wants.sort());
    for (const { id, text } of glossary) expect(text, id).toMatch(/^[\p{Lu}„«].*[.]$/su);
  });

  it('finds every term by its heading, itself and no other', () => {
    const found = glossary.map(({ id, term }) => [id, term, ...linkedIn(term, glossary)]);
    expect(found).toEqual(glossary.map(({ id, term }) => [id, term, id]));
  });

  it('has no form that belongs to two terms', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { id } of glossary)
      for (const form of language.sayNamed(`glossary.${id}.forms`).split('|')) {
        if (owners.has(form)) shared.push(`${form}: ${owners.get(form)}, ${id}`);
        owners.set(form, id);
      }
    expect(shared).toEqual([]);
  });

  it('is led to from the texts of that language, but for what only notes speak of, which may be English', () => {
    const used = new Set<string>();
    for (const [key, text] of textsOf(code))
      if (!/^glossary\..*\.(term|forms)$/.test(key)) for (const id of linkedIn(text, glossary)) used.add(id);
    for (const card of content.cards)
      for (const id of linkedIn(plainLines(cardText(language, card, null)), glossary)) used.add(id);
    for (const term of glossary) if (used.has(term.id)) for (const id of term.see) used.add(id);
    expect(ids.filter((id) => !used.has(id)).length, ids.filter((id) => !used.has(id)).join()).toBeLessThan(8);
  });

  it('links an English text that stands in for a missing one as well', () => {
    expect(linkedIn('A joint plenum censured the opposition.', glossary)).toEqual(['jointPlenum']);
  });
});
