import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { court } from '../../../src/engine/rules/commands/court.ts';
import { courtship, possibleStands } from '../../../src/engine/rules/courtship.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, foretold, give, listed, points } from '../../language/act.ts';
import { person } from '../../language/names.ts';
import { liesFaceDown, type Party, smallParty } from '../../language/party.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

const to = (name: string, count: number): CommandOf<'court'> => ({
  type: 'court',
  person: person(name),
  points: count,
});
const woo = (faction: FactionId, name: string, count: number): string => {
  party.state.open.stack = [];
  points(party, faction, count);
  return give(court, party, faction, to(name, count));
};
const man = (name: string) => party.state.open.people[person(name)]!;

describe('courting', () => {
  it('removes one firmness for each point', () => {
    expect(woo('apparatus', 'rakovsky', 1)).toMatchInlineSnapshot(`
      "courted faction=apparatus person=rakovsky points=1
      firmnessChanged person=rakovsky by=-1 to=2 only=[left]"
    `);
    expect(man('rakovsky').band).toBe('wavering');
  });

  it('at none leaves him with nobody', () => {
    expect(woo('apparatus', 'zelensky', 1)).toMatchInlineSnapshot(`
      "courted faction=apparatus person=zelensky points=1
      allegianceChanged person=zelensky from=leningrad to=none"
    `);
    expect(party.state.own.leningrad.firmness[person('zelensky')]).toBe(undefined);
  });

  it('wins him with two points more', () => {
    expect(woo('apparatus', 'zelensky', 3)).toMatchInlineSnapshot(`
      "courted faction=apparatus person=zelensky points=3
      allegianceChanged person=zelensky from=leningrad to=apparatus"
    `);
    expect(man('zelensky')).toMatchObject({ side: 'apparatus', band: 'wavering', courtedBy: {} });
    expect(party.state.own.apparatus.firmness[person('zelensky')]).toBe(2);
  });

  it('keeps what a failed attempt built up, for each suitor apart, until somebody wins him', () => {
    woo('apparatus', 'kirov', 1);
    woo('leningrad', 'kirov', 1);
    expect(man('kirov').courtedBy).toEqual({ apparatus: 1, leningrad: 1 });
    expect(woo('leningrad', 'kirov', 1)).toContain('to=leningrad');
    expect(man('kirov').courtedBy).toEqual({});
  });

  it('spends no more points than it needs', () => {
    points(party, 'apparatus', 4);
    give(court, party, 'apparatus', to('kirov', 4));
    expect(party.state.open.stack.at(-1)).toMatchObject({ points: 2 });
  });

  it('uses up a leave', () => {
    party.state.open.pacts.push({
      kind: 'bloc',
      a: 'apparatus',
      b: 'leningrad',
      secret: false,
      since: 1,
      until: null,
      aOwes: null,
      bOwes: null,
    });
    expect(woo('apparatus', 'zelensky', 1)).toBe('refused: partner');
    party.state.open.pacts[0]!.bOwes = { type: 'leave', act: 'court' };
    expect(woo('apparatus', 'zelensky', 1)).toContain('promiseKept by=leningrad to=apparatus');
  });
});

describe('the steps of courting', () => {
  it('are firmness, nobody, one’s own', () => {
    const { content } = party;
    const steps = [1, 2, 3, 4, 5].map((p) => courtship(content, 'left', 'right', 2, 0, p));
    expect(steps).toEqual([
      { side: 'right', firmness: 1, courted: 0, won: false, used: 1 },
      { side: 'none', firmness: 0, courted: 0, won: false, used: 2 },
      { side: 'none', firmness: 0, courted: 1, won: false, used: 3 },
      { side: 'left', firmness: 0, courted: 2, won: true, used: 4 },
      { side: 'left', firmness: 0, courted: 2, won: true, used: 4 },
    ]);
    expect(courtship(content, 'left', 'right', 0, 0, 1).side).toBe('none');
    expect(courtship(content, 'left', 'none', 0, 1, 1).won).toBe(true);
  });
});

describe('who lies face down', () => {
  it('is courted by the truth: his patron’s man loses firmness, and nobody sees it but his patron', () => {
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus', 2);
    expect(woo('left', 'kosior', 1)).toBe(
      ['courted faction=left person=kosior points=1', 'firmnessChanged person=kosior by=-1 to=1 only=[apparatus]'].join(
        '\n',
      ),
    );
    expect(woo('left', 'kosior', 1)).toBe(
      ['courted faction=left person=kosior points=1', 'allegianceFiled person=kosior side=none only=[apparatus]'].join(
        '\n',
      ),
    );
    expect(man('kosior').side).toBe('faceDown');
    expect(woo('left', 'kosior', 2)).toContain('allegianceChanged person=kosior from=none to=left');
    expect(man('kosior')).toMatchObject({ side: 'left', filedBy: null });
  });

  it('may be won by the faction in whose files he lies, and stays there', () => {
    liesFaceDown(party.state, 'kosior', 'apparatus', 'none');
    expect(woo('apparatus', 'kosior', 2)).toBe(
      [
        'courted faction=apparatus person=kosior points=2',
        'allegianceFiled person=kosior side=apparatus only=[apparatus]',
      ].join('\n'),
    );
    expect(man('kosior').side).toBe('faceDown');
    expect(party.state.own.apparatus).toMatchObject({ files: { kosior: 'apparatus' }, firmness: { kosior: 2 } });
    expect(woo('apparatus', 'kosior', 1)).toBe('refused: personIsYours');
  });

  it('and the firmness of rivals make the forecast a range', () => {
    points(party, 'left', 2);
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus', 2);
    expect(foretold(court, party, 'left', to('kosior', 2))).toMatchInlineSnapshot(`
      "cost 2
      firmnessLost {person:{person:kosior}}: 0..2 points
      uncommitted {person:{person:kosior}}: 0..1
      won {person:{person:kosior}}: 0..1
      pointsUsed {person:{person:kosior}}: 2 points
      stillNeeded {person:{person:kosior}}: 0..5 points"
    `);
    expect(foretold(court, party, 'left', to('kuibyshev', 2))).toMatchInlineSnapshot(`
      "cost 2
      firmnessLost {person:{person:kuibyshev}}: 2 points
      uncommitted {person:{person:kuibyshev}}: 0..1
      won {person:{person:kuibyshev}}: 0
      pointsUsed {person:{person:kuibyshev}}: 2 points
      stillNeeded {person:{person:kuibyshev}}: 2..3 points"
    `);
    expect(foretold(court, party, 'left', to('kirov', 2))).toMatchInlineSnapshot(`
      "cost 2
      firmnessLost {person:{person:kirov}}: 0 points
      uncommitted {person:{person:kirov}}: 0
      won {person:{person:kirov}}: 1
      pointsUsed {person:{person:kirov}}: 2 points
      stillNeeded {person:{person:kirov}}: 0 points"
    `);
  });

  it('may be with nobody or with his patron, of any firmness', () => {
    liesFaceDown(party.state, 'kosior', 'apparatus', 'none');
    expect(possibleStands(lens(party.state, 'left'), person('kosior'))).toHaveLength(7);
    expect(possibleStands(lens(party.state, 'apparatus'), person('kosior'))).toEqual([{ side: 'none', firmness: 0 }]);
    const stands = (name: string, me: FactionId = 'left') => possibleStands(lens(party.state, me), person(name));
    expect(stands('yevdokimov').map((s) => s.firmness)).toEqual([4, 5]);
    expect(stands('kuibyshev').map((s) => s.firmness)).toEqual([2, 3]);
    expect(stands('zelensky').map((s) => s.firmness)).toEqual([0, 1]);
    expect(stands('rakovsky')).toEqual([{ side: 'left', firmness: 3 }]);
  });
});

describe('whom one may court', () => {
  const universe = (): CommandOf<'court'>[] =>
    party.content.people.flatMap((p) => [0, 1, 2, 3].map((count) => to(p.id, count)));

  it('is nobody’s leader, nobody of one’s own, nobody who cannot act, nobody under a pact', () => {
    expect(woo('left', 'zinoviev', 1)).toBe('refused: personIsLeader');
    expect(woo('left', 'rakovsky', 1)).toBe('refused: personIsYours');
    man('kirov').status = 'dead';
    expect(woo('left', 'kirov', 1)).toBe('refused: personUnavailable');
    liesFaceDown(party.state, 'kosior', 'leningrad', 'none');
    party.state.open.pacts.push({
      kind: 'truce',
      a: 'left',
      b: 'leningrad',
      secret: false,
      since: 1,
      until: 2,
      aOwes: null,
      bOwes: null,
    });
    expect(woo('left', 'kosior', 1)).toBe('refused: truce');
    party.state.open.stack = [];
    points(party, 'left', 2);
    expect(disagreements(court, party, 'left', universe())).toEqual([]);
  });

  it('is listed for the broken too', () => {
    party.state.open.factions.left.broken = true;
    points(party, 'left', 2);
    expect(disagreements(court, party, 'left', universe())).toEqual([]);
    expect(listed(court, party, 'left').length).toBeGreaterThan(5);
    points(party, 'left', 2, true);
    expect(listed(court, party, 'left')).toEqual([]);
  });
});
