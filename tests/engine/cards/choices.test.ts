import { describe, expect, test } from 'vitest';
import { canChoose, choiceDomains, choiceFits } from '../../../src/engine/effects/choices.ts';
import { canHappen } from '../../../src/engine/effects/playable.ts';
import { sightOf } from '../../../src/engine/effects/targets.ts';
import type { ChoiceSpec } from '../../../src/engine/model/effect.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { org, person } from '../../language/names.ts';
import { liesFaceDown, type Overrides, smallParty } from '../../language/party.ts';
import { aCard } from './support.ts';

function offered(spec: ChoiceSpec, overrides: Overrides = {}, director: FactionId = 'left') {
  const { content, state } = smallParty(overrides);
  const [slot] = choiceDomains(content, sightOf(state, director), aCard('any', { choose: [spec] }));
  return slot;
}

describe('what a director may choose', () => {
  test('an organisation, any or of a kind', () => {
    expect(offered({ slot: 'org', among: 'any' })).toEqual({
      name: 'choice.org',
      domain: ['leningrad', 'moscow', 'siberia', 'army'],
    });
    expect(offered({ slot: 'org', among: 'industry' })?.domain).toEqual(['leningrad', 'moscow']);
  });

  test('a person: one’s own, a rival’s, nobody’s', () => {
    const left = ['trotsky', 'preobrazhensky', 'rakovsky'];
    expect(offered({ slot: 'person', among: 'own' })?.domain).toEqual(left);
    expect(offered({ slot: 'person', among: 'uncommitted' })?.domain).toEqual([
      'kirov',
      'kosior',
      'dzerzhinsky',
      'frunze',
    ]);
    const rivals = offered({ slot: 'person', among: 'rival' })?.domain ?? [];
    expect(rivals).toHaveLength(11);
    expect(left.some((name) => rivals.includes(name))).toBe(false);
    expect(offered({ slot: 'person', among: 'rivalNotLeader' })?.domain).toEqual([
      'kaganovich',
      'kuibyshev',
      'yevdokimov',
      'zelensky',
      'tomsky',
    ]);
    expect(offered({ slot: 'person', among: 'notLeader' })?.domain).toHaveLength(10);
  });

  test('who lies face down is nobody’s to choose but his patron’s', () => {
    const overrides: Overrides = { state: (s) => liesFaceDown(s, 'kosior', 'apparatus', 'apparatus') };
    const has = (among: 'own' | 'rival' | 'uncommitted', director: FactionId) =>
      offered({ slot: 'person', among }, overrides, director)?.domain.includes('kosior');
    expect([has('own', 'apparatus'), has('rival', 'left'), has('uncommitted', 'left')]).toEqual([true, false, false]);
  });

  test('the expelled, and otherwise only who can act now', () => {
    const overrides: Overrides = {
      state: (s) => {
        const rykov = s.open.people[person('rykov')];
        const kirov = s.open.people[person('kirov')];
        if (rykov) rykov.status = 'exiled';
        if (kirov) kirov.status = 'dead';
      },
    };
    expect(offered({ slot: 'person', among: 'expelled' }, overrides)?.domain).toEqual(['rykov']);
    expect(offered({ slot: 'person', among: 'rival' }, overrides)?.domain).not.toContain('rykov');
    expect(offered({ slot: 'person', among: 'uncommitted' }, overrides)?.domain).not.toContain('kirov');
  });

  test('a faction, of those who take part and are not broken', () => {
    const among = (who: 'rival' | 'opposition' | 'majority' | 'any', overrides: Overrides = {}) =>
      offered({ slot: 'faction', among: who }, overrides)?.domain;
    expect(among('rival')).toEqual(['apparatus', 'leningrad', 'right']);
    expect(among('opposition')).toEqual(['left']);
    expect(among('majority')).toEqual(['apparatus', 'leningrad', 'right']);
    const fewer: Overrides = {
      state: (s) => {
        s.open.factions.right.broken = true;
        s.open.factions.leningrad.present = false;
      },
    };
    expect(among('any', fewer)).toEqual(['apparatus', 'left']);
  });

  test('one of several courses', () => {
    expect(offered({ slot: 'option', count: 3 })?.domain).toEqual([0, 1, 2]);
  });

  test('a choice fills just the slots that are asked for', () => {
    const { content, state } = smallParty();
    const sight = sightOf(state, 'left');
    const def = aCard('any', {
      choose: [
        { slot: 'org', among: 'capital' },
        { slot: 'option', count: 2 },
      ],
    });
    expect(choiceFits(content, sight, def, { org: org('moscow'), option: 1 })).toBe(true);
    expect(choiceFits(content, sight, def, { org: org('army'), option: 1 })).toBe(false);
    expect(choiceFits(content, sight, def, { org: org('moscow') })).toBe(false);
    expect(choiceFits(content, sight, def, { org: org('moscow'), option: 2 })).toBe(false);
    expect(choiceFits(content, sight, def, { org: org('moscow'), option: 1, faction: 'left' })).toBe(false);
  });
});

describe('whether an event can happen', () => {
  test('all that it requires holds, and every slot has something to choose', () => {
    const { content, state } = smallParty();
    const sight = sightOf(state, 'left');
    const nobody = aCard('any', { choose: [{ slot: 'person', among: 'expelled' }] });
    expect(canHappen(content, sight, aCard('any'))).toBe(true);
    expect(canHappen(content, sight, nobody)).toBe(false);
    expect(canChoose(content, sight, nobody)).toBe(false);
    expect(canHappen(content, sight, aCard('any', { requires: [{ type: 'regimeAtMost', amount: 2 }] }))).toBe(false);
  });
});
