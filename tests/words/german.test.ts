import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/engine/model/event.ts';
import { effectLines } from '../../src/words/effectText.ts';
import { eventText } from '../../src/words/eventText.ts';
import { createLanguage } from '../../src/words/language.ts';
import { motionText } from '../../src/words/motionText.ts';
import { org, person } from '../language/names.ts';
import { resourceOf } from './files.ts';

const missing: string[] = [];
const language = createLanguage({
  code: 'de',
  resource: resourceOf('de'),
  onMissing: (what) => missing.push(what),
});

describe('German', () => {
  it('declines factions, places, offices and people', () => {
    const all = { list: [{ faction: 'apparatus' as const }, { faction: 'leningrad' as const }] };
    expect(language.arg(all, 'dat')).toBe('dem Apparat und den Leningradern');
    expect(language.arg({ faction: 'right' }, 'zu')).toBe('zur Rechten');
    expect(language.arg({ faction: 'left' }, 'hand')).toBe('in der Hand der Linken Opposition');
    expect(language.arg({ org: org('urals') }, 'in')).toBe('im Ural');
    expect(language.arg({ org: org('ukraine') }, 'in')).toBe('in der Ukraine');
    expect(language.arg({ office: 'secretary:volga' }, 'gen')).toBe('des Sekretärs an der Wolga');
    expect(language.arg({ person: person('trotsky') }, 'gen')).toBe('Trotzkis');
  });

  it('declines the parts of a card, spoken to and spoken of', () => {
    const say = (reader: 'you' | 'left') =>
      effectLines(
        language,
        [
          { type: 'moveMembers', org: 'all', cohort: 'old', from: 'rivals', to: 'director', percent: 4 },
          { type: 'trust', a: 'director', b: { holderOf: 'war' }, amount: 1 },
        ],
        reader,
      ).map(({ text }) => text);
    expect(say('you')).toEqual([
      'Jede Organisation: 4 % der Altmitglieder, die zu einem Ihrer Rivalen halten, gehen zu Ihnen über.',
      'Vertrauen zwischen Ihnen und der Fraktion des Kriegskommissars: +1.',
    ]);
    expect(say('left')).toEqual([
      'Jede Organisation: 4 % der Altmitglieder, die zu einem Rivalen der Linken Opposition halten, gehen zur Linken Opposition über.',
      'Vertrauen zwischen der Linken Opposition und der Fraktion des Kriegskommissars: +1.',
    ]);
  });

  it('makes verbs agree, and begins a motion with a large letter', () => {
    const street = (faction: 'left' | 'leningrad'): Event => ({ type: 'demonstrated', faction, org: org('redArmy') });
    expect(eventText(language, street('left'))).toBe('Die Linke Opposition ging in der Roten Armee auf die Straße.');
    expect(eventText(language, street('leningrad'))).toBe('Die Leningrader gingen in der Roten Armee auf die Straße.');
    expect(motionText(language, { kind: 'remove', office: 'generalSecretary' })).toBe('Den Generalsekretär absetzen');
    expect(missing).toEqual([]);
  });
});
