import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { scenarioIdOf } from '../../src/content/files.ts';
import { ENDINGS } from '../../src/engine/model/state.ts';
import { ROWS } from '../../src/match/history/table.ts';
import { namesOf } from '../../src/match/names.ts';
import { cardText, plainLines, situationText } from '../../src/words/cardText.ts';
import { commandText } from '../../src/words/commandText.ts';
import { conditionText } from '../../src/words/conditionText.ts';
import { effectLines } from '../../src/words/effectText.ts';
import { createLanguage } from '../../src/words/language.ts';
import { motionText } from '../../src/words/motionText.ts';
import type { Reader } from '../../src/words/types.ts';
import { type Json, realFiles } from '../content/files.ts';
import { commands, conditions, effects, motions } from './arbitraries.ts';
import { baseOf, OTHERS, placeholders, resourceOf, textsOf } from './files.ts';
import { BROKEN, NAMES } from './support.ts';

/** Groups whose things may have more forms in one language than in another, as far as `forms.ts` looks them up. */
const FORMS = /^(names|phrases|form|glossary|faction|office|ladder|pact|ref|tag)\./;
/** Texts that stand on buttons and tabs, where room is short. */
const BUTTONS =
  /^(command\.\w+\.label|ui\.(play|continue|newMatch|open|save|settings|close|back|cancel|confirm|undo|next|why|skip|start|board\.\w+)|operation\.\w+|player\.\w+|slateAction\.\w+|motionKind\.\w+|(measure|pact|ladder|faction)\.\w+\.(name|short)|page\.(book|flag|stance|by|term|bend|step|regime|settings|mode)\.[\w.-]+|page\.(tableIt|sealIt|playCard|toTitle|otherCard|change))$/;
/** No longer than this times the English, or than so many letters, for which every button has room. */
const LONGER = 1.6;
const ROOM = 22;
/** Texts under a button's name, which may take two lines. */
const UNDER_BUTTONS = /Text$/;

const english = textsOf('en');
const keys = (texts: ReadonlyMap<string, string>): ReadonlySet<string> => new Set([...texts.keys()].map(baseOf));
const spokenOf = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const base = baseOf(key);
    all.set(base, new Set([...(all.get(base) ?? []), ...placeholders(text)]));
  }
  return all;
};

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { content, lore } = compiled;

/** The files of the game's scenarios. */
const SCENARIOS = realFiles()
  .filter(({ json }) => scenarioIdOf(json) !== null)
  .map(({ json }): Json => json);

it('There is German and Spanish', () => {
  expect(OTHERS).toEqual(expect.arrayContaining(['de', 'es']));
});

describe.each(OTHERS)('The language %s', (code) => {
  const texts = textsOf(code);
  const missing = new Set<string>();
  const resource = resourceOf(code);
  const onMissing = (what: string): void => void missing.add(what);
  const language = createLanguage({ code, resource, names: namesOf(lore), onMissing });

  it('has every key of English, and no other but forms of names', () => {
    const wants = keys(english);
    const has = keys(texts);
    expect([...wants].filter((key) => !has.has(key) && !/^(names|phrases|form)\./.test(key))).toEqual([]);
    expect([...has].filter((key) => !wants.has(key) && !FORMS.test(key))).toEqual([]);
  });

  it('speaks in each text of the same things as English', () => {
    const wants = spokenOf(english);
    const different = [...spokenOf(texts)].flatMap(([key, has]) => {
      const want = wants.get(key);
      if (want === undefined || FORMS.test(key)) return [];
      const odd = [...has].filter((name) => !want.has(name)).concat([...want].filter((name) => !has.has(name)));
      return odd.length === 0 ? [] : [`${key}: ${odd.join(', ')}`];
    });
    expect(different).toEqual([]);
  });

  it('has both plural forms wherever it has one, and braces in pairs', () => {
    const odd = [...texts].filter(
      ([key, text]) =>
        (key.endsWith('_one') && !texts.has(`${key.slice(0, -4)}_other`)) ||
        text.split('{{').length !== text.split('}}').length,
    );
    expect(odd).toEqual([]);
  });

  it('fits on every button', () => {
    const wide = [...texts].filter(([key, text]) => {
      const same = english.get(key);
      if (same === undefined || !BUTTONS.test(key) || UNDER_BUTTONS.test(key)) return false;
      return text.length > ROOM && text.length > same.length * LONGER;
    });
    expect(wide.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('has a name of its own for every place, person, card and situation', () => {
    const nameless = [
      ...content.orgs.flatMap(({ id }) => [`names.org.${id}.name`, `names.org.${id}.short`]),
      ...content.people.map(({ id }) => `names.person.${id}.name`),
      ...content.cards.map(({ id }) => `names.card.${id}.name`),
      ...content.situations.map(({ id }) => `names.situation.${id}.name`),
    ].filter((path) => !language.owns(path));
    expect(nameless).toEqual([]);
  });

  it('has title, summary, introduction and what happened of every scenario, and the names of what it brings', () => {
    const brought = SCENARIOS.flatMap(({ cards = [], dateline = [] }) => [
      ...cards.map(({ id }: Json) => `names.card.${id}.name`),
      ...dateline.map(({ id }: Json) => `names.situation.${id}.name`),
    ]);
    expect(brought.length).toBeGreaterThan(0);
    const told = SCENARIOS.flatMap(({ id, happened }) =>
      ['title', 'summary', 'introduction', ...(happened === undefined ? [] : ['happened'])].map(
        (part) => `names.scenario.${id}.${part}`,
      ),
    );
    expect([...told, ...brought].filter((path) => !language.owns(path))).toEqual([]);
  });

  it('tells after every ending what it would have meant to each, what happened, and asks', () => {
    const wanted = ENDINGS.flatMap((id) => [
      ...['happened', 'asks', ...lore.epilogues[id].tellings.map(({ seat, won }) => (won ? `${seat}Won` : seat))].map(
        (part) => `names.ending.${id}.${part}`,
      ),
    ]);
    expect(wanted.filter((path) => !language.owns(path))).toEqual([]);
  });

  it('has a name for every row of the historical table, and for no other', () => {
    const named = [...texts.keys()].filter((key) => key.startsWith('names.row.'));
    expect(named.sort()).toEqual(ROWS.map(({ id }) => `names.row.${id}.name`).sort());
  });

  it('tells what became of the generation', () => {
    const wanted = lore.generation.flatMap(({ id }) => [`names.generation.${id}.title`, `names.generation.${id}.text`]);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((path) => !language.owns(path))).toEqual([]);
  });

  it('says every card and every situation, with nothing missing and nothing raw', () => {
    for (const card of content.cards)
      for (const me of [...content.seats, null])
        expect(plainLines(cardText(language, card, me)), card.id).not.toMatch(BROKEN);
    for (const situation of content.situations)
      expect(plainLines(situationText(language, situation)), situation.id).not.toMatch(BROKEN);
    expect([...missing]).toEqual([]);
  });

  it('says another thing where something else happens', () => {
    const listener = createLanguage({ code, resource, names: NAMES, onMissing });
    const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
    const readers: readonly Reader[] = ['you', 'left', 'dateline'];
    fc.assert(
      fc.property(effects, effects, fc.constantFrom(...readers), (a, b, reader) => {
        const say = (effect: typeof a, to: Reader) => plainLines(effectLines(listener, [effect], to));
        for (const text of say(a, reader).split('\n')) expect(text).toMatch(/^\s*[\p{Lu}\p{N}¿¡«„“].*[.:]$/u);
        if (!same(a, b)) expect(say(a, 'you')).not.toBe(say(b, 'you'));
      }),
      { numRuns: 600 },
    );
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        if (!same(a, b)) expect(conditionText(listener, a, 'you')).not.toBe(conditionText(listener, b, 'you'));
      }),
      { numRuns: 600 },
    );
    expect([...missing]).toEqual([]);
  });

  it('puts every motion and every command', () => {
    const listener = createLanguage({ code, resource, names: NAMES, onMissing });
    fc.assert(
      fc.property(motions, commands, (motion, command) => {
        for (const text of [motionText(listener, motion), commandText(listener, command)]) {
          expect(text).not.toMatch(BROKEN);
          expect(text).toMatch(/^[\p{Lu}\p{N}¿¡«„“]/u);
        }
      }),
      { numRuns: 400 },
    );
    expect([...missing]).toEqual([]);
  });
});
