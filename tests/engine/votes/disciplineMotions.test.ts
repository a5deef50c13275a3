import { beforeEach, describe, expect, it } from 'vitest';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import { person } from '../../language/names.ts';
import { type Party, smallParty, standsWith } from '../../language/party.ts';
import { Hall } from './hall.ts';
import { ALL, moved } from './moved.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

describe('discipline by motion', () => {
  it('names two at a plenum and no more', () => {
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('reprimand') });
    name(hall, 'trotsky');
    expect(name(hall, 'rakovsky')).toBe(
      'tabled motion={kind:discipline step:reprimand persons:[trotsky rakovsky]} by=apparatus',
    );
  });

  it('counts as recanted whom the sitting expels that heard his faction recant', () => {
    const { state } = party;
    state.open.factions.left.exposure = 10;
    const hall = new Hall(party, 'congress');
    while (hall.asked() !== 'declare left') hall.say({ type: 'sayNothing' });
    hall.say({ type: 'recant' });
    hall.pass('declare');
    while (hall.asked() !== 'table apparatus') hall.say({ type: 'endTabling' });
    state.open.politburo = state.open.politburo.filter((p) => p !== person('trotsky'));
    hall.say({ type: 'table', motion: step('party') });
    name(hall, 'trotsky');
    hall.say({ type: 'closeList' });
    hall.pass('table');
    hall.vote({ ...ALL, left: 'abstain' });
    expect(state.open.people[person('trotsky')]).toMatchObject({ status: 'expelled', recantedTurn: state.open.turn });
  });

  const name = (hall: Hall, who: string) => hall.say({ type: 'addName', person: person(who) });
  const step = (which: 'reprimand' | 'party' | 'politburo' | 'exile'): Motion => ({
    kind: 'discipline',
    step: which,
    persons: [],
  });

  it('names people one at a time, and is taken when it is carried', () => {
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('reprimand') });
    expect(hall.asked()).toBe('list apparatus');
    expect(hall.say({ type: 'closeList' })).toBe('refused: nothingToWin');
    expect(name(hall, 'zinoviev')).toBe('refused: exposureTooLow');
    expect(name(hall, 'trotsky')).toBe('');
    expect(hall.say({ type: 'closeList' })).toBe(
      'tabled motion={kind:discipline step:reprimand persons:[trotsky]} by=apparatus',
    );
    expect(hall.asked()).toBe('table apparatus');
    hall.pass('table');
    hall.vote({ ...ALL, left: 'against' });
    expect(hall.last('stepTaken')).toMatchObject({ step: 'reprimand', person: 'trotsky', by: 'apparatus' });
    expect(party.state.open.gathering?.stepped ?? []).toEqual([]);
  });

  it('needs somebody against whom the step can be taken', () => {
    expect(moved(party, 'apparatus', step('politburo'))[1]).toBe('refused: nothingToWin');
    expect(moved(party, 'apparatus', step('party'), 'conference')[1]).toBe('refused: notAtThisSitting');
    const full: Motion = { kind: 'discipline', step: 'reprimand', persons: [person('trotsky')] };
    expect(moved(party, 'apparatus', full)[1]).toBe('refused: malformed');
  });

  it('at a congress may expel by list, and counts the expulsions of who voted for them', () => {
    party.state.open.factions.left.exposure = 9;
    party.state.open.politburo = party.state.open.politburo.filter((p) => p !== person('trotsky'));
    party.state.open.turn = 4;
    chooseDelegates(party.content, party.state, []);
    const hall = new Hall(party, 'congress').pass('declare');
    hall.say({ type: 'table', motion: step('party') });
    name(hall, 'trotsky');
    expect(name(hall, 'trotsky')).toBe('refused: alreadyTabled');
    name(hall, 'preobrazhensky');
    hall.say({ type: 'closeList' });
    hall.pass('table');
    hall.vote({ apparatus: 'for', right: 'for', leningrad: 'abstain', left: 'abstain' });
    expect(hall.course()).toContain('factionBroken');
    const voted = (f: FactionId) => party.state.open.factions[f].expulsionsVoted;
    expect([voted('apparatus'), voted('right'), voted('leningrad'), voted('left')]).toEqual([2, 2, 0, 0]);
  });

  it('lapses when it has become impossible meanwhile', () => {
    party.state.open.factions.left.exposure = 5;
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('politburo') });
    name(hall, 'trotsky');
    if (hall.asked() === 'list apparatus') hall.say({ type: 'closeList' });
    hall.say({ type: 'table', motion: step('reprimand') });
    name(hall, 'trotsky');
    hall.say({ type: 'closeList' });
    hall.pass('table');
    hall.say({ type: 'hear', index: 1 });
    hall.vote({ ...ALL, left: 'abstain' });
    expect(party.state.open.people[person('trotsky')]!.reprimands).toBe(1);
    expect([hall.asked(), party.state.open.politburo.includes(person('trotsky'))]).toEqual(['closed', true]);
  });

  it('sends into exile by the Politburo', () => {
    party.state.open.people[person('preobrazhensky')]!.status = 'expelled';
    party.state.open.factions.left.exposure = 9;
    standsWith(party.state, 'dzerzhinsky', 'right');
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: step('exile') });
    name(hall, 'preobrazhensky');
    hall.pass('table');
    hall.vote({ apparatus: 'for', leningrad: 'for', right: 'for', left: 'against' });
    expect(hall.result()).toBe('6 for, 1 against, 0 abstaining: carried');
    expect(hall.last('sentencePassed')).toMatchObject({ step: 'exile', person: 'preobrazhensky', turn: 2 });
  });
});
