import { beforeEach, describe, expect, it } from 'vitest';
import { person } from '../../language/names.ts';
import { type Party, smallParty } from '../../language/party.ts';
import { Hall } from './hall.ts';
import { ALL, moved } from './moved.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

describe('to fill the Politburo', () => {
  it('is possible at any plenum where a seat is empty', () => {
    party = smallParty({ content: withSeats(7, 4) });
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: { kind: 'politburo', full: [], candidates: [] } });
    expect(hall.asked()).toBe('slate apparatus');
    expect(hall.say({ type: 'editSlate', action: 'drop', person: person('trotsky') })).toBe(
      'refused: notAtThisSitting',
    );
    expect(hall.say({ type: 'editSlate', action: 'promote', person: person('molotov') })).toBe('refused: slateSize');
    hall.say({ type: 'editSlate', action: 'addCandidate', person: person('kirov') });
    expect(hall.say({ type: 'closeSlate' })).toContain('tabled motion={kind:politburo');
    hall.pass('table');
    hall.vote(ALL);
    expect(party.state.open.politburoCandidates).toEqual(['molotov', 'dzerzhinsky', 'kirov']);
    expect(party.state.open.politburo).toHaveLength(7);
  });

  it('is not when it is full, and a slate that changes nothing is not put', () => {
    party = smallParty({ content: withSeats(7, 2) });
    expect(moved(party, 'left', { kind: 'politburo', full: [], candidates: [] })[1]).toBe('refused: slateSize');
    party = smallParty({ content: withSeats(7, 4) });
    const hall = new Hall(party, 'plenum').pass('declare');
    hall.say({ type: 'table', motion: { kind: 'politburo', full: [], candidates: [] } });
    hall.say({ type: 'closeSlate' });
    expect(party.state.open.gathering?.tabled).toEqual([]);
  });
});

describe('filling the Politburo', () => {
  it('costs no motion, and is open to a faction that has none left; a slate without a change ends its tabling', () => {
    party = smallParty({ content: withSeats(7, 4) });
    party.state.open.factions.left.motionsLeft = 0;
    const hall = new Hall(party, 'plenum').pass('declare');
    while (hall.asked() !== 'table left') hall.say({ type: 'endTabling' });
    hall.say({ type: 'table', motion: { kind: 'politburo', full: [], candidates: [] } });
    expect(hall.asked()).toBe('slate left');
    hall.say({ type: 'closeSlate' });
    expect(hall.asked()).not.toMatch(/left/);
    expect(party.state.open.factions.left.motionsLeft).toBe(0);
  });
});

function withSeats(full: number, candidates: number) {
  const names = ['stalin', 'trotsky', 'zinoviev', 'kamenev', 'bukharin', 'rykov', 'tomsky', 'molotov', 'dzerzhinsky'];
  const list = names.map(person);
  return (c: Party['content']): Party['content'] => ({
    ...c,
    start: { ...c.start, politburo: list.slice(0, full), politburoCandidates: list.slice(0, candidates) },
  });
}
