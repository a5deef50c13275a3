import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import { silent } from '../../../src/engine/model/tally.ts';
import {
  canWin,
  freeSpeaker,
  agitate as happens,
  isOpenFortress,
  planAgitation,
  secretarySides,
} from '../../../src/engine/rules/agitation.ts';
import { agitate } from '../../../src/engine/rules/commands/agitate.ts';
import { stop } from '../../../src/engine/rules/commands/stop.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, give, listed, points, told } from '../../language/act.ts';
import { prospect, sum } from '../../language/log.ts';
import { org, person } from '../../language/names.ts';
import { boxes, countParty, liesFaceDown, type Party, smallParty, standsWith } from '../../language/party.ts';

const leningrad = org('leningrad');
const moscow = org('moscow');
const siberia = org('siberia');
const army = org('army');

let party: Party;
beforeEach(() => {
  party = smallParty();
});

/** What the command tells, with all its reasons. */
const speak = (faction: 'apparatus' | 'left' | 'leningrad' | 'right', where: typeof moscow, count = 2): string => {
  points(party, faction, count);
  return give(agitate, party, faction, { type: 'agitate', org: where, points: count });
};

describe('agitation', () => {
  it('moves 3 % of the voting members for each point, times all that helps and hinders', () => {
    expect(speak('right', siberia)).toMatchInlineSnapshot(`
      "agitated faction=right org=siberia count=208 reasons=(240 x oratory 1.15 x mood 1.05 x oldPartyHarder 0.76 x legacy 1.032 x leftToWin 0.923 = 208)
      membersMoved org=siberia cohort=old from=none to=right count=86 why=agitation
      membersMoved org=siberia cohort=enrolment from=none to=right count=122 why=agitation"
    `);
    expect(party.state.open.stack).toEqual([]);
    expect(countParty(party.state)).toBe(30_000);
  });

  it('keeps the points that were not spent on the table', () => {
    points(party, 'right', 4);
    give(agitate, party, 'right', { type: 'agitate', org: siberia, points: 1 });
    expect(party.state.open.stack.at(-1)).toMatchObject({ kind: 'operations', points: 3 });
  });

  it('takes the uncommitted first, and then rivals at half rate', () => {
    party.state.open.orgs[siberia]!.members.old.full = boxes({ none: 10, apparatus: 990, left: 2000 });
    expect(speak('right', siberia, 4)).toMatchInlineSnapshot(`
      "agitated faction=right org=siberia count=354 reasons=(480 x oratory 1.15 x mood 1.05 x oldPartyHarder 0.76 x legacy 1.032 - rivalsAtHalfRate 99 = 354)
      membersMoved org=siberia cohort=old from=none to=right count=10 why=agitation
      membersMoved org=siberia cohort=old from=apparatus to=right count=33 why=agitation
      membersMoved org=siberia cohort=old from=left to=right count=66 why=agitation
      membersMoved org=siberia cohort=enrolment from=none to=right count=245 why=agitation"
    `);
  });

  it('never takes more rivals than there are', () => {
    party.state.open.orgs[siberia]!.members = {
      old: { full: boxes({ right: 5000 }), candidate: boxes() },
      enrolment: { full: boxes({ left: 3 }), candidate: boxes() },
    };
    expect(speak('right', siberia, 4)).toMatchInlineSnapshot(
      `"agitated faction=right org=siberia count=0 reasons=(600.36 x oratory 1.15 x mood 1.05 x oldPartyHarder 0.6 x legacy 1 x leftToWin 0.001 = 0)"`,
    );
  });

  it('wins nobody in an organisation without people', () => {
    party.state.open.orgs[siberia]!.members = {
      old: { full: boxes(), candidate: boxes() },
      enrolment: { full: boxes(), candidate: boxes() },
    };
    const known = lens(party.state, 'right');
    expect(planAgitation(party.content, known, 'right', siberia, 2, false, 'none', silent)).toEqual({
      total: 0,
      list: [],
    });
    expect(speak('right', siberia)).toBe('refused: nothingToWin');
  });

  it('reaches the Enrolment by legacy and hardly the Old Party', () => {
    party.state.open.factions.right.legacy = 10;
    expect(speak('right', siberia)).toContain('legacy 1.');
    party = smallParty();
    party.state.open.factions.right.legacy = 0;
    expect(speak('right', siberia)).toContain('legacy 0.');
  });

  it('goes by the mood', () => {
    party.state.open.orgs[siberia]!.mood = { economy: -2, world: -1 };
    expect(speak('right', siberia)).toContain('mood 1.2');
    party = smallParty();
    party.state.open.orgs[siberia]!.mood = { economy: 2, world: 2 };
    expect(speak('right', siberia)).toContain('mood 0.85');
  });

  it('in a scenario with one axis goes by the economy alone', () => {
    party = smallParty({ modules: { secondAxis: false } });
    party.state.open.orgs[siberia]!.mood = { economy: -2, world: 2 };
    expect(speak('right', siberia)).toContain('mood 1.2');
  });
});

describe('the speaker', () => {
  it('is the best of the faction, and stays at home when he is secretary elsewhere', () => {
    const { content, state } = party;
    expect(freeSpeaker(content, state.open, 'left', siberia)).toBe('trotsky');
    state.open.offices['secretary:army']!.holder = person('trotsky');
    expect(freeSpeaker(content, state.open, 'left', siberia)).toBe('rakovsky');
    expect(freeSpeaker(content, state.open, 'left', army)).toBe('trotsky');
  });

  it('must be able to act', () => {
    const { content, state } = party;
    state.open.people[person('trotsky')]!.status = 'expelled';
    state.open.people[person('rakovsky')]!.health = 0;
    expect(freeSpeaker(content, state.open, 'left', siberia)).toBe('preobrazhensky');
  });

  it('where there is none is nobody known', () => {
    for (const name of ['bukharin', 'rykov', 'tomsky']) standsWith(party.state, name, 'none');
    expect(freeSpeaker(party.content, party.state.open, 'right', siberia)).toBe(null);
    expect(speak('right', siberia)).toContain('noSpeaker 0.7');
  });
});

describe('a fortress', () => {
  it('halves what a rival says, and halves it again in the two fortresses', () => {
    expect(speak('apparatus', leningrad)).toMatchInlineSnapshot(`
      "agitated faction=apparatus org=leningrad count=96 reasons=(480 x mood 1.1 x rivalSecretary 0.5 x twoFortresses 0.5 x oldPartyHarder 0.76 x legacy 0.968 = 96)
      membersMoved org=leningrad cohort=old from=none to=apparatus count=47 why=agitation
      membersMoved org=leningrad cohort=enrolment from=none to=apparatus count=49 why=agitation"
    `);
    standsWith(party.state, 'zelensky', 'right');
    expect(speak('apparatus', moscow)).toMatchInlineSnapshot(`
      "agitated faction=apparatus org=moscow count=165 reasons=(480 x mood 1.1 x rivalSecretary 0.5 x oldPartyHarder 0.76 x legacy 0.968 x leftToWin 0.855 = 165)
      membersMoved org=moscow cohort=old from=none to=apparatus count=79 why=agitation
      membersMoved org=moscow cohort=enrolment from=none to=apparatus count=86 why=agitation"
    `);
  });

  it('is no fortress outside the capitals', () => {
    standsWith(party.state, 'kosior', 'leningrad');
    const told = speak('apparatus', siberia);
    expect(told).toContain('rivalSecretary 0.5');
    expect(told).not.toContain('twoFortresses');
  });

  it('is open from resentment 3', () => {
    const { content, state } = party;
    state.open.orgs[leningrad]!.resentment = 2;
    expect(isOpenFortress(content, state.open, leningrad)).toBe(false);
    state.open.orgs[leningrad]!.resentment = 3;
    expect(isOpenFortress(content, state.open, leningrad)).toBe(true);
    expect(speak('apparatus', leningrad)).not.toContain('rivalSecretary');
  });

  it('is open while an emergency conference is pending', () => {
    party.state.open.orgs[leningrad]!.conference = { turn: 1, round: 3 };
    expect(speak('apparatus', leningrad)).not.toContain('rivalSecretary');
  });

  it('is none to its own people and to a bloc partner', () => {
    expect(speak('leningrad', leningrad)).not.toContain('rivalSecretary');
    bloc('apparatus', 'leningrad');
    expect(speak('apparatus', leningrad)).not.toContain('rivalSecretary');
  });

  it('does not keep the War Commissar out of the army, unless his deputy does', () => {
    const { state } = party;
    standsWith(state, 'frunze', 'apparatus');
    state.open.offices['secretary:army']!.holder = person('frunze');
    expect(speak('left', army)).not.toContain('rivalSecretary');
    state.open.offices.war.blocked = true;
    expect(speak('left', army)).toContain('rivalSecretary 0.5');
    expect(speak('right', army)).toContain('rivalSecretary 0.5');
  });

  it('of the War office has a factor of its own in the data', () => {
    party = smallParty({ numbers: { 'agitate.warOffice': 1.5 } });
    standsWith(party.state, 'frunze', 'apparatus');
    party.state.open.offices['secretary:army']!.holder = person('frunze');
    expect(speak('left', army)).toContain('warOffice 1.5');
  });
});

function bloc(a: 'apparatus' | 'left', b: 'leningrad' | 'right', kind: 'bloc' | 'truce' = 'bloc'): void {
  party.state.open.pacts.push({ kind, a, b, secret: false, since: 1, until: null, aOwes: null, bOwes: null });
}

describe('pacts', () => {
  it('spare the members of a partner, and of one with whom there is a truce', () => {
    const { state } = party;
    state.open.orgs[siberia]!.members.old.full = boxes({ leningrad: 1000, right: 1000, left: 1000 });
    state.open.orgs[siberia]!.members.enrolment = { full: boxes(), candidate: boxes() };
    bloc('apparatus', 'leningrad');
    bloc('apparatus', 'right', 'truce');
    const told = speak('apparatus', siberia, 4);
    expect(told).toContain('from=left');
    expect(told).not.toContain('from=leningrad');
    expect(told).not.toContain('from=right');
    state.open.orgs[siberia]!.members.old.full = boxes({ leningrad: 1000, right: 1000 });
    expect(speak('apparatus', siberia)).toBe('refused: nothingToWin');
  });

  it('give way to a leave, once', () => {
    const { state } = party;
    state.open.orgs[siberia]!.members.old.full = boxes({ leningrad: 3000 });
    state.open.orgs[siberia]!.members.enrolment = { full: boxes(), candidate: boxes() };
    bloc('apparatus', 'leningrad');
    state.open.pacts[0]!.bOwes = { type: 'leave', act: 'agitate' };
    expect(speak('apparatus', siberia)).toMatchInlineSnapshot(`
      "agitated faction=apparatus org=siberia count=59 reasons=(180 x mood 1.1 x oldPartyHarder 0.6 - rivalsAtHalfRate 59 = 59)
      membersMoved org=siberia cohort=old from=leningrad to=apparatus count=59 why=agitation
      promiseKept by=leningrad to=apparatus"
    `);
    expect(state.open.pacts[0]!.bOwes).toBe(null);
  });
});

describe('the unions’ free points', () => {
  it('move the Enrolment alone', () => {
    points(party, 'right', 2, true);
    expect(give(agitate, party, 'right', { type: 'agitate', org: moscow, points: 2 })).toMatchInlineSnapshot(`
      "agitated faction=right org=moscow count=61 reasons=(480 x enrolmentOnly 0.4 x oratory 1.15 x mood 1.05 x rivalSecretary 0.5 x twoFortresses 0.5 x legacy 1.06 = 61)
      membersMoved org=moscow cohort=enrolment from=none to=right count=61 why=agitation"
    `);
  });

  it('are of no use where the Enrolment is won already', () => {
    party.state.open.orgs[moscow]!.members.enrolment = { full: boxes({ right: 10 }), candidate: boxes() };
    expect(canWin(lens(party.state, 'right'), 'right', moscow, true)).toBe(false);
    expect(canWin(lens(party.state, 'right'), 'right', moscow, false)).toBe(true);
    points(party, 'right', 2, true);
    expect(give(agitate, party, 'right', { type: 'agitate', org: moscow, points: 1 })).toBe('refused: nothingToWin');
  });
});

describe('a secretary who lies face down', () => {
  it('makes the forecast a range, and the truth decides', () => {
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus');
    points(party, 'left', 2);
    const known = lens(party.state, 'left');
    expect(secretarySides(known, siberia)).toEqual(['none', 'apparatus']);
    const forecast = agitate.forecast!(party.content, known, { type: 'agitate', org: siberia, points: 2 });
    expect(prospect(forecast)).toMatchInlineSnapshot(`
      "cost 2
      membersWon {org:{org:siberia}}: 125..252 members (240 x oratory 1.3 x mood 1.1 x rivalSecretary 0.5 x oldPartyHarder 0.76 x legacy 0.968 = 125)
      secretaryFaceDown {person:{person:kosior}}: 0..1"
    `);
    const result = give(agitate, party, 'left', { type: 'agitate', org: siberia, points: 2 });
    expect(result).toContain('rivalSecretary 0.5');
    expect(result).toContain(`count=${forecast.lines[0]!.low}`);
  });

  it('is no riddle to the faction that filed him', () => {
    liesFaceDown(party.state, 'kosior', 'apparatus', 'none');
    expect(secretarySides(lens(party.state, 'apparatus'), siberia)).toEqual(['none']);
  });

  it('nor is an open one, nor an empty office', () => {
    const known = lens(party.state, 'left');
    expect(secretarySides(known, leningrad)).toEqual(['leningrad']);
    expect(secretarySides(known, army)).toEqual(['none']);
  });
});

describe('the forecast', () => {
  it('says what the speech then does, from the same calculation', () => {
    points(party, 'right', 3);
    const command: CommandOf<'agitate'> = { type: 'agitate', org: moscow, points: 3 };
    const forecast = agitate.forecast!(party.content, lens(party.state, 'right'), command);
    const line = forecast.lines[0]!;
    expect(forecast.cost).toBe(3);
    expect(line.low).toBe(line.high);
    const result = give(agitate, party, 'right', command);
    expect(result).toContain(`count=${line.high} `);
    expect(result).toContain(sum(line.why!));
  });
});

describe('by a card', () => {
  it('counts the same', () => {
    const said = told((out) => happens(party.content, party.state, out, 'left', siberia, 2, { enrolmentOnly: false }));
    const again = smallParty();
    points(again, 'left', 2);
    expect(give(agitate, again, 'left', { type: 'agitate', org: siberia, points: 2 })).toBe(said);
  });

  it('tells how many came over', () => {
    const count = happens(party.content, party.state, [], 'left', siberia, 2, { enrolmentOnly: false });
    expect(party.state.open.orgs[siberia]!.members.old.full.left).toBeGreaterThan(0);
    expect(count).toBeGreaterThan(100);
  });
});

describe('what may be said', () => {
  const universe = (): CommandOf<'agitate'>[] =>
    party.content.orgs.flatMap(({ id }) =>
      [-1, 0, 1, 2, 3, 1.5].map((p): CommandOf<'agitate'> => ({ type: 'agitate', org: id, points: p })),
    );

  it('is listed as it is refused', () => {
    points(party, 'left', 2);
    expect(disagreements(agitate, party, 'left', universe())).toEqual([]);
    expect(listed(agitate, party, 'left')).toHaveLength(8);
    party.state.open.orgs[army]!.members.old.full = boxes({ left: 100 });
    party.state.open.orgs[army]!.members.enrolment = { full: boxes({ left: 100 }), candidate: boxes() };
    expect(disagreements(agitate, party, 'left', universe())).toEqual([]);
    expect(listed(agitate, party, 'left')).toHaveLength(6);
  });

  it('is refused beyond the points, to the broken, and when nobody asks', () => {
    expect(give(agitate, party, 'left', { type: 'agitate', org: army, points: 1 })).toBe('refused: wrongDecision');
    points(party, 'left', 2);
    expect(give(agitate, party, 'left', { type: 'agitate', org: army, points: 3 })).toBe('refused: notEnoughPoints');
    expect(give(agitate, party, 'left', { type: 'agitate', org: army, points: 0.5 })).toBe('refused: outOfRange');
    party.state.open.factions.left.broken = true;
    expect(give(agitate, party, 'left', { type: 'agitate', org: army, points: 1 })).toBe('refused: factionBroken');
    expect(listed(agitate, party, 'left')).toEqual([]);
  });
});

describe('stopping', () => {
  it('leaves the rest of the points, and is always possible', () => {
    points(party, 'left', 3);
    expect(listed(stop, party, 'left')).toEqual([{ type: 'stop' }]);
    expect(give(stop, party, 'left', { type: 'stop' })).toBe('');
    expect(party.state.open.stack).toEqual([]);
  });
});
