import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { AXES } from '../../../src/engine/model/ids.ts';
import { changeLine } from '../../../src/engine/rules/commands/changeLine.ts';
import { defy } from '../../../src/engine/rules/commands/defy.ts';
import { offerResignation } from '../../../src/engine/rules/commands/offerResignation.ts';
import { recant } from '../../../src/engine/rules/commands/recant.ts';
import { resign } from '../../../src/engine/rules/commands/resign.ts';
import { sayNothing } from '../../../src/engine/rules/commands/sayNothing.ts';
import { changeLineBarred, lineCost } from '../../../src/engine/rules/declarations.ts';
import { executeSentences, takeStep } from '../../../src/engine/rules/ladder.ts';
import { allOffices } from '../../../src/engine/rules/posts.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, foretold, give, listed } from '../../language/act.ts';
import { person } from '../../language/names.ts';
import { liesFaceDown, type Party, smallParty } from '../../language/party.ts';
import { Hall } from './hall.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

/** The faction is asked for its declaration at a plenum. */
function asked(faction: FactionId): Party {
  new Hall(party, 'plenum');
  party.state.open.stack = [{ kind: 'declare', faction }];
  return party;
}

describe('a change of line', () => {
  const steps: CommandOf<'changeLine'>[] = AXES.flatMap((axis) =>
    ([-1, 1] as const).map((by) => ({ type: 'changeLine', axis, by }) as const),
  );

  it('costs a legacy, and nobody’s faith when it leads towards the conviction', () => {
    expect(give(changeLine, asked('left'), 'left', { type: 'changeLine', axis: 'economy', by: 1 }).split('\n')).toEqual(
      [
        'declared faction=left what=changeLine',
        'lineDeclared faction=left axis=economy to=2',
        'legacyChanged faction=left by=-1 to=3 why=changedLine',
      ],
    );
    expect(party.state.open.stack).toEqual([]);
    expect(party.state.open.factions.left.declared).toBe(true);
  });

  it('away from the conviction loses a firmness of those who believed the old line, the two leaders apart', () => {
    const log = give(changeLine, asked('left'), 'left', { type: 'changeLine', axis: 'economy', by: -1 });
    expect(log).toContain('firmnessChanged person=rakovsky by=-1 to=2 only=[left]');
    expect(log).not.toContain('person=trotsky');
    expect(party.state.own.left.firmness[person('rakovsky')]).toBe(2);
  });

  it('costs the grey blur only every second time', () => {
    const { content, state } = party;
    expect(lineCost(content, state.open, 'apparatus', 'economy', -1)).toEqual({ legacy: 0, believers: [] });
    give(changeLine, asked('apparatus'), 'apparatus', { type: 'changeLine', axis: 'economy', by: -1 });
    expect(state.open.factions.apparatus.legacy).toBe(4);
    expect(lineCost(content, state.open, 'apparatus', 'economy', 1).legacy).toBe(1);
    expect(lineCost(content, state.open, 'apparatus', 'world', 1).believers).toEqual(['kaganovich', 'kuibyshev']);
    give(changeLine, asked('apparatus'), 'apparatus', { type: 'changeLine', axis: 'economy', by: 1 });
    expect(state.open.factions.apparatus.legacy).toBe(3);
    expect(lineCost(content, state.open, 'apparatus', 'economy', 1).legacy).toBe(0);
  });

  it('stays on the scale, needs the legacy, and has one axis where the scenario has one', () => {
    asked('right');
    const { content, state } = party;
    const code = (axis: 'economy' | 'world', by: number) =>
      changeLineBarred(content, lens(state, 'right'), axis, by)?.code ?? 'can';
    expect([code('economy', -1), code('economy', 1), code('world', -1), code('economy', 2)]).toEqual([
      'outOfRange',
      'can',
      'can',
      'outOfRange',
    ]);
    expect(disagreements(changeLine, party, 'right', steps)).toEqual([]);
    state.open.factions.right.legacy = 0;
    expect(code('economy', 1)).toBe('notEnoughPoints');
    expect(disagreements(changeLine, party, 'right', steps)).toEqual([]);
    party = smallParty({ modules: { secondAxis: false } });
    expect(give(changeLine, asked('left'), 'left', { type: 'changeLine', axis: 'world', by: 1 })).toBe(
      'refused: moduleOff',
    );
    expect(disagreements(changeLine, party, 'left', steps)).toEqual([]);
    party.state.open.factions.left.broken = true;
    expect(listed(changeLine, party, 'left')).toEqual([]);
  });

  it('tells its price beforehand', () => {
    expect(foretold(changeLine, asked('left'), 'left', { type: 'changeLine', axis: 'world', by: -1 })).toContain('-1');
  });
});

describe('to recant', () => {
  it('takes exposure off, and standing from the leader, and legacy', () => {
    expect(give(recant, asked('left'), 'left', { type: 'recant' }).split('\n')).toEqual([
      'declared faction=left what=recant',
      'exposureChanged faction=left by=-1 to=2 why=recanted',
      'legacyChanged faction=left by=-1 to=3 why=recanted',
      'standingChanged person=trotsky by=-1 to=8 why=recanted',
    ]);
  });

  it('is foretold: never more than there is to lose', () => {
    const { factions } = asked('left').state.open;
    const said = (): string => foretold(recant, party, 'left', { type: 'recant' });
    expect(said().split('\n')).toEqual([
      'cost 0',
      'exposure {faction:{faction:left}}: -1 points',
      'legacy: -1 points',
      'standing {person:{person:trotsky}}: -1 points',
    ]);
    factions.left.exposure = 0;
    factions.left.legacy = 0;
    expect(said()).not.toMatch(/(exposure|legacy).*-1/);
  });

  it('is for who has something to recant', () => {
    expect(give(recant, asked('right'), 'right', { type: 'recant' })).toBe('refused: notExpelled');
    expect(disagreements(recant, party, 'right', [{ type: 'recant' }])).toEqual([]);
    expect(disagreements(recant, asked('left'), 'left', [{ type: 'recant' }])).toEqual([]);
  });

  it('is heard once a turn', () => {
    give(recant, asked('left'), 'left', { type: 'recant' });
    expect(give(recant, asked('left'), 'left', { type: 'recant' })).toBe('refused: alreadyDone');
    expect(disagreements(recant, asked('left'), 'left', [{ type: 'recant' }])).toEqual([]);
    party.state.open.turn += 1;
    expect(give(recant, asked('left'), 'left', { type: 'recant' })).toContain('exposureChanged');
  });

  it('opens the way back to the expelled, even of a broken faction', () => {
    const { content, state } = party;
    for (const name of ['trotsky', 'preobrazhensky']) takeStep(content, state, [], 'party', person(name), 'apparatus');
    state.open.factions.left.exposure = 0;
    expect(state.open.factions.left.broken).toBe(true);
    expect(give(recant, asked('left'), 'left', { type: 'recant' }).split('\n')).toEqual([
      'declared faction=left what=recant',
      'legacyChanged faction=left by=-1 to=3 why=recanted',
      'standingChanged person=rakovsky by=-1 to=5 why=recanted',
      'standingChanged person=trotsky by=-1 to=8 why=recanted',
      'standingChanged person=preobrazhensky by=-1 to=4 why=recanted',
    ]);
    expect(state.open.people[person('trotsky')]!.recantedTurn).toBe(1);
    executeSentences(state, []);
    state.open.turn += 1;
    expect(give(recant, asked('left'), 'left', { type: 'recant' })).toBe('refused: notExpelled');
  });
});

describe('to defy', () => {
  it('is evidence and makes a name', () => {
    expect(give(defy, asked('left'), 'left', { type: 'defy' }).split('\n')).toEqual([
      'declared faction=left what=defy',
      'exposureChanged faction=left by=1 to=4 why=defy',
      'standingChanged person=trotsky by=1 to=10 why=defy',
    ]);
  });

  it('is foretold with where it will leave the gauges, and never beyond the end of a scale', () => {
    const { factions, people } = asked('left').state.open;
    const said = (): string => foretold(defy, party, 'left', { type: 'defy' });
    expect(said().split('\n')).toEqual([
      'cost 0',
      'exposure {faction:{faction:left}}: 1 points (3 + defy 1 = 4)',
      'standing {person:{person:trotsky}}: 1 points (9 + defy 1 = 10)',
    ]);
    people[person('trotsky')]!.standing = 10;
    factions.left.exposure = 10;
    expect(said().split('\n').slice(1)).toEqual([
      'unmoved {what:{message:{key:forecast.exposure args:{faction:{faction:left}}}} value:10}: 1',
      'unmoved {what:{message:{key:forecast.standing args:{person:{person:trotsky}}}} value:10}: 1',
    ]);
    expect(give(defy, party, 'left', { type: 'defy' })).toBe('declared faction=left what=defy');
  });

  it('is beyond a broken faction, and one with nobody in the Party', () => {
    asked('left').state.open.factions.left.broken = true;
    expect(give(defy, party, 'left', { type: 'defy' })).toBe('refused: factionBroken');
    expect(disagreements(defy, party, 'left', [{ type: 'defy' }])).toEqual([]);
    party.state.open.factions.left.broken = false;
    for (const name of ['trotsky', 'rakovsky', 'preobrazhensky'])
      party.state.open.people[person(name)]!.status = 'exiled';
    expect(give(defy, party, 'left', { type: 'defy' })).toBe('refused: personUnavailable');
    expect(disagreements(defy, asked('right'), 'right', [{ type: 'defy' }])).toEqual([]);
  });
});

describe('to resign', () => {
  it('empties an office of one’s own, in the open or in one’s files', () => {
    expect(give(resign, asked('left'), 'left', { type: 'resign', office: 'war' }).split('\n')).toEqual([
      'declared faction=left what=resign',
      'officeVacated office=war person=trotsky why=resigned',
    ]);
    const offices = allOffices(party.content).map((office) => ({ type: 'resign', office }) as const);
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus');
    expect(listed(resign, asked('apparatus'), 'apparatus')).toContainEqual({
      type: 'resign',
      office: 'secretary:siberia',
    });
    for (const f of ['apparatus', 'left', 'leningrad'] as const) {
      expect(disagreements(resign, asked(f), f, offices)).toEqual([]);
    }
    party.state.open.factions.apparatus.broken = true;
    expect(disagreements(resign, asked('apparatus'), 'apparatus', offices)).toEqual([]);
    expect(give(resign, party, 'apparatus', { type: 'resign', office: 'generalSecretary' })).toBe(
      'refused: factionBroken',
    );
  });
});

describe('to offer to resign', () => {
  const offers = () => party.content.people.map((p) => ({ type: 'offerResignation', person: p.id }) as const);

  it('is for leaders with a central office, and puts a vote of confidence on the table', () => {
    expect(
      give(offerResignation, asked('right'), 'right', { type: 'offerResignation', person: person('rykov') }).split(
        '\n',
      ),
    ).toEqual([
      'declared faction=right what=offerResignation',
      'tabled motion={kind:confidence person:rykov} by=right',
    ]);
    expect(listed(offerResignation, asked('right'), 'right').length).toBe(2);
    for (const f of ['apparatus', 'left', 'leningrad', 'right'] as const) {
      expect(disagreements(offerResignation, asked(f), f, offers())).toEqual([]);
    }
  });

  it('is closed while the faction has the confidence of the Party, and to the broken', () => {
    asked('right').state.open.factions.right.confidence = true;
    expect(give(offerResignation, party, 'right', { type: 'offerResignation', person: person('rykov') })).toBe(
      'refused: alreadyDone',
    );
    expect(disagreements(offerResignation, party, 'right', offers())).toEqual([]);
    party.state.open.factions.right.confidence = false;
    party.state.open.factions.right.broken = true;
    expect(give(offerResignation, party, 'right', { type: 'offerResignation', person: person('rykov') })).toBe(
      'refused: factionBroken',
    );
    expect(disagreements(offerResignation, party, 'right', offers())).toEqual([]);
  });
});

describe('to say nothing', () => {
  it('is always possible', () => {
    expect(give(sayNothing, asked('left'), 'left', { type: 'sayNothing' })).toBe('declared faction=left what=nothing');
    expect(disagreements(sayNothing, asked('left'), 'left', [{ type: 'sayNothing' }])).toEqual([]);
  });
});
