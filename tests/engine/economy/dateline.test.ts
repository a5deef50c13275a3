import { describe, expect, test } from 'vitest';
import type { SituationDef } from '../../../src/engine/model/content.ts';
import { runDateline } from '../../../src/engine/rules/dateline.ts';
import { told } from '../../language/act.ts';
import { type Party, smallParty } from '../../language/party.ts';
import { aSituation, withSituations } from '../cards/support.ts';

const effect = (amount: number): SituationDef['effects'] => [{ type: 'legacy', faction: { faction: 'left' }, amount }];

function party(drawn: number, ...situations: SituationDef[]): Party {
  return smallParty({
    content: (c) => ({
      ...withSituations(...situations)(c),
      calendar: c.calendar.map((turn) => ({ ...turn, drawn, admissions: 0 })),
    }),
  });
}

function dateline({ content, state }: Party): string {
  return told((out) => runDateline(content, state, out));
}

describe('the dateline', () => {
  test('what comes due, then what the calendar fixes, then what is drawn, then who has been admitted', () => {
    const full = smallParty({
      content: (c) => ({
        ...withSituations(
          aSituation('strike', { fixed: false, effects: effect(-1) }),
          aSituation('funeral', { effects: effect(1) }),
        )(c),
        calendar: c.calendar.map((turn) => ({ ...turn, drawn: 1 })),
      }),
    });
    full.state.open.economy.due.push({ turn: 1, crisis: 1 });
    const types = dateline(full)
      .split('\n')
      .map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(types.slice(0, 5)).toEqual([
      'crisisChanged by=1',
      'situation situation=funeral',
      'legacyChanged faction=left',
      'situation situation=strike',
      'legacyChanged faction=left',
    ]);
    expect(types[5]).toBe('membersAdmitted org=leningrad');
    expect(full.state.open.situations).toEqual(['funeral', 'strike']);
  });

  test('what a scenario names for a turn happens instead of what the lot would draw, in its order, if it can', () => {
    const loose = ['a', 'b', 'c'].map((id) => aSituation(id, { fixed: false }));
    const barred = aSituation('barred', { fixed: false, requires: [{ type: 'crisisAtLeast', amount: 9 }] });
    const named = party(2, ...loose, barred);
    const situations = ['c', 'barred', 'a'].map((id) => named.content.situation[id as never]!.id);
    const content = { ...named.content, lots: [{ turn: 1, situations }] };
    expect(dateline({ ...named, content })).toBe('situation situation=c\nsituation situation=a');
  });

  test('a fixed situation happens in its first turn, if what it requires holds', () => {
    const situations = [
      aSituation('later', { turn: [2, 3] }),
      aSituation('barred', { requires: [{ type: 'crisisAtLeast', amount: 9 }] }),
    ];
    expect(dateline(party(0, ...situations))).toBe('');
    const second = party(0, ...situations);
    second.state.open.turn = 2;
    expect(dateline(second)).toBe('situation situation=later');
    const third = party(0, ...situations);
    third.state.open.turn = 3;
    expect(dateline(third)).toBe('');
  });

  test('each is drawn once, and only in its window', () => {
    const two = party(
      2,
      aSituation('a', { fixed: false, turn: [1, 2] }),
      aSituation('b', { fixed: false, turn: [2, 2] }),
      aSituation('c', { fixed: false, requires: [{ type: 'module', module: 'ballot' }], turn: [3, 3] }),
    );
    expect(dateline(two)).toBe('situation situation=a');
    two.state.open.turn = 2;
    expect(dateline(two)).toBe('situation situation=b');
    two.state.open.turn = 3;
    expect(dateline(two)).toBe('situation situation=c');
    expect(dateline(two)).toBe('');
  });

  test('the dateline raises the crisis beyond the brake', () => {
    const hunger = party(0, aSituation('hunger', { effects: [{ type: 'crisis', amount: 1 }] }));
    hunger.state.open.crisis = 8;
    expect(dateline(hunger)).toContain('crisisChanged by=1 to=9 why=dateline faction=null');
  });
});
