import { describe, expect, test } from 'vitest';
import type { HookName } from '../../../src/engine/model/effect.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { person } from '../../language/names.ts';
import { type Overrides, smallParty } from '../../language/party.ts';
import { foretold, happens } from '../cards/support.ts';

function hook(name: HookName, director: FactionId | null, overrides: Overrides = {}): string {
  return happens(smallParty(overrides), director, [{ type: 'hook', name }]);
}

function lines(name: HookName, me: FactionId, overrides: Overrides = {}): string[] {
  return foretold(smallParty(overrides), me, [{ type: 'hook', name }]);
}

describe('the Testament is read to the Congress', () => {
  test('by an opposition, by a neutral hand, by himself', () => {
    expect(hook('testamentRead', 'left')).toBe(
      [
        'testamentMoved from=few to=congress by=left harm=null',
        'testamentMoved from=congress to=congress by=left harm=(4 x testamentMessenger 0.75 = 3)',
        'standingChanged person=stalin by=-3 to=2 why=testament',
      ].join('\n'),
    );
    expect(hook('testamentRead', 'right')).toContain('by=-4');
    expect(hook('testamentRead', null)).toContain('by=-4');
    expect(hook('testamentRead', 'apparatus')).toContain('by=-2');
    expect(lines('testamentRead', 'left')).toEqual(['standing -3']);
    expect(lines('testamentRead', 'left', { modules: { testament: false } })).toEqual([]);
  });
});

describe('the funeral', () => {
  test('who stood at the bier gains, who was too ill or away loses', () => {
    const ill: Overrides = {
      state: (s) => {
        const trotsky = s.open.people[person('trotsky')];
        if (trotsky) trotsky.health = 2;
      },
    };
    expect(hook('leninFuneral', null, ill)).toBe(
      [
        'legacyChanged faction=apparatus by=1 to=5 why=funeral',
        'legacyChanged faction=left by=-1 to=3 why=funeral',
        'legacyChanged faction=leningrad by=1 to=7 why=funeral',
        'legacyChanged faction=right by=1 to=7 why=funeral',
      ].join('\n'),
    );
    expect(lines('leninFuneral', 'left', ill)).toEqual(['legacy 1', 'legacy -1', 'legacy 1', 'legacy 1']);
  });
});

describe('a ballot is pressed for', () => {
  test('it is held, once a turn', () => {
    const party = smallParty();
    const told = happens(party, 'left', [{ type: 'hook', name: 'ballotPressed' }]);
    expect(told).toMatch(/^ballotHeld for=\d+ against=\d+ absent=\d+$/);
    expect(lines('ballotPressed', 'left').map((l) => l.split(' ')[0])).toEqual(['ballotFor', 'ballotAgainst']);
    expect(told).toContain(`for=${lines('ballotPressed', 'left')[0]?.split(' ')[1]} `);
    expect(happens(party, 'left', [{ type: 'hook', name: 'ballotPressed' }])).toBe('');
    expect(foretold(party, 'left', [{ type: 'hook', name: 'ballotPressed' }])).toEqual([]);
    expect(hook('ballotPressed', 'left', { modules: { ballot: false } })).toBe('');
  });
});

describe('the fiftieth birthday', () => {
  test('credit for the General Secretary, greetings from all who still sit in the Politburo', () => {
    const overrides: Overrides = {
      state: (s) => {
        s.open.politburo = ['stalin', 'molotov', 'rykov'].map(person);
      },
    };
    expect(hook('birthday', null, overrides)).toBe(
      [
        'legacyChanged faction=apparatus by=1 to=5 why=birthday',
        'trustChanged a=apparatus b=right by=1 to=1 why=birthday',
      ].join('\n'),
    );
    expect(lines('birthday', 'left', overrides)).toEqual(['legacy 1']);
    const empty: Overrides = {
      state: (s) => {
        s.open.offices.generalSecretary.holder = null;
      },
    };
    expect(hook('birthday', null, empty)).toBe('');
    expect(lines('birthday', 'left', empty)).toEqual([]);
  });
});
