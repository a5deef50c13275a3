import { describe, expect, it } from 'vitest';
import type { OrgId } from '../../src/engine/model/ids.ts';
import { message } from '../../src/engine/model/message.ts';
import { breakdownText } from '../../src/words/breakdownText.ts';
import { createLanguage, resourceFrom } from '../../src/words/language.ts';
import { membersText, shareText } from '../../src/words/numberText.ts';
import { turnMonths, turnName } from '../../src/words/phrases.ts';
import { refusalText } from '../../src/words/refusalText.ts';
import { render } from '../../src/words/render.ts';
import { sentence } from '../../src/words/text.ts';
import { org } from '../language/names.ts';
import { listening, NAMES } from './support.ts';

const ukraine = { org: 'ukraine' as OrgId };

describe('A language', () => {
  const { language, missing } = listening();

  it('counts people with separators and in the right number', () => {
    expect(membersText(language, 1)).toBe('1 member');
    expect(membersText(language, 12345)).toBe('12,345 members');
    expect(language.signed(2)).toBe('+2');
    expect(language.signed(-0.5)).toBe('−0.5');
    expect(language.signed(0)).toBe('0');
    expect(language.number(-0)).toBe('0');
    expect(language.percent(4)).toBe('4 %');
    expect(shareText(language, 0.034)).toBe('3.5 %');
    expect(shareText(language, 0.3449)).toBe('34 %');
    expect(language.list(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('puts names into the form that a sentence asks for', () => {
    expect(language.arg(ukraine, 'in')).toBe('in the Ukraine');
    expect(language.arg({ office: 'secretary:ukraine' })).toBe('secretary in the Ukraine');
    expect(language.arg({ office: 'war' }, 'post')).toBe('the War Commissariat');
    expect(language.arg({ list: [{ faction: 'left' }, { faction: 'right' }] })).toBe(
      'the Left Opposition and the Right',
    );
    expect(language.arg({ word: 'wavering' })).toBe('wavering');
    expect(language.arg({ message: message('refusal.truce') })).toBe('Your truce with that faction forbids it.');
    expect(sentence('the Ukraine')).toBe('The Ukraine');
  });

  it('writes out days, months and years as they are written in it, and leaves what is none of them', () => {
    const said = (code: string, locale: string): string[] => {
      const { language: other } = listening({ code, resource: { meta: { locale } } });
      return ['1924-01-21', '1926-07', '1929', '1878-12-18', '2000-02-29', '1991-12-31', 'soon'].map(other.date);
    };
    expect(said('en', 'en-GB')).toEqual([
      '21 January 1924',
      'July 1926',
      '1929',
      '18 December 1878',
      '29 February 2000',
      '31 December 1991',
      'soon',
    ]);
    expect(said('de', 'de-DE').slice(0, 2)).toEqual(['21. Januar 1924', 'Juli 1926']);
    expect(said('es', 'es-ES').slice(0, 2)).toEqual(['21 de enero de 1924', 'julio de 1926']);
  });

  it('names half-years', () => {
    expect([1, 2, 12].map((turn) => turnName(language, turn))).toEqual(['1924 I', '1924 II', '1929 II']);
    expect(turnMonths(language, 4)).toBe('July to December 1925');
  });

  it('renders messages, refusals and sums', () => {
    expect(render(language, message('forecastText.members', { count: 2 }))).toBe('2 members');
    expect(refusalText(language, { code: 'truce', args: {} })).toBe('Your truce with that faction forbids it.');
    const sum = {
      base: 100,
      reasons: [{ name: 'majority', op: 'times' as const, amount: 1.25, args: {} }],
      total: 125,
    };
    expect(breakdownText(language, sum)).toMatch(/^To begin with: 100\n.+: × 1\.25\nTogether: 125$/);
  });

  it('takes what it is given as text and not as a template', () => {
    const names = { ...NAMES, people: { stalin: '<b>{{faction}}</b> $t(ui.play)' } };
    const odd = createLanguage({ code: 'en', names });
    expect(odd.arg({ list: [{ person: 'stalin' as never }] })).toBe('<b>{{faction}}</b> $t(ui.play)');
    expect(odd.say('event.died', { person: { person: 'stalin' as never } })).toBe(
      '<b>{{faction}}</b> $t(ui.play) died.',
    );
    expect(odd.arg({ person: 'constructor' as never })).toBe('constructor');
  });

  it('sets a title in quotes once, also where the title is a quotation itself', () => {
    const from = (card: string): string => language.say('page.pointsFrom', { card });
    expect(from('“Yes, I’m rude, comrades”')).toBe('From “Yes, I’m rude, comrades”.');
    expect(from('A lecture at the club')).toBe('From “A lecture at the club”.');
  });

  it('says so where a text or an argument is missing, and goes on', () => {
    expect(missing).toEqual([]);
    expect(language.sayNamed('reason.neverHeardOf')).toBe('never heard of');
    expect(language.say('event.died')).toBe('? died.');
    expect(missing).toEqual(['text reason.neverHeardOf', 'argument person']);
  });
});

describe('Another language', () => {
  const resource = resourceFrom([
    { faction: { left: { name: 'die Linke Opposition' }, leningrad: { name: 'die Leningrader' } } },
    { form: { org: { in: 'in {{name}}' } }, names: { org: { ukraine: { name: 'Ukraine', in: 'in der Ukraine' } } } },
    { event: { demonstrated: '{{faction}} ging {{org, in}} auf die Straße.' } },
    { event: {} },
  ]);

  it('is only files: names, forms and separators are its own, and English stands behind it', () => {
    const { language, missing } = listening({ code: 'de', resource });
    expect(language.arg({ faction: 'left' })).toBe('die Linke Opposition');
    expect(language.arg(ukraine, 'in')).toBe('in der Ukraine');
    expect(language.number(1234.5)).toBe('1.234,5');
    expect(language.say('stance.for')).toBe('for');
    expect(language.arg({ org: org('volga') }, 'in')).toBe('in volga');
    expect(listening().language.arg({ org: org('volga') }, 'in')).toBe('on the Volga');
    expect(missing).toEqual([]);
  });
});
