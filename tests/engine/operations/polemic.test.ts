import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import { POLEMIC_GROUNDS } from '../../../src/engine/model/effect.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { explain } from '../../../src/engine/model/tally.ts';
import { polemic } from '../../../src/engine/rules/commands/polemic.ts';
import { refuseSpace } from '../../../src/engine/rules/commands/refuseSpace.ts';
import {
  attackOf,
  defenceOf,
  fightPolemic,
  foretell,
  refusePolemic,
  refuser,
  startPolemic,
  targetSide,
  townOfThePress,
  winChance,
  writerOf,
} from '../../../src/engine/rules/polemic.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, foretold, give, listed, points, told } from '../../language/act.ts';
import { sum } from '../../language/log.ts';
import { person } from '../../language/names.ts';
import { liesFaceDown, type Party, smallParty, standsWith } from '../../language/party.ts';

let party: Party;
/** Without the roll: what is told beforehand comes true. */
beforeEach(() => {
  party = smallParty({ numbers: { 'polemic.luck': 0 } });
});

const against = (name: string, ground: 'past' | 'line', count: number): CommandOf<'polemic'> => ({
  type: 'polemic',
  target: person(name),
  ground,
  points: count,
});
const attack = (faction: FactionId, writer: string, name: string, ground: 'past' | 'line', count = 2): string =>
  sum(
    explain((t) => attackOf(party.content, party.state.open, faction, person(writer), person(name), ground, count, t)),
  );
const write = (faction: FactionId, command: CommandOf<'polemic'>): string => {
  party.state.open.stack = [];
  points(party, faction, command.points);
  return give(polemic, party, faction, command);
};

function pact(a: FactionId, b: FactionId, kind: 'bloc' | 'truce'): void {
  party.state.open.pacts.push({ kind, a, b, secret: false, since: 1, until: null, aOwes: null, bOwes: null });
}

describe('what an article is worth', () => {
  it('is pen and points, and by past what the target would rather forget', () => {
    expect(attack('left', 'trotsky', 'zinoviev', 'past')).toBe('5 + points 2 + past 1 = 8');
    expect(attack('apparatus', 'stalin', 'trotsky', 'past')).toBe('3 + points 2 + past 2 = 7');
  });

  it('by line, the distance of his faction from the Party; over the world the Comintern helps', () => {
    expect(attack('right', 'bukharin', 'trotsky', 'line')).toBe('5 + points 2 + pravda 1 + line 1.5 = 9.5');
    expect(attack('leningrad', 'kamenev', 'trotsky', 'line')).toBe('4 + points 2 + line 1.5 + comintern 1 = 8.5');
    party.state.open.offices.comintern.blocked = true;
    expect(attack('leningrad', 'kamenev', 'trotsky', 'line')).not.toContain('comintern');
    party = smallParty({ modules: { secondAxis: false } });
    expect(attack('leningrad', 'kamenev', 'trotsky', 'line')).toBe('4 + points 2 + line 1 = 7');
    party = smallParty({ modules: { comintern: false } });
    expect(attack('leningrad', 'kamenev', 'trotsky', 'line')).not.toContain('comintern');
  });

  it('against nobody’s man has no line to speak of', () => {
    expect(attack('right', 'rykov', 'kirov', 'line')).toBe('2 + points 2 = 4');
  });

  it('is written by the best pen, with the editor of Pravda ahead, unless a deputy keeps him from it', () => {
    const { content, state } = party;
    expect(writerOf(content, state.open, 'leningrad')).toBe('zinoviev');
    state.open.offices.pravda.holder = person('kamenev');
    expect(writerOf(content, state.open, 'leningrad')).toBe('kamenev');
    state.open.offices.pravda.blocked = true;
    expect(writerOf(content, state.open, 'leningrad')).toBe('zinoviev');
    state.open.people[person('zinoviev')]!.status = 'expelled';
    expect(writerOf(content, state.open, 'leningrad')).toBe('kamenev');
    for (const name of ['bukharin', 'rykov', 'tomsky']) standsWith(state, name, 'none');
    expect(writerOf(content, state.open, 'right')).toBe(null);
  });

  it('is answered with pen plus 2', () => {
    expect(sum(explain((t) => defenceOf(party.content, person('trotsky'), t)))).toBe('5 + defence 2 = 7');
  });

  it('has its chance: an even roll, and a tie defends', () => {
    expect(winChance(party.content, 7, 7)).toBe(0);
    expect(winChance(party.content, 7.5, 7)).toBe(1);
    const { content } = smallParty();
    expect([6, 7, 8, 8.5, 9].map((a) => Math.round(winChance(content, a, 7) * 100))).toEqual([0, 33, 67, 100, 100]);
  });
});

describe('a polemic', () => {
  it('won takes legacy and standing from the target', () => {
    pact('left', 'right', 'truce');
    expect(write('left', against('zinoviev', 'past', 2))).toMatchInlineSnapshot(`
      "polemicFought by=trotsky target=zinoviev ground=past attack=(5 + points 2 + past 1 = 8) defence=(4 + defence 2 = 6) won=true
      legacyChanged faction=leningrad by=-1 to=5 why=polemic
      legacyChanged faction=left by=1 to=5 why=polemic
      standingChanged person=zinoviev by=-1 to=7 why=polemic
      standingChanged person=trotsky by=1 to=10 why=polemic"
    `);
    expect(party.state.open.stack).toEqual([]);
  });

  it('takes no more than there is', () => {
    party.state.open.factions.leningrad.legacy = 0;
    party.state.open.people[person('zinoviev')]!.standing = 0;
    const result = told((out) => fightPolemic(party.content, party.state, out, 'left', person('zinoviev'), 'past', 4));
    expect(result).toContain('won=true');
    expect(result).not.toContain('Changed');
  });

  it('lost costs the writer standing', () => {
    const result = told((out) =>
      fightPolemic(party.content, party.state, out, 'apparatus', person('trotsky'), 'past', 2),
    );
    expect(result).toMatchInlineSnapshot(`
      "polemicFought by=stalin target=trotsky ground=past attack=(3 + points 2 + past 2 = 7) defence=(5 + defence 2 = 7) won=false
      standingChanged person=stalin by=-1 to=4 why=polemic"
    `);
  });

  it('goes by a roll that the reader can see', () => {
    party = smallParty();
    const rolls = new Set<string>();
    for (let i = 0; i < 30; i++) {
      const line = told((out) =>
        fightPolemic(party.content, party.state, out, 'apparatus', person('trotsky'), 'past', 3),
      );
      rolls.add(/past 2( [+-] roll 1)? = \d/.exec(line)?.[0] ?? line);
    }
    expect([...rolls].sort()).toEqual(['past 2 + roll 1 = 9', 'past 2 - roll 1 = 7', 'past 2 = 8']);
  });

  it('comes to nothing where nobody writes or the target is nobody’s', () => {
    expect(told((out) => fightPolemic(party.content, party.state, out, 'left', person('kirov'), 'past', 2))).toBe('');
    for (const name of ['bukharin', 'rykov', 'tomsky']) standsWith(party.state, name, 'none');
    expect(told((out) => fightPolemic(party.content, party.state, out, 'right', person('stalin'), 'line', 2))).toBe('');
  });

  it('uses up a leave', () => {
    pact('left', 'leningrad', 'bloc');
    expect(write('left', against('zinoviev', 'past', 2))).toBe('refused: partner');
    party.state.open.pacts[0]!.bOwes = { type: 'leave', act: 'polemic' };
    write('left', against('zinoviev', 'past', 2));
    expect(give(refuseSpace, party, 'right', { type: 'refuseSpace', refuse: false })).toContain(
      'promiseKept by=leningrad to=left',
    );
  });
});

describe('Pravda', () => {
  it('is asked first, by whoever writes against whom', () => {
    expect(write('left', against('zinoviev', 'past', 2))).toBe('');
    expect(party.state.open.stack).toEqual([
      { kind: 'refuseSpace', faction: 'right', by: 'left', target: 'zinoviev', ground: 'past', points: 2 },
    ]);
    expect(listed(refuseSpace, party, 'right')).toHaveLength(2);
    expect(give(refuseSpace, party, 'right', { type: 'refuseSpace', refuse: false })).toContain('polemicFought');
    expect(party.state.open.stack).toEqual([]);
    expect(party.state.open.factions.right.pravdaUsed).toBe(false);
  });

  it('may refuse, once a turn, and Moscow resents it', () => {
    write('left', against('zinoviev', 'past', 2));
    expect(give(refuseSpace, party, 'right', { type: 'refuseSpace', refuse: true })).toBe(
      ['spaceRefused by=right person=trotsky', 'resentmentChanged org=moscow by=1 to=1 why=spaceRefused'].join('\n'),
    );
    expect(party.state.open.factions.right.pravdaUsed).toBe(true);
    expect(write('left', against('zinoviev', 'past', 2))).toContain('polemicFought');
  });

  it('is told before it answers what a refusal brings, and what the article would', () => {
    write('left', against('zinoviev', 'past', 2));
    const said = (refuse: boolean) => foretold(refuseSpace, party, 'right', { type: 'refuseSpace', refuse });
    expect(said(true).split('\n')).toEqual([
      'cost 0',
      'articleLost: 1',
      'resentment {org:{org:moscow}}: 1 points (0 + spaceRefused 1 = 1)',
    ]);
    const { open } = party.state;
    const standing = (name: string) => open.people[person(name)]!.standing;
    const before = [
      open.factions.leningrad.legacy,
      open.factions.left.legacy,
      standing('zinoviev'),
      standing('trotsky'),
    ] as const;
    const printed = said(false);
    expect(printed).toContain('polemicWon {person:{person:zinoviev}}: 100 percent');
    const amount = (start: string) => Number(printed.split(`${start}}}: `)[1]?.split(' ')[0]);
    give(refuseSpace, party, 'right', { type: 'refuseSpace', refuse: false });
    expect([
      amount('legacyIfWon {faction:{faction:leningrad'),
      amount('legacyIfWon {faction:{faction:left'),
      amount('standingIfWon {person:{person:zinoviev'),
    ]).toEqual([
      open.factions.leningrad.legacy - before[0],
      open.factions.left.legacy - before[1],
      standing('zinoviev') - before[2],
    ]);
    expect(amount('standingIfLost {person:{person:trotsky')).toBe(-party.content.numbers['polemic.backfire']);
  });

  it('that has refused one of two articles prints the other', () => {
    startPolemic(party.content, party.state, [], 'left', person('zinoviev'), 'past', 2);
    startPolemic(party.content, party.state, [], 'left', person('stalin'), 'line', 2);
    give(refuseSpace, party, 'right', { type: 'refuseSpace', refuse: true });
    expect(listed(refuseSpace, party, 'right')).toEqual([{ type: 'refuseSpace', refuse: false }]);
    expect(give(refuseSpace, party, 'right', { type: 'refuseSpace', refuse: true })).toBe('refused: alreadyDone');
  });

  it('is not asked by its own editor’s faction, a partner, under a truce, or when it cannot refuse', () => {
    const { open } = party.state;
    const asked = () => refuser(lens(party.state, 'left'));
    expect(asked()).toBe('right');
    expect(refuser(lens(party.state, 'right'))).toBe(null);
    pact('left', 'right', 'truce');
    expect(asked()).toBe(null);
    open.pacts = [];
    pact('left', 'right', 'bloc');
    expect(asked()).toBe(null);
    open.pacts = [];
    open.factions.right.broken = true;
    expect(asked()).toBe(null);
    open.factions.right.broken = false;
    open.offices.pravda.blocked = true;
    expect(asked()).toBe(null);
    open.offices.pravda.blocked = false;
    open.offices.pravda.holder = null;
    expect(asked()).toBe(null);
  });

  it('resents nothing in a scenario without the town of the press', () => {
    expect(townOfThePress(party.content)).toBe('moscow');
    const without = smallParty({ content: (c) => ({ ...c, orgs: c.orgs.filter((o) => o.id !== 'moscow') }) });
    expect(townOfThePress(without.content)).toBe(null);
    expect(told((out) => refusePolemic(without.content, without.state, out, 'right', 'left'))).toBe(
      'spaceRefused by=right person=trotsky',
    );
  });
});

describe('what is told beforehand', () => {
  it('is attack, defence and chance with their reasons', () => {
    points(party, 'left', 2);
    expect(foretold(polemic, party, 'left', against('zinoviev', 'past', 2))).toMatchInlineSnapshot(`
      "cost 2
      attack {person:{person:zinoviev}}: 8 points (5 + points 2 + past 1 = 8)
      defence {person:{person:zinoviev}}: 6 points (4 + defence 2 = 6)
      chance {person:{person:zinoviev}}: 100 percent
      legacyTaken {person:{person:zinoviev}}: 1 points
      standingTaken {person:{person:zinoviev}}: 1 points
      standingLostIfBeaten {person:{person:zinoviev}}: 1 points
      mayBeRefused {person:{person:zinoviev}}: 1"
    `);
    expect(foretell(party.content, party.state.open, 'left', person('zinoviev'), 'past', 2)?.writer).toBe('trotsky');
    for (const name of ['trotsky', 'rakovsky', 'preobrazhensky']) standsWith(party.state, name, 'none');
    expect(foretell(party.content, party.state.open, 'left', person('zinoviev'), 'past', 2)).toBe(null);
    expect(foretold(polemic, party, 'left', against('zinoviev', 'past', 2))).toBe('cost 2');
  });
});

describe('whom one may write against', () => {
  const universe = (): CommandOf<'polemic'>[] =>
    party.content.people.flatMap((p) =>
      POLEMIC_GROUNDS.flatMap((ground) => [0, 1, 2, 3].map((count) => against(p.id, ground, count))),
    );

  it('is anybody openly of another faction who can act', () => {
    points(party, 'left', 2);
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus');
    expect(targetSide(party.state.open, person('kosior'))).toBe(null);
    expect(targetSide(party.state.open, person('stalin'))).toBe('apparatus');
    expect(give(polemic, party, 'left', against('kosior', 'line', 1))).toBe('refused: nothingToWin');
    expect(give(polemic, party, 'left', against('trotsky', 'line', 1))).toBe('refused: ownSide');
    expect(give(polemic, party, 'left', against('stalin', 'past', 1))).toBe('refused: nothingToFind');
    party.state.open.people[person('rykov')]!.status = 'dead';
    expect(give(polemic, party, 'left', against('rykov', 'line', 1))).toBe('refused: personUnavailable');
    expect(disagreements(polemic, party, 'left', universe())).toEqual([]);
    pact('left', 'leningrad', 'truce');
    expect(disagreements(polemic, party, 'left', universe())).toEqual([]);
    expect(listed(polemic, party, 'left').length).toBeGreaterThan(10);
  });

  it('is nobody when the faction has no writer', () => {
    for (const name of ['trotsky', 'rakovsky', 'preobrazhensky']) standsWith(party.state, name, 'none');
    points(party, 'left', 2);
    expect(give(polemic, party, 'left', against('stalin', 'line', 1))).toBe('refused: speakerUnavailable');
    expect(disagreements(polemic, party, 'left', universe())).toEqual([]);
  });
});

describe('the room for polemics', () => {
  it('is used up: so many a turn and no more', () => {
    party.state.open.factions.left.polemicsLeft = 1;
    write('left', against('zinoviev', 'line', 1));
    expect(party.state.open.factions.left.polemicsLeft).toBe(0);
    points(party, 'left', 2);
    const refused = polemic.check(party.content, lens(party.state, 'left'), against('zinoviev', 'line', 1));
    expect(refused?.code).toBe('noPolemicsLeft');
    expect(listed(polemic, party, 'left')).toEqual([]);
  });
});
