import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PORTRAIT, people as peopleFile } from '../../src/content/schema/people.ts';
import * as face from '../../src/ui/bust/face.ts';
import { LIKENESS } from '../../src/ui/bust/likeness.ts';
import { bringFaces, faceOf, portraitSvg, STANDINGS } from '../../src/ui/portrait.ts';

const people = peopleFile.parse(JSON.parse(readFileSync('scenarios/world/people.json', 'utf8')));

/** A bust without the name that its clipping goes by. */
const drawn = (id: string, options = {}): string =>
  portraitSvg(id, options).replaceAll(/"b[0-9a-z]+"|#b[0-9a-z]+/g, '');

describe('portraits', () => {
  it('know every feature that the data can name, and no other', () => {
    expect(PORTRAIT).toEqual({
      shape: face.SHAPES_OF_HEAD,
      hair: face.HAIRS,
      beard: face.BEARDS,
      moustache: face.MOUSTACHES,
      glasses: face.GLASSES,
      cap: face.CAPS,
      collar: face.COLLARS,
      age: face.AGES,
    });
  });

  it('differ from one another on the same ground, all of them', () => {
    bringFaces(Object.fromEntries(people.map(({ id, portrait }) => [id, portrait])));
    const all = new Set(people.map(({ id }) => drawn(id)));
    expect(people.length).toBeGreaterThanOrEqual(45);
    expect(all.size).toBe(people.length);
  });

  it('show on the title page, before any data is there, whom the data describe', () => {
    for (const id of ['stalin', 'trotsky', 'zinoviev', 'bukharin']) {
      expect(faceOf(id)).toEqual(people.find((person) => person.id === id)?.portrait);
    }
  });

  it('have pieces of their own for the seven leaders', () => {
    const leaders = ['bukharin', 'kamenev', 'rykov', 'stalin', 'tomsky', 'trotsky', 'zinoviev'];
    expect(Object.keys(LIKENESS).sort()).toEqual(leaders);
  });

  it('look different in every standing', () => {
    expect(new Set(STANDINGS.map((state) => drawn('kamenev', { state }))).size).toBe(STANDINGS.length);
    expect(drawn('kamenev', { struck: true })).toBe(drawn('kamenev', { state: 'expelled' }));
  });

  it('are drawn for names that nobody has described, always the same', () => {
    expect(drawn('somebody')).toBe(drawn('somebody'));
    expect(drawn('somebody')).not.toBe(drawn('somebody else'));
  });

  it('let no text from outside into the picture', () => {
    const svg = portraitSvg('"><script>alert(1)</script>');
    expect(svg).not.toContain('script');
  });
});
