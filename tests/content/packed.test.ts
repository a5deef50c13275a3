import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { hashContent } from '../../src/content/contentHash.ts';
import { openingOf, packScenarios, packTold, unpackScenario, unpackTold } from '../../src/content/packed.ts';
import { realFiles } from './files.ts';

const files = realFiles();
const ids = files.flatMap(({ file }) => /^scenarios\/([^/]+)\.json$/.exec(file)?.[1] ?? []);

/** Where in a value there are records without a prototype. */
function bare(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Object.getPrototypeOf(value) === null ? [path] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => bare(part, `${path}.${key}`))];
}

const built = ids.map((id) => {
  const made = compileScenario(files, id);
  if (!made.ok) throw new Error(`${id} is broken`);
  return made;
});

describe('Scenarios that the build has packed', () => {
  const scenarios = packScenarios(built);
  const told = packTold(built);

  it('are all those of the game', () => {
    expect(ids.length).toBeGreaterThanOrEqual(9);
  });

  it.each(ids)('are what they were compiled to: %s', (id) => {
    const at = ids.indexOf(id);
    const made = built[at]!;
    const { content, opening } = unpackScenario(scenarios[at]!);
    expect(content).toEqual(made.content);
    expect(bare(content)).toEqual(bare(made.content));
    const { contentHash, ...rest } = content;
    expect(hashContent(rest)).toBe(contentHash);
    expect(Object.isFrozen(content.start.people)).toBe(true);
    expect(opening).toEqual(openingOf(made.lore));
    const { scenario, ...lore } = made.lore;
    expect(opening.scenario).toEqual(scenario);
    expect(unpackTold(told[at]!)).toEqual(lore);
  });

  it('have nothing under the names that every object of JavaScript has', () => {
    const { content } = unpackScenario(scenarios[0]!);
    for (const table of [content.org, content.person, content.card, content.situation])
      expect(Reflect.get(table, 'constructor')).toBeUndefined();
  });

  it('write once what they have alike', () => {
    const size = (packed: readonly { readonly pool: string; readonly text: string }[]): number =>
      packed.reduce((sum, { text }) => sum + text.length, packed[0]?.pool.length ?? 0);
    const apart = (pack: typeof packScenarios): number => built.reduce((sum, one) => sum + size(pack([one])), 0);
    expect(size(scenarios)).toBeLessThan(apart(packScenarios) / 2);
    expect(size(told)).toBeLessThan(apart(packTold) / 6);
  });
});
