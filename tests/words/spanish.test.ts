import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/engine/model/event.ts';
import { eventText } from '../../src/words/eventText.ts';
import { createLanguage, resourceFrom } from '../../src/words/language.ts';
import { org, person } from '../language/names.ts';

const folder = join(import.meta.dirname, '../../assets/lang/es');
const resource = resourceFrom(readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
const missing: string[] = [];
const language = createLanguage({ code: 'es', resource, onMissing: (what) => missing.push(what) });
const none = { base: 0, reasons: [], total: 0 };

describe('Spanish', () => {
  it('joins a preposition and an article, and only these', () => {
    expect(language.arg({ faction: 'apparatus' }, 'of')).toBe('del Aparato');
    expect(language.arg({ faction: 'right' }, 'of')).toBe('de la Derecha');
    expect(language.arg({ org: org('volga') }, 'to')).toBe('al Volga');
    expect(language.arg({ office: 'secretary:redArmy' })).toBe('secretario del Ejército Rojo');
    const towards = language.say('command.changeLine.wish', { pole: 'el socialismo' });
    expect(towards).toBe('Mover tu línea declarada un paso hacia el socialismo.');
    const all = { list: [{ faction: 'apparatus' as const }, { faction: 'leningrad' as const }] };
    expect(language.arg(all, 'to')).toBe('al Aparato y a los leningradenses');
  });

  it('makes verbs and endings agree', () => {
    const agitated = (faction: 'left' | 'leningrad', count: number): Event => ({
      type: 'agitated',
      faction,
      org: org('urals'),
      count,
      reasons: none,
    });
    expect(eventText(language, agitated('left', 1))).toBe(
      'La Oposición de Izquierda hizo agitación en los Urales y ganó 1 miembro.',
    );
    expect(eventText(language, agitated('leningrad', 0))).toBe(
      'Los leningradenses hicieron agitación en los Urales y no ganaron a nadie.',
    );
    const deputy = (id: string): Event => ({ type: 'deputised', person: person(id), office: 'war' });
    expect(eventText(language, deputy('krupskaya'))).toBe('Krúpskaya pasó a ser adjunta del comisario de Guerra.');
    expect(eventText(language, deputy('frunze'))).toBe('Frunze pasó a ser adjunto del comisario de Guerra.');
  });

  it('gives a pact its article and its gender', () => {
    const broken: Event = { type: 'pactEnded', a: 'left', b: 'right', pact: 'truce', brokenBy: 'right' };
    expect(eventText(language, broken)).toBe(
      'La Derecha rompió la tregua entre la Oposición de Izquierda y la Derecha.',
    );
    const secret: Event = { type: 'pactMade', a: 'left', b: 'right', pact: 'bloc', secret: true };
    expect(eventText(language, secret)).toMatch(/acordaron un bloque secreto\.$/);
  });

  it('counts, whole millions too, and separates as Spanish does', () => {
    expect(language.say('forecastText.members', {}, { count: 1 })).toBe('1 miembro');
    expect(language.say('forecastText.members', {}, { count: 3000 })).toBe('3000 miembros');
    expect(language.say('forecastText.members', {}, { count: 2000000 })).toBe('2.000.000 miembros');
    expect(language.number(-1.5)).toBe('−1,5');
    expect(missing).toEqual([]);
  });
});
